/** Where a gateway meets the world: its log, its ledger, and its peers' messages as they go out and come in. */
export const KINDS = ['log', 'ledger', 'send', 'receive'] as const;
export type Kind = (typeof KINDS)[number];

export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** One deed of a transfer in one gateway: the `nth` (from 1) of its kind and label. */
export interface Deed {
  readonly kind: Kind;
  /** What is done, e.g. `lock` or `message lock-assert-msg`. */
  readonly label: string;
  readonly nth: number;
}

/** The moment right before or right after a deed. */
export interface Point extends Deed {
  readonly side: Side;
}

export const sameDeed = (a: Deed, b: Deed): boolean => a.kind === b.kind && a.label === b.label && a.nth === b.nth;
