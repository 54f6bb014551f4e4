import type { Hash } from '@meridian/credit';
import type { AssetProfile } from './asset-profile.ts';
import type { Problem } from './errors.ts';

/**
 * Everything here is data that survives JSON as it is: no bigint, no bytes, no absent-but-present fields. Kilograms are
 * decimal strings, range lists canonical texts, evidence base64url texts (`encodeEvidence`). So a log stores inputs,
 * transfers and effects without a mapping of its own.
 */

/** The client is the origin's gateway, the server the destination's. */
export type Role = 'client' | 'server';

/**
 * Client states, by the draft's step that was last begun. The last three are final; only a lock that was refused and came all the
 * same wakes a `rejected` one.
 */
export const CLIENT_STATES = [
  'initial',
  'proposal-sent',
  'commence-sent',
  'locking',
  'proving-lock',
  'lock-asserted',
  'prepare-sent',
  'extinguishing',
  'proving-extinguished',
  'final-sent',
  'beginning-abort',
  'proving-aborting',
  'abort-sent',
  'releasing',
  'halted',
  'complete',
  'released',
  'rejected',
] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/**
 * Server states, by the draft's step that was last begun. `minting-late`: the burn is proven and the mint is not done. `ended`: the conversation is over, the obligations are not.
 * `complete` and `voided` are final on the ledger; `rejected` never began and only answers what it is still asked.
 */
export const SERVER_STATES = [
  'initial',
  'proposal-received',
  'receipt-sent',
  'commence-acked',
  'assertion-received',
  'minting',
  'proving-unassigned',
  'ready-sent',
  'minting-late',
  'assigning',
  'proving-assigned',
  'final-acked',
  'ended',
  'voiding',
  'proving-void',
  'halted',
  'complete',
  'voided',
  'rejected',
] as const;
export type ServerState = (typeof SERVER_STATES)[number];

/** What both gateways agreed to by proposal and receipt. */
export interface Terms {
  readonly originGatewayId: string;
  readonly destinationGatewayId: string;
  /** Ledger descriptors, see `parseLedger`. */
  readonly originLedger: string;
  readonly destinationLedger: string;
  readonly batchId: Hash;
  readonly classId: Hash;
  /** Canonical range list, e.g. `0-1000,5000-7500`. */
  readonly ranges: string;
  readonly kg: string;
  /** Account on the origin. */
  readonly owner: string;
  /** Account on the destination. */
  readonly beneficiary: string;
  readonly originatorEntityId: string;
  readonly beneficiaryEntityId: string;
  readonly assetProfileId: Hash;
  readonly hashTransferInitClaim: Hash;
  /** Seconds from the lock until the client may abort. Never a reason for a ledger to release anything. */
  readonly lockSeconds: number;
}

/** Terms as the proposal alone gives them; the batch is only known with the asset profile. */
export type ProposedTerms = Omit<Terms, 'batchId'>;

interface TransferBase {
  readonly transferId: Hash;
  readonly transferContextId: string;
  readonly sessionId: string;
  readonly peerGatewayId: string;
  readonly terms?: Terms;
  readonly profile?: AssetProfile;
  /** `ended` by an error or an abort of either side. The asset's obligations go on. */
  readonly conversation: 'open' | 'ended';
  /** Hash of the last message of the conversation, either side's: the next one's hashPrevMessage. */
  readonly lastMessage?: Hash;
  /** Peer messages already handled, by hash, with the key of the message that answered each (empty: none yet). */
  readonly handled: Readonly<Record<string, string>>;
  /** Key of our message that the peer has not answered. */
  readonly awaiting?: string;
  readonly hashTransferCommence?: Hash;
  /** RFC 3339. When the client may write `aborting`. */
  readonly lockAssertionExpiration?: string;
  /** Why it was given up: the first reason, kept. */
  readonly cause?: Problem;
  readonly halted?: Halt;
  /** The session was lost here and came back out of the peer's log; if it is given up, it is rolled back. */
  readonly recovered?: boolean;
}

/** The ledger refused what it cannot refuse if all is well: an operator looks, then `retry`. */
export interface Halt {
  readonly key: string;
  readonly state: ClientState | ServerState;
  readonly code: string;
  readonly message: string;
}

export interface ClientTransfer extends TransferBase {
  readonly role: 'client';
  readonly state: ClientState;
  /**
   * 3.4 was refused, yet an earlier submission of it, of unknown fate, may still come before `aborting`. `looked-for`: the ledger
   * has been asked for its evidence.
   */
  readonly lateBurn?: 'possible' | 'looked-for';
}

export interface ServerTransfer extends TransferBase {
  readonly role: 'server';
  readonly state: ServerState;
  /** Until the profile has come and been checked. */
  readonly proposed?: ProposedTerms;
  /** Evidence of `locked` from the lock assertion, until the mint is asked for. */
  readonly lockEvidence?: string;
  /** What is known of 3.2, also when nobody waits for it any more. `late`: asked for on evidence of `extinguished`. */
  readonly mint?: 'submitted' | 'late' | 'done' | 'refused';
  /** Evidence of `extinguished` from a commit-final that came before the mint was done. */
  readonly burnEvidence?: string;
  /** Hash of the session-abort-msg whose evidence is acted on, and the origin ledger id in that evidence. */
  readonly abortMessage?: Hash;
  /** That it was a rollback-msg, which a rollback-ack-msg answers. */
  readonly isRollback?: boolean;
  /** The recover-update-msg out of which the terms came, and the messages in it, until the profile is there. */
  readonly recovering?: { readonly message: Hash; readonly entries: readonly Hash[] };
  readonly abortOrigin?: Hash;
}

export type Transfer = ClientTransfer | ServerTransfer;
