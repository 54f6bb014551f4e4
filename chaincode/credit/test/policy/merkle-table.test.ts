import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  merkleTable,
  multiplier,
  policySetFromJson,
  sha256,
  utf8,
  ZERO_HASH,
  type Factor,
  type MerkleTable,
  type TableEntry,
  type TableLeaf,
} from '../../src/index.ts';
import { credit, policy, policySet, use } from './documents.ts';

const DEFAULT = 77n;
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const entries = fc
  .uniqueArray(name, { maxLength: 40 })
  .map((names) => names.map((key, i): TableEntry => ({ key, ppm: BigInt(1000 + i) })));

/** The factor of the audit of a credit, by that leaf. */
function factorOf(table: MerkleTable, audit: string, leaves: readonly TableLeaf[]): Factor | undefined {
  const curve = { type: 'merkle', default: DEFAULT.toString(), root: table.root };
  const set = policySetFromJson(policySet([policy('audit', curve)]));
  return multiplier(set, { ...credit, attributes: { audit } }, use, leaves).factors[0];
}

const refused = expect.objectContaining({ code: 'TABLE_LEAF_INVALID' });

describe('a big table', () => {
  test('proves the factor of each of its keys', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const table = merkleTable(list, DEFAULT);
        expect(table.size).toBe(list.length + 1);
        for (const { key, ppm } of list) {
          expect(factorOf(table, key, [table.leafOf(key, 0)])).toMatchObject({ ppm, byDefault: false });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('proves of each other key that it has none, and the default counts', () => {
    fc.assert(
      fc.property(entries, name, (list, key) => {
        fc.pre(!list.some((entry) => entry.key === key));
        const table = merkleTable(list, DEFAULT);
        expect(factorOf(table, key, [table.leafOf(key, 0)])).toMatchObject({ ppm: DEFAULT, byDefault: true });
      }),
    );
  });

  test('proves nothing by the leaf of another key', () => {
    fc.assert(
      fc.property(entries, name, name, (list, key, other) => {
        const table = merkleTable(list, DEFAULT);
        const leaf = table.leafOf(other, 0);
        fc.pre(leaf.key !== table.leafOf(key, 0).key);
        expect(() => factorOf(table, key, [leaf])).toThrow(refused);
      }),
    );
  });

  const table = merkleTable(
    ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, ppm: 5n })),
    DEFAULT,
  );
  const leaf = table.leafOf('c', 0);
  const other = table.leafOf('d', 0);
  test.each<[string, readonly TableLeaf[]]>([
    ['no leaf', []],
    ['a leaf for another policy', [{ ...leaf, policy: 1 }]],
    ['another factor', [{ ...leaf, ppm: 6n }]],
    ['a negative factor of the same 32 bits', [{ ...leaf, ppm: leaf.ppm - (1n << 32n) }]],
    ['another next key', [{ ...leaf, next: ZERO_HASH }]],
    ['a shorter way', [{ ...leaf, proof: leaf.proof.slice(1) }]],
    ['a longer way', [{ ...leaf, proof: [...leaf.proof, sha256(utf8('one more'))] }]],
    ['an inner node in place of a leaf', [{ ...leaf, proof: leaf.proof.slice(0, -1) }]],
    ['a wrong leaf before the right one', [other, leaf]],
  ])('is not to be had by %s', (_, leaves) => {
    expect(() => factorOf(table, 'c', leaves)).toThrow(refused);
  });

  test('does not mind leaves that no policy asks for', () => {
    expect(factorOf(table, 'c', [{ ...other, policy: 1 }, leaf, other])).toMatchObject({ ppm: 5n });
  });

  test('with a factor over 10.0 gives none for it', () => {
    const high = merkleTable([{ key: 'a', ppm: 10_000_001n }], DEFAULT);
    expect(() => factorOf(high, 'a', [high.leafOf('a', 0)])).toThrow(refused);
  });

  test('has no key twice', () => {
    const twice = [
      { key: 'a', ppm: 1n },
      { key: 'a', ppm: 1n },
    ];
    expect(() => merkleTable(twice, DEFAULT)).toThrow(expect.objectContaining({ code: 'INVALID_POLICY_SET' }));
  });
});
