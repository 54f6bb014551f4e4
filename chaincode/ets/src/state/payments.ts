import type { Hash } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { paymentKey } from './keys.ts';

/** Tokens of money made, burnt or handed over. */
export interface PaymentRecord {
  readonly paymentId: Hash;
  readonly kind: 'issue' | 'redeem' | 'transfer';
  readonly currency: string;
  /** Minor units, decimal string. */
  readonly amount: string;
  /** Account; absent where they were issued. */
  readonly from?: string;
  /** Account; absent where they were redeemed. */
  readonly to?: string;
  /** MSP id of who issued them, or pays them out. */
  readonly provider?: string;
  /** Account of the submitter. */
  readonly by: string;
  /** Unix seconds. */
  readonly at: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

export async function findPayment(tx: Transaction, paymentId: Hash): Promise<PaymentRecord | undefined> {
  return (await tx.state.read(paymentKey(tx.stub, paymentId))) as PaymentRecord | undefined;
}

/** @throws LedgerError `PAYMENT_NOT_FOUND` */
export async function readPayment(tx: Transaction, { paymentId }: { paymentId: Hash }): Promise<PaymentRecord> {
  const found = await findPayment(tx, paymentId);
  if (found !== undefined) return found;
  throw new LedgerError('PAYMENT_NOT_FOUND', `no payment ${paymentId} on this ledger`, {
    field: 'paymentId',
    value: paymentId,
    expected: 'the id of a payment made here',
  });
}

export const writePayment = (tx: Transaction, record: PaymentRecord): Promise<void> =>
  tx.state.write(paymentKey(tx.stub, record.paymentId), record);
