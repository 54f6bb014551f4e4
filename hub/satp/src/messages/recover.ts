import { z } from 'zod';
import { SATP_VERSION } from '../version.ts';
import { common, dateTime, define, hash, head, type SessionIds } from './fields.ts';

/** Either way: "my log of this session lacks what yours may have". The fields say how far it goes. */
export const recover = define(
  'recover-msg',
  z.object({
    ...common,
    version: z.literal(SATP_VERSION),
    /** The draft's step of the last message known, `0` for none. */
    satpPhase: z.string().max(16),
    /** Messages of the conversation that are known. */
    sequenceNumber: z.int().min(0).max(1_000_000),
    isBackup: z.boolean(),
    /** Told by a gateway that stands in for another. We know keys from the configuration alone, and do not look at it. */
    newIdentityPublicKey: z.unknown().optional(),
    lastEntryTimestamp: dateTime.optional(),
  }),
  { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' },
);

export const recoverMsg = (
  ids: SessionIds,
  fields: { readonly satpPhase: string; readonly sequenceNumber: number; readonly lastEntryTimestamp?: string },
) => ({ ...head('recover-msg', ids), version: SATP_VERSION, isBackup: false, ...fields });

/** The longest list of messages that is read: a conversation has eleven, and each side may give up or err besides. */
const MOST_LOGS = 32;

/** The answer to a recover-msg, or unasked to a gateway that has shown that it lacks the session: the messages themselves. */
export const recoverUpdate = define(
  'recover-update-msg',
  z.object({
    ...common,
    hashRecoverMessage: hash.optional(),
    /** Compact JWS of both sides, in the order of the conversation. */
    recoveredLogs: z.array(z.string().max(131_072)).max(MOST_LOGS),
  }),
  { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' },
);

export const recoverUpdateMsg = (
  ids: SessionIds,
  fields: { readonly hashRecoverMessage?: string; readonly recoveredLogs: readonly string[] },
) => ({ ...head('recover-update-msg', ids), ...fields });

/** The answer to a recover-update-msg: whether the session goes on here, and by which of the messages. */
export const recoverSuccess = define(
  'recover-success-msg',
  z.object({
    ...common,
    hashRecoverUpdateMessage: hash,
    success: z.boolean(),
    /** Hashes of the messages that were taken in. */
    entriesChanged: z.array(hash).max(MOST_LOGS),
  }),
  { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' },
);

export const recoverSuccessMsg = (
  ids: SessionIds,
  fields: {
    readonly hashRecoverUpdateMessage: string;
    readonly success: boolean;
    readonly entriesChanged: readonly string[];
  },
) => ({ ...head('recover-success-msg', ids), ...fields });
