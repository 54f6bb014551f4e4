import { overlaps, type Hash, type Range } from '@meridian/credit';
import { done, type Outcome } from '../port/outcome.ts';
import { lotPage, readOutcome, type Lot } from './answers.ts';
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
    let hints: Outcome<Hints> =
      seen === undefined ? await this.#find(batchId, ranges) : done(hintsAmong(seen, ranges), { block: 0n });
    for (let attempt = 1; hints.outcome === 'done'; attempt += 1) {
      const used: Hints = hints.value;
      const outcome = await send(used.starts);
      if (outcome.outcome !== 'refused') return outcome;
      hints = await this.#find(batchId, ranges);
      const unchanged = hints.outcome === 'done' && sameStarts(hints.value, used);
      if (unchanged || attempt === ATTEMPTS) return used.batchExists ? outcome : withoutBatch(outcome, batchId);
    }
    return hints;
  }

  async #find(batchId: Hash, ranges: readonly Range[]): Promise<Outcome<Hints>> {
    const found = await lotsOfBatch(this.#client, batchId, ranges.at(-1)?.to);
    if (found.outcome !== 'done') return found;
    const lots = found.value.map((lot) => lot.range);
    return done(hintsAmong(lots, ranges), found.finality);
  }
}

interface Hints {
  readonly starts: readonly bigint[];
  readonly batchExists: boolean;
}

/** Where no lot holds any of the ranges, one lot all the same: the chaincode then says what is wrong. */
function hintsAmong(lots: readonly Range[], ranges: readonly Range[]): Hints {
  const holding = lots.filter((lot) => ranges.some((range) => overlaps(lot, range)));
  const named = holding.length > 0 ? holding : lots.slice(0, 1);
  return { starts: named.length > 0 ? named.map((lot) => lot.from) : [0n], batchExists: lots.length > 0 };
}

const sameStarts = (a: Hints, b: Hints): boolean => a.starts.join() === b.starts.join();

/** The lots of a batch cover it, so a batch without lots is none. */
function withoutBatch<T>(outcome: Outcome<T>, batchId: Hash): Outcome<T> {
  if (outcome.outcome !== 'refused' || outcome.refusal.code !== 'LOT_NOT_FOUND') return outcome;
  const message = `no batch ${batchId} on this ledger`;
  return { outcome: 'refused', refusal: { code: 'BATCH_NOT_FOUND', message, facts: { batchId } } };
}
