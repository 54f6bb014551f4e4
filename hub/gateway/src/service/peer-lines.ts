import type { Clock } from '../clock.ts';
import { PEER_BACK_OFF, waitAfter } from './back-off.ts';

/** To a peer that was not reached. */
interface CutLine {
  /** Tries in a row that did not reach it. */
  misses: number;
  /** When it may be tried again, unix ms. */
  nextTry: number;
  readonly waiting: (() => void)[];
  cancelAlarm: (() => void) | undefined;
}

/** What is to be told of lines. */
interface LineLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
}

/** A first try may have found one connection broken, and no more. */
const MISSED_FOR_SURE = 2;

/**
 * What is to be sent to a peer that cannot be reached waits here, in nobody's way: one thing at a time tries the line, less and less often,
 * and all else goes out as soon as it has got through. A peer that is heard of is tried at once.
 */
export class PeerLines {
  readonly #clock: Clock;
  readonly #log: LineLog;
  readonly #cut = new Map<string, CutLine>();

  constructor(clock: Clock, log: LineLog) {
    this.#clock = clock;
    this.#log = log;
  }

  /** @returns `undefined` where something may be sent now; else what resolves when to ask again */
  turn(peer: string): Promise<void> | undefined {
    const line = this.#cut.get(peer);
    if (line === undefined || line.nextTry <= this.#clock.now()) return undefined;
    return new Promise((resolve) => {
      line.waiting.push(resolve);
      this.#watch(line, line.nextTry);
    });
  }

  /** Sends something, and learns from how it ended whether the peer can be reached. */
  async over<Result extends { readonly outcome: string }>(peer: string, send: () => Promise<Result>): Promise<Result> {
    const line = this.#cut.get(peer);
    const misses = line?.misses ?? 0;
    if (line !== undefined) line.nextTry = this.#clock.now() + waitAfter(misses, PEER_BACK_OFF);
    const result = await send();
    if (result.outcome !== 'unavailable') this.reached(peer);
    // Of many that were under way when the line broke, the first one has told it.
    else if ((this.#cut.get(peer)?.misses ?? 0) === misses) this.#missed(peer);
    return result;
  }

  /** There is a connection to it: an answer to what was sent may take longer. */
  reached(peer: string): void {
    const line = this.#cut.get(peer);
    if (line === undefined) return;
    this.#cut.delete(peer);
    line.cancelAlarm?.();
    if (line.misses >= MISSED_FOR_SURE) this.#log.info({ peer, tries: line.misses }, 'a peer is reached again');
    for (const resolve of line.waiting) resolve();
  }

  /** It has said something itself. */
  heard(peer: string): void {
    const line = this.#cut.get(peer);
    if (line === undefined) return;
    line.nextTry = this.#clock.now();
    line.waiting.shift()?.();
  }

  close(): void {
    for (const line of this.#cut.values()) line.cancelAlarm?.();
    this.#cut.clear();
  }

  #missed(peer: string): void {
    const line = this.#cut.get(peer);
    if (line === undefined)
      this.#cut.set(peer, { misses: 1, nextTry: this.#clock.now(), waiting: [], cancelAlarm: undefined });
    else if ((line.misses += 1) === MISSED_FOR_SURE) this.#log.warn({ peer }, 'a peer cannot be reached');
  }

  /** Has the first that waits try the line, over and over: what it was about may have ended, and then it does not try. */
  #watch(line: CutLine, at: number): void {
    line.cancelAlarm ??= this.#clock.alarm(at, () => {
      line.cancelAlarm = undefined;
      const now = this.#clock.now();
      const isTime = line.nextTry <= now;
      if (isTime) line.waiting.shift()?.();
      if (line.waiting.length > 0)
        this.#watch(line, isTime ? now + waitAfter(line.misses, PEER_BACK_OFF) : line.nextTry);
    });
  }
}
