import { haltOn, retry } from '../step/prove.ts';
import { stepBy, type Row, type Table } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { Input } from '../input.ts';
import type { ServerTransfer } from '../transfer.ts';
import { onAbort, onAbortAgain, onAbortPastCommit, onCommitFinalPastVoid, onVoided, onVoidProven } from './abort.ts';
import {
  onAssigned,
  onAssignedProven,
  onCommitFinal,
  onCommitFinalAgain,
  onComplete,
  onEarlyOrLateCommitFinal,
  onLateMintRefused,
  onMinted,
  onMintedLate,
  onMintRefused,
  noteMint,
  onUnassignedProven,
} from './commit.ts';
import { end, endPastCommit } from './end.ts';
import { onCommence, onCommitPrepare, onLockAssert } from './lock.ts';
import { onProfile, onProposal } from './propose.ts';
import { onRecoverUpdate } from './recover.ts';

type ServerRow = Row<ServerTransfer>;

/** Evidence counts in every state that has terms, whatever became of the conversation. */
const EVIDENCE: ServerRow = {
  'message:session-abort-msg': onAbort,
  'message:rollback-msg': onAbort,
  'message:commit-final-msg': onEarlyOrLateCommitFinal,
};

/** Before commit-ready either side may end the conversation. */
const OPEN: ServerRow = { ...EVIDENCE, cancel: end, 'message:error-msg': end };

/** Before the lock assertion the server need not wait for ever. */
const UNASSERTED: ServerRow = { ...OPEN, 'deadline:session': end };

const PAST_COMMIT: ServerRow = {
  'message:error-msg': endPastCommit,
  'message:session-abort-msg': onAbortPastCommit,
  'message:rollback-msg': onAbortPastCommit,
};

const VOIDING: ServerRow = { 'message:commit-final-msg': onCommitFinalPastVoid };

/** The conversation is over; what the mint came to is still noted. */
const ENDED: ServerRow = { ...EVIDENCE, 'done:mint': noteMint, 'refused:mint': noteMint };

/** The server's rules, a row a state in the order of the draft's steps; a missing cell changes nothing or refuses. */
export const SERVER_TABLE: Table<ServerTransfer> = {
  rows: {
    initial: {
      'message:transfer-proposal-msg': onProposal,
      'message:session-abort-msg': onAbort,
      'message:rollback-msg': onAbort,
      'message:recover-update-msg': onRecoverUpdate,
    },
    'proposal-received': { ...UNASSERTED, profile: onProfile },
    'receipt-sent': { ...UNASSERTED, 'message:transfer-commence-msg': onCommence },
    'commence-acked': { ...UNASSERTED, 'message:lock-assert-msg': onLockAssert },
    'assertion-received': { ...OPEN, 'message:commit-prepare-msg': onCommitPrepare },
    minting: { ...OPEN, 'done:mint': onMinted, 'refused:mint': onMintRefused },
    'proving-unassigned': { ...OPEN, 'done:proveUnassigned': onUnassignedProven, 'refused:proveUnassigned': haltOn },
    'ready-sent': { ...EVIDENCE, 'message:error-msg': end, 'message:commit-final-msg': onCommitFinal },
    'minting-late': { ...PAST_COMMIT, 'done:mint': onMintedLate, 'refused:mint': onLateMintRefused },
    assigning: { ...PAST_COMMIT, 'done:assign': onAssigned, 'refused:assign': haltOn },
    'proving-assigned': { ...PAST_COMMIT, 'done:proveAssigned': onAssignedProven, 'refused:proveAssigned': haltOn },
    'final-acked': {
      ...PAST_COMMIT,
      'message:commit-final-msg': onCommitFinalAgain,
      'message:commit-transfer-complete-msg': onComplete,
    },
    ended: ENDED,
    voiding: { ...VOIDING, 'done:void': onVoided, 'refused:void': haltOn },
    'proving-void': { ...VOIDING, 'done:proveVoid': onVoidProven, 'refused:proveVoid': haltOn },
    halted: { retry },
    complete: {
      'message:session-abort-msg': onAbortPastCommit,
      'message:rollback-msg': onAbortPastCommit,
      'message:commit-final-msg': onCommitFinalAgain,
    },
    voided: { ...VOIDING, 'message:session-abort-msg': onAbortAgain, 'message:rollback-msg': onAbortAgain },
    rejected: { ...ENDED, 'message:recover-update-msg': onRecoverUpdate },
  },
  obligations: [
    'session-abort-msg',
    'rollback-msg',
    'recover-update-msg',
    'commit-final-msg',
    'commit-transfer-complete-msg',
  ],
  whileHalted: ['message:session-abort-msg', 'message:rollback-msg', 'message:commit-final-msg'],
  final: ['complete', 'voided', 'rejected'],
  answersAgain: () => true,
};

/** The destination gateway's step. Total: every input in every state is a next transfer or a refusal, never an exception. */
export const stepServer = (transfer: ServerTransfer, input: Input, context: StepContext): StepResult<ServerTransfer> =>
  stepBy(SERVER_TABLE, transfer, input, context);
