import { z } from 'zod';
import { FORMATS } from '../version.ts';
import { claimText, common, define, head, type SessionIds } from './fields.ts';

/**
 * Either way: the session is given up. The draft's message has no more fields. Ours may carry evidence, without which
 * neither ledger undoes anything: the client's of `aborting`, on which the server voids and answers with its own of `void`,
 * on which the client releases. A peer that knows neither pair ignores them.
 */
export const sessionAbort = define(
  'session-abort-msg',
  z.object({
    ...common,
    abortAssertionClaimFormat: z.literal(FORMATS.abort).optional(),
    abortAssertionClaim: claimText.optional(),
    voidAssertionClaimFormat: z.literal(FORMATS.void).optional(),
    voidAssertionClaim: claimText.optional(),
  }),
  { transferContextId: 'err_1.1.1', sessionId: 'err_1.1.2' },
);

/** Without evidence: nothing was locked, or the conversation ends before the ledger has written it. */
export const sessionAbortMsg = (ids: SessionIds) => head('session-abort-msg', ids);

export const clientAbortMsg = (ids: SessionIds, fields: { readonly abortAssertionClaim: string }) => ({
  ...head('session-abort-msg', ids),
  abortAssertionClaimFormat: FORMATS.abort,
  ...fields,
});

export const serverAbortMsg = (ids: SessionIds, fields: { readonly voidAssertionClaim: string }) => ({
  ...head('session-abort-msg', ids),
  voidAssertionClaimFormat: FORMATS.void,
  ...fields,
});
