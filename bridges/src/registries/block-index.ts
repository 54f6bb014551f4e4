/** A block of serials in its number space: registry and prefix. Serials are inclusive. */
export interface BlockQuery {
  readonly registry: string;
  readonly serialPrefix: string;
  readonly firstSerial: bigint;
  readonly lastSerial: bigint;
}

/** A block that a batch holds. */
export interface KnownBlock {
  readonly firstSerial: bigint;
  readonly lastSerial: bigint;
  /** Tells the same issuance again from another one with the same serials. */
  readonly batchId: string;
}

/** The blocks already on the ledger, as far as the intake must know them. */
export interface BlockIndex {
  /** Any one block of the space that shares a serial with the asked one. */
  overlapping(block: BlockQuery): KnownBlock | undefined | Promise<KnownBlock | undefined>;
}

/** Disjoint blocks in memory. */
export class MemoryBlockIndex implements BlockIndex {
  /** By number space, ascending. */
  readonly #spaces = new Map<string, KnownBlock[]>();

  /** The one block that could overlap is the first that does not end before the asked one begins. */
  overlapping(block: BlockQuery): KnownBlock | undefined {
    const blocks = this.#spaces.get(spaceOf(block)) ?? [];
    const next = blocks[firstNotEndingBefore(blocks, block.firstSerial)];
    return next !== undefined && next.firstSerial <= block.lastSerial ? next : undefined;
  }

  /** @throws RangeError when the block overlaps one that is there: ask first */
  add(block: BlockQuery & KnownBlock): void {
    if (this.overlapping(block) !== undefined) throw new RangeError(`${block.serialPrefix}: the block is taken`);
    const blocks = this.#spaces.get(spaceOf(block)) ?? [];
    const { firstSerial, lastSerial, batchId } = block;
    blocks.splice(firstNotEndingBefore(blocks, firstSerial), 0, { firstSerial, lastSerial, batchId });
    this.#spaces.set(spaceOf(block), blocks);
  }
}

const spaceOf = ({ registry, serialPrefix }: BlockQuery): string => JSON.stringify([registry, serialPrefix]);

function firstNotEndingBefore(blocks: readonly KnownBlock[], serial: bigint): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && block.lastSerial < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
