import { CreditError } from '@meridian/credit';
import { done, refusedValue, unavailable, unknown, type Outcome, type Refusal } from '../port/outcome.ts';
import type { EvmChain } from './chain.ts';
import { GasLimits } from './gas-limits.ts';
import { refusalOf } from './refusals.ts';
import { FateUnknownError, type TransactionSender } from './sender.ts';

/** A call of a contract, and how its effect is read back. */
export interface Write<T> {
  readonly to: string;
  readonly data: string;
  /** What the ledger holds of it at that block; `undefined` while it has not happened. */
  readonly read: (block: number) => Promise<T | undefined>;
}

/** Writes under a key: what is done already is answered, what is refused costs nothing, and what is sent is waited for. */
export class LedgerWriter {
  readonly #chain: EvmChain;
  readonly #sender: TransactionSender;
  readonly #gas: GasLimits;

  constructor(chain: EvmChain, sender: TransactionSender) {
    this.#chain = chain;
    this.#sender = sender;
    this.#gas = new GasLimits(chain.provider);
  }

  async write<T>(write: Write<T>): Promise<Outcome<T>> {
    let gasLimit: bigint;
    try {
      const final = await this.#chain.finalBlock();
      // The trial runs the call: parameters that the contract refuses end here, without gas.
      const [gas, before] = await Promise.all([this.#try(write), write.read(final)]);
      if (before !== undefined) return done(before, { block: BigInt(final) });
      gasLimit = gas;
    } catch (error) {
      return failed(error);
    }
    return this.#send(write, gasLimit);
  }

  async #send<T>(write: Write<T>, gasLimit: bigint): Promise<Outcome<T>> {
    try {
      const receipt = await this.#sender.send({ to: write.to, data: write.data, gasLimit });
      if (receipt.status !== 1) return await this.#whyReverted(write, receipt.blockNumber);
      const value = await write.read(receipt.blockNumber);
      if (value === undefined)
        return unknown(new Error(`block ${receipt.blockNumber} holds the transaction, but no effect`));
      return done(value, { txId: receipt.hash, block: BigInt(receipt.blockNumber) });
    } catch (error) {
      return error instanceof FateUnknownError ? unknown(error) : unavailable(error);
    }
  }

  #try({ to, data }: Write<unknown>): Promise<bigint> {
    return this.#gas.limitFor({ from: this.#sender.address, to, data });
  }

  /** It was included and reverted, so it certainly did not happen: somebody came first. The same call says what is wrong now. */
  async #whyReverted(write: Write<unknown>, block: number): Promise<Outcome<never>> {
    try {
      await this.#try(write);
      return unavailable(new Error(`reverted in block ${block}, though it would not now`));
    } catch (error) {
      return failed(error);
    }
  }
}

/** A contract's refusal as such, or a value's; anything else happened before anything was sent. */
export function failed(error: unknown): Outcome<never> {
  if (error instanceof CreditError) return refusedValue(error);
  const refusal: Refusal | undefined = refusalOf(error);
  return refusal === undefined ? unavailable(error) : { outcome: 'refused', refusal };
}
