import { Unexpected } from '../setup.ts';
import { urn } from '../talk/client-session.ts';
import { shown, type Heard } from '../talk/desk.ts';
import type { Incoming, Message } from '../talk/inbox.ts';

export const recoverMsg = (head: Message): Message => ({
  ...head,
  messageType: urn('recover-msg'),
  version: '1.0',
  satpPhase: '0',
  sequenceNumber: 0,
  isBackup: false,
});
export const rollbackMsg = (head: Message, proofs: readonly string[] = []): Message => ({
  ...head,
  messageType: urn('rollback-msg'),
  success: true,
  actionsPerformed: proofs.length === 0 ? [] : ['begin-abort'],
  proofs,
});
export const updateMsg = (head: Message, recoveredLogs: readonly string[]): Message => ({
  ...head,
  messageType: urn('recover-update-msg'),
  recoveredLogs,
});

/** The messages of a recover-update-msg are those, byte for byte and in that order. */
export function checkLog({ message }: Incoming, about: string, conversation: readonly string[]): string {
  if (message['hashRecoverMessage'] !== about) throw new Unexpected('a recover-update-msg about another recover-msg');
  const logs = message['recoveredLogs'];
  if (!Array.isArray(logs)) throw new Unexpected('a recover-update-msg without recoveredLogs');
  const same = JSON.stringify(logs) === JSON.stringify(conversation);
  return same ? `recover-update-msg with ${logs.length} messages` : 'a recover-update-msg with another conversation';
}

export const told = (heard: Heard & { readonly about: string }, conversation: readonly string[]): string =>
  heard.kind === 'message' ? checkLog(heard, heard.about, conversation) : shown(heard);
