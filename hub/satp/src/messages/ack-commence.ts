import { z } from 'zod';
import { common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 1.4, server to client: agreed, begin. */
export const ackCommence = define('ack-commence-msg', z.object({ ...common, hashPrevMessage }), {
  transferContextId: 'err_1.4.1',
  sessionId: 'err_1.4.2',
  hashPrevMessage: 'err_1.4.3',
});

export const ackCommenceMsg = (ids: SessionIds, fields: { readonly hashPrevMessage: string }) => ({
  ...head('ack-commence-msg', ids),
  ...fields,
});
