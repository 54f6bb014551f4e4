import type { PeerGateway, ProfileAnswer, SendResult } from '../../src/peer/peer-gateway.ts';
import type { MessageAnswer, PeerInbox } from '../../src/peer/peer-server.ts';
import type { Peer } from '../../src/peer/peers.ts';
import { problemOf } from '../../src/problem.ts';

/** The process that serves peers now. */
export interface Server {
  readonly inbox: PeerInbox;
  /** Resolves when it dies. */
  readonly gone: Promise<void>;
}

/** Where requests go, and as whose they come there. */
export interface Destination {
  readonly server: () => Server | undefined;
  readonly sender: Peer;
}

type Answer = SendResult | ProfileAnswer;
type Unavailable = Extract<Answer, { readonly outcome: 'unavailable' }>;
interface Request {
  readonly to: Destination;
  readonly make: (inbox: PeerInbox, sender: Peer) => Promise<Answer>;
  readonly answer: (answer: Answer) => void;
}

/**
 * What becomes of a request. `doubled`: it arrives, and the same comes again later. `overtaken`: its sender gives it up, and it comes
 * later all the same.
 */
export type Fate = 'arrives' | 'lost' | 'answer lost' | 'doubled' | 'overtaken';

const unavailable = (why: string): Unavailable => ({ outcome: 'unavailable', cause: new Error(why) });

/** Everything between two gateways: requests wait until it is decided what becomes of each, in any order. */
export class UnreliableNetwork {
  readonly #waiting: Request[] = [];
  readonly #onEvent: () => void;
  #healthy = false;

  constructor(onEvent: () => void) {
    this.#onEvent = onEvent;
  }

  /** Requests on their way. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The peer as a gateway talks to it. */
  linkTo(to: Destination): PeerGateway {
    return {
      send: (_to, jws, ledgerMs) => this.#send(to, (inbox, sender) => inbox.message(sender, jws, ledgerMs)),
      sendNotice: (_to, jws) => this.#send(to, (inbox, sender) => inbox.retirementNotice(sender, jws)),
      profile: (_from, hash) =>
        this.#request<ProfileAnswer>(to, async (inbox) => {
          const text = await inbox.assetProfile(hash);
          if (text === undefined) return { outcome: 'refused', status: 404, problem: {} };
          return { outcome: 'found', document: JSON.parse(text) as unknown };
        }),
      close: () => Promise.resolve(),
    };
  }

  /** Decides about one of the waiting requests, if there is any. */
  decide(which: number, fate: Fate): void {
    const index = this.#waiting.length === 0 ? 0 : which % this.#waiting.length;
    const request = this.#waiting[index];
    if (request === undefined) return;
    if (fate !== 'doubled' && fate !== 'overtaken') this.#waiting.splice(index, 1);
    if (fate === 'arrives' || fate === 'doubled') void this.#deliver(request);
    else request.answer(unavailable('the connection was cut'));
    if (fate === 'answer lost') void this.#deliver(request);
    this.#onEvent();
  }

  /** From now on every request arrives at once; what was on its way is lost. */
  heal(): void {
    this.#healthy = true;
    while (this.#waiting.length > 0) this.decide(0, 'lost');
  }

  #send(to: Destination, take: (inbox: PeerInbox, sender: Peer) => Promise<MessageAnswer>): Promise<SendResult> {
    return this.#request<SendResult>(to, async (inbox, sender) => sendResult(await take(inbox, sender)));
  }

  #request<A extends Answer>(
    to: Destination,
    make: (inbox: PeerInbox, sender: Peer) => Promise<A>,
  ): Promise<A | Unavailable> {
    this.#onEvent();
    return new Promise((resolve) => {
      // An answer to this request is one of its kind: it comes from `make`.
      const request = { to, make, answer: resolve as (answer: Answer) => void };
      if (this.#healthy) void this.#deliver(request);
      else this.#waiting.push(request);
    });
  }

  async #deliver({ to, make, answer }: Request): Promise<void> {
    const server = to.server();
    if (server === undefined) answer(unavailable('the connection was refused'));
    else {
      const gone = server.gone.then(() => unavailable('the connection was closed'));
      answer(await Promise.race([make(server.inbox, to.sender).catch(serverError), gone]));
    }
    this.#onEvent();
  }
}

/** What the sender makes of an answer in HTTP. */
function sendResult(answer: MessageAnswer): SendResult {
  if (answer.kind === 'accepted') return { outcome: 'accepted' };
  if (answer.kind === 'message') return { outcome: 'answered', jws: answer.jws, ledgerMs: answer.ledgerMs };
  const { problem, jws } = answer;
  if (jws !== undefined) return { outcome: 'answered', jws, ledgerMs: 0 };
  return { outcome: 'refused', status: problem.status, problem };
}

function serverError(thrown: unknown): SendResult {
  const problem = problemOf(thrown);
  return { outcome: 'refused', status: problem.status, problem };
}
