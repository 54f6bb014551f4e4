import { stepClient } from './client/table.ts';
import { stepServer } from './server/table.ts';
import type { StepContext, StepResult } from './context.ts';
import type { Input } from './input.ts';
import type { Transfer } from './transfer.ts';

/** One input through the table of the transfer's role. */
export const step = (transfer: Transfer, input: Input, context: StepContext): StepResult =>
  transfer.role === 'client' ? stepClient(transfer, input, context) : stepServer(transfer, input, context);

export * from './asset-profile.ts';
export { readBurnClaim, signBurnClaim } from './claims/burn-claim.ts';
export { checkClaim, type ClaimCodes, type ClaimResult } from './claims/check-claim.ts';
export { decodeEvidence, encodeEvidence } from './claims/evidence.ts';
export { evidenceIn, type CarriedEvidence } from './claims/message-evidence.ts';
export { CLIENT_TABLE, stepClient } from './client/table.ts';
export * from './digital-asset-id.ts';
export { fromBase64Url, hashJson, jcs, toBase64Url } from './encoding.ts';
export * from './errors.ts';
export * from './jws.ts';
export { errorMsg } from './messages/error.ts';
export type { SessionIds } from './messages/fields.ts';
export { isChained, MESSAGE_TYPES, STEP_OF, type MessageType } from './messages/message-type.ts';
export { messageTypeOf, routeOf, unknownSession, type Route } from './messages/read-message.ts';
export { recoverMsg, recoverUpdateMsg } from './messages/recover.ts';
export * from './open-transfer.ts';
export * from './pure-es256.ts';
export { roleInLog } from './recovery.ts';
export * from './retirement-notice.ts';
export { SERVER_TABLE, stepServer } from './server/table.ts';
export { INPUT_KEYS, keyOf, type InputKey, type Table } from './step/table.ts';
export * from './context.ts';
export * from './effect.ts';
export * from './input.ts';
export * from './transfer.ts';
export * from './version.ts';
