import { CodedError, messageOf } from '@meridian/api';
import type { Outcome, Refusal } from '@meridian/bridges';
import { RegistryError } from '../errors.ts';

/** What the ledger refused, with the ledger's own code and facts. */
export class LedgerRefusal extends CodedError {
  override readonly name = 'LedgerRefusal';

  constructor({ code, message, facts }: Refusal) {
    super(code, message, facts);
  }
}

/** The value of a ledger call that is done. @throws LedgerRefusal, RegistryError `LEDGER_UNAVAILABLE`, `FATE_UNKNOWN` */
export function valueOf<T>(outcome: Outcome<T>): T {
  switch (outcome.outcome) {
    case 'done':
      return outcome.value;
    case 'refused':
      throw new LedgerRefusal(outcome.refusal);
    case 'unavailable': {
      const message = `the ledger did not do it: ${messageOf(outcome.cause)}`;
      throw new RegistryError('LEDGER_UNAVAILABLE', message, {}, outcome.cause);
    }
    case 'unknown': {
      const message = 'the ledger may or may not have done it; the same request again finds out, and does it once';
      throw new RegistryError('FATE_UNKNOWN', message, {}, outcome.cause);
    }
  }
}
