import { canonicalJson, hashText, type Hash } from '@meridian/credit';
import { hashOf } from './byte-writer.ts';
import type { Exclusion } from './book/bid.ts';
import type { MerkleTree } from './merkle.ts';
import { keyedHash } from './seed.ts';
import type { Trade } from './trade.ts';

export const RESULT_FORMAT = 'meridian/auction-result/v1';

/** What one lot brought. Whole numbers are decimal strings. */
export interface LotResult {
  readonly lotId: Hash;
  /** Independent auctions: normalised per face kilogram, ppm. */
  readonly factor?: string;
  /** Millionths of a minor unit per face tonne. */
  readonly price: string;
  /** Face kilograms sold. */
  readonly kg: string;
  /** How many trades they are in. */
  readonly trades: number;
  /** Minor units to its seller. */
  readonly proceeds: string;
}

/** The public document that the container signs: canonical JSON of exactly these fields (docs/auctions.md). */
export interface ResultDocument {
  readonly format: typeof RESULT_FORMAT;
  readonly auctionId: Hash;
  readonly kind: 'independent' | 'coupled';
  readonly outcome: 'cleared' | 'cancelled';
  readonly rulesHash: Hash;
  readonly lotsHash: Hash;
  readonly bidsRoot: Hash;
  readonly bidsCount: number;
  readonly policySet: Hash;
  readonly seed: Hash;
  readonly codeHash: Hash;
  readonly currency: string;
  /** Independent auctions that cleared: millionths of a minor unit per normalised tonne. */
  readonly price?: string;
  /** The lots that took part, in the announced order. */
  readonly lots: readonly LotResult[];
  readonly exclusions: readonly Exclusion[];
  /** Face kilograms. */
  readonly kg: string;
  /** `payments = proceeds + dust`, minor units. */
  readonly payments: string;
  readonly proceeds: string;
  readonly dust: string;
  /** In 10^-15 of a minor unit. */
  readonly primal: string;
  readonly dual: string;
  readonly gap: string;
  readonly trades: number;
  readonly tradesRoot: Hash;
}

/** A result with what its traders get in private. */
export interface ClearedAuction {
  readonly document: ResultDocument;
  /** By trade id. */
  readonly trades: readonly Trade[];
  readonly tree: MerkleTree;
}

/** A leaf with its way to the root. */
export interface Receipt {
  readonly trade: Trade;
  /** The trade's number. */
  readonly index: number;
  readonly proof: readonly Hash[];
}

/** Salts a trade: the container derives it from a key of its own. */
export type SaltOf = (tradeId: Hash) => Hash;

/** Salts that only the holder of a 32-byte key can tell, the same ones at every run. */
export function saltsFrom(key: Uint8Array): SaltOf {
  const keyed = keyedHash(key);
  return (tradeId) => hashOf(keyed(tradeId));
}

export const canonicalResult = (document: ResultDocument): string => canonicalJson(document);
/** What the container signs, and what others name a result by. */
export const resultHash = (document: ResultDocument): Hash => hashText(canonicalResult(document));
