import { z } from 'zod';
import { claimText, common, define, head, type SessionIds } from './fields.ts';
import type { MessageType } from './message-type.ts';

/** What a ledger has written towards the end of a transfer that is given up. None of it undoes an extinguishment. */
export const ROLLBACK_ACTIONS = ['begin-abort', 'void', 'release'] as const;
export type RollbackAction = (typeof ROLLBACK_ACTIONS)[number];

/** A message with more is not read. */
export const MOST_PROOFS = 8;

const rollbackSchema = z.object({
  ...common,
  success: z.boolean(),
  actionsPerformed: z.array(z.string().max(64)).max(32),
  /** Evidence texts of the facts that those actions wrote. */
  proofs: z.array(claimText).max(MOST_PROOFS),
});
const CODES = { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' } as const;

/**
 * Either way: a session that was recovered is given up. Like session-abort-msg it undoes nothing by itself: the client's carries
 * evidence of `aborting`, on which the server voids; a server's asks the client to begin.
 */
export const rollback = define('rollback-msg', rollbackSchema, CODES);

/** The answer: the server's with evidence of `void`, on which the client releases. `success` is false past the burn. */
export const rollbackAck = define('rollback-ack-msg', rollbackSchema, CODES);

interface RollbackFields {
  readonly success: boolean;
  readonly actionsPerformed: readonly RollbackAction[];
  readonly proofs: readonly string[];
}
const body = (type: MessageType, ids: SessionIds, fields: RollbackFields) => ({ ...head(type, ids), ...fields });

export const rollbackMsg = (ids: SessionIds, fields: RollbackFields) => body('rollback-msg', ids, fields);
export const rollbackAckMsg = (ids: SessionIds, fields: RollbackFields) => body('rollback-ack-msg', ids, fields);
