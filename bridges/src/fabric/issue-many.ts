import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome, Refusal } from '../port/outcome.ts';
import type { Issued } from './answers.ts';
import type { IssueRequest } from './credits.ts';
import { Slots } from './slots.ts';

export interface IssueManyOptions {
  /** How many are under way at once; 50 unless given. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: IssueProgress) => void;
}

/** Counts so far. */
export interface IssueProgress {
  /** On the ledger now, whether by this call or before. */
  readonly issued: number;
  readonly refused: number;
  readonly failed: number;
  readonly issuedKg: bigint;
}

export interface IssueFailure<Reason> {
  readonly request: IssueRequest;
  readonly reason: Reason;
}

export interface IssueReport extends IssueProgress {
  /** What the ledger will not have; in the order in which it said so. */
  readonly refusals: readonly IssueFailure<Refusal>[];
  /** What is not known to be on the ledger because it could not be reached. The same call again continues. */
  readonly failures: readonly IssueFailure<unknown>[];
  /** Whether the whole source was dealt with: not when the ledger stayed away. */
  readonly complete: boolean;
}

/** Sends one request; must be idempotent. */
type Issue = (request: IssueRequest) => Promise<Outcome<Issued>>;

const DEFAULT_CONCURRENCY = 50;
/** Taken from the source and waiting, for each that is under way: enough to pass a long row of one number space. */
const LOOKAHEAD = 20;
/** An issue is idempotent by its provenance, so one of unknown fate is simply sent again. */
const RETRY_MS = [250, 1_000, 3_000] as const;

/**
 * Issues all requests, `concurrency` at a time, and begins no more once one has failed for good. Blocks of one number space
 * (registry and prefix) go one after the other, in the source's order: at once they would be in each other's way, because an
 * issue reads the range up to the next block.
 * @throws BridgeError `INVALID_OPTION`; what `issue`, `onProgress` or the source throws, after all that was under way has ended
 */
export async function issueMany(
  issue: Issue,
  requests: Iterable<IssueRequest> | AsyncIterable<IssueRequest>,
  { concurrency = DEFAULT_CONCURRENCY, onProgress }: IssueManyOptions,
): Promise<IssueReport> {
  const slots = new Slots(concurrency);
  const ahead = new Slots(concurrency * LOOKAHEAD);
  const tally = new Tally();
  const spaces = new Map<string, Promise<void>>();
  const thrown: unknown[] = [];
  const stopped = (): boolean => tally.failures.length > 0 || thrown.length > 0;
  const one = async (request: IssueRequest): Promise<void> => {
    if (stopped()) return;
    try {
      tally.add(request, await persistently(() => issue(request)));
      onProgress?.(tally.progress());
    } catch (error) {
      thrown.push(error);
    }
  };
  let complete = true;
  try {
    for await (const request of requests) {
      await ahead.enter();
      if (stopped()) {
        complete = false;
        break;
      }
      const space = JSON.stringify([request.provenance.registry, request.provenance.serialPrefix]);
      const before = spaces.get(space) ?? Promise.resolve();
      const task = before
        .then(() => slots.run(() => one(request)))
        .then(() => {
          ahead.leave();
          if (spaces.get(space) === task) spaces.delete(space);
        });
      spaces.set(space, task);
    }
  } finally {
    await Promise.all(spaces.values());
  }
  if (thrown.length > 0) throw thrown[0];
  const { refusals, failures } = tally;
  return { ...tally.progress(), refusals, failures, complete: complete && failures.length === 0 };
}

class Tally {
  readonly refusals: IssueFailure<Refusal>[] = [];
  readonly failures: IssueFailure<unknown>[] = [];
  #issued = 0;
  #issuedKg = 0n;

  add(request: IssueRequest, outcome: Outcome<Issued>): void {
    switch (outcome.outcome) {
      case 'done':
        this.#issued += 1;
        this.#issuedKg += outcome.value.kg;
        break;
      case 'refused':
        this.refusals.push({ request, reason: outcome.refusal });
        break;
      case 'unknown':
      case 'unavailable':
        this.failures.push({ request, reason: outcome.cause });
    }
  }

  progress(): IssueProgress {
    const [refused, failed] = [this.refusals.length, this.failures.length];
    return { issued: this.#issued, issuedKg: this.#issuedKg, refused, failed };
  }
}

async function persistently<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (const delay of RETRY_MS) {
    const outcome = await call();
    if (outcome.outcome === 'done' || outcome.outcome === 'refused') return outcome;
    await pause(delay);
  }
  return call();
}
