import { keccak_256 } from '@noble/hashes/sha3.js';
import { concat, sha256, toHex, utf8 } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { decodeEvmHeader, type EvmBlock } from './header.ts';
import { decodeEvmReceipt, type EvmReceipt } from './receipt.ts';
import { decodeRlp, encodeRlp, rlpInteger, type Rlp } from './rlp.ts';
import { provenValue } from './trie.ts';

/** Proof of the lane `proven: headers`: the way from a block's header to one of its receipts (docs/layouts.md). */
export interface HeaderProof {
  /** RLP. */
  readonly header: Uint8Array;
  /** Position of the transaction in its block. */
  readonly transactionIndex: number;
  /** RLP nodes from the root of the receipts trie to the receipt's leaf. */
  readonly nodes: readonly Uint8Array[];
}

/** A receipt, and the block that holds it if the block is one of the chain: that is for others to say. */
export interface ProvenReceipt extends EvmReceipt {
  readonly block: EvmBlock;
}

export const HEADER_PROOF_VERSION = 2;
/** More than the path to any receipt of ours, short enough for a message (docs/satp-binding.md). */
export const MAX_HEADER_PROOF_BYTES = 32_768;
const MAX_NODES = 16;
const MAX_INDEX = 0xff_ff_ff;

/** `Evidenced(bytes32 indexed contentHash)` of the contracts. */
export const EVIDENCED_TOPIC = toHex(keccak_256(utf8('Evidenced(bytes32)')));

export const encodeHeaderProof = ({ header, transactionIndex, nodes }: HeaderProof): Uint8Array =>
  concat(new Uint8Array([HEADER_PROOF_VERSION]), encodeRlp([header, rlpInteger(transactionIndex), nodes]));

/** @throws CreditError `INVALID_PROOF` for bytes that {@link encodeHeaderProof} could not have made */
export function decodeHeaderProof(bytes: Uint8Array): HeaderProof {
  const fail = (expected: string): CreditError => invalid('proof', `${bytes.length} bytes`, expected);
  if (bytes.length > MAX_HEADER_PROOF_BYTES) throw fail(`at most ${MAX_HEADER_PROOF_BYTES} bytes long`);
  if (bytes[0] !== HEADER_PROOF_VERSION) throw fail(`of version ${HEADER_PROOF_VERSION}`);
  const parts = decodeRlp(bytes.subarray(1), fail);
  if (parts instanceof Uint8Array || parts.length !== 3) throw fail('a list of header, transaction index and nodes');
  const [header, index, nodes] = parts;
  if (!(header instanceof Uint8Array)) throw fail('with a header of bytes');
  if (nodes === undefined || nodes instanceof Uint8Array || nodes.length === 0 || nodes.length > MAX_NODES)
    throw fail(`with 1 to ${MAX_NODES} nodes`);
  return { header, transactionIndex: readIndex(index, fail), nodes: nodes.map((node) => readNode(node, fail)) };
}

/**
 * The receipt that the proof leads to.
 * @throws CreditError `INVALID_PROOF` where it does not hold together
 */
export function provenReceipt({ header, transactionIndex, nodes }: HeaderProof): ProvenReceipt {
  const { receiptsRoot, number, hash } = decodeEvmHeader(header);
  const value = provenValue(receiptsRoot, encodeRlp(rlpInteger(transactionIndex)), nodes);
  return { block: { number, hash }, ...decodeEvmReceipt(value) };
}

/** Whether the contract at that address (0x, lower case) has said these bytes in the receipt. */
export function isEvidenced({ succeeded, logs }: EvmReceipt, contract: string, bytes: Uint8Array): boolean {
  const contentHash = sha256(bytes);
  return (
    succeeded &&
    logs.some(
      ({ address, topics: [event, hash, ...more] }) =>
        address === contract && event === EVIDENCED_TOPIC && hash === contentHash && more.length === 0,
    )
  );
}

function readIndex(index: Rlp | undefined, fail: (expected: string) => CreditError): number {
  if (!(index instanceof Uint8Array) || index[0] === 0) throw fail('with an index without leading zeros');
  const value = index.length > 3 ? MAX_INDEX + 1 : Number(`0x0${toHex(index)}`);
  if (value > MAX_INDEX) throw fail(`with an index of at most ${MAX_INDEX}`);
  return value;
}

function readNode(node: Rlp, fail: (expected: string) => CreditError): Uint8Array {
  if (node instanceof Uint8Array) return node;
  throw fail('with nodes of bytes');
}

const invalid = (field: string, value: string, expected: string): CreditError =>
  new CreditError('INVALID_PROOF', { field, value, expected });
