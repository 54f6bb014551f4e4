import { sameDeed, type Deed, type Kind, type Point, type Side } from './point.ts';

/** What a deed is, and which transfer it is done for; absent where it is done before there is one. */
export interface Doing {
  readonly kind: Kind;
  readonly label: string;
  readonly transfers?: readonly string[];
}

/**
 * Writes down the deeds of a gateway in their order, or ends the process by SIGKILL right before or after one of them. Deeds for
 * transfers that it met before it was told to watch are not looked at: they may still be settling.
 */
export class KillSwitch {
  readonly #known = new Set<string>();
  #past: ReadonlySet<string> = new Set();
  #deeds: Deed[] = [];
  #point: Point | undefined;

  /** Begins anew, for the next transfer. */
  watch(point?: Point): void {
    this.#past = new Set(this.#known);
    this.#deeds = [];
    this.#point = point;
  }

  /** What was done since, in order. */
  get deeds(): readonly Deed[] {
    return this.#deeds;
  }

  async around<T>(doing: Doing, work: () => Promise<T>): Promise<T> {
    const deed = this.#count(doing);
    if (deed === undefined) return work();
    this.#reach(deed, 'before');
    try {
      return await work();
    } finally {
      this.#reach(deed, 'after');
    }
  }

  #count({ kind, label, transfers = [] }: Doing): Deed | undefined {
    for (const transfer of transfers) this.#known.add(transfer);
    if (transfers.length > 0 && transfers.every((transfer) => this.#past.has(transfer))) return undefined;
    const nth = this.#deeds.filter((deed) => deed.kind === kind && deed.label === label).length + 1;
    const deed = { kind, label, nth };
    this.#deeds.push(deed);
    return deed;
  }

  #reach(deed: Deed, side: Side): void {
    if (this.#point === undefined || this.#point.side !== side || !sameDeed(this.#point, deed)) return;
    process.kill(process.pid, 'SIGKILL');
  }
}
