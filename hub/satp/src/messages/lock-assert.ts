import { z } from 'zod';
import { FORMATS } from '../version.ts';
import { claimText, common, dateTime, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 2.2, client to server: the credits are locked on the origin, with evidence of `locked`. */
export const lockAssert = define(
  'lock-assert-msg',
  z.object({
    ...common,
    lockAssertionClaimFormat: z.literal(FORMATS.lock),
    lockAssertionClaim: claimText,
    lockAssertionExpiration: dateTime,
    hashPrevMessage,
  }),
  {
    transferContextId: 'err_2.2.1',
    sessionId: 'err_2.2.2',
    lockAssertionClaimFormat: 'err_2.2.3',
    lockAssertionClaim: 'err_2.2.3',
    lockAssertionExpiration: 'err_2.2.4',
    hashPrevMessage: 'err_2.2.5',
  },
);

export const lockAssertMsg = (
  ids: SessionIds,
  fields: {
    readonly lockAssertionClaim: string;
    readonly lockAssertionExpiration: string;
    readonly hashPrevMessage: string;
  },
) => ({ ...head('lock-assert-msg', ids), lockAssertionClaimFormat: FORMATS.lock, ...fields });
