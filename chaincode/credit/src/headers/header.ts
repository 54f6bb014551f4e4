import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { decodeRlp } from './rlp.ts';

/** A block of an EVM chain, as its header tells. */
export interface EvmBlock {
  readonly number: bigint;
  /** Keccak-256 of the header. */
  readonly hash: Hash;
}

export interface EvmHeader extends EvmBlock {
  readonly receiptsRoot: Uint8Array;
}

/** Fields of the first headers; later forks have added some at the end. */
const FIELDS = 15;
const MOST_FIELDS = 32;
const RECEIPTS_ROOT = 5;
const NUMBER = 8;
const NUMBER_BYTES = 8;

/** Reads a block header's RLP. @throws CreditError `INVALID_PROOF` */
export function decodeEvmHeader(bytes: Uint8Array): EvmHeader {
  const fail = (expected: string): CreditError =>
    new CreditError('INVALID_PROOF', { field: 'proof.header', value: `${bytes.length} bytes`, expected });
  const fields = decodeRlp(bytes, fail);
  if (fields instanceof Uint8Array || fields.length < FIELDS || fields.length > MOST_FIELDS)
    throw fail('a list of the fields of a block header');
  const [receiptsRoot, number] = [fields[RECEIPTS_ROOT], fields[NUMBER]];
  if (!(receiptsRoot instanceof Uint8Array) || receiptsRoot.length !== 32) throw fail('with a receipts root');
  if (!(number instanceof Uint8Array) || number.length > NUMBER_BYTES || number[0] === 0)
    throw fail('with a number of up to 8 bytes without leading zeros');
  return { number: BigInt(`0x0${toHex(number)}`), hash: toHex(keccak_256(bytes)) as Hash, receiptsRoot };
}
