/** Wall time in milliseconds since 1970, and alarms on it. A port, so that a test decides what time it is. */
export interface Clock {
  now(): number;
  /** Calls `wake` once at or after `at`; the returned function cancels it. */
  alarm(at: number, wake: () => void): () => void;
}

/** ms to the microsecond, as they are written down and shown. */
export const roundMs = (ms: number): number => Math.round(ms * 1000) / 1000;

/** Node's longest timer; a later alarm rings early, and whoever set it looks at the clock and sets another. */
const LONGEST_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  alarm(at, wake) {
    const timer = setTimeout(wake, Math.min(Math.max(0, at - Date.now()), LONGEST_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};
