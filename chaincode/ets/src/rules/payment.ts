import type { Hash } from '@meridian/credit';
import type { PaymentArguments } from '../arguments/payment.ts';
import { invalidArgument } from '../errors.ts';
import { parametersHash } from '../json.ts';
import { requireProvider } from '../roles.ts';
import { providersOf, readConfiguration } from '../state/config.ts';
import { findPayment, writePayment, type PaymentRecord } from '../state/payments.ts';
import { Purses } from '../state/purses.ts';
import { emit, type EventName, type Transaction } from '../transaction.ts';
import { requireSameParameters } from './registry/repeat.ts';

/**
 * Tokens against money that the provider holds.
 * @throws LedgerError `CURRENCY_UNKNOWN`, `FORBIDDEN`, `KEY_REUSED`
 */
export async function issuePayment(
  tx: Transaction,
  args: PaymentArguments & { readonly to: string },
): Promise<PaymentRecord> {
  const { currency, amount, to } = args;
  requireProvider(tx.caller, 'Payment:Issue', providersOf(await readConfiguration(tx), currency));
  const existing = await repeated(tx, 'issue', args);
  if (existing !== undefined) return existing;

  const purses = new Purses(tx, currency);
  await purses.give(to, amount);
  return record(tx, purses, args, { kind: 'issue', to, provider: tx.caller.msp });
}

/**
 * Burns the caller's tokens; the provider pays their money out.
 * @throws LedgerError `CURRENCY_UNKNOWN`, `INVALID_ARGUMENT`, `KEY_REUSED`, `INSUFFICIENT_FUNDS`
 */
export async function redeemPayment(
  tx: Transaction,
  args: PaymentArguments & { readonly provider: string },
): Promise<PaymentRecord> {
  const { currency, amount, provider } = args;
  const providers = providersOf(await readConfiguration(tx), currency);
  if (!providers.includes(provider)) throw invalidArgument('provider', provider, `one of ${providers.join(', ')}`);
  const existing = await repeated(tx, 'redeem', args);
  if (existing !== undefined) return existing;

  const from = tx.caller.account();
  const purses = new Purses(tx, currency);
  await purses.take(from, amount);
  return record(tx, purses, args, { kind: 'redeem', from, provider });
}

/**
 * Hands the caller's tokens over.
 * @throws LedgerError `CURRENCY_UNKNOWN`, `KEY_REUSED`, `INSUFFICIENT_FUNDS`
 */
export async function transferPayment(
  tx: Transaction,
  args: PaymentArguments & { readonly to: string },
): Promise<PaymentRecord> {
  const { currency, amount, to } = args;
  providersOf(await readConfiguration(tx), currency);
  const existing = await repeated(tx, 'transfer', args);
  if (existing !== undefined) return existing;

  const from = tx.caller.account();
  const purses = new Purses(tx, currency);
  await purses.take(from, amount);
  await purses.give(to, amount);
  return record(tx, purses, args, { kind: 'transfer', from, to });
}

type Kind = PaymentRecord['kind'];

const EVENT = {
  issue: 'PaymentIssued',
  redeem: 'PaymentRedeemed',
  transfer: 'PaymentTransferred',
} as const satisfies Record<Kind, EventName>;

const hashOf = (tx: Transaction, kind: Kind, args: PaymentArguments): Hash =>
  parametersHash({ ...args, amount: args.amount.toString(), kind, by: tx.caller.account() });

async function repeated(tx: Transaction, kind: Kind, args: PaymentArguments): Promise<PaymentRecord | undefined> {
  const existing = await findPayment(tx, args.paymentId);
  if (existing === undefined) return undefined;
  return requireSameParameters(existing, hashOf(tx, kind, args), 'paymentId', args.paymentId);
}

async function record(
  tx: Transaction,
  purses: Purses,
  args: PaymentArguments,
  parties: Pick<PaymentRecord, 'kind' | 'from' | 'to' | 'provider'>,
): Promise<PaymentRecord> {
  const { paymentId, currency, amount } = args;
  const payment: PaymentRecord = {
    paymentId,
    ...parties,
    currency,
    amount: amount.toString(),
    by: tx.caller.account(),
    at: tx.time,
    txId: tx.id,
    parametersHash: hashOf(tx, parties.kind, args),
  };
  await purses.write();
  await writePayment(tx, payment);
  emit(tx, EVENT[parties.kind], payment);
  return payment;
}
