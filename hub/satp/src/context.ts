import type { Hash, Lane } from '@meridian/credit';
import type { Effect } from './effect.ts';
import type { Problem } from './errors.ts';
import type { MessageSigner, MessageVerifier, PublicJwk } from './jws.ts';
import type { Transfer } from './transfer.ts';

/** A gateway as its peers know it. */
export interface Gateway {
  readonly gatewayId: string;
  /** The key that a proposal names as this gateway's. */
  readonly messageKey: PublicJwk;
  /** Keys that count besides, while one follows another. */
  readonly otherMessageKeys?: readonly PublicJwk[];
  /** Keys that counted before, and so stand under what is in a log. None that was revoked is among them. */
  readonly pastMessageKeys?: readonly PublicJwk[];
  /** Descriptors of the ledgers that it stands before. */
  readonly ledgers: readonly string[];
}

/** Whose signature is the gateway's now. */
export const messageKeysOf = ({ messageKey, otherMessageKeys = [] }: Gateway): readonly PublicJwk[] => [
  messageKey,
  ...otherMessageKeys,
];

/** The gateway as a log of a while ago knows it: what counted then counts. */
export const asInLog = (gateway: Gateway): Gateway => {
  const { otherMessageKeys = [], pastMessageKeys = [] } = gateway;
  return { ...gateway, otherMessageKeys: [...otherMessageKeys, ...pastMessageKeys] };
};

/** Evidence of a fact on one ledger, as the `LedgerBridge` port has it. */
export interface Evidence {
  readonly claim: Uint8Array;
  readonly proof: Uint8Array;
  readonly lane: Lane;
}

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
