import { blockRange, KG_PER_CREDIT, type Range } from '@meridian/credit';
import type { AssetProfile } from '@meridian/satp';
import { Unexpected } from '../setup.ts';

/** The kilograms of the test's batch that lie on our ledger: each session takes its own. */
export class Credits {
  readonly #end: bigint;
  #next: bigint;

  constructor({ provenance }: AssetProfile) {
    const block = blockRange(BigInt(provenance.firstSerial), BigInt(provenance.lastSerial));
    this.#next = block.from;
    this.#end = block.to;
  }

  take(tonnes = 1n): readonly Range[] {
    const from = this.#next;
    const to = from + tonnes * KG_PER_CREDIT;
    if (to > this.#end) throw new Unexpected('the batch has no credits left: it needs more serials');
    this.#next = to;
    return [{ from, to }];
  }
}
