import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { encodeEvidence, verifyEvidence } from '../src/index.ts';
import { AT, azure, azurePolicy } from './support/fixtures.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const ESBUILD = path('../../../node_modules/.bin/esbuild');

/** What a chaincode must not look at: each of it throws. */
const POISON = `
const forbidden = (name) => () => { throw new Error(name + ' is no input'); };
Date.now = forbidden('the clock');
Math.random = forbidden('chance');
globalThis.fetch = forbidden('the network');
require('node:crypto').randomBytes = forbidden('chance');
`;

test('bundled as the chaincode is, it gives the same verdict without clock, chance, network or modules but node:crypto', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attestation-bundle-'));
  const bundle = join(folder, 'bundle.cjs');
  const options = ['--bundle', '--platform=node', '--format=cjs', '--target=node24', '--log-level=error'];
  execFileSync(ESBUILD, [path('../dist/index.js'), ...options, `--outfile=${bundle}`]);
  const required = [...readFileSync(bundle, 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(new Set(required)).toEqual(new Set(['node:crypto']));

  const script = join(folder, 'run.cjs');
  writeFileSync(
    script,
    `${POISON}
const { decodeEvidence, DEFAULT_POLICY, verifyEvidence } = require('./bundle.cjs');
const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const policy = { ...DEFAULT_POLICY, ...input.policy, uvm: { ...DEFAULT_POLICY.uvm, minimumSvn: 22n } };
const { verdict, code, checks } = verifyEvidence(decodeEvidence(input.evidence), policy, input.at);
process.stdout.write(JSON.stringify({ verdict, code, checks }));`,
  );
  const { minimumTcb, measurements, hostData } = azurePolicy;
  const input = JSON.stringify({
    evidence: encodeEvidence(azure),
    at: AT,
    policy: { minimumTcb, measurements, hostData },
  });
  const output = execFileSync(process.execPath, [script], { input, encoding: 'utf8' });
  const { verdict, code, checks } = verifyEvidence(azure, azurePolicy, AT);
  expect(JSON.parse(output)).toEqual({ verdict, code, checks });
  expect(code).toBe('ACCEPTED');
  rmSync(folder, { recursive: true });
});
