import { EVIDENCED_TOPIC, parseHash, type EvmBlock, type Hash, type Ledger } from '@meridian/credit';
import type { FinalBlocks } from '../claims/headers-check.ts';
import { connectLedger, type EvmLedger, type EvmLedgerOptions } from './ledger.ts';
import { Course } from './course.ts';
import { newestProof, type Word } from './said.ts';
import { isTransient, LOG_SPAN } from './watch.ts';

/** A stretch of final blocks that has been looked through, and those of its blocks in which the contracts said something. */
export interface FactSpan {
  readonly blocks: readonly EvmBlock[];
  /** The last height of the stretch. */
  readonly to: number;
}

/** An organisation's own view of an EVM ledger, for those who only look: which blocks are final, and which of them carry facts. */
export class EvmFinalFacts implements FinalBlocks {
  readonly ledger: Ledger;
  /** Whose word of retirements counts, as the bridge itself says; 0x, lower case. */
  readonly token: string;
  readonly #evm: EvmLedger;

  private constructor(evm: EvmLedger) {
    this.ledger = evm.ledger;
    this.token = evm.addresses.token;
    this.#evm = evm;
  }

  /** @throws as {@link connectLedger} */
  static async connect(options: EvmLedgerOptions): Promise<EvmFinalFacts> {
    return new EvmFinalFacts(await connectLedger(options));
  }

  async finalHash(number: bigint): Promise<Hash | undefined> {
    const { chain } = this.#evm;
    const [final, hash] = await Promise.all([chain.finalBlock(), chain.blockHash(Number(number))]);
    return hash === undefined || number > BigInt(final) ? undefined : parseHash(hash.slice(2), 'blockHash');
  }

  /** The newest final receipt from that height on in which the contract says the bytes, as a proof; `undefined` where none does. */
  async newestProof(word: Word, from: bigint): Promise<Uint8Array | undefined> {
    const { chain, fromBlock } = this.#evm;
    return newestProof(this.#evm, word, { from: Math.max(fromBlock, Number(from)), to: await chain.finalBlock() });
  }

  /**
   * Every final block from that height on (the contracts' deployment unless given) in which the bridge or the token said something, until
   * `signal` aborts. A node that fails is asked again, nothing is skipped; where the chain has lost blocks that were final, those in their
   * place come too, once it is as long as it was.
   */
  async *facts({ from, signal }: { readonly from?: number; readonly signal: AbortSignal }): AsyncIterable<FactSpan> {
    const { chain, fromBlock } = this.#evm;
    const isAborted = (): boolean => signal.aborted;
    const first = Math.max(from ?? 0, fromBlock);
    const course = new Course(chain, first);
    let next = first;
    for await (const final of chain.finalBlocks(signal)) {
      next = await course.from(next);
      while (next <= final && !isAborted()) {
        const to = Math.min(final, next + LOG_SPAN - 1);
        try {
          yield { blocks: await this.#blocks(next, to), to };
          next = to + 1;
        } catch (error) {
          if (!isTransient(error)) throw error;
          await chain.pause(signal);
        }
      }
    }
  }

  close(): void {
    this.#evm.chain.close();
  }

  async #blocks(fromBlock: number, toBlock: number): Promise<EvmBlock[]> {
    const { chain, addresses } = this.#evm;
    const address = [addresses.bridge, addresses.token];
    const logs = await chain.provider.getLogs({ address, topics: [`0x${EVIDENCED_TOPIC}`], fromBlock, toBlock });
    const blocks = new Map(logs.map(({ blockNumber, blockHash }) => [blockNumber, blockHash]));
    return [...blocks]
      .sort(([a], [b]) => a - b)
      .map(([number, hash]) => ({ number: BigInt(number), hash: parseHash(hash.slice(2), 'blockHash') }));
  }
}
