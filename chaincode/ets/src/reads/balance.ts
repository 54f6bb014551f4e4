import type { PurseKey } from '../arguments/payment.ts';
import { providersOf, readConfiguration } from '../state/config.ts';
import { readPurse } from '../state/purses.ts';
import type { Transaction } from '../transaction.ts';

/** What an account has of a currency; minor units, decimal strings. @throws LedgerError `CURRENCY_UNKNOWN` */
export async function balance(
  tx: Transaction,
  { account, currency }: PurseKey,
): Promise<{ available: string; held: string }> {
  providersOf(await readConfiguration(tx), currency);
  const { available, held } = await readPurse(tx, account, currency);
  return { available: available.toString(), held: held.toString() };
}
