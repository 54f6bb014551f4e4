import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome, Refusal } from '../port/outcome.ts';
import type { Issued } from './answers.ts';
import type { IssueRequest } from './credits.ts';

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
  /** Whether everything was taken from the source: not when the ledger stayed away. */
  readonly complete: boolean;
}

const DEFAULT_CONCURRENCY = 50;
/** An issue is idempotent by its provenance, so one of unknown fate is simply sent again. */
const RETRY_MS = [250, 1_000, 3_000] as const;

/**
 * Issues all requests, `concurrency` at a time, and stops taking more once one has failed for good.
 * @param issue one of them; must be idempotent
 */
export async function issueMany(
  issue: (request: IssueRequest) => Promise<Outcome<Issued>>,
  requests: Iterable<IssueRequest> | AsyncIterable<IssueRequest>,
  { concurrency = DEFAULT_CONCURRENCY, onProgress }: IssueManyOptions,
): Promise<IssueReport> {
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency: ${concurrency} is not at least 1`);
  const refusals: IssueFailure<Refusal>[] = [];
  const failures: IssueFailure<unknown>[] = [];
  let issued = 0;
  let issuedKg = 0n;
  const progress = (): IssueProgress => ({
    issued,
    issuedKg,
    refused: refusals.length,
    failed: failures.length,
  });
  const source = queueOf(requests);
  const work = async (): Promise<boolean> => {
    while (failures.length === 0) {
      const next = await source.next();
      if (next.done === true) return true;
      const request = next.value;
      const outcome = await persistently(() => issue(request));
      if (outcome.outcome === 'done') {
        issued += 1;
        issuedKg += outcome.value.kg;
      } else if (outcome.outcome === 'refused') refusals.push({ request, reason: outcome.refusal });
      else failures.push({ request, reason: outcome.cause });
      onProgress?.(progress());
    }
    return false;
  };
  const ends = await Promise.all(Array.from({ length: concurrency }, work));
  await source.close();
  return { ...progress(), refusals, failures, complete: ends.some((end) => end) && failures.length === 0 };
}

async function persistently<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (const delay of RETRY_MS) {
    const outcome = await call();
    if (outcome.outcome === 'done' || outcome.outcome === 'refused') return outcome;
    await pause(delay);
  }
  return call();
}

/** One source for several takers: iterators that are not generators need not allow a second `next` before the first answered. */
function queueOf<T>(items: Iterable<T> | AsyncIterable<T>): {
  next(): Promise<IteratorResult<T, unknown>>;
  close(): Promise<void>;
} {
  const iterator: Iterator<T> | AsyncIterator<T> =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    next: () => {
      const taken = turn.then(() => iterator.next());
      turn = taken.catch(() => undefined);
      return taken;
    },
    close: async () => {
      await turn;
      await iterator.return?.();
    },
  };
}
