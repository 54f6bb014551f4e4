import { haltOn, retry } from '../step/prove.ts';
import { acknowledged } from '../step/rollback.ts';
import { stepBy, type Handler, type Row, type Table } from '../step/table.ts';
import type { MessageInput } from '../step/move.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { Input } from '../input.ts';
import type { ClientTransfer } from '../transfer.ts';
import { onAborting, onAbortingProven, onReleased, onRollbackAck, onVoidClaim } from './abort.ts';
import {
  onAckAgain,
  onAckCommitFinal,
  onBeginAbortRefused,
  onCommitReady,
  onExtinguished,
  onExtinguishedProven,
  onExtinguishRefused,
  onNoLateBurn,
} from './commit.ts';
import { endPastCommit, giveUpLocked, giveUpUnlocked, giveUpUnstarted, giveUpWhileLocking } from './give-up.ts';
import { onAssertionReceipt, onLocked, onLockProven, onLockRefused } from './lock.ts';
import { onAckCommence, onProposalReceipt, start } from './propose.ts';
import { onRecoverUpdate } from './recover.ts';

type ClientRow = Row<ClientTransfer>;

/** The server asks for it by rollback-msg: the same as by its abort, and an acknowledgement. */
const rolledBack =
  (giveUp: Handler<ClientTransfer, MessageInput>, success: boolean): Handler<ClientTransfer, MessageInput> =>
  (transfer, input, context) =>
    acknowledged(giveUp(transfer, input, context), input, context, success);

/** Before the lock: giving up costs nothing. */
const UNLOCKED: ClientRow = {
  cancel: giveUpUnlocked,
  'deadline:session': giveUpUnlocked,
  'session-error': giveUpUnlocked,
  'message:error-msg': giveUpUnlocked,
  'message:session-abort-msg': giveUpUnlocked,
  'message:rollback-msg': rolledBack(giveUpUnlocked, true),
};

const LOCKING: ClientRow = {
  cancel: giveUpWhileLocking,
  'session-error': giveUpWhileLocking,
  'message:error-msg': giveUpWhileLocking,
  'message:session-abort-msg': giveUpWhileLocking,
  'message:rollback-msg': rolledBack(giveUpWhileLocking, true),
};

/** Between lock and commit: the client may abort, and lockAssertionExpiration makes it. */
const LOCKED: ClientRow = {
  cancel: giveUpLocked,
  'deadline:lock': giveUpLocked,
  'session-error': giveUpLocked,
  'message:error-msg': giveUpLocked,
  'message:session-abort-msg': giveUpLocked,
  'message:rollback-msg': rolledBack(giveUpLocked, true),
};

/** From the submission of 3.4: forward only. */
const PAST_COMMIT: ClientRow = {
  'session-error': endPastCommit,
  'message:error-msg': endPastCommit,
  'message:session-abort-msg': endPastCommit,
  'message:rollback-msg': rolledBack(endPastCommit, false),
};

/** The client's rules, a row a state in the order of the draft's steps; a missing cell changes nothing or refuses. */
export const CLIENT_TABLE: Table<ClientTransfer> = {
  rows: {
    initial: { start, cancel: giveUpUnstarted, 'message:recover-update-msg': onRecoverUpdate },
    'proposal-sent': { ...UNLOCKED, 'message:proposal-receipt-msg': onProposalReceipt },
    'commence-sent': { ...UNLOCKED, 'message:ack-commence-msg': onAckCommence },
    locking: { ...LOCKING, 'done:lock': onLocked, 'refused:lock': onLockRefused },
    'proving-lock': { ...LOCKED, 'done:proveLocked': onLockProven, 'refused:proveLocked': haltOn },
    'lock-asserted': { ...LOCKED, 'message:assertion-receipt-msg': onAssertionReceipt },
    'prepare-sent': { ...LOCKED, 'message:commit-ready-msg': onCommitReady },
    extinguishing: { ...PAST_COMMIT, 'done:extinguish': onExtinguished, 'refused:extinguish': onExtinguishRefused },
    'proving-extinguished': {
      ...PAST_COMMIT,
      'done:proveExtinguished': onExtinguishedProven,
      'refused:proveExtinguished': haltOn,
    },
    'final-sent': { ...PAST_COMMIT, 'message:ack-commit-final-msg': onAckCommitFinal },
    'beginning-abort': {
      'done:beginAbort': onAborting,
      'refused:beginAbort': onBeginAbortRefused,
      'done:proveExtinguished': onExtinguishedProven,
      'refused:proveExtinguished': onNoLateBurn,
    },
    'proving-aborting': { 'done:proveAborting': onAbortingProven, 'refused:proveAborting': haltOn },
    'abort-sent': { 'message:session-abort-msg': onVoidClaim, 'message:rollback-ack-msg': onRollbackAck },
    releasing: { 'done:release': onReleased, 'refused:release': haltOn },
    halted: { retry },
    complete: { 'message:ack-commit-final-msg': onAckAgain },
    released: {},
    // A lock that was refused can still come by an earlier submission of it: then there is something to release.
    rejected: { 'done:lock': onLocked },
  },
  obligations: ['session-abort-msg', 'rollback-ack-msg', 'ack-commit-final-msg'],
  // Halted for want of evidence of the lock, a client may still give up: the lock is there.
  whileHalted: [
    'cancel',
    'deadline:lock',
    'session-error',
    'message:error-msg',
    'message:session-abort-msg',
    'message:rollback-msg',
  ],
  final: ['complete', 'released', 'rejected'],
  // A server's late repeat of what we have long answered needs no answer, or the two would echo for ever.
  answersAgain: (transfer, key) => key === transfer.awaiting || transfer.state === 'complete',
};

/** The origin gateway's step. Total: every input in every state is a next transfer or a refusal, never an exception. */
export const stepClient = (transfer: ClientTransfer, input: Input, context: StepContext): StepResult<ClientTransfer> =>
  stepBy(CLIENT_TABLE, transfer, input, context);
