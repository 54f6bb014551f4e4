import type { Hash } from '@meridian/credit';
import type { HistoryEntry } from '@meridian/evidence';
import type { ApprovalRow, GuardLog, PauseRow, Reservation } from './guard-rows.ts';

/** `client` is the gateway of the origin, `server` that of the destination. */
export type Role = 'client' | 'server';

/**
 * One transfer as this gateway keeps it. Several peers could choose the same transfer id, so a row's key also names who
 * started it: `<role>/<peer>/<transfer id>`.
 */
export interface TransferRow {
  readonly key: string;
  readonly transferId: Hash;
  readonly role: Role;
  /** The other gateway. */
  readonly peer: string;
  readonly sessionId: string;
  /** The core's name of the state. */
  readonly state: string;
  /** False once nothing more can come of it. */
  readonly open: boolean;
  /** The core's transfer as JSON text. */
  readonly document: string;
  /** Rises by one with each append; two writers of one transfer cannot both succeed. */
  readonly version: number;
  readonly originLedger: Hash;
  readonly destinationLedger: Hash;
  readonly classId: Hash;
  /** Kilograms. */
  readonly kg: bigint;
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Wall time in this side's final ledger writes, ms. */
  readonly ledgerMs: number;
  /** What the peer told of its own; information only. */
  readonly peerLedgerMs: number;
}

/** An entry of a transfer's history. */
export type LogEvent = HistoryEntry;
export type NewEvent = Pick<LogEvent, 'type' | 'body'>;

/** `running` effects belong to the process that put them there; when that process starts again, or its lease is taken, they are due. */
export type EffectState = 'due' | 'running' | 'done';

/** Something to be done to the world outside, written down in the transaction that decided it. */
export interface EffectRow {
  /** Unique for ever: what is done under one key is done once. */
  readonly key: string;
  /** Absent for what belongs to no transfer, such as a retirement notice. */
  readonly transferKey?: string;
  readonly kind: string;
  /** JSON text. */
  readonly body: string;
  readonly state: EffectState;
  /** How often it was started. From the second time on the world is asked first. */
  readonly attempts: number;
  /** Unix milliseconds. */
  readonly nextTryAt: number;
  readonly lastError?: string;
}
export type NewEffect = Pick<EffectRow, 'key' | 'kind' | 'body'> & { readonly transferKey?: string };

export interface MessageRow {
  readonly transferKey: string;
  readonly direction: 'in' | 'out';
  /** SHA-256 over the message as sent. */
  readonly hash: Hash;
  readonly messageType: string;
  /** The signed message as sent. */
  readonly text: string;
  readonly at: number;
}
export type NewMessage = Omit<MessageRow, 'transferKey' | 'at'>;

export interface TimerRow {
  readonly transferKey: string;
  readonly name: string;
  /** Unix milliseconds. */
  readonly at: number;
}

export interface NoticeRow {
  readonly direction: 'out' | 'in';
  /** The ledger on which the credit was retired. */
  readonly ledger: Hash;
  readonly retirementId: Hash;
  /** `due` until the home ledger answered. */
  readonly state: 'due' | 'applied' | 'refused';
  /** The signed notice, or the evidence of it: JSON text. */
  readonly body: string;
  /** The answer given or got: JSON text. */
  readonly answer?: string;
  readonly at: number;
}

/** A client's request, remembered so that the same request again gives the same transfer. */
export interface RequestRow {
  readonly clientRequestId: string;
  readonly requestHash: Hash;
  readonly transferKey: string;
}

/** Milliseconds; longer than anything waits to be tried again. */
export const LONGEST_WAIT_MS = 300_000;

/** What one `append` writes, all of it or nothing. */
export interface Append {
  /** Milliseconds; the time of every entry in this append. */
  readonly at: number;
  /** The new row; its `version` is one above the stored one, 1 for a new transfer. */
  readonly transfer?: TransferRow;
  readonly request?: RequestRow;
  readonly events?: readonly NewEvent[];
  /** Put down as `running`: the caller starts them as soon as the transaction is through. A known key is left as it is. */
  readonly effects?: readonly NewEffect[];
  /** Keys of effects, done or not, that are to be done again: `running` too, one attempt more. */
  readonly repeated?: readonly string[];
  /** Keys of effects that are over. */
  readonly settled?: readonly string[];
  readonly messages?: readonly NewMessage[];
  readonly timers?: readonly Pick<TimerRow, 'name' | 'at'>[];
  readonly cleared?: readonly Pick<TimerRow, 'transferKey' | 'name'>[];
  readonly profile?: ProfileRow;
  readonly notice?: NoticeRow;
  readonly cursor?: CursorRow;
  /** Of `transfer`, which is counted once whatever comes later, and no more once it has ended undone. */
  readonly reserve?: Reservation;
  readonly approval?: ApprovalRow;
  /** Where it is lifted, effects that a pause held back are due at `at`. */
  readonly pause?: PauseRow;
  /**
   * Nothing irrevocable follows from this append and what brought it about can be found out again: it survives the process
   * at once, a power cut only with the next append without this mark. Saves waiting for the disk.
   */
  readonly reproducible?: boolean;
}
export interface ProfileRow {
  readonly hash: Hash;
  /** The document's canonical text, exactly the bytes that were hashed. */
  readonly text: string;
}
export interface CursorRow {
  readonly name: string;
  readonly cursor: string;
}

export interface TransferQuery {
  readonly role?: Role;
  readonly state?: string;
  readonly open?: boolean;
  /** Those that are open, or ended at this time (unix ms) or later. */
  readonly activeSince?: number;
  /** At most this many, newest first. */
  readonly limit: number;
  /** Goes on after this row. */
  readonly after?: { readonly startedAt: number; readonly key: string };
}

/**
 * The gateway's memory. What `append` has returned from survives the process and, unless it is marked reproducible, a power
 * cut; readers see whole appends only. No history is ever deleted.
 */
export interface TransferLog {
  /**
   * Where several replicas of one gateway share the log: how often, in ms, each must look for work that others left. Absent where one
   * process has the log to itself.
   */
  readonly lookAgainMs?: number;
  readonly guards: GuardLog;

  /**
   * @returns the effects that are new or repeated, in this order
   * @throws GatewayError `CAP_EXCEEDED` when what is to be reserved is over a cap, `VERSION_CONFLICT` when the transfer's version is not one above the stored one, or the request is
   * already there; then nothing was written. `LEASE_LOST` where other replicas have this one's work by now, nothing was written
   * either. `LOG_UNAVAILABLE` where the database did not answer: then it may have been
   */
  append(append: Append): Promise<readonly EffectRow[]>;

  transfer(key: string): Promise<TransferRow | undefined>;
  transfersById(transferId: Hash): Promise<readonly TransferRow[]>;
  transferBySession(peer: string, sessionId: string): Promise<TransferRow | undefined>;
  transfers(query: TransferQuery): Promise<readonly TransferRow[]>;
  request(clientRequestId: string): Promise<RequestRow | undefined>;
  events(transferKey: string): Promise<readonly LogEvent[]>;
  messages(transferKey: string): Promise<readonly MessageRow[]>;
  profile(hash: Hash): Promise<ProfileRow | undefined>;
  notice(direction: 'in' | 'out', ledger: Hash, retirementId: Hash): Promise<NoticeRow | undefined>;
  cursor(name: string): Promise<string | undefined>;

  /** All effects of one transfer, in the order in which they were put down. */
  effects(transferKey: string): Promise<readonly EffectRow[]>;
  /** Effects of one transfer that are not done. */
  openEffects(transferKey: string): Promise<readonly EffectRow[]>;
  /** Takes the effects that are due by `now`, oldest first: they come back `running`, one attempt more, and are the caller's. */
  claimDue(now: number, limit: number): Promise<readonly EffectRow[]>;
  /** A running effect that did not work out: due again at `nextTryAt`. */
  postpone(key: string, nextTryAt: number, lastError: string): Promise<void>;
  /** When the next effect is due or the next timer rings. */
  nextWake(): Promise<number | undefined>;
  /** Timers that should have rung by `now`; where the log is shared, those that no other replica is just ringing. */
  dueTimers(now: number, limit: number): Promise<readonly TimerRow[]>;
  /**
   * On start: what was running when the process ended is due, and so is what was to wait until after `now + LONGEST_WAIT_MS`: the clock
   * has been set back since. @returns how many
   */
  reopen(now: number): Promise<number>;
  counts(): Promise<LogCounts>;

  /** Where this log was restored from a copy: when that was made, unix ms. What happened after it is not in here. */
  copiedAt(): Promise<number | undefined>;
  /** What happened after the copy was made is made up for. */
  caughtUp(): Promise<void>;

  /** Runs `work` while nobody else who uses this log does so under the same name; not to be nested under one name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;

  close(): Promise<void>;
}

export interface LogCounts {
  readonly openTransfers: number;
  readonly openEffects: number;
  readonly byState: Readonly<Record<string, number>>;
}
