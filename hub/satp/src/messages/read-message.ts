import type { z } from 'zod';
import { fieldProblem, type Problem, type SatpErrorCode } from '../errors.ts';
import { ALIASES, FIELD_ALIASES, shortName } from '../version.ts';
import { ackCommence } from './ack-commence.ts';
import { ackCommitFinal } from './ack-commit-final.ts';
import { assertionReceipt } from './assertion-receipt.ts';
import { commitFinal } from './commit-final.ts';
import { commitPrepare } from './commit-prepare.ts';
import { commitReady } from './commit-ready.ts';
import { commitTransferComplete } from './commit-transfer-complete.ts';
import { errorMessage } from './error.ts';
import type { MessageDefinition } from './fields.ts';
import { lockAssert } from './lock-assert.ts';
import { MESSAGE_TYPES, type MessageType } from './message-type.ts';
import { proposalReceipt } from './proposal-receipt.ts';
import { recover, recoverSuccess, recoverUpdate } from './recover.ts';
import { rollback, rollbackAck } from './rollback.ts';
import { sessionAbort } from './session-abort.ts';
import { transferCommence } from './transfer-commence.ts';
import { transferProposal } from './transfer-proposal.ts';

export const DEFINITIONS = {
  'transfer-proposal-msg': transferProposal,
  'proposal-receipt-msg': proposalReceipt,
  'transfer-commence-msg': transferCommence,
  'ack-commence-msg': ackCommence,
  'lock-assert-msg': lockAssert,
  'assertion-receipt-msg': assertionReceipt,
  'commit-prepare-msg': commitPrepare,
  'commit-ready-msg': commitReady,
  'commit-final-msg': commitFinal,
  'ack-commit-final-msg': ackCommitFinal,
  'commit-transfer-complete-msg': commitTransferComplete,
  'error-msg': errorMessage,
  'session-abort-msg': sessionAbort,
  'recover-msg': recover,
  'recover-update-msg': recoverUpdate,
  'recover-success-msg': recoverSuccess,
  'rollback-msg': rollback,
  'rollback-ack-msg': rollbackAck,
} as const;

type Raw = Readonly<Record<string, unknown>>;
export type Read<B> =
  { readonly outcome: 'read'; readonly body: B } | { readonly outcome: 'refused'; readonly problem: Problem };

/** The type of a message, under its current name. */
export function messageTypeOf(message: Raw): MessageType | undefined {
  const name = shortName(message['messageType']);
  const type = name === undefined ? undefined : (ALIASES.get(name) ?? name);
  return MESSAGE_TYPES.find((known) => known === type);
}

/** The code of a field, or of the nearest one around it. */
function codeOf(definition: MessageDefinition, path: readonly PropertyKey[]): SatpErrorCode {
  for (let depth = path.length; depth > 0; depth--) {
    const code = definition.codes[path.slice(0, depth).join('.')];
    if (code !== undefined) return code;
  }
  return 'err_0.1.1';
}

const valueAt = (message: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], message);

/** The fields of a message of a known type. The first wrong one, in the order of the draft, gives the error. */
export function readMessage<T extends MessageType, S extends z.ZodObject>(
  definition: MessageDefinition<T, S>,
  message: Raw,
): Read<z.output<S>> {
  const renamed = Object.entries(message).map(([field, value]) => [FIELD_ALIASES.get(field) ?? field, value] as const);
  const result = definition.schema.safeParse(Object.fromEntries(renamed));
  if (result.success) return { outcome: 'read', body: result.data };
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  return {
    outcome: 'refused',
    problem: fieldProblem(codeOf(definition, path), {
      field: path.join('.'),
      value: valueAt(message, path),
      expected: `as ${definition.type} has it (${issue?.message ?? ''})`,
    }),
  };
}

export type Route =
  | {
      readonly outcome: 'read';
      readonly type: MessageType;
      readonly sessionId: string;
      readonly transferContextId: string;
    }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** Which transfer a message is for: what a gateway needs before it can load one. */
export function routeOf(message: Raw): Route {
  const type = messageTypeOf(message);
  if (type === undefined) return { outcome: 'refused', problem: unknownType(message) };
  const { schema, codes } = DEFINITIONS[type];
  for (const field of ['transferContextId', 'sessionId'] as const) {
    if (!schema.shape[field].safeParse(message[field]).success)
      return {
        outcome: 'refused',
        problem: fieldProblem(codes[field], {
          field,
          value: message[field],
          expected: '1 to 128 letters, digits or ._:/+=-',
        }),
      };
  }
  return {
    outcome: 'read',
    type,
    sessionId: message['sessionId'] as string,
    transferContextId: message['transferContextId'] as string,
  };
}

export const unknownType = (message: Raw): Problem =>
  fieldProblem('err_0.1.1', {
    field: 'messageType',
    value: message['messageType'],
    expected: `urn:ietf:params:satp:core:msgtype: and one of ${MESSAGE_TYPES.join(', ')}`,
  });

/** A message of a session that this gateway has never seen, and that is no proposal. */
export function unknownSession(type: MessageType, sessionId: string): Problem {
  return fieldProblem(DEFINITIONS[type].codes.sessionId, {
    field: 'sessionId',
    value: sessionId,
    expected: 'a session of this gateway',
  });
}
