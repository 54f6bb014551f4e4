import { contains, join, subtract, takeFirst, totalKg, type Hash, type Range } from '@meridian/credit';
import {
  remainingOf,
  withRemaining,
  writeAuctionLot,
  type AuctionLotRecord,
  type Sold,
} from '../../state/auction/lots.ts';
import { readLots, replaceLots, type Lot } from '../../state/lots.ts';
import type { Transaction } from '../../transaction.ts';

interface Piece {
  readonly ranges: readonly Range[];
  readonly owner: string;
  /** Another than the lot's, where they are entitled. */
  readonly classId: Hash | undefined;
}

/**
 * What one transaction hands out of a lot, in any number of pieces: the ledger shows it nothing of what it wrote, so all is put down at
 * once, at the end.
 */
export class Delivery {
  readonly #before: AuctionLotRecord;
  readonly #pieces: Piece[] = [];
  #lot: AuctionLotRecord;
  #remaining: readonly Range[];

  constructor(lot: AuctionLotRecord) {
    this.#before = lot;
    this.#lot = lot;
    this.#remaining = remainingOf(lot);
  }

  get lot(): AuctionLotRecord {
    return this.#lot;
  }

  get remaining(): readonly Range[] {
    return this.#remaining;
  }

  /** The lowest kilograms that are still locked. @throws CreditError `RANGE_OUTSIDE` where there are fewer */
  take(kg: bigint): Range[] {
    const ranges = takeFirst(this.#remaining, kg);
    this.#remaining = subtract(this.#remaining, ranges);
    return ranges;
  }

  /** Gives what was taken to somebody. */
  give(ranges: readonly Range[], owner: string, classId?: Hash): void {
    this.#pieces.push({ ranges, owner, classId });
  }

  count(of: 'settled' | 'lapsed', kg: bigint, proceeds: bigint): void {
    const sold = this.#lot[of];
    const next: Sold = {
      kg: (BigInt(sold.kg) + kg).toString(),
      proceeds: (BigInt(sold.proceeds) + proceeds).toString(),
      trades: sold.trades + 1,
    };
    this.#lot = { ...this.#lot, [of]: next };
  }

  /** @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
  async write(tx: Transaction): Promise<AuctionLotRecord> {
    const given = join(this.#pieces.flatMap(({ ranges }) => ranges));
    const touched = remainingOf(this.#before).filter(
      (range) => totalKg(subtract([range], given)) < range.to - range.from,
    );
    const lots = await readLots(
      tx,
      this.#before.batchId,
      touched.map((range) => range.from),
    );
    for (const lot of lots) this.#requireLocked(lot);
    const left = lots.flatMap((lot) => subtract([lot.range], given).map((range) => ({ ...lot, range })));
    const taken = this.#pieces.flatMap(({ ranges, owner, classId }) =>
      ranges.map((range): Lot => {
        const lot = this.#holding(lots, range);
        return { ...lot, range, classId: classId ?? lot.classId, holding: { status: 'active', owner } };
      }),
    );
    if (lots.length > 0) await replaceLots(tx, lots, [...left, ...taken]);
    return writeAuctionLot(tx, withRemaining(this.#lot, this.#remaining));
  }

  /** What the record says is locked, is. */
  #requireLocked({ holding, range }: Lot): void {
    if (holding.status === 'locked' && 'lotId' in holding && holding.lotId === this.#before.lotId) return;
    throw new Error(`${range.from}-${range.to} is not locked to lot ${this.#before.lotId}`);
  }

  #holding(lots: readonly Lot[], range: Range): Lot {
    const lot = lots.find((each) => contains(each.range, range));
    if (lot === undefined) throw new Error(`no lot holds ${range.from}-${range.to}`);
    return lot;
  }
}
