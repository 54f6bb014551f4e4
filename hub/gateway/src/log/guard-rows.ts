/**
 * What a pause covers: the transfers for which everything holds that it names, at least one thing. Ledgers are descriptors; registry,
 * project and vintage those of the credit's provenance.
 */
export interface PauseScope {
  /** Both directions between two ledgers. */
  readonly lane?: readonly [string, string];
  readonly originLedger?: string;
  readonly destinationLedger?: string;
  readonly registry?: string;
  /** Of the registry named with it. */
  readonly project?: string;
  readonly vintage?: number;
}

/** A pause, and what became of it. Kept for ever: who, when and why, of its setting and of its lifting. */
export interface PauseRow {
  readonly id: string;
  readonly scope: PauseScope;
  readonly setBy: string;
  /** Unix milliseconds. */
  readonly setAt: number;
  readonly reason: string;
  readonly lifted?: { readonly by: string; readonly at: number; readonly reason: string };
}

/** A large transfer that a second operator has to approve before it begins. */
export interface ApprovalRow {
  readonly transferKey: string;
  readonly requestedBy: string;
  /** What was asked for: JSON text. */
  readonly request: string;
  /** Unix milliseconds; who has not approved by then need not any more. */
  readonly expiresAt: number;
  readonly approved?: { readonly by: string; readonly at: number };
}

/** Kilograms that may pass one way in a day and altogether; what it does not name it takes all of. */
export interface Cap {
  readonly lane?: readonly [string, string];
  readonly registry?: string;
  readonly kgPerDay?: bigint;
  readonly kgTotal?: bigint;
}

/** A transfer's kilograms, counted against caps in the append that begins it and given back by the one that ends it undone. */
export interface Reservation {
  readonly originLedger: string;
  readonly destinationLedger: string;
  readonly registry: string;
  readonly kg: bigint;
  /** Days since 1970, UTC. */
  readonly day: number;
  /** Those that this transfer falls under. */
  readonly caps: readonly Cap[];
}

/** Kilograms of the transfers that were begun on a day, or `ALL_DAYS`, and have not ended undone. */
export interface UsageRow {
  readonly originLedger: string;
  readonly destinationLedger: string;
  readonly registry: string;
  readonly day: number;
  readonly kg: bigint;
}
export const ALL_DAYS = -1;

/** What the log's guards know, beside what an append brings. */
export interface GuardLog {
  /** Newest first. */
  pauses(query?: { readonly active?: boolean }): Promise<readonly PauseRow[]>;
  pause(id: string): Promise<PauseRow | undefined>;
  approvals(transferKeys: readonly string[]): Promise<readonly ApprovalRow[]>;
  /** How many transfers wait for approval. */
  waitingApprovals(): Promise<number>;
  /** Of this day and of all days together. */
  usage(day: number): Promise<readonly UsageRow[]>;
}

/** The last error of an effect that a pause holds back begins with this; a pause that is lifted makes all of them due. */
export const HELD = 'paused: ';

/** States in which a transfer has ended and nothing has passed. */
const UNDONE: readonly string[] = ['rejected', 'released', 'voided'];

export const isUndone = (row: { readonly state: string; readonly open: boolean }): boolean =>
  !row.open && UNDONE.includes(row.state);
