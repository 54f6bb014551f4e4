import type { Hash } from '@meridian/credit';
import { hashJson, MESSAGE_TYPES, STEP_OF, transferIdOf, type MessageType } from '@meridian/satp';
import type { Evidence } from './document.ts';
import type { ReadMessage } from './messages.ts';
import { Failed, requireEqual } from './verdict.ts';

const FROM_CLIENT: ReadonlySet<MessageType> = new Set([
  'transfer-proposal-msg',
  'transfer-commence-msg',
  'lock-assert-msg',
  'commit-prepare-msg',
  'commit-final-msg',
  'commit-transfer-complete-msg',
]);

/** Either side may send these at any time, and after them nothing has to follow on the message before. */
const isOutside = (type: MessageType | undefined): boolean => type === 'error-msg' || type === 'session-abort-msg';

/** The messages of an evidence file, and which of them count. */
export interface Conversation {
  readonly all: readonly ReadMessage[];
  /** Without the peer's messages that the exporter answered by an error: those broke a rule, and that they did stands on record. */
  readonly taken: readonly ReadMessage[];
}

export function conversationOf(all: readonly ReadMessage[]): Conversation {
  const refused = new Set(
    all
      .filter(
        ({ direction, type, body }) => direction === 'out' && type === 'error-msg' && body['prevMsgType'] !== undefined,
      )
      .map(({ body }) => body['hashPrevMessage']),
  );
  return { all, taken: all.filter(({ direction, hash }) => direction === 'out' || !refused.has(hash)) };
}

/** Every message is of this one session, and the transfer's keys are what its context gives. */
export function checkSession({ transfer, peer, messages }: Evidence, { all }: Conversation): string {
  const { transferContextId, sessionId, transferId, role, key } = transfer;
  requireEqual('SESSION', 'transferId', transferId, transferIdOf(transferContextId));
  requireEqual('SESSION', 'key', key, `${role}/${peer.gatewayId}/${transferId}`);
  for (const [i, { body, type }] of all.entries()) {
    requireEqual('SESSION', `messages.${i}: sessionId`, body['sessionId'], sessionId);
    requireEqual('SESSION', `messages.${i}: transferContextId`, body['transferContextId'], transferContextId);
    requireEqual('SESSION', `messages.${i}: messageType`, messages[i]?.messageType, type);
  }
  return `session ${sessionId} of transfer ${transferId}`;
}

/** The steps of the draft, each at most once, each after the one before it, each from its own side. */
export function checkOrder({ transfer }: Evidence, { taken }: Conversation): string {
  const steps: string[] = [];
  let before = -1;
  for (const { type, direction } of taken) {
    if (type === undefined) throw new Failed('MESSAGE_ORDER', 'a message is of no known type');
    if (isOutside(type)) continue;
    const sender = FROM_CLIENT.has(type) ? 'client' : 'server';
    const isOwn = sender === transfer.role;
    if (isOwn !== (direction === 'out')) throw new Failed('MESSAGE_ORDER', `${type} is the ${sender}'s to send`);
    const place = MESSAGE_TYPES.indexOf(type);
    if (place <= before)
      throw new Failed('MESSAGE_ORDER', `${type} (${STEP_OF[type]}) comes after ${MESSAGE_TYPES[before] ?? ''}`);
    if (before === -1 && place !== 0) throw new Failed('MESSAGE_ORDER', `the first is ${type}, not the proposal`);
    before = place;
    steps.push(STEP_OF[type]);
  }
  return steps.length === 0 ? 'no step was taken' : steps.join(', ');
}

/** hashPrevMessage is the hash of the message before, and the other hashes are those of what they name. */
export function checkChain(conversation: Conversation): string {
  const { all, taken } = conversation;
  const seen = new Set<unknown>();
  let last: Hash | undefined;
  let isOpen = true;
  for (const message of all) {
    const { type, body, hash, direction } = message;
    if (isOutside(type)) {
      isOpen = false;
      const named = body['hashPrevMessage'];
      if (direction === 'out' && named !== undefined && !seen.has(named))
        throw new Failed(
          'MESSAGE_CHAIN',
          `${type ?? ''} names ${JSON.stringify(named)}, which no message before it has`,
        );
    } else if (taken.includes(message)) {
      checkLink(message, { last, seen, isOpen });
      last = hash;
    }
    seen.add(hash);
  }
  checkNamedHashes(conversation);
  return `${taken.length} messages, each with the hash of the one before`;
}

function checkLink(
  { type, body }: ReadMessage,
  before: { readonly last: Hash | undefined; readonly seen: ReadonlySet<unknown>; readonly isOpen: boolean },
): void {
  const named = body['hashPrevMessage'];
  const mayLack = type === 'transfer-proposal-msg' || type === 'proposal-receipt-msg';
  if (named === undefined && mayLack) return;
  // After an error or an abort the two sides may not know the same last message.
  const isRight = before.isOpen ? named === before.last : before.seen.has(named);
  if (!isRight)
    throw new Failed(
      'MESSAGE_CHAIN',
      `hashPrevMessage of ${type ?? ''} is ${JSON.stringify(named)}, not ${before.last ?? 'any'}`,
    );
}

function checkNamedHashes({ taken }: Conversation): void {
  const find = (type: MessageType): ReadMessage | undefined => taken.find((message) => message.type === type);
  const proposal = find('transfer-proposal-msg');
  for (const type of ['proposal-receipt-msg', 'transfer-commence-msg'] as const) {
    const message = find(type);
    if (message !== undefined)
      requireEqual(
        'MESSAGE_CHAIN',
        `hashTransferInitClaim of ${type}`,
        message.body['hashTransferInitClaim'],
        proposal && hashJson(proposal.body['transferInitClaim']),
      );
  }
  const complete = find('commit-transfer-complete-msg');
  if (complete !== undefined)
    requireEqual(
      'MESSAGE_CHAIN',
      'hashTransferCommence',
      complete.body['hashTransferCommence'],
      find('transfer-commence-msg')?.hash,
    );
}
