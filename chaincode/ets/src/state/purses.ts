import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { purseKey } from './keys.ts';

/** What an account has of one currency, minor units. */
export interface Purse {
  readonly available: bigint;
  /** Deposits of auctions. */
  readonly held: bigint;
}

interface PurseJson {
  readonly account: string;
  readonly currency: string;
  readonly available: string;
  readonly held: string;
}

export async function readPurse(tx: Transaction, account: string, currency: string): Promise<Purse> {
  const found = (await tx.state.read(purseKey(tx.stub, account, currency))) as PurseJson | undefined;
  return { available: BigInt(found?.available ?? 0), held: BigInt(found?.held ?? 0) };
}

/**
 * The purses of one currency that a transaction moves money between. Each is read once, changes are seen by those after them, and
 * `write` puts down what has changed: the ledger itself shows a transaction nothing of what it wrote.
 */
export class Purses {
  readonly #tx: Transaction;
  readonly #currency: string;
  readonly #purses = new Map<string, { before: Purse; after: Purse }>();

  constructor(tx: Transaction, currency: string) {
    this.#tx = tx;
    this.#currency = currency;
  }

  give(account: string, amount: bigint): Promise<void> {
    return this.#change(account, ({ available, held }) => ({ available: available + amount, held }));
  }

  /** @throws LedgerError `INSUFFICIENT_FUNDS` */
  take(account: string, amount: bigint): Promise<void> {
    return this.#change(account, ({ available, held }) => {
      this.#require(account, available, amount);
      return { available: available - amount, held };
    });
  }

  /** Makes what is available a deposit. @throws LedgerError `INSUFFICIENT_FUNDS` */
  hold(account: string, amount: bigint): Promise<void> {
    return this.#change(account, ({ available, held }) => {
      this.#require(account, available, amount);
      return { available: available - amount, held: held + amount };
    });
  }

  /** Gives a deposit to somebody, its owner or another. */
  async release(account: string, amount: bigint, to: string): Promise<void> {
    await this.#change(account, ({ available, held }) => {
      if (held < amount) throw new Error(`${account} has ${held} held, less than ${amount}`);
      return { available, held: held - amount };
    });
    await this.give(to, amount);
  }

  /** In the order in which they were first used. */
  async write(): Promise<void> {
    for (const [account, { before, after }] of this.#purses) {
      if (after.available === before.available && after.held === before.held) continue;
      const [available, held] = [after.available.toString(), after.held.toString()];
      const record: PurseJson = { account, currency: this.#currency, available, held };
      await this.#tx.state.write(purseKey(this.#tx.stub, account, this.#currency), record);
    }
  }

  async #change(account: string, change: (purse: Purse) => Purse): Promise<void> {
    const known = this.#purses.get(account);
    const before = known?.before ?? (await readPurse(this.#tx, account, this.#currency));
    this.#purses.set(account, { before, after: change(known?.after ?? before) });
  }

  #require(account: string, available: bigint, amount: bigint): void {
    if (amount <= available) return;
    throw new LedgerError('INSUFFICIENT_FUNDS', `${account} has ${available} of ${this.#currency} available`, {
      field: 'amount',
      value: amount.toString(),
      expected: `at most ${available}`,
      account,
      currency: this.#currency,
    });
  }
}
