import type { Lot } from '@meridian/clearing';
import { auctionLotId, batchId, rangesHash, totalKg, type Hash, type Provenance, type Range } from '@meridian/credit';

/** What a seller offers. */
export interface Offered {
  readonly credit: Provenance;
  readonly ranges: readonly Range[];
}

export interface OfferedLot extends Lot {
  readonly credit: Provenance;
}

/** A lot is named by its batch and kilograms, and a batch by its provenance. By ascending id, as the ledger has them. */
export const offeredLots = (auctionId: Hash, offered: readonly Offered[]): OfferedLot[] =>
  offered
    .map(({ credit, ranges }) => ({
      lotId: auctionLotId(auctionId, batchId(credit), rangesHash(ranges)),
      kg: totalKg(ranges),
      credit,
    }))
    .sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
