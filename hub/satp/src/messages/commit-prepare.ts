import { z } from 'zod';
import { common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 3.1, client to server: mint to yourself and say when it is done. */
export const commitPrepare = define('commit-prepare-msg', z.object({ ...common, hashPrevMessage }), {
  transferContextId: 'err_3.1.1',
  sessionId: 'err_3.1.2',
  hashPrevMessage: 'err_3.1.3',
});

export const commitPrepareMsg = (ids: SessionIds, fields: { readonly hashPrevMessage: string }) => ({
  ...head('commit-prepare-msg', ids),
  ...fields,
});
