import type { EndorsedVerifier } from '@meridian/bridges/claims';
import { ClearingError, lotsHash, merkleTree, rulesFromJson, rulesHash, type ClosedAuction } from '@meridian/clearing';
import {
  CreditError,
  decodeClosedStatement,
  encodeSealedLeaf,
  parseRanges,
  policySetFromJson,
  policySetId,
  provenanceFromJson,
  ZERO_HASH,
  type ClosedStatement,
  type Hash,
  type Provenance,
} from '@meridian/credit';
import { offeredLots, tablesOf, type Offered, type TableContent, type Valuation } from '@meridian/sealing';
import type { Blob } from './bid-store.ts';

/** What somebody says a closed auction is. */
export interface ClearInput {
  readonly statement: Uint8Array;
  readonly proof: Uint8Array;
  readonly rules: unknown;
  readonly lots: readonly { readonly provenance: unknown; readonly ranges: string }[];
  readonly policySet?: unknown;
  readonly tables?: readonly TableContent[];
}

/** Whom and what the container believes. */
export interface Believed {
  readonly homeLedger: Hash;
  readonly endorsed: Pick<EndorsedVerifier, 'refusal'>;
  readonly bidKey: Hash;
  /** SHA-256 of the code that clears. */
  readonly codeHash: Hash;
}

/** A closed auction, whole: all that the ledger committed to, and nothing else. */
export interface ClosedSet {
  readonly closed: ClosedAuction;
  /** By ascending bid id: a blob's sequence is its place. */
  readonly blobs: readonly Blob[];
  /** Of the lots, in their order. */
  readonly credits: readonly Provenance[];
  readonly valuation: Valuation;
}

/**
 * The closed auction that a ledger's proof names, if everything given is what it names. Every check is made whatever the ones before found,
 * and none of them reads a secret: so neither the answer nor its time can tell anything that is sealed.
 * @param blobsOf the blobs that were put of an auction, by ascending bid id
 */
export function closedSetOf(
  input: ClearInput,
  blobsOf: (auctionId: Hash) => readonly Blob[],
  believed: Believed,
): ClosedSet | undefined {
  const statement = read(() => decodeClosedStatement(input.statement));
  const { statement: claim, proof } = input;
  const isProven = believed.endorsed.refusal({ claim, proof }) === undefined;
  const rules = read(() => rulesFromJson(input.rules));
  const lots = read(() => offeredLots(statement?.auctionId ?? ZERO_HASH, offeredOf(input)));
  const valuation = read(() => valuationOf(input, statement));
  const blobs = blobsOf(statement?.auctionId ?? ZERO_HASH);
  const root = merkleTree(blobs.map(leafOf(statement?.auctionId ?? ZERO_HASH))).root;
  const agreements = [
    isProven,
    statement?.homeLedger === believed.homeLedger,
    statement?.bidKey === believed.bidKey,
    statement?.bidsRoot === root,
    statement?.bidsCount === blobs.length,
    rules !== undefined && rules.auctionId === statement?.auctionId && rules.policySet === statement.policySet,
    rules !== undefined && rulesHash(rules) === statement?.rulesHash,
    lots !== undefined && lotsHash(lots) === statement?.lotsHash,
  ];
  if (agreements.includes(false) || !statement || !rules || !lots || !valuation) return undefined;
  const { bidsRoot, bidsCount, seed } = statement;
  const { codeHash } = believed;
  return {
    closed: { rules, lots: lots.map(({ lotId, kg }) => ({ lotId, kg })), bidsRoot, bidsCount, seed, codeHash },
    blobs,
    credits: lots.map(({ credit }) => credit),
    valuation,
  };
}

const offeredOf = ({ lots }: ClearInput): Offered[] =>
  lots.map(({ provenance, ranges }) => ({ credit: provenanceFromJson(provenance), ranges: parseRanges(ranges) }));

function valuationOf(
  { policySet: document, tables: given = [] }: ClearInput,
  statement: ClosedStatement | undefined,
): Valuation | undefined {
  const { policySet: id = ZERO_HASH, bidsClose = 0 } = statement ?? {};
  if (document === undefined) return id === ZERO_HASH ? { bidsClose } : undefined;
  const policySet = policySetFromJson(document);
  const tables = tablesOf(policySet, given);
  return policySetId(policySet) === id && tables !== undefined ? { policySet, tables, bidsClose } : undefined;
}

const leafOf =
  (auctionId: Hash) =>
  ({ bidder, bidId, ciphertext, subject }: Blob): Uint8Array =>
    encodeSealedLeaf({ auctionId, bidder, bidId, ciphertext, subject });

function read<T>(reader: () => T): T | undefined {
  try {
    return reader();
  } catch (error) {
    if (error instanceof CreditError || error instanceof ClearingError) return undefined;
    throw error;
  }
}
