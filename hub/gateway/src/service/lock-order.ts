import type { Hash } from '@meridian/credit';

interface Place {
  /** How often those behind were let through. */
  steppedBack: number;
  /** Called when it is gone from here. */
  readonly next: (() => void)[];
}

/** More often it is not the order that is wrong, but the ranges. */
const MOST_STEPS_BACK = 4;

/**
 * Whose turn it is to lock on a ledger that gives out a class's ranges in one order, whoever asks: transfers lock in the order in which
 * their ranges were named. One that came too early would be refused, as others' ranges are the next ones to go.
 */
export class LockOrder {
  readonly #classes = new Map<Hash, Map<string, Place>>();
  readonly #classOf = new Map<string, Hash>();

  /** Its ranges are named, after those of all that were before. */
  named(classId: Hash, transferKey: string): void {
    if (this.#classOf.has(transferKey)) return;
    const places = this.#classes.get(classId) ?? new Map<string, Place>();
    this.#classes.set(classId, places.set(transferKey, { steppedBack: 0, next: [] }));
    this.#classOf.set(transferKey, classId);
  }

  /** Its ranges are taken, or will not be. */
  decided(transferKey: string): void {
    const classId = this.#classOf.get(transferKey);
    const places = classId === undefined ? undefined : this.#classes.get(classId);
    if (classId === undefined || places === undefined) return;
    const place = places.get(transferKey);
    places.delete(transferKey);
    this.#classOf.delete(transferKey);
    if (places.size === 0) this.#classes.delete(classId);
    for (const resolve of place?.next ?? []) resolve();
  }

  /** Resolves when the one before has been decided, or has stepped back; `undefined` where nobody is before. */
  turn(transferKey: string): Promise<void> | undefined {
    const before = this.#before(transferKey);
    if (before === undefined) return undefined;
    return new Promise((resolve) => {
      before.next.push(resolve);
    });
  }

  /**
   * The ledger says that other ranges go first: after a restart the order may be another one than that of the ledger.
   * @returns whether somebody was let through, after whom it may be tried again
   */
  stepBack(transferKey: string): boolean {
    const classId = this.#classOf.get(transferKey);
    const places = classId === undefined ? undefined : this.#classes.get(classId);
    const place = places?.get(transferKey);
    if (places === undefined || place === undefined || places.size === 1) return false;
    if (place.steppedBack === MOST_STEPS_BACK) return false;
    const waiting = place.next.splice(0);
    places.delete(transferKey);
    places.set(transferKey, { steppedBack: place.steppedBack + 1, next: [] });
    for (const resolve of waiting) resolve();
    return true;
  }

  #before(transferKey: string): Place | undefined {
    const classId = this.#classOf.get(transferKey);
    if (classId === undefined) return undefined;
    let before: Place | undefined;
    for (const [key, place] of this.#classes.get(classId) ?? []) {
      if (key === transferKey) return before;
      before = place;
    }
    return undefined;
  }
}
