import { weakestLane, type Lane } from '@meridian/credit';

/** In which lane evidence of each ledger is that this gateway deals with, its own and its peers'. */
export class LedgerLanes {
  readonly #lanes: ReadonlyMap<string, Lane>;

  /** @param lanes by the ledger's descriptor; a ledger that is not there is of the weakest */
  constructor(lanes: ReadonlyMap<string, Lane> = new Map()) {
    this.#lanes = lanes;
  }

  of(descriptor: string): Lane {
    return this.#lanes.get(descriptor) ?? 'trusted: single';
  }

  /** What rests on all of them can be trusted by. */
  get weakest(): Lane {
    const [first = 'trusted: single', ...others] = this.#lanes.values();
    return weakestLane(first, ...others);
  }

  toJson(): Record<string, Lane> {
    return Object.fromEntries(this.#lanes);
  }
}
