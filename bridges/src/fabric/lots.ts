import { overlaps, subtract, type Hash, type Range } from '@meridian/credit';
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
 * write. What was seen last is used without asking again; a refusal counts only when the hints it rests on still hold. Transactions that
 * carve lots of one batch go one after another: side by side all but one of them would be in vain.
 */
export class LotHints {
  readonly #client: FabricClient;
  readonly #seen = new Map<Hash, readonly Range[]>();
  /** By batch, the transaction after which the next one goes. */
  readonly #last = new Map<Hash, Promise<unknown>>();

  constructor(client: FabricClient) {
    this.#client = client;
  }

  remember(batchId: Hash, lots: readonly Lot[]): void {
    // Of a batch that is being carved the one who carves knows best.
    if (this.#last.has(batchId)) return;
    this.#keep(
      batchId,
      lots.map((lot) => lot.range),
    );
  }

  async send<T>(batchId: Hash, ranges: readonly Range[], send: SendWithLots<T>): Promise<Outcome<T>> {
    const before = this.#last.get(batchId) ?? Promise.resolve();
    const mine = before.then(
      () => this.#send(batchId, ranges, send),
      () => this.#send(batchId, ranges, send),
    );
    this.#last.set(batchId, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(batchId) === mine) this.#last.delete(batchId);
    }
  }

  async #send<T>(batchId: Hash, ranges: readonly Range[], send: SendWithLots<T>): Promise<Outcome<T>> {
    let lots = this.#seen.get(batchId);
    this.#seen.delete(batchId);
    for (let attempt = 1; ; attempt += 1) {
      if (lots === undefined) {
        const found = await this.#find(batchId, ranges);
        if (found.outcome !== 'done') return found;
        lots = found.value;
      }
      const used = startsOf(lots, ranges);
      const outcome = await send(used);
      if (outcome.outcome === 'done') this.#keep(batchId, carved(lots, ranges));
      if (outcome.outcome !== 'refused' || attempt === ATTEMPTS) return outcome;
      const found = await this.#find(batchId, ranges);
      if (found.outcome !== 'done') return found;
      lots = found.value;
      if (startsOf(lots, ranges).join() === used.join()) return outcome;
    }
  }

  #keep(batchId: Hash, lots: readonly Range[]): void {
    this.#seen.delete(batchId);
    if (lots.length > REMEMBERED_LOTS) return;
    this.#seen.set(batchId, lots);
    const [oldest] = this.#seen.keys();
    if (oldest !== undefined && this.#seen.size > REMEMBERED_BATCHES) this.#seen.delete(oldest);
  }

  async #find(batchId: Hash, ranges: readonly Range[]): Promise<Outcome<readonly Range[]>> {
    const found = await lotsOfBatch(this.#client, batchId, ranges.at(-1)?.to);
    return mapDone(found, (lots) => lots.map((lot) => lot.range));
  }
}

/** The lots after a transaction has taken ranges out of them: what is left of each, and a lot for each range. */
function carved(lots: readonly Range[], ranges: readonly Range[]): readonly Range[] {
  const left = lots.flatMap((lot) => subtract([lot], ranges));
  return [...left, ...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where the lots start that hold any of the ranges. */
const startsOf = (lots: readonly Range[], ranges: readonly Range[]): readonly bigint[] =>
  lots.filter((lot) => ranges.some((range) => overlaps(lot, range))).map((lot) => lot.from);
