import type { Hash } from '@meridian/credit';
import type { AssetProfile } from './asset-profile.ts';
import type { Problem } from './errors.ts';
import type { LedgerCall, Timer } from './input.ts';
import type { MessageType } from './messages/message-type.ts';
import type { Halt } from './transfer.ts';

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
