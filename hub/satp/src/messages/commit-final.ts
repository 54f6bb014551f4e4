import { z } from 'zod';
import { FORMATS } from '../version.ts';
import { claimText, common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/**
 * 3.5, client to server: extinguished on the origin. The claim is signed on its own, as the draft wants it: a compact JWS
 * of the client's message key around the evidence of `extinguished`.
 */
export const commitFinal = define(
  'commit-final-msg',
  z.object({
    ...common,
    hashPrevMessage,
    burnAssertionClaimFormat: z.literal(FORMATS.burn),
    burnAssertionClaim: claimText,
  }),
  {
    transferContextId: 'err_3.5.1',
    sessionId: 'err_3.5.2',
    hashPrevMessage: 'err_3.5.3',
    burnAssertionClaimFormat: 'err_3.5.4',
    burnAssertionClaim: 'err_3.5.4',
  },
);

export const commitFinalMsg = (
  ids: SessionIds,
  fields: { readonly burnAssertionClaim: string; readonly hashPrevMessage: string },
) => ({ ...head('commit-final-msg', ids), burnAssertionClaimFormat: FORMATS.burn, ...fields });
