import { concat, fromHex, intBytes, sha256, ZERO_HASH, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { lastWhere } from '../search.ts';
import { keyHash, type TableEntry } from './key.ts';

/** One leaf of a big table with its way to the root: the factor of `key`, and that no key lies between it and `next`. */
export interface TableLeaf {
  /** The policy's number in its set, from 0. */
  readonly policy: number;
  readonly key: Hash;
  /** Zero where `key` is the last. */
  readonly next: Hash;
  readonly ppm: bigint;
  /** Siblings on the way up. */
  readonly proof: readonly Hash[];
}

/** A big table off the ledger. */
export interface MerkleTable {
  readonly root: Hash;
  /** How many leaves it has, the first of key zero included. */
  readonly size: number;
  /** The leaf that answers for a category, or for a pair as `from>to`, whether the table has it or not. */
  leafOf(key: string, policy: number): TableLeaf;
}

const LEAF_TAG = Uint8Array.of(0);
const NODE_TAG = Uint8Array.of(1);

type Leaf = Omit<TableLeaf, 'policy' | 'proof'>;

/** @throws CreditError `INVALID_POLICY_SET` for a key that occurs twice */
export function merkleTable(entries: readonly TableEntry[], byDefault: bigint): MerkleTable {
  const keyed = entries.map(({ key, ppm }) => ({ key: keyHash(key), ppm }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = [{ key: ZERO_HASH, ppm: byDefault }, ...keyed];
  rows.forEach(({ key }, i) => {
    if (rows[i + 1]?.key === key) {
      throw new CreditError('INVALID_POLICY_SET', {
        field: 'entries',
        value: key,
        expected: 'a key that no other entry has',
      });
    }
  });
  const leaves = rows.map(({ key, ppm }, i): Leaf => ({ key, next: rows[i + 1]?.key ?? ZERO_HASH, ppm }));
  const levels = levelsOver(leaves.map(leafHash));
  return {
    root: levels.at(-1)?.[0] ?? ZERO_HASH,
    size: leaves.length,
    leafOf(text, policy) {
      const key = keyHash(text);
      const index = lastWhere(leaves.length, (i) => (leaves[i]?.key ?? key) <= key);
      const leaf = leaves[index];
      if (leaf === undefined) throw new RangeError('a table has at least one leaf');
      return { policy, ...leaf, proof: proofOf(levels, index) };
    },
  };
}

/** The root that a leaf and its proof lead to. */
export const rootOf = (leaf: TableLeaf): Hash => leaf.proof.reduce(nodeHash, leafHash(leaf));

const leafHash = ({ key, next, ppm }: Leaf): Hash =>
  sha256(concat(LEAF_TAG, fromHex(key, 'key'), fromHex(next, 'next'), intBytes(ppm, 4)));

/** Sorted, so that a proof need not say on which side each sibling is. */
function nodeHash(a: Hash, b: Hash): Hash {
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  return sha256(concat(NODE_TAG, fromHex(smaller, 'node'), fromHex(larger, 'node')));
}

/** From the leaves up to the root; a lone node goes up unchanged. */
function levelsOver(leaves: readonly Hash[]): Hash[][] {
  const levels = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) {
    const above: Hash[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
    }
    levels.push(above);
  }
  return levels;
}

function proofOf(levels: readonly (readonly Hash[])[], leaf: number): Hash[] {
  const proof: Hash[] = [];
  let index = leaf;
  for (const level of levels) {
    const sibling = level[index ^ 1];
    if (sibling !== undefined) proof.push(sibling);
    index >>= 1;
  }
  return proof;
}
