import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueIdentity } from './identities.ts';

const USAGE = `Issues a client identity with attributes from an authority that cryptogen made.

  node test/networks/fabric/issue-identity.ts --authority CA_FOLDER --msp Org1MSP --name issuer --out FOLDER
      [--attribute role=registry-operator] [--attribute "registries=GS CDM"]

Writes FOLDER/cert.pem and FOLDER/key.pem.`;

const { values } = parseArgs({
  options: {
    authority: { type: 'string' },
    msp: { type: 'string' },
    name: { type: 'string' },
    out: { type: 'string' },
    attribute: { type: 'string', multiple: true, default: [] },
  },
});
const { authority, msp, name, out, attribute } = values;
const pairs = attribute.map((text) => /^([^=]+)=(.*)$/.exec(text));

if (authority === undefined || msp === undefined || name === undefined || out === undefined || pairs.includes(null)) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const attributes = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  const { certPem, keyPem } = await issueIdentity(authority, { mspId: msp, name, attributes });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'cert.pem'), certPem);
  writeFileSync(join(out, 'key.pem'), keyPem, { mode: 0o600 });
}
