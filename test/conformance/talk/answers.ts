import type { Fact, Hash } from '@meridian/credit';
import { hashJson } from '@meridian/satp';
import { Unexpected } from '../setup.ts';
import type { ClientSession } from './client-session.ts';
import { errorCode } from './desk.ts';
import { checkEvidence, claimOf } from './evidence.ts';
import { typeOf, type Message } from './inbox.ts';

/** What an answer must fit. */
export interface Expected {
  readonly session: Pick<ClientSession, 'desk' | 'asset' | 'sessionId' | 'transferContextId' | 'claim'>;
  /** Hash of the message that it answers. */
  readonly about: Hash;
}

const CLAIMS: Readonly<Record<string, { readonly field: string; readonly format: string; readonly fact: Fact }>> = {
  'commit-ready-msg': { field: 'mintAssertionClaim', format: 'MINT_ASSERTION_CLAIM_FORMAT_1', fact: 'unassigned' },
  'ack-commit-final-msg': {
    field: 'assignmentAssertionClaim',
    format: 'ASSIGNMENT_ASSERTION_CLAIM_FORMAT_1',
    fact: 'assigned',
  },
  'session-abort-msg': { field: 'voidAssertionClaim', format: 'VOID_ASSERTION_CLAIM_FORMAT_1', fact: 'void' },
};

/** Checks each member that the draft gives to a server's message. @throws Unexpected with the first that is wrong */
export function checkAnswer(message: Message, expected: Expected): void {
  const { session, about } = expected;
  const must = (field: string, want: unknown): void => {
    if (message[field] !== want)
      throw new Unexpected(
        `${typeOf({ message })} with ${field} ${JSON.stringify(message[field])}, not ${String(want)}`,
      );
  };
  must('sessionId', session.sessionId);
  must('transferContextId', session.transferContextId);
  const type = typeOf({ message });
  if (type !== 'session-abort-msg') must('hashPrevMessage', about);
  if (type === 'proposal-receipt-msg') {
    must('version', '1.0');
    must('hashTransferInitClaim', hashJson(session.claim));
    checkTime(message);
  }
  const claim = CLAIMS[type];
  if (claim === undefined) return;
  must(type === 'commit-ready-msg' ? 'mintAssertionFormat' : `${claim.field}Format`, claim.format);
  checkEvidence(message[claim.field], claimOf(session.asset, claim.fact), session.desk.setup.tested.claimKeys);
}

/** Checks an error-msg about a message of ours: all of the draft's members, and the status of its code. */
export function checkError(message: Message, about: Hash, status: number): string {
  const code = errorCode(message);
  const must = (field: string, want: unknown): void => {
    if (message[field] !== want)
      throw new Unexpected(`${code} with ${field} ${JSON.stringify(message[field])}, not ${String(want)}`);
  };
  must('hashPrevMessage', about);
  must('status', status);
  must('version', '1.0');
  if (typeof message['title'] !== 'string' || message['title'] === '') throw new Unexpected(`${code} without a title`);
  checkTime(message);
  return code;
}

function checkTime(message: Message): void {
  const timestamp = message['timestamp'];
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(at)) throw new Unexpected(`${typeOf({ message })} with the timestamp ${String(timestamp)}`);
}
