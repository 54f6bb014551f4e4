import type { Clock } from '../clock.ts';
import type { TransferRow } from '../log/transfer-log.ts';

/** Sessions begun with one peer that have not come to their lock assertion. */
const MOST_BEGINNING = 64;
/** Client states in which a session is beginning: its time runs, here and at the peer. */
const BEGINNING: readonly string[] = ['initial', 'proposal-sent', 'commence-sent', 'locking', 'proving-lock'];

interface Lane {
  /** Since when, unix ms; unknown of what an earlier process has begun. */
  readonly beginning: Map<string, number | undefined>;
  /** In the order in which they came. */
  readonly waiting: Map<string, () => void>;
}

/**
 * Lets so many sessions begin with a peer at a time. Of a thousand that are asked for at once all would else begin, and those that come
 * last to their lock would run out of time; so they wait before their first message, when nobody's time runs.
 */
export class Admission {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #most: number;
  readonly #lanes = new Map<string, Lane>();
  /** Those that this process has made and not come to yet. */
  readonly #made = new Set<string>();

  /** @param most Infinity where processes share the log: a session's time may be rung by another than where it waits */
  constructor(clock: Pick<Clock, 'now'>, most = MOST_BEGINNING) {
    this.#clock = clock;
    this.#most = most;
  }

  /**
   * @param attempts how often its first message was about to be sent, this time included
   * @returns `undefined` where the session may begin; else what resolves when it may
   */
  enter({ peer, key }: Pick<TransferRow, 'peer' | 'key'>, attempts: number): Promise<void> | undefined {
    this.#made.delete(key);
    let lane = this.#lanes.get(peer);
    if (lane === undefined) this.#lanes.set(peer, (lane = { beginning: new Map(), waiting: new Map() }));
    if (lane.beginning.has(key)) return undefined;
    if (lane.beginning.size < this.#most) {
      lane.beginning.set(key, attempts === 1 ? this.#clock.now() : undefined);
      return undefined;
    }
    const { waiting } = lane;
    return new Promise((resolve) => {
      waiting.set(key, resolve);
    });
  }

  /** Since when a session's time runs, unix ms: from its first message on, and before it not at all. */
  runsSince({ peer, key }: Pick<TransferRow, 'peer' | 'key'>): number | undefined {
    if (this.#most === Infinity) return undefined;
    const lane = this.#lanes.get(peer);
    const isUnsaid = this.#made.has(key) || lane?.waiting.has(key) === true;
    return isUnsaid ? this.#clock.now() : lane?.beginning.get(key);
  }

  /** It has come to its lock, or will not, or is held up by something that has nothing to do with time. */
  left({ peer, key }: Pick<TransferRow, 'peer' | 'key'>): void {
    this.#made.delete(key);
    const lane = this.#lanes.get(peer);
    if (lane === undefined) return;
    lane.waiting.get(key)?.();
    lane.waiting.delete(key);
    if (!lane.beginning.delete(key)) return;
    const [next] = lane.waiting;
    if (next === undefined) return;
    const [nextKey, resolve] = next;
    lane.waiting.delete(nextKey);
    lane.beginning.set(nextKey, this.#clock.now());
    resolve();
  }

  moved(row: TransferRow): void {
    if (row.role !== 'client') return;
    if (row.state === 'proposal-sent') this.#made.add(row.key);
    if (!BEGINNING.includes(row.state)) this.left(row);
  }
}
