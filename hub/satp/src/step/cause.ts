import { problem, type Problem } from '../errors.ts';
import { errorMessage, problemOfError } from '../messages/error.ts';
import { messageTypeOf, readMessage } from '../messages/read-message.ts';
import type { Input } from '../input.ts';

export type GiveUpInput = Extract<Input, { kind: 'cancel' | 'deadline' | 'session-error' | 'message' }>;

/** Why a transfer is to be given up, whichever way it was said. */
export function causeOf(input: GiveUpInput): Problem {
  switch (input.kind) {
    case 'cancel':
      return problem('OP_CANCELLED', input.reason);
    case 'deadline':
      return input.timer === 'lock'
        ? problem('OP_LOCK_EXPIRED', 'lockAssertionExpiration came before the commit was prepared')
        : problem('OP_TIMED_OUT', 'nothing was locked before the session timed out');
    case 'session-error':
      return input.problem;
    case 'message': {
      if (messageTypeOf(input.message) !== 'error-msg')
        return problem('OP_PEER_ABORTED', `the peer sent ${messageTypeOf(input.message) ?? 'an abort'}`);
      const read = readMessage(errorMessage, input.message);
      return read.outcome === 'read'
        ? problemOfError(read.body)
        : problem('OP_PEER_ABORTED', `the peer sent an error-msg of no known form: ${read.problem.detail}`);
    }
  }
}

/** Whether the peer knows already, so that it need not be told. */
export const isFromPeer = (input: GiveUpInput): boolean => input.kind === 'message' || input.kind === 'session-error';
