import type { Batch, BatchPage, Lot, LotPage } from '@meridian/bridges/fabric';
import type { Outcome } from '@meridian/bridges';
import { join, length, type Hash, type Range } from '@meridian/credit';
import { valueOf } from '../ledger/outcome.ts';

/** What of the home ledger a book is made from. */
export interface CreditSource {
  lots(page: { readonly pageSize: number; readonly bookmark: string }): Promise<Outcome<LotPage>>;
  batches(page: { readonly pageSize: number; readonly bookmark: string }): Promise<Outcome<BatchPage>>;
  batch(batchId: Hash): Promise<Outcome<Batch>>;
}

/** Active kilograms of one class in one hand. */
export interface Holding {
  readonly batch: Batch;
  readonly classId: Hash;
  readonly owner: string;
  /** In kilograms of the batch, ascending, merged. */
  readonly ranges: readonly Range[];
  readonly kg: bigint;
}

const PAGE = 1_000;
/** Below this it is quicker to ask for each new batch than for all of them. */
const FEW = 50;

/** The active lots of the ledger. Batches never change, so each is read once; lots are read anew for each question. */
export class CreditBook {
  readonly #source: CreditSource;
  readonly #batches = new Map<Hash, Batch>();
  #reading: Promise<readonly Holding[]> | undefined;

  constructor(source: CreditSource) {
    this.#source = source;
  }

  /** Questions that come while the ledger is read share that reading. */
  holdings(): Promise<readonly Holding[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<readonly Holding[]> {
    const active: Lot[] = [];
    let bookmark = '';
    do {
      const page = valueOf(await this.#source.lots({ pageSize: PAGE, bookmark }));
      for (const lot of page.lots) if (lot.status === 'active') active.push(lot);
      bookmark = page.bookmark;
    } while (bookmark !== '');
    await this.#learn(new Set(active.map(({ batchId }) => batchId)));
    return this.#holdingsOf(active);
  }

  async #learn(wanted: ReadonlySet<Hash>): Promise<void> {
    const missing = [...wanted].filter((id) => !this.#batches.has(id));
    if (missing.length <= FEW) {
      const found = await Promise.all(missing.map((id) => this.#source.batch(id)));
      for (const outcome of found) this.#keep(valueOf(outcome));
      return;
    }
    let bookmark = '';
    do {
      const page = valueOf(await this.#source.batches({ pageSize: PAGE, bookmark }));
      for (const batch of page.batches) this.#keep(batch);
      bookmark = page.bookmark;
    } while (bookmark !== '');
  }

  #keep(batch: Batch): void {
    this.#batches.set(batch.batchId, batch);
  }

  #holdingsOf(lots: readonly Lot[]): Holding[] {
    const byHand = Map.groupBy(lots, ({ classId, owner = '' }) => `${classId} ${owner}`);
    return [...byHand.values()].flatMap((group) => {
      const [first] = group;
      const batch = first === undefined ? undefined : this.#batches.get(first.batchId);
      // A batch that is not known was issued after the batches were read: the next question sees it.
      if (first === undefined || batch === undefined) return [];
      const ranges = join(group.map(({ range }) => range));
      const kg = ranges.reduce((sum, range) => sum + length(range), 0n);
      return [{ batch, classId: first.classId, owner: first.owner ?? '', ranges, kg }];
    });
  }
}
