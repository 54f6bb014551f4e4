import { z } from 'zod';
import { SATP_VERSION } from '../version.ts';
import { common, dateTime, define, hash, hashPrevMessage, head, type SessionIds } from './fields.ts';

/** 1.2, server to client: the proposal is accepted. The draft has no H here; we send it, and check it where it is there. */
export const proposalReceipt = define(
  'proposal-receipt-msg',
  z.object({
    ...common,
    version: z.literal(SATP_VERSION),
    hashTransferInitClaim: hash,
    timestamp: dateTime,
    hashPrevMessage: hashPrevMessage.optional(),
  }),
  {
    transferContextId: 'err_1.2.1',
    sessionId: 'err_1.2.2',
    hashTransferInitClaim: 'err_1.2.3',
    // The draft has no code for an H that it does not have; this one too says that another proposal is meant.
    hashPrevMessage: 'err_1.2.3',
  },
);

export const proposalReceiptMsg = (
  ids: SessionIds,
  fields: { readonly hashTransferInitClaim: string; readonly timestamp: string; readonly hashPrevMessage: string },
) => ({ ...head('proposal-receipt-msg', ids), version: SATP_VERSION, ...fields });
