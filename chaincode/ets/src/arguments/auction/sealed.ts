import { MAX_SEALED_BYTES, MAX_SEALED_PER_BIDDER, type Hash, type Range } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { Fields } from '../fields.ts';
import { registeredId } from '../registry/values.ts';

/** An encapsulated key and a tag: what seals less than one byte seals nothing. */
const MIN_SEALED_BYTES = 49;

export interface SealedBlob {
  /** The bidder's own count, from 0. */
  readonly index: number;
  readonly ciphertext: Uint8Array;
}

/** @throws LedgerError `CIPHERTEXT_SIZE`, `INVALID_ARGUMENT`; CreditError `INVALID_HASH` */
function parseBlob(fields: Fields): SealedBlob {
  const index = fields.integer('index', 0, MAX_SEALED_PER_BIDDER - 1);
  const ciphertext = fields.bytes('ciphertext', 2 * MAX_SEALED_BYTES);
  if (ciphertext.length < MIN_SEALED_BYTES || ciphertext.length > MAX_SEALED_BYTES) {
    throw new LedgerError('CIPHERTEXT_SIZE', `a sealed blob of ${ciphertext.length} bytes`, {
      field: 'ciphertext',
      value: ciphertext.length,
      expected: `from ${MIN_SEALED_BYTES} to ${MAX_SEALED_BYTES} bytes`,
    });
  }
  return { index, ciphertext };
}

export interface CommitArguments extends SealedBlob {
  readonly auctionId: Hash;
  /** Whose place is sealed. */
  readonly installationId: string | undefined;
}

export function parseCommit(value: unknown): CommitArguments {
  const fields = new Fields(value, ['auctionId', 'index', 'ciphertext', 'installationId']);
  return {
    auctionId: fields.hash('auctionId'),
    ...parseBlob(fields),
    installationId: fields.has('installationId') ? registeredId(fields, 'installationId') : undefined,
  };
}

export interface OfferArguments {
  readonly auctionId: Hash;
  readonly batchId: Hash;
  readonly lots: readonly bigint[];
  readonly ranges: readonly Range[];
  /** The sealed ask; absent in a one-sided auction. */
  readonly ask: SealedBlob | undefined;
}

export function parseOffer(value: unknown): OfferArguments {
  const fields = new Fields(value, ['auctionId', 'index', 'batchId', 'lots', 'ranges', 'ciphertext']);
  return {
    auctionId: fields.hash('auctionId'),
    batchId: fields.hash('batchId'),
    lots: fields.lots(),
    ranges: fields.ranges(),
    ask: fields.has('ciphertext') || fields.has('index') ? parseBlob(fields) : undefined,
  };
}
