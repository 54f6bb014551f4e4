import { randomUUID } from 'node:crypto';
import { parseRanges, type Fact, type Hash } from '@meridian/credit';
import { hashJson } from '@meridian/satp';
import { Unexpected } from '../setup.ts';
import { checkRequest } from './requests.ts';
import { urn } from './client-session.ts';
import { shown, type Desk, type Heard } from './desk.ts';
import { claimOf, type Asset } from './evidence.ts';
import { typeOf, type Inbox, type Incoming, type Message, type Request } from './inbox.ts';
import { Operator } from './operator.ts';
import type { Reply } from '../wire/listener.ts';

/** The server's messages, and what the client sends before and after each. */
export const SERVER_STEPS = [
  { type: 'proposal-receipt-msg', after: 'transfer-proposal-msg', then: 'transfer-commence-msg' },
  { type: 'ack-commence-msg', after: 'transfer-commence-msg', then: 'lock-assert-msg' },
  { type: 'assertion-receipt-msg', after: 'lock-assert-msg', then: 'commit-prepare-msg' },
  { type: 'commit-ready-msg', after: 'commit-prepare-msg', then: 'commit-final-msg' },
  { type: 'ack-commit-final-msg', after: 'commit-final-msg', then: 'commit-transfer-complete-msg' },
] as const;
export type ServerStep = (typeof SERVER_STEPS)[number]['type'];

/** By what way an answer goes: in the response to the client's request, or in a request of our own. */
export type Way = 'response' | 'request';

/** One transfer that the gateway under test was asked for: it is the client, and we play the server. */
export class ServerSession {
  readonly desk: Desk;
  readonly operator: Operator;
  readonly transferId: Hash;
  readonly proposal: Incoming;
  readonly sessionId: string;
  readonly transferContextId: string;
  readonly claim: Message;
  readonly asset: Asset;
  readonly inbox: Inbox;
  /** The client's messages by their types. */
  readonly received = new Map<string, Incoming>();
  /** Good messages of ours, by type. */
  readonly sent = new Map<ServerStep, { readonly jws: string; readonly hash: Hash }>();
  last: Hash;
  #open: Request | undefined;

  private constructor(desk: Desk, operator: Operator, transferId: Hash, proposal: Request) {
    const { own, tested, profile } = desk.setup;
    this.desk = desk;
    this.operator = operator;
    this.transferId = transferId;
    this.proposal = proposal;
    this.#open = proposal;
    this.last = proposal.hash;
    this.received.set('transfer-proposal-msg', proposal);
    this.sessionId = String(proposal.message['sessionId']);
    this.transferContextId = String(proposal.message['transferContextId']);
    this.inbox = desk.inboxOf(this.sessionId);
    this.claim = proposal.message['transferInitClaim'] as Message;
    const [classId = '', ranges = ''] = String(this.claim['digitalAssetId']).split(':');
    this.asset = {
      origin: tested.ledger,
      destination: own.ledger,
      transferId,
      batchId: profile.batchId,
      classId: classId as Hash,
      assetProfile: this.claim['assetProfileId'] as Hash,
      beneficiary: own.account,
      ranges: parseRanges(ranges),
    };
  }

  /** Asks the gateway under test for a transfer of one tonne to us, and waits for its proposal. */
  static async begin(desk: Desk, changes: Readonly<Record<string, string>> = {}): Promise<ServerSession> {
    const { own, tested, profile, patienceMs } = desk.setup;
    if (tested.api === undefined) throw new Unexpected('no API by which to ask for a transfer');
    const operator = new Operator(tested.api);
    const { id } = await operator.transfer({
      clientRequestId: `conformance-${randomUUID()}`,
      originAccount: tested.account,
      beneficiary: own.account,
      recipientGatewayId: own.gatewayId,
      classId: profile.classId,
      kg: '1000',
      ...changes,
    });
    const proposal = await desk.proposalOf(id).next(patienceMs, 'proposal');
    const session = new ServerSession(desk, operator, id, proposal);
    checkRequest(proposal, session);
    return session;
  }

  get head(): { readonly sessionId: string; readonly transferContextId: string } {
    return { sessionId: this.sessionId, transferContextId: this.transferContextId };
  }

  evidence(fact: Fact): string {
    return this.desk.ledger.prove(claimOf(this.asset, fact));
  }

  good(type: ServerStep | 'session-abort-msg'): Message {
    const head = { messageType: urn(type), ...this.head };
    const chained = { ...head, hashPrevMessage: this.last };
    switch (type) {
      case 'proposal-receipt-msg':
        return {
          ...chained,
          version: '1.0',
          hashTransferInitClaim: hashJson(this.claim),
          timestamp: new Date().toISOString(),
        };
      case 'ack-commence-msg':
      case 'assertion-receipt-msg':
        return chained;
      case 'commit-ready-msg':
        return {
          ...chained,
          mintAssertionFormat: 'MINT_ASSERTION_CLAIM_FORMAT_1',
          mintAssertionClaim: this.evidence('unassigned'),
        };
      case 'ack-commit-final-msg':
        return {
          ...chained,
          assignmentAssertionClaimFormat: 'ASSIGNMENT_ASSERTION_CLAIM_FORMAT_1',
          assignmentAssertionClaim: this.evidence('assigned'),
        };
      case 'session-abort-msg':
        return {
          ...head,
          voidAssertionClaimFormat: 'VOID_ASSERTION_CLAIM_FORMAT_1',
          voidAssertionClaim: this.evidence('void'),
        };
    }
  }

  /** Sends a message of ours in a request of our own; what it answers is what is heard. */
  async post(message: Message | string): Promise<Heard & { readonly about: Hash }> {
    const signed = typeof message === 'string' ? undefined : this.desk.sign(message);
    const jws = signed?.jws ?? (message as string);
    this.#reply({ status: 202 });
    const heard = this.desk.heard(await this.desk.link.post(jws));
    if (heard.kind === 'message') this.inbox.know(heard.hash);
    return { ...heard, about: signed?.hash ?? this.last };
  }

  /**
   * Gives the good answer of a step, and takes the client's next message. By response only while a request of the client is open: its
   * next message may have come in the response to a request of ours. @throws Unexpected for any other message
   */
  async step(type: ServerStep, way: Way = 'request', message: Message = this.good(type)): Promise<Incoming> {
    const { jws, hash } = this.desk.sign(message);
    const want = SERVER_STEPS.find((step) => step.type === type)?.then ?? '';
    this.sent.set(type, { jws, hash });
    this.last = hash;
    const next =
      way === 'response' && this.#open !== undefined
        ? await this.#byResponse(jws, want)
        : await this.#byRequest(jws, want);
    if (typeOf(next) !== want) throw new Unexpected(`${shown({ kind: 'message', status: 200, ...next })}, not ${want}`);
    checkRequest(next, this);
    this.received.set(want, next);
    this.last = next.hash;
    return next;
  }

  /** Goes on until that message is the next that we owe. All by response, the client's request is then still open. */
  async walkTo(type: ServerStep, way: Way = 'request'): Promise<this> {
    for (const step of SERVER_STEPS) {
      if (step.type === type) return this;
      if (!this.sent.has(step.type)) await this.step(step.type, way);
    }
    return this;
  }

  /** The client's next request of that type, whatever else comes before it. */
  async await(type: string): Promise<Request> {
    for (;;) {
      const request = await this.inbox.next(this.desk.setup.patienceMs, type);
      if (typeOf(request) === type) return request;
      request.reply({ status: 202 });
    }
  }

  /** Answers the request that is open, if any, with something else than a message. */
  reply(answer: Reply): void {
    this.#reply(answer);
  }

  /** How the transfer ended, after it was brought to its end: given up before the lock, given back after it, or carried out. */
  async end(): Promise<string> {
    const { patienceMs } = this.desk.setup;
    if (this.sent.has('commit-ready-msg')) return this.#endForward();
    await this.post({ messageType: urn('session-abort-msg'), ...this.head });
    if (this.received.has('lock-assert-msg')) await this.giveBack();
    return this.operator.until(this.transferId, ['rejected', 'released', 'complete'], patienceMs);
  }

  /** Waits for evidence of `aborting`, and proves `void` to the client. */
  async giveBack(): Promise<void> {
    const abort = await this.await('session-abort-msg');
    checkRequest(abort, this);
    abort.reply({ jws: this.desk.sign(this.good('session-abort-msg')).jws });
  }

  async #endForward(): Promise<string> {
    if (!this.received.has('commit-final-msg')) throw new Unexpected('no commit-final-msg after commit-ready-msg');
    if (!this.received.has('commit-transfer-complete-msg')) await this.step('ack-commit-final-msg');
    return this.operator.until(this.transferId, ['complete'], this.desk.setup.patienceMs);
  }

  async #byResponse(jws: string, want: string): Promise<Incoming> {
    this.#reply({ jws });
    return this.#next(want);
  }

  async #byRequest(jws: string, want: string): Promise<Incoming> {
    const heard = await this.post(jws);
    if (heard.kind === 'message') return heard;
    if (heard.status !== 202) throw new Unexpected(`${shown(heard)} to the right message`);
    return this.#next(want);
  }

  async #next(want: string): Promise<Incoming> {
    const request = await this.inbox.next(this.desk.setup.patienceMs, want);
    this.#open = request;
    return request;
  }

  #reply(answer: Reply): void {
    this.#open?.reply(answer);
    this.#open = undefined;
  }
}
