import { z } from 'zod';
import { FORMATS } from '../version.ts';
import { claimText, common, define, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 3.7, server to client: assigned to the beneficiary, with evidence of `assigned`. */
export const ackCommitFinal = define(
  'ack-commit-final-msg',
  z.object({
    ...common,
    hashPrevMessage,
    assignmentAssertionClaimFormat: z.literal(FORMATS.assignment),
    assignmentAssertionClaim: claimText,
  }),
  {
    transferContextId: 'err_3.7.1',
    sessionId: 'err_3.7.2',
    hashPrevMessage: 'err_3.7.3',
    assignmentAssertionClaimFormat: 'err_3.7.4',
    assignmentAssertionClaim: 'err_3.7.4',
  },
);

export const ackCommitFinalMsg = (
  ids: SessionIds,
  fields: { readonly assignmentAssertionClaim: string; readonly hashPrevMessage: string },
) => ({ ...head('ack-commit-final-msg', ids), assignmentAssertionClaimFormat: FORMATS.assignment, ...fields });
