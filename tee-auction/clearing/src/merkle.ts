import { fromHex, ZERO_HASH, type Hash } from '@meridian/credit';
import { hashOf } from './byte-writer.ts';
import { digestOf } from './digest.ts';

/** A tree over numbered leaves: `H(0x00 || leaf)`, `H(0x01 || left || right)`; a lone node goes up unchanged. The root of nothing is zero. */
export interface MerkleTree {
  readonly root: Hash;
  /** The siblings on the way up from a leaf. */
  proofOf(index: number): Hash[];
}

const LEAF_TAG = 0;
const NODE_TAG = 1;
const DIGEST = 32;

/** Written anew for each hash: a result has hundreds of thousands of them, and most leaves are of one length. */
const TAGGED_NODE = new Uint8Array(1 + 2 * DIGEST).fill(NODE_TAG, 0, 1);
let taggedLeaf = new Uint8Array();

function leafHash(leaf: Uint8Array): Uint8Array {
  if (taggedLeaf.length !== 1 + leaf.length) taggedLeaf = new Uint8Array(1 + leaf.length);
  taggedLeaf[0] = LEAF_TAG;
  taggedLeaf.set(leaf, 1);
  return digestOf(taggedLeaf);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  TAGGED_NODE.set(left, 1);
  TAGGED_NODE.set(right, 1 + DIGEST);
  return digestOf(TAGGED_NODE);
}

export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  const levels = [leaves.map(leafHash)];
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) levels.push(above(level));
  const root = levels.at(-1)?.[0];
  return {
    root: root === undefined ? ZERO_HASH : hashOf(root),
    proofOf(index) {
      const proof: Hash[] = [];
      let at = index;
      for (const level of levels) {
        const sibling = level[at ^ 1];
        if (sibling !== undefined) proof.push(hashOf(sibling));
        at >>= 1;
      }
      return proof;
    },
  };
}

function above(level: readonly Uint8Array[]): Uint8Array[] {
  const nodes: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i], level[i + 1]];
    if (left !== undefined) nodes.push(right === undefined ? left : nodeHash(left, right));
  }
  return nodes;
}

/** The root to which a leaf leads as number `index` of `count`; undefined where the proof is not as long as that place asks for. */
export function rootFrom(leaf: Uint8Array, index: number, count: number, proof: readonly Hash[]): Hash | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) return undefined;
  let node = leafHash(leaf);
  let used = 0;
  for (let at = index, width = count; width > 1; at >>= 1, width = (width + 1) >> 1) {
    if ((at ^ 1) >= width) continue;
    const next = proof[used++];
    if (next === undefined) return undefined;
    const sibling = fromHex(next, 'proof');
    if (sibling.length !== DIGEST) return undefined;
    node = at % 2 === 0 ? nodeHash(node, sibling) : nodeHash(sibling, node);
  }
  return used === proof.length ? hashOf(node) : undefined;
}
