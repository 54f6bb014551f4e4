import type { Clock } from '../../src/clock.ts';

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only when it is told to. */
export class VirtualTime {
  readonly #alarms = new Set<Alarm>();
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  /** A clock that is so many milliseconds ahead. */
  clock(aheadMs: number): Clock {
    return {
      now: () => this.#now + aheadMs,
      alarm: (at, wake) => {
        const alarm = { at: at - aheadMs, wake };
        this.#alarms.add(alarm);
        return () => {
          this.#alarms.delete(alarm);
        };
      },
    };
  }

  /** Rings one alarm after the other, each at its time, and lets what it wakes come to rest before the next. */
  async forward(ms: number, rest: () => Promise<void>): Promise<void> {
    const until = this.#now + ms;
    await rest();
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#alarms.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await rest();
    }
    this.#now = until;
  }

  #next(until: number): Alarm | undefined {
    let first: Alarm | undefined;
    for (const alarm of this.#alarms)
      if (alarm.at <= until && (first === undefined || alarm.at < first.at)) first = alarm;
    return first;
  }
}
