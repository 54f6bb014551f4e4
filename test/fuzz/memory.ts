import type { GatewayProcess } from '../support/tested-gateway/process.ts';

const MIB = 1024 * 1024;
/** Samples after which compilers, caches and connections are warm. */
const WARM_AFTER = 2_000;
/** What the process may take more than it took when it was warm: the rows of its log that it caches, and its ledger in memory. */
export const GROWTH_BOUND_MIB = 96;

export interface MemoryTold {
  readonly warmMiB: number;
  readonly mostMiB: number;
  readonly endMiB: number;
  /** Of the heap after a garbage collection: what is really held. */
  readonly heapWarmMiB: number;
  readonly heapEndMiB: number;
}

/** Looks at the memory of the gateway's process from time to time. */
export class MemoryWatch {
  readonly #gateway: GatewayProcess;
  #warm: { readonly rss: number; readonly heap: number } | undefined;
  #most = 0;
  #end = { rss: 0, heap: 0 };

  constructor(gateway: GatewayProcess) {
    this.#gateway = gateway;
  }

  /** @param samples how many have been sent so far */
  async look(samples: number): Promise<void> {
    if (this.#gateway.exit !== undefined) return;
    const { rssBytes, heapBytes } = await this.#gateway.state();
    this.#end = { rss: rssBytes / MIB, heap: heapBytes / MIB };
    if (this.#warm === undefined && samples >= WARM_AFTER) this.#warm = this.#end;
    this.#most = Math.max(this.#most, this.#end.rss);
  }

  get told(): MemoryTold {
    const warm = this.#warm ?? this.#end;
    return {
      warmMiB: warm.rss,
      mostMiB: this.#most,
      endMiB: this.#end.rss,
      heapWarmMiB: warm.heap,
      heapEndMiB: this.#end.heap,
    };
  }
}

export const isFlat = ({ warmMiB, endMiB }: MemoryTold): boolean => endMiB <= warmMiB + GROWTH_BOUND_MIB;
