import type { Auction, AuctionLot, FabricHome } from '@meridian/bridges/fabric';
import {
  formatRanges,
  policySetFromJson,
  provenanceFromJson,
  provenanceToJson,
  ZERO_HASH,
  type Hash,
  type Provenance,
} from '@meridian/credit';
import type { Valuation } from '@meridian/sealing';
import { valueOf } from '../outcome.ts';
import { lotsOf } from './home.ts';

/** An auction with its lots, as everybody can read them on the ledger. */
export interface LedgerAuction {
  readonly auction: Auction;
  /** By ascending id. */
  readonly lots: readonly (AuctionLot & { readonly credit: Provenance })[];
  /** The document; undefined for the empty set. */
  readonly policySet: unknown;
  readonly valuation: Valuation;
}

export async function ledgerAuction(home: FabricHome, auctionId: Hash): Promise<LedgerAuction> {
  const auction = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
  const found = await lotsOf(home, auctionId);
  const credits = new Map<Hash, Provenance>();
  for (const batchId of new Set(found.map((lot) => lot.batchId))) {
    credits.set(batchId, valueOf(await home.credits.batch(batchId), 'reading a batch').provenance);
  }
  const lots = found.flatMap((lot) => {
    const credit = credits.get(lot.batchId);
    return credit === undefined ? [] : [{ ...lot, credit }];
  });
  const { policySet: id } = auction.rules;
  const policySet = id === ZERO_HASH ? undefined : valueOf(await home.policies.policySet(id), 'reading it').document;
  return {
    auction,
    lots: lots.sort((a, b) => (a.lotId < b.lotId ? -1 : 1)),
    policySet,
    valuation: valuationOf(policySet, auction.bidsClose),
  };
}

export const valuationOf = (policySet: unknown, bidsClose: number): Valuation => ({
  bidsClose,
  ...(policySet !== undefined && { policySet: policySetFromJson(policySet) }),
});

/** Lots as the container and files take them. */
export const lotsToJson = ({ lots }: LedgerAuction): { provenance: object; ranges: string }[] =>
  lots.map(({ credit, ranges }) => ({ provenance: provenanceToJson(credit), ranges: formatRanges(ranges) }));

export const creditOf = (provenance: unknown): Provenance => provenanceFromJson(provenance);
