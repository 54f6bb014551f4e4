import { z } from 'zod';
import { common, define, hash, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 3.9, client to server: the session is over. */
export const commitTransferComplete = define(
  'commit-transfer-complete-msg',
  z.object({ ...common, hashPrevMessage, hashTransferCommence: hash }),
  {
    transferContextId: 'err_3.9.1',
    sessionId: 'err_3.9.2',
    hashPrevMessage: 'err_3.9.3',
    hashTransferCommence: 'err_3.9.4',
  },
);

export const commitTransferCompleteMsg = (
  ids: SessionIds,
  fields: { readonly hashPrevMessage: string; readonly hashTransferCommence: string },
) => ({ ...head('commit-transfer-complete-msg', ids), ...fields });
