import type { Hash } from '@meridian/credit';
import { shorten, type Problem } from '../errors.ts';
import { signMessage } from '../jws.ts';
import { errorMsg } from '../messages/error.ts';
import { isChained, STEP_OF, type MessageType } from '../messages/message-type.ts';
import type { Next, StepContext } from '../context.ts';
import type { Effect, LedgerArguments, Notice } from '../effect.ts';
import type { Input, LedgerCall, Timer } from '../input.ts';
import type { Transfer } from '../transfer.ts';

export type MessageInput = Extract<Input, { kind: 'message' }>;

/** Unix milliseconds as RFC 3339. */
export const rfc3339 = (ms: number): string => new Date(ms).toISOString();

/** The draft's step of each ledger call, the last part of its effect's key; what the draft does not number is named. */
export const CALL_STEP: Readonly<Record<LedgerCall, string>> = {
  lock: '2.1',
  proveLocked: '2.1-prove',
  mint: '3.2',
  proveUnassigned: '3.2-prove',
  extinguish: '3.4',
  proveExtinguished: '3.4-prove',
  assign: '3.6',
  proveAssigned: '3.6-prove',
  beginAbort: 'begin-abort',
  proveAborting: 'begin-abort-prove',
  void: 'void',
  proveVoid: 'void-prove',
  release: 'release',
};

export interface Sending {
  readonly type: MessageType;
  /** The last part of the effect's key, where the message type alone does not tell. */
  readonly step?: string;
  /** Hash of the peer's message that this is the answer to; it gets this one again if it comes again. */
  readonly answers?: Hash | undefined;
  readonly awaitsAnswer: boolean;
}

/**
 * One move of a transfer while it is being made: what changes and what is to be done. It never outlives the step, and the
 * transfer that it began with is left as it was.
 */
export class Move<T extends Transfer> {
  readonly #context: StepContext;
  readonly #effects: Effect[] = [];
  #transfer: T;

  constructor(transfer: T, context: StepContext) {
    this.#transfer = transfer;
    this.#context = context;
  }

  get transfer(): T {
    return this.#transfer;
  }

  key(step: string): string {
    return `${this.#transfer.transferId}/${step}`;
  }

  with(changes: Partial<T>): this {
    this.#transfer = { ...this.#transfer, ...changes };
    return this;
  }

  without(...fields: readonly (keyof T)[]): this {
    this.#transfer = Object.fromEntries(
      Object.entries(this.#transfer).filter(([field]) => !fields.includes(field as keyof T)),
    ) as unknown as T;
    return this;
  }

  /** Takes in a good message: it joins the chain, and it is the answer to what was awaited. */
  took(input: MessageInput): this {
    return this.settled()
      .noted(input)
      .with({ lastMessage: input.hash } as Partial<T>);
  }

  /** Takes in a message outside the chain, as errors and aborts are: a repeat of it will change nothing. */
  noted(input: MessageInput): this {
    return this.answered(input.hash, '');
  }

  /** Nothing more is expected in answer to the message sent last. */
  settled(): this {
    const { awaiting } = this.#transfer;
    if (awaiting === undefined) return this;
    this.#effects.push({ key: awaiting, kind: 'settle' });
    return this.without('awaiting');
  }

  send(body: unknown, sending: Sending): this {
    const { jws, hash } = signMessage(body, this.#context.signer);
    const key = this.key(sending.step ?? STEP_OF[sending.type]);
    const { answers } = sending;
    this.#effects.push({
      key,
      kind: 'sendMessage',
      to: this.#transfer.peerGatewayId,
      messageType: sending.type,
      jws,
      hash,
      awaitsAnswer: sending.awaitsAnswer,
      ...(answers !== undefined && { answers }),
    });
    if (answers !== undefined && answers in this.#transfer.handled) this.answered(answers, key);
    return this.with({
      ...(isChained(sending.type) && { lastMessage: hash }),
      ...(sending.awaitsAnswer && { awaiting: key }),
    } as Partial<T>);
  }

  /** Whoever sends that message again gets the message of this key again. */
  answered(messageHash: string, key: string): this {
    return this.with({ handled: { ...this.#transfer.handled, [messageHash]: key } } as Partial<T>);
  }

  call(args: LedgerArguments, step: string = CALL_STEP[args.call]): this {
    this.#effects.push({ key: this.key(step), kind: 'ledger', ...args });
    return this;
  }

  repeat(key: string): this {
    this.#effects.push({ key, kind: 'repeat' });
    return this;
  }

  fetchProfile(hash: Extract<Effect, { kind: 'fetchProfile' }>['hash']): this {
    this.#effects.push({ key: this.key('profile'), kind: 'fetchProfile', from: this.#transfer.peerGatewayId, hash });
    return this;
  }

  timer(timer: Timer, at: number): this {
    this.#effects.push({ key: this.key(`timer-${timer}`), kind: 'setTimer', timer, at });
    return this;
  }

  notice(notice: Notice): this {
    this.#effects.push({ key: this.key(`notice-${notice.type}`), kind: 'notice', notice });
    return this;
  }

  /** The first reason is the one that is kept. */
  because(cause: Problem): this {
    return this.#transfer.cause === undefined ? this.with({ cause } as Partial<T>) : this;
  }

  /** No more conversation; the asset's obligations go on. */
  conversationEnded(cause: Problem): this {
    const already = this.#transfer.conversation === 'ended';
    this.because(cause).with({ conversation: 'ended' } as Partial<T>);
    return already ? this : this.notice({ type: 'ended', cause });
  }

  /** Tells the peer which rule its message broke, and ends the conversation. */
  sendError(problem: Problem, provokedBy: Provocation): this {
    const sending = { step: `error-${provokedBy.hash.slice(0, 16)}`, answers: provokedBy.hash, awaitsAnswer: false };
    return this.send(errorBody(this.#transfer, problem, provokedBy), {
      type: 'error-msg',
      ...sending,
    }).conversationEnded(problem);
  }

  to(state: T['state']): Next<T> {
    return { outcome: 'next', next: { ...this.#transfer, state }, effects: this.#effects };
  }

  stay(): Next<T> {
    return this.to(this.#transfer.state);
  }

  /** The ledger refused what it cannot refuse if all is well. The call is made again on the operator's `retry`. */
  halt(call: LedgerCall, refusal: { readonly code: string; readonly message: string }, step?: string): Next<T> {
    const halt = {
      key: this.key(step ?? CALL_STEP[call]),
      state: this.#transfer.state,
      code: refusal.code,
      message: refusal.message,
    };
    return this.with({ halted: halt } as Partial<T>)
      .notice({ type: 'halted', halt })
      .to('halted');
  }
}

/** The message that broke a rule, as far as an error-msg tells of it. */
export interface Provocation {
  readonly hash: Hash;
  readonly now: number;
  readonly message: { readonly [field: string]: unknown };
}

export const errorBody = (transfer: Transfer, problem: Problem, provokedBy: Provocation) => {
  const { messageType } = provokedBy.message as { readonly messageType?: unknown };
  return errorMsg(transfer, {
    problem,
    hashPrevMessage: provokedBy.hash,
    timestamp: rfc3339(provokedBy.now),
    ...(typeof messageType === 'string' && { prevMsgType: shorten(messageType, 128) }),
  });
};
