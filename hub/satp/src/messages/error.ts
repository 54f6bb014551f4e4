import { z } from 'zod';
import { ERRORS, isSatpErrorCode, problem, shorten, type Problem } from '../errors.ts';
import { errorCodeOf, errorUrn, SATP_VERSION } from '../version.ts';
import { common, dateTime, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** Characters; twice as many UTF-16 units at most. */
const MAX_DETAIL = 2048;

/** Either way, at any time: a problem document (RFC 9457) that ends the conversation. */
export const errorMessage = define(
  'error-msg',
  z.object({
    ...common,
    type: z.string().max(256),
    status: z.int().min(400).max(599),
    title: z.string().max(512),
    version: z.literal(SATP_VERSION),
    hashPrevMessage,
    timestamp: dateTime,
    detail: z
      .string()
      .max(2 * MAX_DETAIL)
      .optional(),
    instance: z.string().max(512).optional(),
    prevMsgType: z.string().max(256).optional(),
  }),
  { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' },
);

/** An operator's or ledger's problem of ours travels under the nearest code of the draft. */
const forPeer = (problem: Problem): Problem =>
  isSatpErrorCode(problem.code) ? problem : { ...problem, code: 'err_0.1.2', ...ERRORS['err_0.1.2'] };

export const errorMsg = (
  ids: SessionIds,
  fields: {
    readonly problem: Problem;
    readonly hashPrevMessage: string;
    readonly timestamp: string;
    readonly prevMsgType?: string;
  },
) => {
  const { code, status, title, detail } = forPeer(fields.problem);
  return {
    ...head('error-msg', ids),
    type: errorUrn(code),
    status,
    title,
    detail: shorten(detail, MAX_DETAIL),
    version: SATP_VERSION,
    instance: ids.transferContextId,
    hashPrevMessage: fields.hashPrevMessage,
    timestamp: fields.timestamp,
    ...(fields.prevMsgType !== undefined && { prevMsgType: fields.prevMsgType }),
  };
};

/** What a peer's error-msg says, as a problem of ours. */
export function problemOfError(body: z.output<typeof errorMessage.schema>): Problem {
  const code = errorCodeOf(body.type);
  const detail = `the peer: ${body.detail ?? body.title}`;
  return isSatpErrorCode(code) ? problem(code, detail) : problem('OP_PEER_ABORTED', `${detail} (${body.type})`);
}
