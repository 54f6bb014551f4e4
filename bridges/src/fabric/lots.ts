import { overlaps, type Hash, type Range } from '@meridian/credit';
import { done, type Outcome } from '../port/outcome.ts';
import { lotPage, mapDone, readOutcome, type Lot } from './answers.ts';
import type { FabricClient } from './client.ts';

const PAGE = 500;
/** Batches whose lots are remembered, and how many lots of one at most. */
const REMEMBERED_BATCHES = 256;
const REMEMBERED_LOTS = 1_000;
const ATTEMPTS = 4;

/** A batch's lots by ascending kilogram, up to those that start at `until` or after. */
export async function lotsOfBatch(
  client: FabricClient,
  batchId: Hash,
  until?: bigint,
): Promise<Outcome<readonly Lot[]>> {
  const lots: Lot[] = [];
  let bookmark = '';
  for (;;) {
    const page = readOutcome(lotPage, await client.query('Credit:LotsOfBatch', { batchId, pageSize: PAGE, bookmark }));
    if (page.outcome !== 'done') return page;
    lots.push(...page.value.lots);
    bookmark = page.value.bookmark;
    const last = lots.at(-1);
    const passed = until !== undefined && last !== undefined && last.range.to >= until;
    if (bookmark === '' || passed) return done(lots, page.finality);
  }
}

/** A transaction to send with the starts of the lots that hold its ranges. */
export type SendWithLots<T> = (starts: readonly bigint[]) => Promise<Outcome<T>>;

/**
 * Finds the lots that hold a transaction's ranges: hints that the chaincode checks, because it reads no range on the way of a
 * write. What was seen last is used without asking again; a refusal counts only when the hints it rests on still hold.
 */
export class LotHints {
  readonly #client: FabricClient;
  readonly #seen = new Map<Hash, readonly Range[]>();

  constructor(client: FabricClient) {
    this.#client = client;
  }

  remember(batchId: Hash, lots: readonly Lot[]): void {
    this.#seen.delete(batchId);
    if (lots.length > REMEMBERED_LOTS) return;
    this.#seen.set(
      batchId,
      lots.map((lot) => lot.range),
    );
    const [oldest] = this.#seen.keys();
    if (oldest !== undefined && this.#seen.size > REMEMBERED_BATCHES) this.#seen.delete(oldest);
  }

  async send<T>(batchId: Hash, ranges: readonly Range[], send: SendWithLots<T>): Promise<Outcome<T>> {
    const seen = this.#seen.get(batchId);
    this.#seen.delete(batchId);
    let starts = seen === undefined ? await this.#find(batchId, ranges) : done(startsOf(seen, ranges), { block: 0n });
    for (let attempt = 1; starts.outcome === 'done'; attempt += 1) {
      const used: readonly bigint[] = starts.value;
      const outcome = await send(used);
      if (outcome.outcome !== 'refused' || attempt === ATTEMPTS) return outcome;
      starts = await this.#find(batchId, ranges);
      if (starts.outcome === 'done' && starts.value.join() === used.join()) return outcome;
    }
    return starts;
  }

  async #find(batchId: Hash, ranges: readonly Range[]): Promise<Outcome<readonly bigint[]>> {
    const found = await lotsOfBatch(this.#client, batchId, ranges.at(-1)?.to);
    return mapDone(found, (lots) =>
      startsOf(
        lots.map((lot) => lot.range),
        ranges,
      ),
    );
  }
}

/** Where the lots start that hold any of the ranges. */
const startsOf = (lots: readonly Range[], ranges: readonly Range[]): readonly bigint[] =>
  lots.filter((lot) => ranges.some((range) => overlaps(lot, range))).map((lot) => lot.from);
