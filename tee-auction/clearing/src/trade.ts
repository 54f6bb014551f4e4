import { parseHash, parseMass, parseUint, PPM_MAX, UINT128_MAX, utf8, type Hash } from '@meridian/credit';
import { ByteWriter, hashOf } from './byte-writer.ts';
import { digestOf } from './digest.ts';
import { ClearingError } from './errors.ts';

/** One buyer's kilograms of one lot. */
export interface Trade {
  /** `tradeIdOf`: the same trade has the same id whoever clears. */
  readonly tradeId: Hash;
  readonly lotId: Hash;
  readonly bidId: Hash;
  /** The buyer's pseudonym. */
  readonly buyer: Hash;
  /** Face kilograms. */
  readonly kg: bigint;
  /** What they are worth to this buyer: the multiplier of the entitlement. */
  readonly ppm: bigint;
  /** Minor units. The seller gets `moneyOf(kg, price).proceeds`. */
  readonly payment: bigint;
  /** Keeps a leaf from being guessed before it is settled. */
  readonly salt: Hash;
}

/** A trade in JSON: whole numbers are decimal strings. */
export type TradeJson = Readonly<Record<keyof Trade, string>>;

export const tradeToJson = (trade: Trade): TradeJson => ({
  ...trade,
  kg: trade.kg.toString(),
  ppm: trade.ppm.toString(),
  payment: trade.payment.toString(),
});

/** @throws CreditError `INVALID_HASH`, `INVALID_INTEGER`, `INVALID_MASS`; ClearingError `INVALID_TRADE` */
export function tradeFromJson(value: unknown): Trade {
  if (typeof value !== 'object' || value === null) {
    throw new ClearingError('INVALID_TRADE', { field: 'trade', value, expected: 'an object' });
  }
  const o = value as Record<string, unknown>;
  return {
    tradeId: parseHash(o['tradeId'], 'tradeId'),
    lotId: parseHash(o['lotId'], 'lotId'),
    bidId: parseHash(o['bidId'], 'bidId'),
    buyer: parseHash(o['buyer'], 'buyer'),
    kg: parseMass(o['kg'], 'kg'),
    ppm: parseUint(o['ppm'], 'ppm', PPM_MAX),
    payment: parseUint(o['payment'], 'payment', UINT128_MAX),
    salt: parseHash(o['salt'], 'salt'),
  };
}

/** A kilogram count with its parties, before it has a price. */
export interface Fill {
  /** Number of the bid in the book. */
  readonly bid: number;
  /** Number of the announced lot. */
  readonly lot: number;
  /** Face kilograms. */
  readonly kg: bigint;
}

const ID_TAG = utf8('meridian/trade-id/v1');
const LEAF_TAG = utf8('meridian/auction-trade/v1');
const ID_LENGTH = ID_TAG.length + 3 * 32;
const LEAF_LENGTH = LEAF_TAG.length + 3 * 32 + 8 + 4 + 16 + 32;

export const tradeIdOf = (auctionId: Hash, lotId: Hash, bidId: Hash): Hash =>
  hashOf(digestOf(new ByteWriter(ID_LENGTH).raw(ID_TAG).hash(auctionId).hash(lotId).hash(bidId).bytes));

/** The bytes under the Merkle root of a result (docs/auctions.md). The auction is in the trade's id. */
export const encodeTrade = (trade: Trade): Uint8Array =>
  new ByteWriter(LEAF_LENGTH)
    .raw(LEAF_TAG)
    .hash(trade.tradeId)
    .hash(trade.lotId)
    .hash(trade.buyer)
    .uint64(trade.kg)
    .uint32(trade.ppm)
    .uint128(trade.payment)
    .hash(trade.salt).bytes;
