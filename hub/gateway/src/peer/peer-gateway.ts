import type { Hash } from '@meridian/credit';
import type { ProblemBody } from '../problem.ts';

/** How a request to a peer ended. `unavailable`: it may or may not have arrived, so it is sent again. */
export type SendResult =
  | { readonly outcome: 'answered'; readonly jws: string; readonly ledgerMs: number }
  /** Taken; an answer may come later. */
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly status: number; readonly problem: Partial<ProblemBody> }
  | { readonly outcome: 'unavailable'; readonly cause: unknown };

export type ProfileAnswer =
  | { readonly outcome: 'found'; readonly document: unknown }
  | { readonly outcome: 'refused'; readonly status: number; readonly problem: Partial<ProblemBody> }
  | { readonly outcome: 'unavailable'; readonly cause: unknown };

/** The other gateways, as this one talks to them. */
export interface PeerGateway {
  /** @param ledgerMs this side's time in the ledger so far, for the peer's information */
  send(to: string, jws: string, ledgerMs: number): Promise<SendResult>;
  sendNotice(to: string, jws: string): Promise<SendResult>;
  profile(from: string, hash: Hash): Promise<ProfileAnswer>;
  close(): Promise<void>;
}
