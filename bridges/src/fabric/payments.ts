import type { Hash } from '@meridian/credit';
import type { Outcome } from '../port/outcome.ts';
import { readOutcome } from './answers.ts';
import * as answers from './auction-answers.ts';
import type { FabricClient } from './client.ts';

export interface NewPayment {
  /** Its key: the same one again answers as before. */
  readonly paymentId: Hash;
  readonly currency: string;
  /** Minor units. */
  readonly amount: bigint;
}

/** Tokens of money on the home ledger, as the identity of the client (docs/auction-api.md, "Payment"). */
export class FabricPayments {
  readonly #client: FabricClient;

  constructor(client: FabricClient) {
    this.#client = client;
  }

  /** By a payment provider, against money that it holds. */
  issue(payment: NewPayment & { readonly to: string }): Promise<Outcome<answers.Payment>> {
    return this.#submit('Payment:Issue', payment);
  }

  /** Burns the caller's tokens; `provider` (MSP id) pays out. */
  redeem(payment: NewPayment & { readonly provider: string }): Promise<Outcome<answers.Payment>> {
    return this.#submit('Payment:Redeem', payment);
  }

  transfer(payment: NewPayment & { readonly to: string }): Promise<Outcome<answers.Payment>> {
    return this.#submit('Payment:Transfer', payment);
  }

  async balance(query: { readonly account: string; readonly currency: string }): Promise<Outcome<answers.Balance>> {
    return readOutcome(answers.balance, await this.#client.query('Payment:Balance', query));
  }

  async payment(paymentId: Hash): Promise<Outcome<answers.Payment>> {
    return readOutcome(answers.payment, await this.#client.query('Payment:Payment', { paymentId }));
  }

  async #submit(transaction: string, payment: NewPayment): Promise<Outcome<answers.Payment>> {
    return readOutcome(answers.payment, await this.#client.submit(transaction, { ...payment }));
  }
}
