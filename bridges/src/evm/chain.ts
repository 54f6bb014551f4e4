import type { JsonRpcApiProvider, TransactionReceipt } from 'ethers';
import { setTimeout as sleep } from 'node:timers/promises';
import { BridgeError } from '../port/errors.ts';
import { FinalHead } from './final-head.ts';
import { HttpProvider } from './http-provider.ts';
import { shared } from './shared.ts';

export interface EvmChainOptions {
  readonly rpcUrl: string;
  /** Blocks that make a result final, its own among them: 1 where an included block is final (QBFT, a development chain). */
  readonly confirmations: number;
  readonly pollingIntervalMs?: number;
  readonly requestTimeoutMs?: number;
}

/** A head of the chain, and what a transaction of the next block has to pay at least. */
export interface Head {
  readonly number: number;
  readonly hash: string;
  readonly baseFeePerGas: bigint;
}

/** One chain by JSON-RPC: its head, what of it is final, and calls at a block. */
export class EvmChain {
  readonly provider: JsonRpcApiProvider;
  readonly chainId: bigint;
  /** Hash of block 0, 64 hex digits without 0x. */
  readonly genesisHash: string;
  readonly confirmations: number;
  readonly pollingIntervalMs: number;
  /** What waits for blocks waits here. */
  readonly finalHead: FinalHead;
  readonly head: () => Promise<Head> = shared(() => this.#head());
  readonly #height = shared(async () => Number((await this.provider.send('eth_blockNumber', [])) as string));

  private constructor(
    options: EvmChainOptions,
    known: { provider: JsonRpcApiProvider; chainId: bigint; genesisHash: string },
  ) {
    this.provider = known.provider;
    this.chainId = known.chainId;
    this.genesisHash = known.genesisHash;
    this.confirmations = options.confirmations;
    this.pollingIntervalMs = options.pollingIntervalMs ?? 100;
    this.finalHead = new FinalHead(() => this.finalBlock(), this.pollingIntervalMs);
  }

  /** @throws BridgeError `INVALID_OPTION`, `UNREACHABLE` */
  static async connect(options: EvmChainOptions): Promise<EvmChain> {
    if (!Number.isSafeInteger(options.confirmations) || options.confirmations < 1)
      throw new BridgeError('INVALID_OPTION', {
        field: 'confirmations',
        value: String(options.confirmations),
        expected: 'a whole number of blocks, at least 1',
      });
    const connection = { rpcUrl: checkedUrl(options), timeoutMs: options.requestTimeoutMs ?? 10_000 };
    const probe = new HttpProvider({ ...connection, chainId: 1n });
    try {
      const chainId = BigInt((await probe.send('eth_chainId', [])) as string);
      const genesis = (await probe.send('eth_getBlockByNumber', ['0x0', false])) as RpcBlock;
      const provider = new HttpProvider({ ...connection, chainId });
      return new EvmChain(options, { provider, chainId, genesisHash: genesis.hash.slice(2) });
    } catch (cause) {
      const facts = { field: 'rpcUrl', value: new URL(options.rpcUrl).origin, expected: 'a chain that answers' };
      throw new BridgeError('UNREACHABLE', facts, { cause });
    } finally {
      probe.destroy();
    }
  }

  async #head(): Promise<Head> {
    const block = (await this.provider.send('eth_getBlockByNumber', ['latest', false])) as RpcBlock;
    return {
      number: Number(block.number),
      hash: block.hash,
      baseFeePerGas: BigInt(block.baseFeePerGas ?? '0x0'),
    };
  }

  /** The newest block that is final, at least 0. */
  async finalBlock(): Promise<number> {
    return this.finalAt(await this.#height());
  }

  finalAt(head: number): number {
    return Math.max(0, head - this.confirmations + 1);
  }

  /** @throws ethers' `CALL_EXCEPTION` with the revert's data */
  call(to: string, data: string, block: number | 'latest'): Promise<string> {
    const blockTag = typeof block === 'number' ? `0x${block.toString(16)}` : block;
    return this.provider.send('eth_call', [{ to, data }, blockTag]) as Promise<string>;
  }

  /** The final blocks' newest number, again and again as it grows, until the chain is closed; nodes that do not answer are asked again. */
  async *finalBlocks(signal: AbortSignal): AsyncIterable<number> {
    let last = await this.finalBlock().catch(() => -1);
    if (last >= 0) yield last;
    while (!signal.aborted && !this.finalHead.isClosed) {
      await this.finalHead.above(last, signal);
      if (this.finalHead.newest > last) yield (last = this.finalHead.newest);
    }
  }

  async pause(signal?: AbortSignal): Promise<void> {
    try {
      await sleep(this.pollingIntervalMs, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  }

  /** Whether the block that a receipt names is still the one of its height. */
  async isCanonical(receipt: TransactionReceipt): Promise<boolean> {
    return (await this.blockHash(receipt.blockNumber)) === receipt.blockHash;
  }

  /** `undefined` where the chain has no such block. */
  async blockHash(number: number): Promise<string | undefined> {
    const height = `0x${number.toString(16)}`;
    const block = (await this.provider.send('eth_getBlockByNumber', [height, false])) as RpcBlock | null;
    return block?.hash;
  }

  /** Hashes of a block's transactions; none where the chain has no such block. */
  async transactionsIn(number: number): Promise<readonly string[]> {
    const height = `0x${number.toString(16)}`;
    const block = (await this.provider.send('eth_getBlockByNumber', [height, false])) as RpcBlock | null;
    return block?.transactions ?? [];
  }

  close(): void {
    this.finalHead.close();
    this.provider.destroy();
  }
}

/** The URL may carry a key in its path, which stays out of errors. */
function checkedUrl({ rpcUrl }: EvmChainOptions): string {
  if (/^https?:$/.test(URL.parse(rpcUrl)?.protocol ?? '')) return rpcUrl;
  const facts = { field: 'rpcUrl', value: rpcUrl.slice(0, 20), expected: 'an http or https URL' };
  throw new BridgeError('INVALID_OPTION', facts);
}

interface RpcBlock {
  readonly number: string;
  readonly hash: string;
  readonly baseFeePerGas?: string;
  readonly transactions?: readonly string[];
}
