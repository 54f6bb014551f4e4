import type { Deed, Point } from './point.ts';

/** What the process of a gateway under test is told over its channel while it runs. */
export type Order =
  /** Look at deeds from now on; die at the point, if one is given. */
  { readonly order: 'watch'; readonly point?: Point } | { readonly order: 'deeds' };

export interface Answer {
  readonly deeds: readonly Deed[];
}

/** How a gateway under test is disturbed from its start on, by the environment variable {@link DISTURBANCE}. */
export interface Disturbance {
  /** Ledger calls that are refused. */
  readonly refuse?: readonly 'mint'[];
  /** Each message to a peer goes out twice at once. */
  readonly twice?: boolean;
  /** How far the process's clock is from the machine's. */
  readonly clockAheadMs?: number;
}

export const DISTURBANCE = 'MERIDIAN_FAULTS';
