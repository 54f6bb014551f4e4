import type { Clock } from '../../src/clock.ts';

/** A clock that runs with the machine's, and can be put forward; alarms that are then past ring at once. */
export class ManualClock implements Clock {
  readonly #alarms = new Set<{ readonly at: number; readonly wake: () => void; timer: NodeJS.Timeout | undefined }>();
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  alarm(at: number, wake: () => void): () => void {
    const alarm = {
      at,
      wake: () => {
        this.#alarms.delete(alarm);
        wake();
      },
      timer: undefined as NodeJS.Timeout | undefined,
    };
    this.#alarms.add(alarm);
    this.#set(alarm);
    return () => {
      clearTimeout(alarm.timer);
      this.#alarms.delete(alarm);
    };
  }

  forward(ms: number): void {
    this.#ahead += ms;
    for (const alarm of this.#alarms) this.#set(alarm);
  }

  #set(alarm: { readonly at: number; readonly wake: () => void; timer: NodeJS.Timeout | undefined }): void {
    clearTimeout(alarm.timer);
    alarm.timer = setTimeout(alarm.wake, Math.max(0, alarm.at - this.now()));
  }
}
