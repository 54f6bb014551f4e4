import { z } from 'zod';
import { FORMATS } from '../version.ts';
import { claimText, common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 3.3, server to client: minted to the bridge's own escrow, with evidence of `unassigned`. */
export const commitReady = define(
  'commit-ready-msg',
  z.object({ ...common, hashPrevMessage, mintAssertionFormat: z.literal(FORMATS.mint), mintAssertionClaim: claimText }),
  {
    transferContextId: 'err_3.3.1',
    sessionId: 'err_3.3.2',
    hashPrevMessage: 'err_3.3.3',
    mintAssertionFormat: 'err_3.3.4',
    mintAssertionClaim: 'err_3.3.4',
  },
);

export const commitReadyMsg = (
  ids: SessionIds,
  fields: { readonly mintAssertionClaim: string; readonly hashPrevMessage: string },
) => ({ ...head('commit-ready-msg', ids), mintAssertionFormat: FORMATS.mint, ...fields });
