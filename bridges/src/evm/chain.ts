import { FetchRequest, JsonRpcProvider, Network, type TransactionReceipt } from 'ethers';
import { setTimeout as sleep } from 'node:timers/promises';
import { BridgeError } from '../port/errors.ts';

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
  readonly provider: JsonRpcProvider;
  readonly chainId: bigint;
  /** Hash of block 0, 64 hex digits without 0x. */
  readonly genesisHash: string;
  readonly confirmations: number;
  readonly pollingIntervalMs: number;

  private constructor(
    options: EvmChainOptions,
    known: { provider: JsonRpcProvider; chainId: bigint; genesisHash: string },
  ) {
    this.provider = known.provider;
    this.chainId = known.chainId;
    this.genesisHash = known.genesisHash;
    this.confirmations = options.confirmations;
    this.pollingIntervalMs = options.pollingIntervalMs ?? 100;
  }

  /** @throws BridgeError `INVALID_OPTION`, `UNREACHABLE` */
  static async connect(options: EvmChainOptions): Promise<EvmChain> {
    if (!Number.isSafeInteger(options.confirmations) || options.confirmations < 1)
      throw new BridgeError('INVALID_OPTION', {
        field: 'confirmations',
        value: String(options.confirmations),
        expected: 'a whole number of blocks, at least 1',
      });
    const request = requestTo(options);
    const probe = new JsonRpcProvider(request, Network.from(1), PROVIDER_OPTIONS);
    try {
      const chainId = BigInt((await probe.send('eth_chainId', [])) as string);
      const genesis = (await probe.send('eth_getBlockByNumber', ['0x0', false])) as RpcBlock;
      const provider = new JsonRpcProvider(request.clone(), Network.from(chainId), PROVIDER_OPTIONS);
      return new EvmChain(options, { provider, chainId, genesisHash: genesis.hash.slice(2) });
    } catch (cause) {
      const facts = { field: 'rpcUrl', value: new URL(options.rpcUrl).origin, expected: 'a chain that answers' };
      throw new BridgeError('UNREACHABLE', facts, { cause });
    } finally {
      probe.destroy();
    }
  }

  async head(): Promise<Head> {
    const block = (await this.provider.send('eth_getBlockByNumber', ['latest', false])) as RpcBlock;
    return {
      number: Number(block.number),
      hash: block.hash,
      baseFeePerGas: BigInt(block.baseFeePerGas ?? '0x0'),
    };
  }

  /** The newest block that is final, at least 0. */
  async finalBlock(): Promise<number> {
    const head = Number((await this.provider.send('eth_blockNumber', [])) as string);
    return this.finalAt(head);
  }

  finalAt(head: number): number {
    return Math.max(0, head - this.confirmations + 1);
  }

  /** @throws ethers' `CALL_EXCEPTION` with the revert's data */
  call(to: string, data: string, block: number | 'latest'): Promise<string> {
    const blockTag = typeof block === 'number' ? `0x${block.toString(16)}` : block;
    return this.provider.send('eth_call', [{ to, data }, blockTag]) as Promise<string>;
  }

  /** The final blocks' newest number, again and again as it grows; nodes that do not answer are asked again. */
  async *finalBlocks(signal: AbortSignal): AsyncIterable<number> {
    let last = -1;
    while (!signal.aborted) {
      const final = await this.finalBlock().catch(() => last);
      if (final > last) {
        last = final;
        yield final;
      } else await this.pause(signal);
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

  close(): void {
    this.provider.destroy();
  }
}

/** The network is asked for once, by us; a cached block number would be an old one; batches would wait 10 ms for company. */
const PROVIDER_OPTIONS = { staticNetwork: true, cacheTimeout: -1, batchMaxCount: 1 } as const;

/** The URL may carry a key in its path, which stays out of errors. */
function requestTo({ rpcUrl, requestTimeoutMs = 10_000 }: EvmChainOptions): FetchRequest {
  if (!/^https?:$/.test(URL.parse(rpcUrl)?.protocol ?? '')) {
    const facts = { field: 'rpcUrl', value: rpcUrl.slice(0, 20), expected: 'an http or https URL' };
    throw new BridgeError('INVALID_OPTION', facts);
  }
  const request = new FetchRequest(rpcUrl);
  request.timeout = requestTimeoutMs;
  return request;
}

interface RpcBlock {
  readonly number: string;
  readonly hash: string;
  readonly baseFeePerGas?: string;
}
