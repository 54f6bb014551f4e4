import {
  messageTypeOf,
  openServerTransfer,
  routeOf,
  transferIdOf,
  unknownSession,
  verifyMessage,
  type MessageType,
  type MessageVerifier,
  type Problem,
  type Refused,
} from '@meridian/satp';
import type { ClaimVerifier } from '@meridian/bridges/claims';
import type { Hash } from '@meridian/credit';
import type { Clock } from '../clock.ts';
import type { TransferGuards } from '../guards/transfer-guards.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import { HOLD_MS } from '../peer/binding.ts';
import type { MessageAnswer, PeerInbox } from '../peer/peer-server.ts';
import type { Peer } from '../peer/peers.ts';
import { satpProblem } from '../problem.ts';
import type { HeldAnswers } from './held-answers.ts';
import { transferKeyOf } from './outbox.ts';
import { untellable } from './tellable.ts';
import type { Received, TransferService } from './transfer-service.ts';

/** Messages after which nothing comes from us in this conversation: no use in holding the request open. */
const UNANSWERED: ReadonlySet<MessageType> = new Set(['commit-transfer-complete-msg', 'error-msg']);

export interface MessageInboxOptions {
  readonly transfers: TransferService;
  readonly transferLog: TransferLog;
  readonly held: HeldAnswers;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  readonly clock: Clock;
  readonly guards: Pick<TransferGuards, 'refusalOfProposal'>;
  readonly holdMs?: number;
}

interface Incoming {
  readonly hash: Hash;
  readonly type: MessageType;
  readonly take: () => Promise<Received>;
}

/** Takes peers' messages to their transfers, by request or in the response to one of ours. */
export class MessageInbox implements Pick<PeerInbox, 'message'> {
  readonly #options: MessageInboxOptions;

  constructor(options: MessageInboxOptions) {
    this.#options = options;
  }

  /** A message that came as a request: its answer goes into the response if it is there in time. */
  async message(peer: Peer, jws: string, ledgerMs: number): Promise<MessageAnswer> {
    const incoming = await this.#read(peer, jws, ledgerMs);
    if (incoming.outcome === 'refused') return { kind: 'refused', problem: satpProblem(incoming.problem) };
    const { held, holdMs = HOLD_MS } = this.#options;
    const waiting = held.expect(incoming.hash);
    try {
      const received = await incoming.take();
      if (received.outcome === 'refused') return refusalOf(received);
      if (UNANSWERED.has(incoming.type) || !received.busy) return { kind: 'accepted' };
      const answer = await waiting.within(holdMs);
      return answer === undefined ? { kind: 'accepted' } : { kind: 'message', ...answer };
    } finally {
      waiting.cancel();
    }
  }

  /** A message that came in the response to ours. @returns what was wrong with it, if anything */
  async response(peer: Peer, jws: string, ledgerMs: number): Promise<Omit<Refused, 'outcome'> | undefined> {
    const incoming = await this.#read(peer, jws, ledgerMs);
    if (incoming.outcome === 'refused') return incoming;
    const received = await incoming.take();
    return received.outcome === 'refused' ? received : undefined;
  }

  async #read(
    peer: Peer,
    jws: string,
    peerLedgerMs: number,
  ): Promise<({ readonly outcome: 'read' } & Incoming) | { readonly outcome: 'refused'; readonly problem: Problem }> {
    const { verifier, transfers, claims, clock, guards } = this.#options;
    const verified = verifyMessage(jws, peer.messageKey, verifier);
    if (verified.outcome === 'refused') return verified;
    const { message, hash } = verified;
    const route = routeOf(message);
    if (route.outcome === 'refused') return route;
    const row = await this.#transferOf(peer, route);
    const ids = {
      transferContextId: route.transferContextId,
      sessionId: route.sessionId,
      peerGatewayId: peer.gatewayId,
    };
    if (row === undefined && route.type === 'transfer-proposal-msg') {
      const problem = await guards.refusalOfProposal(message);
      if (problem !== undefined) return { outcome: 'refused', problem };
    }
    const fresh = openServerTransfer(ids);
    // An abort with evidence must reach even a server that has forgotten the session: only its `void` lets the client release.
    const mayBegin = route.type === 'transfer-proposal-msg' || route.type === 'session-abort-msg';
    if (row === undefined && !mayBegin)
      return { outcome: 'refused', problem: unknownSession(route.type, route.sessionId) };
    const take = async (): Promise<Received> => {
      const problem = await untellable(message, claims);
      if (problem !== undefined) return { outcome: 'refused', problem };
      return transfers.receive({
        key: row?.key ?? transferKeyOf(fresh),
        fresh,
        input: { kind: 'message', now: clock.now(), hash, message },
        message: { direction: 'in', hash, messageType: messageTypeOf(message) ?? route.type, text: jws },
        peerLedgerMs,
      });
    };
    return { outcome: 'read', hash, type: route.type, take };
  }

  /** The peer's transfer of that session, else of that transfer context; the core tells a mixture of both. */
  async #transferOf(
    peer: Peer,
    route: { readonly sessionId: string; readonly transferContextId: string },
  ): Promise<TransferRow | undefined> {
    const { transferLog } = this.#options;
    const row = await transferLog.transferBySession(peer.gatewayId, route.sessionId);
    if (row !== undefined) return row;
    const rows = await transferLog.transfersById(transferIdOf(route.transferContextId));
    return rows.find((candidate) => candidate.peer === peer.gatewayId);
  }
}

function refusalOf(received: Extract<Received, { readonly outcome: 'refused' }>): MessageAnswer {
  const { problem, answer: jws } = received;
  return { kind: 'refused', problem: satpProblem(problem), ...(jws === undefined ? {} : { jws }) };
}
