import { z } from 'zod';
import type { SatpErrorCode } from '../errors.ts';
import { messageUrn } from '../version.ts';
import type { MessageType } from './message-type.ts';

/** The ids that every message of a session carries. */
export interface SessionIds {
  readonly sessionId: string;
  readonly transferContextId: string;
}

/** Long enough for a UUID, a URN or a base64 digest; it becomes part of keys and log lines. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,127}$/, '1 to 128 letters, digits or ._:/+=-');
export const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits');
export const text = z.string().min(1).max(512);
/** RFC 3339 with a zone; what it says is for the step to judge. */
export const dateTime = z.iso.datetime({ offset: true, message: 'an RFC 3339 date and time with its zone' });
/** Room for the largest claim (32 ranges) with the endorsements of a dozen organisations. */
export const claimText = z.string().min(1).max(65_536);

/** The draft's fields C. */
export const common = { messageType: z.string(), sessionId: id, transferContextId: id };
/** The draft's field H. */
export const hashPrevMessage = hash;

/** The error code of each field, nested ones by their path joined with dots. */
export interface FieldCodes {
  readonly [field: string]: SatpErrorCode;
  readonly transferContextId: SatpErrorCode;
  readonly sessionId: SatpErrorCode;
}

/**
 * One message of the draft: its fields, and the error code of each. A wrong field whose name (or whose parent's) has no code
 * makes the message one of no known form: err_0.1.1.
 */
export interface MessageDefinition<T extends MessageType = MessageType, S extends z.ZodObject = z.ZodObject> {
  readonly type: T;
  readonly schema: S;
  readonly codes: FieldCodes;
}

export const define = <T extends MessageType, S extends z.ZodObject>(
  type: T,
  schema: S,
  codes: FieldCodes,
): MessageDefinition<T, S> => ({ type, schema, codes });

export const head = (type: MessageType, ids: SessionIds) => ({
  messageType: messageUrn(type),
  sessionId: ids.sessionId,
  transferContextId: ids.transferContextId,
});
