import type { Hash } from '@meridian/credit';
import { Unexpected } from '../setup.ts';
import type { Delivery } from '../wire/listener.ts';

export type Message = Readonly<Record<string, unknown>>;

/** A message of the gateway under test, its signature found good. */
export interface Incoming {
  readonly message: Message;
  readonly jws: string;
  readonly hash: Hash;
}
export type Request = Incoming & Pick<Delivery, 'reply'>;

const URN = 'urn:ietf:params:satp:core:msgtype:';
export const typeOf = ({ message }: Pick<Incoming, 'message'>): string =>
  String(message['messageType']).replace(URN, '');

/** Requests of one session in their order; one that comes again is answered as it was, and not seen twice. */
export class Inbox {
  readonly #waiting: ((request: Request) => void)[] = [];
  readonly #queue: Request[] = [];
  readonly #seen = new Set<Hash>();
  /** How often each message came. */
  readonly times = new Map<Hash, number>();
  /** Takes a message that was seen before; by default it is taken and that is all. */
  onRepeat: (request: Request) => void = ({ reply }) => {
    reply({ status: 202 });
  };

  put(request: Request): void {
    this.times.set(request.hash, (this.times.get(request.hash) ?? 0) + 1);
    if (this.#seen.has(request.hash)) {
      this.onRepeat(request);
      return;
    }
    this.#seen.add(request.hash);
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#queue.push(request);
    else waiter(request);
  }

  /** Marks a message that came in a response, so that it is known when it comes as a request too. */
  know(hash: Hash): void {
    this.#seen.add(hash);
  }

  /** @throws Unexpected when nothing comes in time */
  async next(ms: number, what: string): Promise<Request> {
    const queued = this.#queue.shift();
    if (queued !== undefined) return queued;
    return new Promise((resolve, reject) => {
      const waiter = (request: Request): void => {
        clearTimeout(timer);
        resolve(request);
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(new Unexpected(`no ${what} within ${ms} ms`));
      }, ms);
      this.#waiting.push(waiter);
    });
  }

  /** What comes within so many ms, or nothing. */
  async within(ms: number): Promise<Request | undefined> {
    try {
      return await this.next(ms, '');
    } catch {
      return undefined;
    }
  }
}
