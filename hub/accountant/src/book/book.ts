import type { Sighting, TransferKey } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { AccountantStore, BatchRow, Place, TransferRow } from './store.ts';
import { TransferBook } from './transfer-book.ts';

/** Everything that the streams have told, up to a place in each: kept in the store, and here to be looked up. */
export class Book {
  readonly #store: AccountantStore;
  readonly #batches = new Map<Hash, BatchRow>();
  readonly #transfers: TransferBook;
  readonly #places: Map<string, Place>;

  constructor(store: AccountantStore) {
    this.#store = store;
    for (const row of store.batches()) this.#batches.set(row.batchId, row);
    this.#transfers = new TransferBook(store.transfers());
    this.#places = store.places();
  }

  /** @param ledger its descriptor */
  place(ledger: string): Place | undefined {
    return this.#places.get(ledger);
  }

  get batches(): ReadonlyMap<Hash, BatchRow> {
    return this.#batches;
  }

  get openTransfers(): number {
    return this.#transfers.size;
  }

  /** Transfers of a batch whose mint may still be owed. */
  owedOf(batchId: Hash): readonly TransferKey[] {
    return this.#transfers.owedOf(batchId);
  }

  /** What a stream told up to a place. @returns the batches that have to be looked at */
  take(ledger: string, sightings: readonly Sighting[], place: Place): ReadonlySet<Hash> {
    const batches = new Map<Hash, BatchRow>();
    const transfers = new Map<string, { row: TransferRow; ended: boolean }>();
    for (const sighting of sightings) {
      if (sighting.type === 'read') continue;
      const { batchId } = sighting;
      const known = batches.get(batchId) ?? this.#batches.get(batchId);
      const issuedKg = sighting.type === 'issued' ? sighting.kg : known?.issuedKg;
      const touched = sighting.type !== 'issued' || (known?.touched ?? false);
      batches.set(batchId, { batchId, touched, ...(issuedKg === undefined ? {} : { issuedKg }) });
      if (sighting.type !== 'transfer') continue;
      const { originLedger, transferId } = sighting.key;
      transfers.set(`${originLedger}/${transferId}`, this.#transfers.see(sighting));
    }
    const seen = [...transfers.values()];
    this.#store.commit({
      ledger,
      place,
      batches: [...batches.values()],
      transfers: seen.filter(({ ended }) => !ended).map(({ row }) => row),
      endedTransfers: seen.filter(({ ended }) => ended).map(({ row }) => row.key),
    });
    for (const [batchId, row] of batches) this.#batches.set(batchId, row);
    this.#places.set(ledger, place);
    return new Set([...batches.values()].filter(({ touched }) => touched).map(({ batchId }) => batchId));
  }

  /** Forgets all of it, to be read again. */
  reset(): void {
    this.#store.reset();
    this.#batches.clear();
    this.#transfers.clear();
    this.#places.clear();
  }
}
