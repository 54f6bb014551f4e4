import { BridgeError } from '../port/errors.ts';
import { MemoryBlockIndex, type BlockIndex, type BlockQuery, type KnownBlock } from '../registries/block-index.ts';
import type { FabricCredits } from './credits.ts';

const PAGE = 1_000;

/**
 * The serial blocks of the ledger, for intake. They are read all at once at the first question, which is as quick as a hundred
 * single ones; a block that somebody issues meanwhile is refused by the ledger itself (`SERIAL_OVERLAP`).
 */
export class FabricBlockIndex implements BlockIndex {
  readonly #credits: Pick<FabricCredits, 'batches'>;
  #blocks: Promise<MemoryBlockIndex> | undefined;

  constructor(credits: Pick<FabricCredits, 'batches'>) {
    this.#credits = credits;
  }

  /** @throws BridgeError `LEDGER_ANSWER` where the ledger could not be read; asked again, it is read again */
  async overlapping(block: BlockQuery): Promise<KnownBlock | undefined> {
    this.#blocks ??= this.#load().catch((error: unknown) => {
      this.#blocks = undefined;
      throw error;
    });
    return (await this.#blocks).overlapping(block);
  }

  async #load(): Promise<MemoryBlockIndex> {
    const index = new MemoryBlockIndex();
    let bookmark = '';
    do {
      const page = await this.#credits.batches({ pageSize: PAGE, bookmark });
      if (page.outcome !== 'done') {
        const value = page.outcome === 'refused' ? `refused: ${page.refusal.message}` : page.outcome;
        const cause = page.outcome === 'refused' ? page.refusal : page.cause;
        throw new BridgeError('LEDGER_ANSWER', { field: 'batches', value, expected: 'a page of batches' }, { cause });
      }
      for (const { provenance, batchId } of page.value.batches) index.add({ ...provenance, batchId });
      bookmark = page.value.bookmark;
    } while (bookmark !== '');
    return index;
  }
}
