import type { LedgerView, TransferKey } from '@meridian/bridges';
import { join, type Hash, type Range } from '@meridian/credit';
import { unavailable } from './batch-reader.ts';

/** Asks the ledgers what became of transfers. */
export class OpenTransfers {
  readonly #views: ReadonlyMap<Hash, LedgerView>;

  constructor(views: readonly LedgerView[]) {
    this.#views = new Map(views.map((view) => [view.ledger.id, view]));
  }

  /**
   * The kilograms of those transfers that are burnt at their origin and not minted at their destination yet, canonical. What goes to a
   * ledger that nobody reads here is open for ever.
   * @throws AccountantError `LEDGER_UNAVAILABLE`
   */
  async rangesOf(keys: readonly TransferKey[]): Promise<readonly Range[]> {
    const ranges = await Promise.all(keys.map((key) => this.#rangesOf(key)));
    return join(ranges.flat());
  }

  async #rangesOf(key: TransferKey): Promise<readonly Range[]> {
    const origin = this.#views.get(key.originLedger);
    if (origin === undefined) return [];
    const outcome = await origin.lookupOrigin(key.transferId);
    if (outcome.outcome !== 'done') throw unavailable(origin, outcome);
    const record = outcome.value;
    if (record?.state !== 'extinguished') return [];
    const destination = this.#views.get(record.destinationLedger);
    if (destination === undefined) return record.ranges;
    const minted = await destination.lookupDestination(key);
    if (minted.outcome !== 'done') throw unavailable(destination, minted);
    return minted.value === undefined ? record.ranges : [];
  }
}
