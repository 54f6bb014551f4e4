import type { Hash } from '@meridian/credit';
import type { AssetProfile } from './asset-profile.ts';
import type { Problem } from './errors.ts';

/** A transfer as the operator asks for it, everything looked up. */
export interface TransferRequest {
  readonly originLedger: string;
  readonly destinationLedger: string;
  readonly owner: string;
  readonly beneficiary: string;
  /** Legal entities behind owner and beneficiary; the draft's verified…EntityId. */
  readonly originatorEntityId: string;
  readonly beneficiaryEntityId: string;
  readonly classId: Hash;
  readonly ranges: string;
  readonly profile: AssetProfile;
  readonly lockSeconds: number;
}

/** Ledger calls by the names of the `LedgerBridge` port; `prove…` is `prove(fact)`. */
export const CLIENT_CALLS = [
  'lock',
  'proveLocked',
  'extinguish',
  'proveExtinguished',
  'beginAbort',
  'proveAborting',
  'release',
] as const;
export const SERVER_CALLS = ['mint', 'proveUnassigned', 'assign', 'proveAssigned', 'void', 'proveVoid'] as const;
export type LedgerCall = (typeof CLIENT_CALLS)[number] | (typeof SERVER_CALLS)[number];

/** Only final results come here; `unknown` and `unavailable` are the dispatcher's to resolve. */
export type LedgerResult =
  | {
      readonly outcome: 'done';
      /** Evidence text, of the `prove…` calls. */
      readonly evidence?: string;
    }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string };

/** `session`: the peer took too long before anything was locked. `lock`: lockAssertionExpiration came. */
export type Timer = 'session' | 'lock';

/** What can happen to a transfer. `now` is unix milliseconds UTC of the gateway that takes it in. */
export type Input =
  | { readonly kind: 'start'; readonly now: number; readonly request: TransferRequest }
  | {
      /** A peer message whose signature was verified under the peer's pinned key: `readMessage`. */
      readonly kind: 'message';
      readonly now: number;
      readonly hash: Hash;
      readonly message: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'profile'; readonly now: number; readonly document: unknown }
  | { readonly kind: 'ledger'; readonly now: number; readonly call: LedgerCall; readonly result: LedgerResult }
  | { readonly kind: 'deadline'; readonly now: number; readonly timer: Timer }
  | { readonly kind: 'cancel'; readonly now: number; readonly reason: string }
  /** The peer answered a message of ours with an unsigned problem (over the authenticated channel). */
  | { readonly kind: 'session-error'; readonly now: number; readonly problem: Problem }
  /** The operator wants a halted transfer's ledger call tried again. */
  | { readonly kind: 'retry'; readonly now: number };
