import type { Hash } from '@meridian/credit';
import { fieldProblem, type Problem } from './errors.ts';
import { verifyMessage } from './jws.ts';
import type { MessageType } from './messages/message-type.ts';
import { messageTypeOf, readMessage } from './messages/read-message.ts';
import { recoverUpdate } from './messages/recover.ts';
import { asInLog, messageKeysOf, type StepContext } from './context.ts';
import type { Role } from './transfer.ts';

/** A message out of a peer's log, with whose signature it bears: nobody can put words into the other's mouth. */
export interface LogEntry {
  readonly from: 'self' | 'peer';
  readonly type: MessageType;
  readonly hash: Hash;
  readonly message: Readonly<Record<string, unknown>>;
}

export type LogResult =
  | { readonly outcome: 'read'; readonly entries: readonly LogEntry[] }
  | { readonly outcome: 'refused'; readonly problem: Problem };

type Keys = Pick<StepContext, 'self' | 'peer' | 'verifier'>;

const refuse = (index: number, value: unknown, expected: string): LogResult => ({
  outcome: 'refused',
  problem: fieldProblem('err_0.1.3', { field: `recoveredLogs.${index}`, value, expected }),
});

/** The messages in a recover-update-msg, each under the key of one of the two gateways and of the session at hand. */
export function readLog(message: Readonly<Record<string, unknown>>, keys: Keys): LogResult {
  const read = readMessage(recoverUpdate, message);
  if (read.outcome === 'refused') return read;
  const entries: LogEntry[] = [];
  for (const [index, jws] of read.body.recoveredLogs.entries()) {
    const entry = entryOf(jws, keys);
    if (entry === undefined) return refuse(index, jws, 'a message of either gateway of this session, signed by it');
    for (const field of ['sessionId', 'transferContextId'] as const)
      if (entry.message[field] !== message[field])
        return refuse(index, entry.message[field], `of the same ${field}, ${String(message[field])}`);
    entries.push(entry);
  }
  return { outcome: 'read', entries };
}

function entryOf(jws: string, { self, peer, verifier }: Keys): LogEntry | undefined {
  for (const [from, gateway] of [['self', self] as const, ['peer', peer] as const]) {
    const verified = verifyMessage(jws, messageKeysOf(asInLog(gateway)), verifier);
    if (verified.outcome === 'refused') continue;
    const { message, hash } = verified;
    const type = messageTypeOf(message);
    if (type !== undefined) return { from, type, hash, message };
  }
  return undefined;
}

/** Which part this gateway had in a session that it has lost: whoever proposed it is the client. */
export function roleInLog(message: Readonly<Record<string, unknown>>, keys: Keys): Role {
  const log = readLog(message, keys);
  const proposal = log.outcome === 'read' ? entryIn(log.entries, 'self', 'transfer-proposal-msg') : undefined;
  return proposal === undefined ? 'server' : 'client';
}

export const entryIn = (
  entries: readonly LogEntry[],
  from: LogEntry['from'],
  type: MessageType,
): LogEntry | undefined => entries.find((entry) => entry.from === from && entry.type === type);
