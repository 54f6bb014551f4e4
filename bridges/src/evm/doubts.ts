/** What is believed when two looks, one after another, have seen it: a node that is taking in a block contradicts itself for moments. */
export class Doubts {
  readonly #seen = new Set<string>();

  confirmed(what: 'taken' | 'gap', isSeen: boolean): boolean {
    const isConfirmed = isSeen && this.#seen.has(what);
    if (isSeen) this.#seen.add(what);
    else this.#seen.delete(what);
    return isConfirmed;
  }
}
