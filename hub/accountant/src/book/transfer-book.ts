import type { Sighting, TransferKey } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { TransferRow } from './store.ts';

const ORIGIN_STATES: ReadonlySet<string> = new Set(['locked', 'released', 'extinguished']);

const textOf = ({ originLedger, transferId }: TransferKey): string => `${originLedger}/${transferId}`;

/** Ended on both ledgers, as far as each has told. A void ends a transfer only together with the release. */
const isEnded = ({ origin, destination }: TransferRow): boolean =>
  (origin === 'extinguished' && destination === 'assigned') || (origin === 'released' && destination === 'void');

/** Transfers that have not ended on both ledgers, from what the streams tell in whatever order they come. */
export class TransferBook {
  readonly #rows = new Map<string, TransferRow>();
  readonly #byBatch = new Map<Hash, Set<string>>();

  constructor(rows: readonly TransferRow[]) {
    for (const row of rows) this.#put(row);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** @returns the transfer as it is now, and whether it has ended */
  see({ key, batchId, state }: Extract<Sighting, { type: 'transfer' }>): { row: TransferRow; ended: boolean } {
    const before = this.#rows.get(textOf(key)) ?? { key, batchId };
    const row: TransferRow = { ...before, [ORIGIN_STATES.has(state) ? 'origin' : 'destination']: state };
    const ended = isEnded(row);
    if (ended) this.#delete(row);
    else this.#put(row);
    return { row, ended };
  }

  /** Those of a batch that are past their burn and may not be minted yet. */
  owedOf(batchId: Hash): readonly TransferKey[] {
    return this.#rowsOf(batchId)
      .filter(({ origin, destination }) => origin === 'extinguished' && destination !== 'assigned')
      .map(({ key }) => key);
  }

  countOf(batchId: Hash): number {
    return this.#byBatch.get(batchId)?.size ?? 0;
  }

  clear(): void {
    this.#rows.clear();
    this.#byBatch.clear();
  }

  #rowsOf(batchId: Hash): TransferRow[] {
    return [...(this.#byBatch.get(batchId) ?? [])].flatMap((text) => this.#rows.get(text) ?? []);
  }

  #put(row: TransferRow): void {
    const text = textOf(row.key);
    this.#rows.set(text, row);
    const keys = this.#byBatch.get(row.batchId) ?? new Set();
    this.#byBatch.set(row.batchId, keys.add(text));
  }

  #delete({ key, batchId }: TransferRow): void {
    this.#rows.delete(textOf(key));
    const keys = this.#byBatch.get(batchId);
    keys?.delete(textOf(key));
    if (keys?.size === 0) this.#byBatch.delete(batchId);
  }
}
