import { parseUint, UINT128_MAX, type Hash } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import { checkCurrency, Fields, parseMspId } from './fields.ts';

/** An amount of one currency under an id of its own. */
export interface PaymentArguments {
  readonly paymentId: Hash;
  readonly currency: string;
  /** Minor units, at least 1. */
  readonly amount: bigint;
}

const FIELDS = ['paymentId', 'currency', 'amount'];

function common(fields: Fields): PaymentArguments {
  const amount = parseUint(fields.raw('amount'), fields.name('amount'), UINT128_MAX);
  if (amount === 0n) throw invalidArgument('amount', fields.raw('amount'), 'at least 1');
  return { paymentId: fields.hash('paymentId'), currency: checkCurrency(fields.raw('currency'), 'currency'), amount };
}

/** Of an issue or a transfer. */
export function parsePaymentTo(value: unknown): PaymentArguments & { readonly to: string } {
  const fields = new Fields(value, [...FIELDS, 'to']);
  return { ...common(fields), to: fields.account('to') };
}

/** `provider` is the MSP id of the organisation that pays out. */
export function parseRedeem(value: unknown): PaymentArguments & { readonly provider: string } {
  const fields = new Fields(value, [...FIELDS, 'provider']);
  return { ...common(fields), provider: parseMspId(fields.raw('provider'), 'provider') };
}

export interface PurseKey {
  readonly account: string;
  readonly currency: string;
}

export function parsePurseKey(value: unknown): PurseKey {
  const fields = new Fields(value, ['account', 'currency']);
  return { account: fields.account('account'), currency: checkCurrency(fields.raw('currency'), 'currency') };
}

export const parsePaymentId = (value: unknown): { paymentId: Hash } => ({
  paymentId: new Fields(value, ['paymentId']).hash('paymentId'),
});
