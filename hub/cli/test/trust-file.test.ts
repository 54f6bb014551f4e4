import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { msp } from '@hyperledger/fabric-protos';
import { createClaimVerifier } from '@meridian/bridges/claims';
import { fromHex, parseLedger } from '@meridian/credit';
import { readTrustFile } from '../src/trust-file.ts';

interface Vectors {
  readonly networks: readonly {
    readonly name: string;
    readonly descriptor: string;
    readonly peers: readonly { readonly organisation: string; readonly identity: string }[];
    readonly cases: readonly { readonly name: string; readonly content: string; readonly proof: string }[];
  }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../test/vectors/endorsements.json', import.meta.url), 'utf8'),
) as Vectors;

const KEY = { x: 'aa'.repeat(32), y: 'bb'.repeat(32) };
const certificateIn = (identity: string): string =>
  Buffer.from(msp.SerializedIdentity.deserializeBinary(fromHex(identity, 'identity')).getIdBytes_asU8()).toString();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meridian-trust-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const trustFile = (ledger: object): string => {
  const file = join(folder, 'trust.json');
  writeFileSync(file, JSON.stringify({ ledgers: [ledger] }));
  return file;
};

describe.each(vectors.networks)('a ledger whose peers endorse ($name)', ({ descriptor, peers, cases }) => {
  const endorsers = peers.map(({ organisation, identity }) => ({
    mspId: organisation,
    certificate: certificateIn(identity),
  }));
  const ledger = { descriptor, lane: 'proven: endorsed', keys: [KEY] };
  const believed = (with_: object, proof: string, claim: string): boolean => {
    const { ledgers } = readTrustFile(trustFile({ ...ledger, ...with_ }));
    const evidence = {
      claim: fromHex(claim, 'claim'),
      proof: fromHex(proof, 'proof'),
      lane: 'proven: endorsed' as const,
    };
    return createClaimVerifier(ledgers).verify(evidence, parseLedger(descriptor).id);
  };

  test.each(cases)('is believed with the certificates of its peers: $name', ({ content, proof }) => {
    expect(believed({ endorsers }, proof, content)).toBe(true);
  });

  test('is not believed where one organisation has another peer', () => {
    const [first, second] = endorsers;
    const swapped = [first, { ...second, certificate: first?.certificate }];
    for (const { content, proof } of cases) expect(believed({ endorsers: swapped }, proof, content)).toBe(false);
  });

  test.each<[string, object, string]>([
    ['no peers', {}, 'endorsers'],
    ['an empty list of peers', { endorsers: [] }, 'endorsers'],
    ['a peer whose certificate is none', { endorsers: [{ mspId: 'Org1MSP', certificate: 'none' }] }, 'certificate'],
  ])('is refused with %s', (_, fields, field) => {
    const file = trustFile({ ...ledger, ...fields });
    expect(() => readTrustFile(file)).toThrow(
      expect.objectContaining({ code: 'USAGE', facts: expect.objectContaining({ field }) as unknown }),
    );
  });
});
