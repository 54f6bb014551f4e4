/** Waiting times that double from `first` up to `most`, ms. */
export interface BackOff {
  readonly first: number;
  readonly most: number;
}

export const LEDGER_BACK_OFF: BackOff = { first: 200, most: 15_000 };
export const PEER_BACK_OFF: BackOff = { first: 250, most: 30_000 };
/** A peer that took a message may need its ledger's time for the answer. */
export const RESEND_BACK_OFF: BackOff = { first: 5_000, most: 60_000 };

/** The wait after the given attempt (from 1), up to a fifth longer so that many do not come back at once. */
export function waitAfter(attempt: number, { first, most }: BackOff, chance: number = Math.random()): number {
  const wait = Math.min(most, first * 2 ** Math.min(attempt - 1, 30));
  return Math.round(wait * (1 + chance / 5));
}
