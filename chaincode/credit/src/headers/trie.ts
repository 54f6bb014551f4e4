import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { decodeRlp, type Rlp } from './rlp.ts';

const BRANCH_ITEMS = 17;
const HASH_BYTES = 32;

/** What remains of the key, as nibbles, below the node with that hash. */
interface Below {
  readonly hash: Uint8Array;
  readonly path: readonly number[];
}

/**
 * The value under a key of a Merkle-Patricia trie, by the nodes that lead from its root to it: exactly these, each as the one
 * above names it. For tries whose nodes all have 32 bytes or more, as a receipts trie's do: a node that stands within its parent is
 * refused.
 * @throws CreditError `INVALID_PROOF`
 */
export function provenValue(root: Uint8Array, key: Uint8Array, nodes: readonly Uint8Array[]): Uint8Array {
  let below: Below = { hash: root, path: nibblesOf(key) };
  for (const [i, node] of nodes.entries()) {
    const field = `proof.nodes[${i}]`;
    const hash = keccak_256(node);
    if (!isEqual(hash, below.hash)) throw invalid(field, toHex(hash), `the node with the hash ${toHex(below.hash)}`);
    const items = itemsOf(node, field);
    const next = items.length === BRANCH_ITEMS ? branch(items, below.path, field) : short(items, below.path, field);
    if (next instanceof Uint8Array) {
      if (i + 1 === nodes.length) return next;
      throw invalid('proof.nodes', `${nodes.length} nodes`, `${i + 1}, as the last of them holds the value`);
    }
    below = next;
  }
  throw invalid('proof.nodes', `${nodes.length} nodes`, 'a path that ends in the value');
}

/** A branch leads on; it holds no value, as no key of ours begins another one. */
function branch(items: readonly Rlp[], [first, ...path]: readonly number[], field: string): Below {
  if (first === undefined) throw invalid(field, 'a branch at the end of the key', 'a leaf');
  return { hash: hashOf(items[first], field), path };
}

/** An extension leads on, a leaf holds the value. */
function short([prefix, last]: readonly Rlp[], path: readonly number[], field: string): Below | Uint8Array {
  if (!(prefix instanceof Uint8Array) || prefix.length === 0) throw malformed(field);
  const { isLeaf, nibbles } = hexPrefix(prefix, field);
  const isOnPath = nibbles.every((nibble, i) => nibble === path[i]);
  if (isLeaf) {
    if (!isOnPath || nibbles.length !== path.length) throw invalid(field, 'the leaf of another key', 'that of the key');
    if (last instanceof Uint8Array && last.length > 0) return last;
    throw malformed(field);
  }
  if (nibbles.length === 0) throw malformed(field);
  if (!isOnPath) throw invalid(field, 'an extension to other keys', 'one to the key');
  return { hash: hashOf(last, field), path: path.slice(nibbles.length) };
}

/** Hex-prefix encoding: the first nibble says leaf or extension, and whether the number of nibbles is odd. */
function hexPrefix(prefix: Uint8Array, field: string): { readonly isLeaf: boolean; readonly nibbles: number[] } {
  const [flag = 0, padding = 0, ...even] = nibblesOf(prefix);
  const isOdd = flag % 2 === 1;
  if (flag > 3 || (!isOdd && padding !== 0)) throw malformed(field);
  return { isLeaf: flag >= 2, nibbles: isOdd ? [padding, ...even] : even };
}

function hashOf(reference: Rlp | undefined, field: string): Uint8Array {
  if (!(reference instanceof Uint8Array)) throw invalid(field, 'a node within its parent', 'the hash of the next one');
  if (reference.length === HASH_BYTES) return reference;
  if (reference.length === 0) throw invalid(field, 'nothing under the key', 'the hash of the next node');
  throw malformed(field);
}

function itemsOf(node: Uint8Array, field: string): readonly Rlp[] {
  const items = decodeRlp(node, (expected) => invalid(field, `${node.length} bytes`, expected));
  if (items instanceof Uint8Array || (items.length !== BRANCH_ITEMS && items.length !== 2)) throw malformed(field);
  return items;
}

const nibblesOf = (bytes: Uint8Array): number[] => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const malformed = (field: string): CreditError =>
  invalid(field, 'something else', 'a branch, an extension or a leaf of a Merkle-Patricia trie');

const invalid = (field: string, value: string, expected: string): CreditError =>
  new CreditError('INVALID_PROOF', { field, value, expected });
