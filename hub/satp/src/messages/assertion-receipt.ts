import { z } from 'zod';
import { common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 2.4, server to client: the lock assertion was checked and accepted. */
export const assertionReceipt = define('assertion-receipt-msg', z.object({ ...common, hashPrevMessage }), {
  transferContextId: 'err_2.4.1',
  sessionId: 'err_2.4.2',
  hashPrevMessage: 'err_2.4.3',
});

export const assertionReceiptMsg = (ids: SessionIds, fields: { readonly hashPrevMessage: string }) => ({
  ...head('assertion-receipt-msg', ids),
  ...fields,
});
