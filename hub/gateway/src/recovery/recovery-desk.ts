import type { Hash } from '@meridian/credit';
import {
  messageTypeOf,
  recoverMsg,
  recoverUpdateMsg,
  signMessage,
  verifyMessage,
  type MessageSigner,
  type MessageVerifier,
  type SessionIds,
} from '@meridian/satp';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import { validJwks } from '../peer/message-key-list.ts';
import type { PeerGateway } from '../peer/peer-gateway.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { conversationIn, extentOf } from './session-log.ts';

export interface RecoveryDeskOptions {
  readonly transferLog: TransferLog;
  readonly peers: PeerDirectory;
  readonly peerGateway: PeerGateway;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Lets two gateways' logs of one session come together again, after one of them lost it. What is handed over are messages that both have
 * signed; what they are worth is for the core, and what becomes of the asset for the ledgers.
 */
export class RecoveryDesk {
  readonly #options: RecoveryDeskOptions;

  constructor(options: RecoveryDeskOptions) {
    this.#options = options;
  }

  /** recover-update-msg in answer to a peer's recover-msg: empty where the session is not known here. */
  async answer(row: TransferRow | undefined, ids: SessionIds, about: Hash): Promise<string> {
    const recoveredLogs = row === undefined ? [] : await this.#conversation(row);
    return signMessage(recoverUpdateMsg(ids, { hashRecoverMessage: about, recoveredLogs }), this.#options.signer).jws;
  }

  /** recover-msg about a session of which there is so much in the log: by default nothing. */
  async ask(ids: SessionIds, row?: TransferRow): Promise<string> {
    const rows = row === undefined ? [] : await this.#options.transferLog.messages(row.key);
    return signMessage(recoverMsg(ids, extentOf(rows)), this.#options.signer).jws;
  }

  /** Asks the peer of a session whether it still has it, and hands the log over where it has not. @returns whether it has */
  async remind(row: TransferRow, ids: SessionIds): Promise<boolean> {
    const { peers, peerGateway, verifier, clock, log } = this.#options;
    const peer = peers.byId(row.peer);
    const sent = await peerGateway.send(peer.gatewayId, await this.ask(ids, row), 0);
    if (sent.outcome !== 'answered') return true;
    const verified = verifyMessage(sent.jws, validJwks(peer, clock.now()), verifier);
    if (verified.outcome === 'refused' || messageTypeOf(verified.message) !== 'recover-update-msg') return true;
    const { recoveredLogs } = verified.message;
    if (!Array.isArray(recoveredLogs) || recoveredLogs.length > 0) return true;
    log.warn({ transfer: row.transferId, peer: row.peer }, 'a peer has lost a session; it gets our log of it');
    await this.handOver(peer, row, ids);
    return false;
  }

  /** Nothing waits for what comes of it: the peer goes on by itself, and is asked again if it does not. */
  async handOver(peer: Peer, row: TransferRow, ids: SessionIds): Promise<void> {
    const recoveredLogs = await this.#conversation(row);
    const { jws } = signMessage(recoverUpdateMsg(ids, { recoveredLogs }), this.#options.signer);
    await this.#options.peerGateway.send(peer.gatewayId, jws, 0);
  }

  async #conversation(row: TransferRow): Promise<readonly string[]> {
    return conversationIn(await this.#options.transferLog.messages(row.key));
  }
}
