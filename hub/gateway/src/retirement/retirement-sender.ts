import type { LedgerBridge } from '@meridian/bridges';
import { decodeRetirement, type Hash } from '@meridian/credit';
import {
  encodeEvidence,
  isReceiptFor,
  signMessage,
  signRetirementNotice,
  verifyMessage,
  type MessageSigner,
  type MessageVerifier,
} from '@meridian/satp';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { messageOf } from '../errors.ts';
import type { EffectRow, NoticeRow, TransferLog } from '../log/transfer-log.ts';
import { keyIdIn, validJwks } from '../peer/message-key-list.ts';
import type { PeerGateway, SendResult } from '../peer/peer-gateway.ts';
import type { PeerDirectory } from '../peer/peers.ts';
import { LEDGER_BACK_OFF, PEER_BACK_OFF, type BackOff } from '../service/back-off.ts';
import type { EffectEnd } from '../service/dispatcher.ts';
import { again } from '../service/effect-row.ts';
import { retirementKey } from './retirement-watcher.ts';

export interface RetirementSenderOptions {
  readonly gatewayId: string;
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly peers: PeerDirectory;
  readonly peerGateway: PeerGateway;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly clock: Clock;
  readonly log: Logger;
  readonly take: (effects: readonly EffectRow[]) => void;
}

/** More than wait for a receipt when a key is changed; of others the signature is another one each time. */
const KEPT = 1_000;

interface Notice {
  readonly retirementId: Hash;
  readonly to: string;
  readonly jws: string;
  readonly hash: Hash;
}

/** Carries retirements on this ledger to the gateway of the credits' home, until it has receipted each. */
export class RetirementSender {
  readonly #options: RetirementSenderOptions;
  /** By the hash of the first. */
  readonly #signedAnew = new Map<Hash, Notice>();

  constructor(options: RetirementSenderOptions) {
    this.#options = options;
  }

  /** The evidence of a retirement, signed and addressed; one that is already at home ends here. */
  async proveRetirement(row: EffectRow): Promise<EffectEnd> {
    const { bridge, transferLog, peers, signer, gatewayId, clock, log, take } = this.#options;
    const { retirementId } = JSON.parse(row.body) as { readonly retirementId: Hash };
    const proof = await bridge.proveRetirement(retirementId);
    if (proof.outcome === 'unknown' || proof.outcome === 'unavailable')
      return this.#again(row, LEDGER_BACK_OFF, messageOf(proof.cause));
    if (proof.outcome === 'refused') {
      log.info({ retirementId, refusal: proof.refusal }, 'a retirement needs no notice');
      return this.#done(row);
    }
    const { homeLedger } = decodeRetirement(proof.value.claim);
    if (homeLedger === bridge.ledger.id) return this.#done(row);
    const peer = peers.ofLedger(homeLedger);
    if (peer === undefined) {
      log.error({ retirementId, homeLedger }, 'no configured peer stands before the home ledger of a retirement');
      return this.#again(row, PEER_BACK_OFF, `no peer stands before ledger ${homeLedger}`);
    }
    const facts = {
      senderGatewayId: gatewayId,
      recipientGatewayId: peer.gatewayId,
      evidence: encodeEvidence(proof.value),
    };
    const signed = signRetirementNotice({ ...facts, now: clock.now() }, signer);
    const notice: Notice = { retirementId, to: peer.gatewayId, ...signed };
    const body = JSON.stringify(notice);
    const key = `${retirementKey(bridge.ledger.id, retirementId)}/send`;
    take(
      await transferLog.append({
        at: clock.now(),
        settled: [row.key],
        effects: [{ key, kind: 'sendNotice', body }],
        notice: this.#noticeRow(notice, 'due'),
      }),
    );
    return { end: 'done' };
  }

  async sendNotice(row: EffectRow): Promise<EffectEnd> {
    const notice = this.#signedNow(JSON.parse(row.body) as Notice);
    const result = await this.#options.peerGateway.sendNotice(notice.to, notice.jws);
    switch (result.outcome) {
      case 'answered':
        return this.#answered(row, notice, result);
      case 'accepted':
        return this.#again(row, PEER_BACK_OFF, 'not answered yet');
      case 'unavailable':
        return this.#again(row, PEER_BACK_OFF, messageOf(result.cause));
      case 'refused': {
        // Only home can say that it is applied; what it refuses today an operator there may mend.
        const { transferLog, log, clock } = this.#options;
        log.error({ notice: notice.retirementId, problem: result.problem }, 'home refused a retirement notice');
        const answer = JSON.stringify(result.problem);
        await transferLog.append({ at: clock.now(), notice: this.#noticeRow(notice, 'refused', answer) });
        return this.#again(row, PEER_BACK_OFF, result.problem.detail ?? `refused with ${result.status}`);
      }
    }
  }

  async #answered(
    row: EffectRow,
    notice: Notice,
    { jws }: Extract<SendResult, { readonly outcome: 'answered' }>,
  ): Promise<EffectEnd> {
    const { peers, verifier, transferLog, clock } = this.#options;
    const verified = verifyMessage(jws, validJwks(peers.byId(notice.to), clock.now()), verifier);
    if (verified.outcome === 'refused') return this.#again(row, PEER_BACK_OFF, verified.problem.detail);
    if (!isReceiptFor(verified.message, notice.hash))
      return this.#again(row, PEER_BACK_OFF, 'the answer is no receipt for this notice');
    const applied = this.#noticeRow(notice, 'applied', JSON.stringify({ jws }));
    await transferLog.append({ at: clock.now(), settled: [row.key], notice: applied });
    return { end: 'done' };
  }

  /**
   * With the key that this gateway has by now: home may not take the one of then any more. A notice stands for itself, and home applies a
   * retirement once, so nothing is lost by another signature; it is one and the same for as long as the key is.
   */
  #signedNow(notice: Notice): Notice {
    const { keyId } = this.#options.signer;
    const known = this.#signedAnew.get(notice.hash);
    if (keyIdIn(notice.jws) === keyId) return notice;
    if (known !== undefined && keyIdIn(known.jws) === keyId) return known;
    const payload = JSON.parse(Buffer.from(notice.jws.split('.')[1] ?? '', 'base64url').toString()) as unknown;
    const anew = { ...notice, ...signMessage(payload, this.#options.signer) };
    this.#signedAnew.set(notice.hash, anew);
    const [oldest] = this.#signedAnew.keys();
    if (this.#signedAnew.size > KEPT && oldest !== undefined) this.#signedAnew.delete(oldest);
    return anew;
  }

  #noticeRow(notice: Notice, state: NoticeRow['state'], answer?: string): NoticeRow {
    const { bridge, clock } = this.#options;
    return {
      direction: 'out',
      ledger: bridge.ledger.id,
      retirementId: notice.retirementId,
      state,
      body: JSON.stringify(notice),
      ...(answer === undefined ? {} : { answer }),
      at: clock.now(),
    };
  }

  async #done(row: EffectRow): Promise<EffectEnd> {
    await this.#options.transferLog.append({ at: this.#options.clock.now(), settled: [row.key] });
    return { end: 'done' };
  }

  #again(row: EffectRow, backOff: BackOff, error: string): EffectEnd {
    return again(row, { backOff, error, now: this.#options.clock.now() });
  }
}
