import { messageTypeOf, verifyMessage, type Input, type MessageType } from '@meridian/satp';
import { NOW, other, type Parties, type Side } from './parties.ts';

export interface Message {
  readonly from: Side;
  readonly type: MessageType;
  readonly input: Extract<Input, { readonly kind: 'message' }>;
}

/** Every message that was ever signed, each under a number. */
export class Messages {
  readonly #parties: Parties;
  readonly #numbers = new Map<string, number>();
  readonly #messages: Message[] = [];

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  numberOf(from: Side, jws: string): number {
    const known = this.#numbers.get(jws);
    if (known !== undefined) return known;
    const { contexts, verifier } = this.#parties;
    const verified = verifyMessage(jws, contexts[other(from)].peer.messageKey, verifier);
    if (verified.outcome === 'refused') throw new Error(`a gateway signed ${verified.problem.detail}`);
    const { message, hash } = verified;
    const type = messageTypeOf(message);
    if (type === undefined) throw new Error('a gateway sent a message of no type');
    const number = this.#messages.push({ from, type, input: { kind: 'message', now: NOW, hash, message } }) - 1;
    this.#numbers.set(jws, number);
    return number;
  }

  get(number: number): Message {
    const message = this.#messages[number];
    if (message === undefined) throw new Error(`there is no message ${String(number)}`);
    return message;
  }
}
