import { ApiError } from './errors.ts';

export interface Rate {
  readonly perSecond: number;
  /** How many at once, after a while of silence. */
  readonly burst: number;
}

interface Bucket {
  readonly tokens: number;
  /** Unix milliseconds at which there were so many. */
  readonly at: number;
}

/** Of more callers than this, those who have been silent longest are forgotten. */
const MOST_BUCKETS = 10_000;

/** A token bucket for each caller. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #onLimited: (key: string) => void;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now unix milliseconds */
  constructor(rate: Rate, now: () => number, onLimited: (key: string) => void = () => undefined) {
    this.#rate = rate;
    this.#now = now;
    this.#onLimited = onLimited;
  }

  /** @throws ApiError `TOO_MANY_REQUESTS` with `retryAfterSeconds` */
  take(key: string): void {
    const at = this.#now();
    const tokens = this.#tokens(this.#buckets.get(key), at);
    if (tokens < 1) {
      this.#onLimited(key);
      throw tooMany(key, this.#rate, Math.ceil((1 - tokens) / this.#rate.perSecond));
    }
    // Set anew, so that the map is in the order of last use: its first is the one to forget.
    this.#buckets.delete(key);
    const [first] = this.#buckets.keys();
    if (this.#buckets.size >= MOST_BUCKETS && first !== undefined) this.#buckets.delete(first);
    this.#buckets.set(key, { tokens: tokens - 1, at });
  }

  /** What was taken turns out not to count. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key);
    if (bucket !== undefined) this.#buckets.set(key, { ...bucket, tokens: bucket.tokens + 1 });
  }

  /** A clock that goes back gives nothing and takes nothing. */
  #tokens(bucket: Bucket | undefined, at: number): number {
    const { burst, perSecond } = this.#rate;
    if (bucket === undefined) return burst;
    return Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) * perSecond) / 1000);
  }
}

const tooMany = (key: string, { perSecond, burst }: Rate, retryAfterSeconds: number): ApiError =>
  new ApiError('TOO_MANY_REQUESTS', `too many requests of ${key}: ask again in ${retryAfterSeconds} s`, {
    field: 'rate',
    value: key,
    expected: `at most ${burst} at once and ${perSecond} a second`,
    retryAfterSeconds,
  });
