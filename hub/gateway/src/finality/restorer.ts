import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EffectRow, LogEvent, TransferLog, TransferRow } from '../log/transfer-log.ts';
import { LEDGER_BACK_OFF } from '../service/back-off.ts';
import type { EffectEnd } from '../service/dispatcher.ts';
import { again } from '../service/effect-row.ts';
import { isWrite, type LedgerCalls, type LedgerEffect } from '../service/ledger-calls.ts';
import type { Restoration } from './finality-watcher.ts';

export interface RestorerOptions {
  readonly transferLog: TransferLog;
  readonly calls: LedgerCalls;
  readonly clock: Clock;
  readonly log: Logger;
  /** Something is gone and the ledger does not take it again: an operator must look. */
  readonly onConflict: (row: TransferRow, detail: string) => void;
}

/** `whole`: the ledger has everything that was written. `open`: something is gone and could not be written again yet. */
export type Restored =
  { readonly outcome: 'whole' | 'restored' } | { readonly outcome: 'open'; readonly detail: string };

const PAGE = 500;
const AT_ONCE = 16;

/**
 * Writes again what was final and is gone. Of each transfer the writes are made in their old order, each with the evidence that it was
 * made with then, which is as good now; what the ledger still has is left alone.
 */
export class Restorer {
  readonly #options: RestorerOptions;

  constructor(options: RestorerOptions) {
    this.#options = options;
  }

  /** Runs a `restore` effect: every transfer's lost writes, again and again until none is open. */
  async run(row: EffectRow): Promise<EffectEnd> {
    const { transferLog, clock, log } = this.#options;
    const { after, since } = JSON.parse(row.body) as Restoration;
    const open: { readonly row: TransferRow; readonly detail: string }[] = [];
    let restored = 0;
    for await (const rows of this.#transfers(since)) {
      for (let i = 0; i < rows.length; i += AT_ONCE) {
        const some = rows.slice(i, i + AT_ONCE);
        const ends = await Promise.all(some.map((transfer) => this.restore(transfer.key, BigInt(after))));
        for (const [j, end] of ends.entries()) {
          const transfer = some[j];
          if (end.outcome === 'open' && transfer !== undefined) open.push({ row: transfer, detail: end.detail });
          if (end.outcome === 'restored') restored += 1;
        }
      }
    }
    if (restored > 0) log.warn({ restored }, 'what the ledger had lost is written again');
    if (open.length === 0) {
      await transferLog.append({ at: clock.now(), settled: [row.key] });
      return { end: 'done' };
    }
    // One transfer's write may have to wait for another one's; it is told only where that did not help.
    if (row.attempts === 3) for (const { row: transfer, detail } of open) this.#options.onConflict(transfer, detail);
    const error = `${open.length} still open: ${open[0]?.detail ?? ''}`;
    return again(row, { backOff: LEDGER_BACK_OFF, error, now: clock.now() });
  }

  /** Makes one transfer's writes whole again: those in blocks after a height, or all of them. */
  async restore(transferKey: string, after = -1n): Promise<Restored> {
    const writes = await this.#doneWrites(transferKey, after);
    const lost = await this.#lostOf(writes);
    if (typeof lost === 'string') return { outcome: 'open', detail: lost };
    const { calls, log } = this.#options;
    for (const write of lost) {
      log.warn({ transfer: transferKey, call: write.call }, 'a final write is gone from the ledger: making it again');
      const end = await calls.run(write, 2);
      if (end.end === 'again') return { outcome: 'open', detail: end.error };
      if (end.result.outcome === 'refused')
        return { outcome: 'open', detail: `${write.call}: ${end.result.code}: ${end.result.message}` };
    }
    return { outcome: lost.length === 0 ? 'whole' : 'restored' };
  }

  /** From the first one that is gone on: a later one rests on it. Or why nobody can tell. */
  async #lostOf(writes: readonly LedgerEffect[]): Promise<readonly LedgerEffect[] | string> {
    for (const [i, write] of writes.entries()) {
      const isLost = await this.#options.calls.isLost(write);
      if (typeof isLost === 'string') return isLost;
      if (isLost) return writes.slice(i);
    }
    return [];
  }

  async #doneWrites(transferKey: string, after: bigint): Promise<readonly LedgerEffect[]> {
    const { transferLog } = this.#options;
    const calls = (await transferLog.events(transferKey)).flatMap((event) => doneWrite(event, after));
    if (calls.length === 0) return [];
    const effects = (await transferLog.effects(transferKey))
      .filter(({ kind }) => kind === 'ledger')
      .map(({ body }) => JSON.parse(body) as LedgerEffect);
    // A void stands for itself: of a transfer that is not there it is a tombstone.
    const wanted = [...new Set(calls)].filter((call) => call !== 'mint' || !calls.includes('void'));
    return wanted.flatMap((call) => effects.findLast((effect) => effect.call === call) ?? []);
  }

  async *#transfers(activeSince: number): AsyncIterable<readonly TransferRow[]> {
    let after: { readonly startedAt: number; readonly key: string } | undefined;
    do {
      const query = { activeSince, limit: PAGE, ...(after === undefined ? {} : { after }) };
      const rows = await this.#options.transferLog.transfers(query);
      yield rows;
      after = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (after !== undefined);
  }
}

/** The write that an entry of the history says is done in a block after that height. */
function doneWrite({ type, body }: LogEvent, after: bigint): LedgerEffect['call'][] {
  const [, call] = /^ledger:(\w+):done$/.exec(type) ?? [];
  if (call === undefined || !isWrite(call as LedgerEffect['call'])) return [];
  const { block } = JSON.parse(body) as { readonly block?: string };
  return block !== undefined && BigInt(block) > after ? [call as LedgerEffect['call']] : [];
}
