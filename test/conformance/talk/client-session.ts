import { randomUUID } from 'node:crypto';
import { formatRanges, hashText, type Fact, type Hash, type Range } from '@meridian/credit';
import { hashJson, signBurnClaim } from '@meridian/satp';
import { Unexpected } from '../setup.ts';
import { jwkOf } from '../wire/keys.ts';
import { checkAnswer } from './answers.ts';
import { shown, type Desk, type Heard } from './desk.ts';
import { claimOf, type Asset } from './evidence.ts';
import { typeOf, type Inbox, type Incoming, type Message } from './inbox.ts';

/** The client's messages and the answers that the draft has for them, in its order. */
export const CLIENT_STEPS = [
  { type: 'transfer-proposal-msg', answer: 'proposal-receipt-msg' },
  { type: 'transfer-commence-msg', answer: 'ack-commence-msg' },
  { type: 'lock-assert-msg', answer: 'assertion-receipt-msg' },
  { type: 'commit-prepare-msg', answer: 'commit-ready-msg' },
  { type: 'commit-final-msg', answer: 'ack-commit-final-msg' },
  { type: 'commit-transfer-complete-msg', answer: undefined },
] as const;
export type ClientStep = (typeof CLIENT_STEPS)[number]['type'];

export interface SessionChanges {
  readonly ranges?: readonly Range[];
  readonly sessionId?: string;
  readonly transferContextId?: string;
  readonly assetProfile?: Hash;
  readonly classId?: Hash;
}

export const urn = (type: string): string => `urn:ietf:params:satp:core:msgtype:${type}`;
const LOCK_SECONDS = 600;

/** One transfer in which we are the client: the gateway under test plays the server. */
export class ClientSession {
  readonly desk: Desk;
  readonly sessionId: string;
  readonly transferContextId: string;
  readonly asset: Asset;
  readonly inbox: Inbox;
  readonly claim: Message;
  /** Hash of the conversation's last message. */
  last: Hash | undefined;
  /** Good messages of ours, by type, as they were sent. */
  readonly sent = new Map<ClientStep, { readonly jws: string; readonly hash: Hash; readonly answer: Heard }>();
  #asserted = false;
  #burnt = false;
  #voided = false;

  constructor(desk: Desk, changes: SessionChanges = {}) {
    const { own, tested, profile } = desk.setup;
    this.desk = desk;
    this.sessionId = changes.sessionId ?? randomUUID();
    this.transferContextId = changes.transferContextId ?? randomUUID();
    this.inbox = desk.inboxOf(this.sessionId);
    this.asset = {
      origin: own.ledger,
      destination: tested.ledger,
      transferId: hashText(this.transferContextId),
      batchId: profile.batchId,
      classId: changes.classId ?? profile.classId,
      assetProfile: changes.assetProfile ?? desk.profileHash,
      beneficiary: tested.account,
      ranges: changes.ranges ?? desk.credits.take(),
    };
    this.claim = this.#initClaim();
  }

  get head(): { readonly sessionId: string; readonly transferContextId: string } {
    return { sessionId: this.sessionId, transferContextId: this.transferContextId };
  }

  evidence(fact: Fact): string {
    return this.desk.ledger.prove(claimOf(this.asset, fact));
  }

  /** The right message of that type, at this point of the conversation. */
  good(type: ClientStep | 'session-abort-msg'): Message {
    const head = { messageType: urn(type), ...this.head };
    const chained = { ...head, hashPrevMessage: this.last ?? '' };
    switch (type) {
      case 'transfer-proposal-msg':
        return { ...head, ...this.#proposal() };
      case 'transfer-commence-msg':
        return { ...chained, hashTransferInitClaim: hashJson(this.claim) };
      case 'lock-assert-msg':
        return {
          ...chained,
          lockAssertionClaimFormat: 'LOCK_ASSERTION_CLAIM_FORMAT_1',
          lockAssertionClaim: this.evidence('locked'),
          lockAssertionExpiration: new Date(Date.now() + LOCK_SECONDS * 1000).toISOString(),
        };
      case 'commit-prepare-msg':
        return chained;
      case 'commit-final-msg':
        return {
          ...chained,
          burnAssertionClaimFormat: 'BURN_ASSERTION_CLAIM_FORMAT_1',
          burnAssertionClaim: signBurnClaim(this.evidence('extinguished'), this.desk.signer),
        };
      case 'commit-transfer-complete-msg':
        return { ...chained, hashTransferCommence: this.sent.get('transfer-commence-msg')?.hash ?? this.last };
      case 'session-abort-msg':
        return {
          ...head,
          abortAssertionClaimFormat: 'ABORT_ASSERTION_CLAIM_FORMAT_1',
          abortAssertionClaim: this.evidence('aborting'),
        };
    }
  }

  /** Sends what is given and says how it was answered; an answer that comes in a request of the gateway's own is waited for. */
  async tell(message: Message | string, waits = true): Promise<Heard & { readonly about: Hash }> {
    const { jws, hash } =
      typeof message === 'string' ? { jws: message, hash: hashText(message) } : this.desk.sign(message);
    if (typeof message !== 'string' && message['messageType'] === urn('lock-assert-msg')) this.#asserted = true;
    const heard = this.desk.heard(await this.desk.link.post(jws));
    if (heard.kind === 'message') this.inbox.know(heard.hash);
    if (heard.kind === 'message' && 'voidAssertionClaim' in heard.message) this.#voided = true;
    if (heard.kind !== 'nothing' || heard.status !== 202 || !waits) return { ...heard, about: hash };
    const { reply, ...later } = await this.inbox.next(this.desk.setup.patienceMs, 'answer');
    reply({ status: 202 });
    return { kind: 'message', status: 200, ...later, about: hash };
  }

  /** Sends the good message of a step and takes the answer into the conversation. @throws Unexpected for any other answer */
  async step(type: ClientStep, message: Message = this.good(type)): Promise<Heard> {
    const { jws, hash } = this.desk.sign(message);
    if (type === 'lock-assert-msg') this.#asserted = true;
    if (type === 'commit-final-msg') this.#burnt = true;
    const want = CLIENT_STEPS.find((step) => step.type === type)?.answer;
    const heard = await this.tell(jws, want !== undefined);
    if (want === undefined ? heard.status !== 202 : heard.kind !== 'message' || typeOf(heard) !== want)
      throw new Unexpected(`${shown(heard)} to ${type}`);
    if (heard.kind === 'message') checkAnswer(heard.message, { session: this, about: hash });
    this.sent.set(type, { jws, hash, answer: heard });
    this.last = heard.kind === 'message' ? heard.hash : hash;
    return heard;
  }

  /** Goes on until that message is the next to be sent. */
  async walkTo(type: ClientStep): Promise<this> {
    for (const step of CLIENT_STEPS) {
      if (step.type === type) return this;
      if (!this.sent.has(step.type)) await this.step(step.type);
    }
    return this;
  }

  /**
   * Leaves nothing behind: a lock that was asserted is given up with evidence, and the server must prove that it wrote `void`; a burn
   * that was told is carried to its end.
   */
  async end(): Promise<void> {
    if (this.#voided) return;
    if (this.#burnt) return this.#endForward();
    if (!this.#asserted) {
      await this.tell({ messageType: urn('session-abort-msg'), ...this.head }, false);
      return;
    }
    const heard = await this.answerOf(this.good('session-abort-msg'), 'session-abort-msg');
    checkAnswer(heard.message, { session: this, about: heard.hash });
  }

  /** What the gateway sends of that type after a message of ours, whatever else comes before it. */
  async answerOf(message: Message, type: string): Promise<Incoming> {
    let heard: Heard = await this.tell(message);
    while (heard.kind !== 'message' || typeOf(heard) !== type) {
      if (heard.kind === 'problem') throw new Unexpected(`${shown(heard)} to the message that ${type} answers`);
      const { reply, ...later } = await this.inbox.next(this.desk.setup.patienceMs, type);
      reply({ status: 202 });
      heard = { kind: 'message', status: 200, ...later };
    }
    return heard;
  }

  async #endForward(): Promise<void> {
    if (this.sent.has('commit-transfer-complete-msg')) return;
    if (!this.sent.has('commit-final-msg')) await this.step('commit-final-msg');
    await this.step('commit-transfer-complete-msg');
  }

  #proposal(): Message {
    return {
      version: '1.0',
      transferInitClaimFormat: 'TRANSFER_INIT_CLAIM_FORMAT_1',
      transferInitClaim: this.claim,
      gatewayAndNetworkCapabilities: {
        gatewayDefaultSignatureAlgorithm: 'ES256',
        gatewaySupportedSignatureAlgorithms: ['ES256'],
        networkLockType: 'HASH_LOCK',
        networkLockExpirationTime: LOCK_SECONDS,
        gatewayTlsScheme: 'TLS_AES_128_GCM_SHA256',
      },
    };
  }

  #initClaim(): Message {
    const { own, tested } = this.desk.setup;
    const { classId, ranges, assetProfile, beneficiary } = this.asset;
    return {
      digitalAssetId: `${classId}:${formatRanges(ranges)}`,
      assetProfileId: assetProfile,
      networkLockType: 'HASH_LOCK',
      verifiedOriginatorEntityId: 'originator of the conformance test',
      verifiedBeneficiaryEntityId: 'beneficiary of the conformance test',
      originatorPublicKey: own.account,
      beneficiaryPublicKey: beneficiary,
      senderGatewaySignaturePublicKey: jwkOf(own.messageKey),
      receiverGatewaySignaturePublicKey: tested.messageKey,
      senderGatewayId: own.gatewayId,
      recipientGatewayId: tested.gatewayId,
      senderGatewayNetworkId: own.ledger.descriptor,
      recipientGatewayNetworkId: tested.ledger.descriptor,
      assetLockExpirationTime: LOCK_SECONDS,
      senderGatewayOwnerId: 'owner of the conformance test',
    };
  }
}
