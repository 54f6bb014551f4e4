import { isChained, MESSAGE_TYPES, STEP_OF, type MessageType } from '@meridian/satp';
import type { MessageRow } from '../log/transfer-log.ts';

/** What a peer's body limit leaves for the messages of a log: it is 256 kB, and a JWS makes four thirds of what it carries. */
const MOST_BYTES = 180_000;
/** Without these nothing can be recovered; they come before any others that there is no room for. */
const NEEDED: readonly string[] = [
  'transfer-proposal-msg',
  'proposal-receipt-msg',
  'transfer-commence-msg',
  'lock-assert-msg',
];

const typeOf = (messageType: string): MessageType | undefined => MESSAGE_TYPES.find((type) => type === messageType);

/** The conversation in a log as a recover-update-msg hands it over: the messages of both sides, in the order of the draft. */
export function conversationIn(rows: readonly MessageRow[]): readonly string[] {
  const told = rows.flatMap((row) => {
    const type = typeOf(row.messageType);
    return type !== undefined && isChained(type)
      ? [{ text: row.text, step: STEP_OF[type], messageType: row.messageType }]
      : [];
  });
  const byNeed = [...told].sort((a, b) => rankOf(a.messageType) - rankOf(b.messageType));
  let room = MOST_BYTES;
  const fitting = byNeed.filter(({ text }) => (room -= text.length) >= 0);
  return fitting.sort((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0)).map(({ text }) => text);
}

const rankOf = (messageType: string): number => {
  const rank = NEEDED.indexOf(messageType);
  return rank < 0 ? NEEDED.length : rank;
};

/** How far a log of a conversation goes, as a recover-msg tells it. */
export function extentOf(rows: readonly MessageRow[]): { readonly satpPhase: string; readonly sequenceNumber: number } {
  const steps = rows.flatMap(({ messageType }) => {
    const type = typeOf(messageType);
    return type !== undefined && isChained(type) ? [STEP_OF[type]] : [];
  });
  return { satpPhase: steps.sort().at(-1) ?? '0', sequenceNumber: steps.length };
}
