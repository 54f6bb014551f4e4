import {
  messageTypeOf,
  openClientTransfer,
  openServerTransfer,
  roleInLog,
  routeOf,
  transferIdOf,
  unknownSession,
  verifyMessage,
  type Gateway,
  type MessageType,
  type MessageVerifier,
  type Problem,
} from '@meridian/satp';
import type { ClaimVerifier } from '@meridian/bridges/claims';
import type { Hash } from '@meridian/credit';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { TransferGuards } from '../guards/transfer-guards.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import { HOLD_MS } from '../peer/binding.ts';
import type { MessageAnswer, PeerInbox } from '../peer/peer-server.ts';
import { asGateway, keyTrouble, validJwks } from '../peer/message-key-list.ts';
import type { Peer } from '../peer/peers.ts';
import { satpProblem } from '../problem.ts';
import type { RecoveryDesk } from '../recovery/recovery-desk.ts';
import type { Received } from './happening.ts';
import type { HeldAnswers } from './held-answers.ts';
import { transferKeyOf } from './outbox.ts';
import { untellable } from './tellable.ts';
import type { TransferService } from './transfer-service.ts';
import { transferOf } from './transfer-row.ts';

/** Messages after which nothing comes from us in this conversation: no use in holding the request open. */
const UNANSWERED: ReadonlySet<MessageType> = new Set(['commit-transfer-complete-msg', 'error-msg', 'rollback-ack-msg']);

export interface MessageInboxOptions {
  readonly transfers: TransferService;
  readonly transferLog: TransferLog;
  readonly held: HeldAnswers;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  readonly clock: Clock;
  readonly guards: Pick<TransferGuards, 'refusalOfProposal'>;
  readonly self: Gateway;
  readonly recovery: Pick<RecoveryDesk, 'answer' | 'ask'>;
  readonly log: Logger;
  readonly holdMs?: number;
}

interface Incoming {
  readonly outcome: 'read';
  readonly hash: Hash;
  readonly type: MessageType;
  readonly take: () => Promise<Received>;
}

/** What was read: a message for a transfer; one that is answered out of the log; one that needs no answer; one that is refused. */
type Read =
  | Incoming
  | { readonly outcome: 'reply'; readonly jws: string; readonly status?: number }
  | { readonly outcome: 'ignored' }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** How a message that came in a response was taken: what was wrong with it, and what the peer is told. */
export interface ResponseTaken {
  readonly problem?: Problem;
  readonly answer?: string;
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
    if (incoming.outcome === 'ignored') return { kind: 'accepted' };
    if (incoming.outcome === 'reply') return { kind: 'message', ledgerMs: 0, ...incoming };
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

  /** A message that came in the response to ours. */
  async response(peer: Peer, jws: string, ledgerMs: number): Promise<ResponseTaken> {
    const incoming = await this.#read(peer, jws, ledgerMs);
    if (incoming.outcome === 'refused') return incoming;
    if (incoming.outcome === 'reply') return { answer: incoming.jws };
    if (incoming.outcome === 'ignored') return {};
    const received = await incoming.take();
    return received.outcome === 'refused' ? received : {};
  }

  async #read(peer: Peer, jws: string, peerLedgerMs: number): Promise<Read> {
    const { verifier, transfers, claims, clock, guards, self, recovery, log } = this.#options;
    const now = clock.now();
    const verified = verifyMessage(jws, validJwks(peer, now), verifier);
    if (verified.outcome === 'refused') {
      const why = keyTrouble(jws, peer, now);
      if (why !== undefined)
        log.warn({ peer: peer.gatewayId, why }, 'a peer signed a message with a key that does not count');
      return verified;
    }
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
    if (route.type === 'recover-success-msg') return { outcome: 'ignored' };
    if (route.type === 'recover-msg') return { outcome: 'reply', jws: await recovery.answer(row, ids, hash) };
    // A burn in a session that is not known here, or not to what terms: with the client's log it can still be taken.
    if (route.type === 'commit-final-msg' && !hasTerms(row))
      return { outcome: 'reply', jws: await recovery.ask(ids), status: 404 };
    if (row === undefined && !MAY_BEGIN.has(route.type))
      return { outcome: 'refused', problem: unknownSession(route.type, route.sessionId) };
    const isOurs =
      route.type === 'recover-update-msg' &&
      roleInLog(message, { self, peer: asGateway(peer, now), verifier }) === 'client';
    const fresh = isOurs ? openClientTransfer(ids) : openServerTransfer(ids);
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

/**
 * Messages with which a session may begin here. An abort with evidence must reach even a server that has forgotten the session: only
 * its `void` lets the client release. The log of a session brings it back.
 */
const MAY_BEGIN: ReadonlySet<MessageType> = new Set([
  'transfer-proposal-msg',
  'session-abort-msg',
  'rollback-msg',
  'recover-update-msg',
]);

const hasTerms = (row: TransferRow | undefined): boolean => row !== undefined && transferOf(row).terms !== undefined;

function refusalOf(received: Extract<Received, { readonly outcome: 'refused' }>): MessageAnswer {
  const { problem, answer: jws } = received;
  return { kind: 'refused', problem: satpProblem(problem), ...(jws === undefined ? {} : { jws }) };
}
