import type { Hash } from '@meridian/credit';
import type { AssetProfile } from './asset-profile.ts';
import type { Problem } from './errors.ts';
import type { MessageSigner, MessageVerifier, PublicJwk } from './jws.ts';
import type { MessageType } from './messages/message-type.ts';

/**
 * Everything here is data that survives JSON as it is: no bigint, no bytes, no absent-but-present fields. Kilograms are
 * decimal strings, range lists canonical texts, evidence base64url texts (`encodeEvidence`). So a log stores inputs,
 * transfers and effects without a mapping of its own.
 */

/** The client is the origin's gateway, the server the destination's. */
export type Role = 'client' | 'server';

/** Client states, by the draft's step that was last begun. The last three are final. */
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
  readonly abortOrigin?: Hash;
}

export type Transfer = ClientTransfer | ServerTransfer;

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

/** What a ledger call needs, by call. The dispatcher adds nothing but the ledger itself. */
export type LedgerArguments =
  | {
      readonly call: 'lock';
      readonly transferId: Hash;
      readonly batchId: Hash;
      readonly classId: Hash;
      readonly ranges: string;
      readonly owner: string;
      readonly destinationLedger: string;
      readonly beneficiary: string;
      readonly assetProfile: Hash;
    }
  | { readonly call: 'beginAbort'; readonly transferId: Hash }
  | { readonly call: 'mint'; readonly evidence: string; readonly profile: AssetProfile }
  | { readonly call: 'extinguish' | 'release' | 'assign' | 'void'; readonly evidence: string }
  | {
      readonly call: Extract<LedgerCall, `prove${string}`>;
      /** `Fact` of @meridian/credit. */
      readonly fact: 'locked' | 'extinguished' | 'aborting' | 'unassigned' | 'assigned' | 'void';
      /** Ledger id, with the transfer id the key of a destination record. */
      readonly originLedger: Hash;
      readonly transferId: Hash;
    };

/**
 * What is to be done, as data. `key` is `<transferId>/<step>`, the same for the same deed for ever, so that an outbox can
 * hold each once. `repeat` asks that the deed of that key, already in the outbox, be done again.
 */
export type Effect = { readonly key: string } & (
  | {
      readonly kind: 'sendMessage';
      readonly to: string;
      readonly messageType: MessageType;
      /** The signed message, compact JWS. */
      readonly jws: string;
      readonly hash: Hash;
      /** Hash of the peer's message that this answers, if any: an HTTP response may carry it. */
      readonly answers?: Hash;
      /** Sent again until `settle`; otherwise until the peer took it once. */
      readonly awaitsAnswer: boolean;
    }
  /** The message of this key has its answer, or needs none any more. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'repeat' }
  | ({ readonly kind: 'ledger' } & LedgerArguments)
  | { readonly kind: 'fetchProfile'; readonly from: string; readonly hash: Hash }
  /** `at` is unix milliseconds. */
  | { readonly kind: 'setTimer'; readonly timer: Timer; readonly at: number }
  | { readonly kind: 'notice'; readonly notice: Notice }
);

/** What an operator wants to hear. `conflict`: evidence of two facts that cannot both hold; pause the lane. */
export type Notice =
  | { readonly type: 'complete' }
  | { readonly type: 'given-up'; readonly cause: Problem }
  | { readonly type: 'ended'; readonly cause: Problem }
  | { readonly type: 'halted'; readonly halt: Halt }
  | { readonly type: 'conflict'; readonly detail: string };

/** A gateway as its peers know it. */
export interface Gateway {
  readonly gatewayId: string;
  readonly messageKey: PublicJwk;
  /** Descriptors of the ledgers that it stands before. */
  readonly ledgers: readonly string[];
}

/** Evidence of a fact on one ledger, as the `LedgerBridge` port has it. */
export interface Evidence {
  readonly claim: Uint8Array;
  readonly proof: Uint8Array;
  readonly lane: Lane;
}
export const LANES = ['trusted: single'] as const;
export type Lane = (typeof LANES)[number];

/** Checks a proof against this gateway's own trust anchor of a ledger (ledger id, 32 bytes in hex). */
export interface ClaimVerifier {
  verify(evidence: Evidence, ledgerId: Hash): boolean;
}

/** What a step may use beside transfer and input. Nothing in it does I/O; a step is pure given a deterministic signer. */
export interface StepContext {
  readonly self: Gateway;
  readonly peer: Gateway;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  /** Milliseconds that a session may take before anything is locked. */
  readonly sessionMs: number;
}

export interface Next<T extends Transfer = Transfer> {
  readonly outcome: 'next';
  readonly next: T;
  readonly effects: readonly Effect[];
}

/** Nothing changed and nothing is to be logged. `answer`: a signed error-msg for the peer, in the same response. */
export interface Refused {
  readonly outcome: 'refused';
  readonly problem: Problem;
  readonly answer?: string;
}

export type StepResult<T extends Transfer = Transfer> = Next<T> | Refused;
