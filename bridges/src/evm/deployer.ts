import { concat, type TransactionReceipt } from 'ethers';
import { BridgeError } from '../port/errors.ts';
import type { EvmChain } from './chain.ts';
import { lower } from './records.ts';
import { refusalOf } from './refusals.ts';
import type { TransactionSender } from './sender.ts';

/** Sends the transactions that set contracts up: each must succeed. */
export class Deployer {
  readonly #chain: EvmChain;
  readonly #sender: TransactionSender;
  #fromBlock: number | undefined;

  constructor(chain: EvmChain, sender: TransactionSender) {
    this.#chain = chain;
    this.#sender = sender;
  }

  get address(): string {
    return this.#sender.address;
  }

  /** Height of the first contract that was made; 0 before. */
  get fromBlock(): number {
    return this.#fromBlock ?? 0;
  }

  /** @returns the contract's address, lower case @throws BridgeError `LEDGER_ANSWER` */
  async create(bytecode: string, constructorArguments: string): Promise<string> {
    const receipt = await this.#transact({ data: concat([bytecode, constructorArguments]) });
    this.#fromBlock ??= receipt.blockNumber;
    return lower(receipt.contractAddress);
  }

  /** @throws BridgeError `LEDGER_ANSWER` where the chain refuses the transaction */
  async call(to: string, data: string): Promise<void> {
    await this.#transact({ to, data });
  }

  async #transact(request: { readonly to?: string; readonly data: string }): Promise<TransactionReceipt> {
    const gas = await this.#estimate({ from: this.address, ...request });
    const receipt = await this.#sender.send({ ...request, gasLimit: (gas * 5n) / 4n });
    if (receipt.status !== 1) throw refused(`transaction ${receipt.hash}, reverted`);
    return receipt;
  }

  async #estimate(call: object): Promise<bigint> {
    try {
      return BigInt((await this.#chain.provider.send('eth_estimateGas', [call])) as string);
    } catch (cause) {
      throw refused(refusalOf(cause)?.message ?? 'an estimate without an answer', cause);
    }
  }
}

const refused = (value: string, cause?: unknown): BridgeError =>
  new BridgeError('LEDGER_ANSWER', { field: 'deployment', value, expected: 'a transaction that succeeds' }, { cause });
