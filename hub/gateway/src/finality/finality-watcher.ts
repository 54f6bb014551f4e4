import type { Checkpoint, LedgerBridge } from '@meridian/bridges';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EffectRow, TransferLog } from '../log/transfer-log.ts';
import { readSeen, thinned, writeSeen, type SeenBlock } from './checkpoints.ts';

export interface FinalityWatcherOptions {
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly log: Logger;
  /** The effects that an append has put down. */
  readonly take: (effects: readonly EffectRow[]) => void;
  /** Events are read again from there on. */
  readonly rewind: (cursor: string) => Promise<void>;
}

const EVERY_MS = 2_000;
/** A node that stands before what was seen, and stays there, has lost it: one that is only behind catches up. */
const BEHIND_MS = 10_000;

/** What a restoration has to look at: writes after a block, of transfers that were under way at a time or later. */
export interface Restoration {
  /** Height, decimal. */
  readonly after: string;
  /** Unix ms. */
  readonly since: number;
}

/**
 * Looks again and again whether the blocks that were once final still are. Where they are not (a re-organisation deeper than the
 * confirmations, a node that lost blocks), what this gateway wrote in them is put into the outbox to be restored. So it is at each
 * start for what came after the last look: that may have been lost while nobody looked.
 */
export class FinalityWatcher {
  readonly #options: FinalityWatcherOptions;
  readonly #cursor: string;
  #seen: readonly SeenBlock[] = [];
  #behindSince: number | undefined;
  #cancel: () => void = () => undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: FinalityWatcherOptions) {
    this.#options = options;
    this.#cursor = `finality/${options.bridge.ledger.id}`;
  }

  async start(): Promise<void> {
    const { bridge, transferLog, clock } = this.#options;
    if (bridge.finalBlock === undefined) return;
    const stored = await transferLog.cursor(this.#cursor);
    this.#seen = stored === undefined ? [] : readSeen(stored);
    const last = this.#seen.at(-1);
    if (last !== undefined) await this.#restore(last, this.#seen, `start/${clock.now()}`);
    this.#lookLater(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#looking;
  }

  #lookLater(ms: number): void {
    if (this.#stopped) return;
    const { clock, log } = this.#options;
    this.#cancel = clock.alarm(clock.now() + ms, () => {
      this.#looking = this.#look()
        .catch((error: unknown) => {
          log.warn({ err: error }, 'the ledger’s final blocks cannot be looked at');
        })
        .then(() => {
          this.#lookLater(EVERY_MS);
        });
    });
  }

  async #look(): Promise<void> {
    const newest = await this.#final();
    if (newest === undefined) return;
    const last = this.#seen.at(-1);
    if (last === undefined) return this.#keep(newest);
    if (newest.block < last.block) {
      this.#behindSince ??= this.#options.clock.now();
      if (this.#options.clock.now() - this.#behindSince < BEHIND_MS) return;
    } else {
      this.#behindSince = undefined;
      if (await this.#isStill(last)) return newest.block === last.block ? undefined : this.#keep(newest);
    }
    await this.#wentAnotherWay(newest, last);
  }

  async #wentAnotherWay(newest: Checkpoint, last: SeenBlock): Promise<void> {
    const left = [...this.#seen];
    for (let block = left.at(-1); block !== undefined; block = left.at(-1)) {
      if (block.block <= newest.block && (await this.#isStill(block))) break;
      left.pop();
    }
    const fork = left.at(-1) ?? { block: 0n, hash: '', cursor: '', at: 0 };
    const { log, rewind } = this.#options;
    const facts = { from: last.block.toString(), hash: last.hash, backTo: fork.block.toString() };
    log.error(facts, 'final blocks of the ledger are gone: what was written in them is looked for and restored');
    if (fork.cursor !== '') await rewind(fork.cursor);
    await this.#restore(fork, left, last.hash);
    this.#behindSince = undefined;
  }

  /** In one append with what is seen from now on, so that none of it is forgotten and nothing is found twice. */
  async #restore(after: SeenBlock, seen: readonly SeenBlock[], name: string): Promise<void> {
    const { bridge, transferLog, clock, take } = this.#options;
    const restoration: Restoration = { after: after.block.toString(), since: after.at };
    const key = `restore/${bridge.ledger.id}/${name}`;
    const cursor = { name: this.#cursor, cursor: writeSeen(seen) };
    const effects = [{ key, kind: 'restore', body: JSON.stringify(restoration) }];
    take(await transferLog.append({ at: clock.now(), effects, cursor }));
    this.#seen = seen;
  }

  async #keep(newest: Checkpoint): Promise<void> {
    const { transferLog, clock } = this.#options;
    const at = clock.now();
    const seen = thinned([...this.#seen, { ...newest, at }]);
    await transferLog.append({ at, cursor: { name: this.#cursor, cursor: writeSeen(seen) }, reproducible: true });
    this.#seen = seen;
  }

  async #isStill({ block, hash }: Checkpoint): Promise<boolean> {
    const now = await this.#final(block);
    return now?.hash === hash;
  }

  /** @throws Error where the ledger does not answer: what nobody can tell is not lost */
  async #final(height?: bigint): Promise<Checkpoint | undefined> {
    const outcome = await this.#options.bridge.finalBlock?.(height);
    if (outcome?.outcome === 'done') return outcome.value;
    throw new Error('the ledger did not tell', { cause: outcome });
  }
}
