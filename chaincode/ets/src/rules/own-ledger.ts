import { LedgerError } from '../errors.ts';
import type { Configuration } from '../state/config.ts';
import type { Transaction } from '../transaction.ts';

/**
 * The ledger's own descriptor is what every claim binds to: it names this channel and never changes.
 * @throws LedgerError `WRONG_LEDGER`
 */
export function ledgerOnChannel(tx: Transaction, next: Configuration, current: Configuration | undefined): void {
  const channel = tx.stub.getChannelID();
  const [kind, , named] = next.ledger.split(':');
  if (kind !== 'fabric' || named !== channel) {
    throw new LedgerError('WRONG_LEDGER', `this ledger is channel ${channel} of a Fabric network`, {
      field: 'ledger',
      value: next.ledger,
      expected: `fabric:<genesis hash>:${channel}:<chaincode>`,
    });
  }
  if (current !== undefined && current.ledger !== next.ledger) {
    throw new LedgerError('WRONG_LEDGER', "the ledger's own descriptor never changes", {
      field: 'ledger',
      value: next.ledger,
      expected: current.ledger,
    });
  }
}
