import { z } from 'zod';
import { common, define, hash, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 1.3, client to server: ready to begin. */
export const transferCommence = define(
  'transfer-commence-msg',
  z.object({ ...common, hashTransferInitClaim: hash, hashPrevMessage }),
  {
    transferContextId: 'err_1.3.1',
    sessionId: 'err_1.3.2',
    hashTransferInitClaim: 'err_1.3.3',
    hashPrevMessage: 'err_1.3.4',
  },
);

export const transferCommenceMsg = (
  ids: SessionIds,
  fields: { readonly hashTransferInitClaim: string; readonly hashPrevMessage: string },
) => ({ ...head('transfer-commence-msg', ids), ...fields });
