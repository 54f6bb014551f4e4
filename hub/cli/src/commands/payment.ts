import { randomBytes } from 'node:crypto';
import { parseHash, parseUint, UINT128_MAX } from '@meridian/credit';
import { asUser, userOf, type AuctionOptions } from '../auction/home.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { valueOf } from '../outcome.ts';

export interface PaymentOptions extends AuctionOptions {
  readonly to: string;
  readonly amount: string;
  readonly currency: string;
  readonly as: string;
}

/** Issues payment tokens against money that the provider holds. */
export async function issuePaymentCommand(options: PaymentOptions): Promise<ExitCode> {
  const { layout, to, currency, json, out } = options;
  const amount = parseUint(options.amount, 'amount', UINT128_MAX);
  return asUser(layout, userOf(options.as), async (home) => {
    const paymentId = parseHash(randomBytes(32).toString('hex'), 'paymentId');
    valueOf(await home.payments.issue({ paymentId, currency, amount, to }), 'issuing tokens');
    out(
      json
        ? JSON.stringify({ paymentId, to, currency, amount: options.amount })
        : `${options.amount} ${currency} to ${to}`,
    );
    return EXIT.done;
  });
}

export interface BalanceOptions extends AuctionOptions {
  readonly account: string;
  readonly currency: string;
}

export async function balanceCommand({ layout, account, currency, json, out }: BalanceOptions): Promise<ExitCode> {
  return asUser(layout, 'reader', async (home) => {
    const { available, held } = valueOf(await home.payments.balance({ account, currency }), 'reading the balance');
    const said = { account, currency, available: available.toString(), held: held.toString() };
    out(json ? JSON.stringify(said) : `${account}: ${said.available} ${currency}, ${said.held} held as deposits`);
    return EXIT.done;
  });
}
