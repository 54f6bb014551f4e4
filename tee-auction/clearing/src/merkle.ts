import { concat, fromHex, sha256, ZERO_HASH, type Hash } from '@meridian/credit';

/** A tree over numbered leaves: `H(0x00 || leaf)`, `H(0x01 || left || right)`; a lone node goes up unchanged. The root of nothing is zero. */
export interface MerkleTree {
  readonly root: Hash;
  /** The siblings on the way up from a leaf. */
  proofOf(index: number): Hash[];
}

const LEAF_TAG = Uint8Array.of(0);
const NODE_TAG = Uint8Array.of(1);

export const leafHash = (leaf: Uint8Array): Hash => sha256(concat(LEAF_TAG, leaf));

export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  const levels = [leaves.map(leafHash)];
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) levels.push(above(level));
  return {
    root: levels.at(-1)?.[0] ?? ZERO_HASH,
    proofOf(index) {
      const proof: Hash[] = [];
      let at = index;
      for (const level of levels) {
        const sibling = level[at ^ 1];
        if (sibling !== undefined) proof.push(sibling);
        at >>= 1;
      }
      return proof;
    },
  };
}

function above(level: readonly Hash[]): Hash[] {
  const nodes: Hash[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i], level[i + 1]];
    if (left !== undefined) nodes.push(right === undefined ? left : nodeHash(left, right));
  }
  return nodes;
}

const nodeHash = (left: Hash, right: Hash): Hash =>
  sha256(concat(NODE_TAG, fromHex(left, 'node'), fromHex(right, 'node')));

/** The root to which a leaf leads as number `index` of `count`; undefined where the proof is not as long as that place asks for. */
export function rootFrom(leaf: Uint8Array, index: number, count: number, proof: readonly Hash[]): Hash | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) return undefined;
  let node = leafHash(leaf);
  let used = 0;
  for (let at = index, width = count; width > 1; at >>= 1, width = (width + 1) >> 1) {
    if ((at ^ 1) >= width) continue;
    const sibling = proof[used++];
    if (sibling === undefined) return undefined;
    node = at % 2 === 0 ? nodeHash(node, sibling) : nodeHash(sibling, node);
  }
  return used === proof.length ? node : undefined;
}
