import { hashText, type Hash } from '@meridian/credit';
import { assetProfileHash, isSatpErrorCode, signMessage, verifyMessage, type MessageSigner } from '@meridian/satp';
import type { EditKit } from '../../../hub/satp/test/support/edits.ts';
import { Unexpected, type Setup } from '../setup.ts';
import { jwkOf, platformVerifier, signerOf } from '../wire/keys.ts';
import { Link, MEDIA_TYPE, type Response } from '../wire/link.ts';
import { Listener, type Delivery } from '../wire/listener.ts';
import { Credits } from './credits.ts';
import { WordsAlone } from './evidence.ts';
import { Inbox, typeOf, type Incoming, type Message } from './inbox.ts';

/** How a message of ours was answered. */
export type Heard =
  | ({ readonly kind: 'message'; readonly status: number } & Incoming)
  | { readonly kind: 'nothing'; readonly status: number }
  | { readonly kind: 'problem'; readonly status: number; readonly code: string };

/** All that sessions share: the connection both ways, our keys and ledger, and who waits for which session. */
export class Desk {
  readonly setup: Setup;
  readonly link: Link;
  readonly ledger: WordsAlone;
  readonly credits: Credits;
  readonly signer: MessageSigner;
  readonly edits: EditKit;
  readonly listener: Listener;
  readonly profileHash: Hash;
  /** Documents that we serve, by the hash that they are asked for. */
  readonly profiles = new Map<string, unknown>();
  readonly #inboxes = new Map<string, Inbox>();
  readonly #proposals = new Map<Hash, Inbox>();

  constructor(setup: Setup) {
    const { own, tested, profile } = setup;
    this.setup = setup;
    this.link = new Link(setup);
    this.ledger = new WordsAlone(own.ledger, own.claimKey);
    this.credits = new Credits(profile);
    this.signer = signerOf(own.messageKey);
    this.profileHash = assetProfileHash(profile);
    this.profiles.set(this.profileHash, profile);
    this.edits = {
      prove: (claim, ledger) => this.ledger.prove(claim, ledger),
      client: { key: jwkOf(own.messageKey), signer: this.signer },
      other: signerOf(own.claimKey),
    };
    this.listener = new Listener({
      setup,
      deliver: (delivery) => {
        this.#deliver(delivery);
      },
      profile: (hash) => this.profiles.get(hash),
    });
    if (tested.url.endsWith('/')) throw new TypeError('the address of the gateway under test ends with a slash');
  }

  /** Where the requests of a session of ours arrive. */
  inboxOf(sessionId: string): Inbox {
    const known = this.#inboxes.get(sessionId) ?? new Inbox();
    this.#inboxes.set(sessionId, known);
    return known;
  }

  /** Where the proposal of a transfer arrives that the gateway under test was asked for. */
  proposalOf(transferId: Hash): Inbox {
    const known = this.#proposals.get(transferId) ?? new Inbox();
    this.#proposals.set(transferId, known);
    return known;
  }

  sign(message: Message): { readonly jws: string; readonly hash: Hash } {
    return signMessage(message, this.signer);
  }

  /** A message in the gateway's name, or {@link Unexpected}. */
  read(jws: string): Incoming {
    const { messageKey } = this.setup.tested;
    const verified = verifyMessage(jws, messageKey, platformVerifier);
    if (verified.outcome === 'refused') throw new Unexpected(`a message with ${verified.problem.detail}`);
    return { message: verified.message, hash: verified.hash, jws };
  }

  heard({ status, type, text }: Response): Heard {
    if (text === '') return { kind: 'nothing', status };
    const body = JSON.parse(text) as { readonly jws?: unknown; readonly code?: unknown };
    if (type === MEDIA_TYPE && typeof body.jws === 'string') return { kind: 'message', status, ...this.read(body.jws) };
    return { kind: 'problem', status, code: typeof body.code === 'string' ? body.code : `no code, as ${type}` };
  }

  async close(): Promise<void> {
    await this.listener.close();
    await this.link.close();
  }

  #deliver({ jws, reply }: Delivery): void {
    let incoming: Incoming;
    try {
      incoming = this.read(jws);
    } catch (error) {
      this.listener.faults.push(error instanceof Error ? error.message : String(error));
      reply({ status: 422 });
      return;
    }
    const { sessionId, transferContextId } = incoming.message;
    const isProposal = typeOf(incoming) === 'transfer-proposal-msg';
    const inbox = isProposal ? this.proposalOf(hashText(String(transferContextId))) : this.inboxOf(String(sessionId));
    inbox.put({ ...incoming, reply });
  }
}

/** In a few words, as the table shows it: the status and the code, or the status and the kind of message. */
export function shown(heard: Heard): string {
  switch (heard.kind) {
    case 'nothing':
      return `${heard.status}`;
    case 'problem':
      return `${heard.status} ${heard.code}`;
    case 'message':
      return typeOf(heard) === 'error-msg' ? `${heard.status} ${errorCode(heard.message)}` : typeOf(heard);
  }
}

const ERROR_URN = 'urn:ietf:params:satp:core:error:';

/** The draft's code in an error-msg. */
export function errorCode(message: Message): string {
  const code = String(message['type']).replace(ERROR_URN, '');
  return isSatpErrorCode(code) ? code : `an error of no type of the draft, ${code}`;
}
