import type { Outcome } from '@meridian/bridges';
import { GatewayError, messageOf } from '../errors.ts';

/**
 * The value of a read from the ledger.
 * @throws GatewayError `LEDGER_REFUSED` with the ledger's code, `LEDGER_UNAVAILABLE`
 */
export function ledgerValue<T>(outcome: Outcome<T>, field: string): T {
  switch (outcome.outcome) {
    case 'done':
      return outcome.value;
    case 'refused': {
      const { code, message } = outcome.refusal;
      throw new GatewayError('LEDGER_REFUSED', `${field}: ${code}: ${message}`, { field, ledgerCode: code });
    }
    case 'unknown':
    case 'unavailable':
      throw new GatewayError(
        'LEDGER_UNAVAILABLE',
        `the ledger did not answer: ${messageOf(outcome.cause)}`,
        {},
        outcome.cause,
      );
  }
}
