import { concat, fromHex, intBytes, utf8, type Hash } from './bytes.ts';

/** That a block is final on a ledger, as a gateway of that ledger signs it (docs/layouts.md). */
export interface BlockStatement {
  readonly ledger: Hash;
  readonly number: bigint;
  /** SHA-256 or Keccak-256, as the ledger hashes its blocks. */
  readonly hash: Hash;
}

export const encodeBlockStatement = (block: BlockStatement): Uint8Array =>
  concat(
    utf8('meridian/block/v1'),
    fromHex(block.ledger, 'ledger'),
    intBytes(block.number, 8),
    fromHex(block.hash, 'hash'),
  );
