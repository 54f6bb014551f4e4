import type { Outcome } from '@meridian/bridges';
import { CommandError, EXIT, refused } from './exit.ts';

/** The value of a ledger call that is done. @throws CommandError with the ledger's own code where it refused, `LEDGER_UNREACHABLE` otherwise */
export function valueOf<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.outcome === 'done') return outcome.value;
  if (outcome.outcome === 'refused') {
    const { code, message, facts } = outcome.refusal;
    throw refused(code, `${what}: ${message}`, facts);
  }
  const fate = outcome.outcome === 'unknown' ? 'may or may not have happened' : 'did not happen';
  throw new CommandError(
    EXIT.unreachable,
    'LEDGER_UNREACHABLE',
    `${what} ${fate}: ${causeOf(outcome.cause)}`,
    {},
    outcome.cause,
  );
}

const causeOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'the ledger did not answer');
