import type { Outcome } from '@meridian/bridges';
import { CommandError, EXIT, refused } from './exit.ts';
import { isoTime } from './period.ts';

/** The value of a ledger call that is done. @throws CommandError with the ledger's own code where it refused, `LEDGER_UNREACHABLE` otherwise */
export function valueOf<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.outcome === 'done') return outcome.value;
  if (outcome.outcome === 'refused') {
    const { code, message, facts } = outcome.refusal;
    throw refused(code, `${what}: ${message}${dateIn(facts)}`, facts);
  }
  const fate = outcome.outcome === 'unknown' ? 'may or may not have happened' : 'did not happen';
  throw new CommandError(
    EXIT.unreachable,
    'LEDGER_UNREACHABLE',
    `${what} ${fate}: ${causeOf(outcome.cause)}; is ./meridian up running?`,
    {},
    outcome.cause,
  );
}

/** A ledger says until when in unix seconds; people read a date. */
function dateIn(facts: Readonly<Record<string, unknown>>): string {
  const { field, expected } = facts;
  const seconds =
    field === 'timestamp' && typeof expected === 'string' ? /\b[0-9]{10}\b/.exec(expected)?.[0] : undefined;
  return seconds === undefined ? '' : `, which is ${isoTime(Number(seconds))}`;
}

const causeOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'the ledger did not answer');
