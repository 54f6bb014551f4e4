import type { DestinationState, OriginState } from '@meridian/bridges';
import { parseLedger, type Fact, type Hash } from '@meridian/credit';
import { problem, type ClientTransfer, type ServerTransfer, type Transfer } from '@meridian/satp';
import type { NewEffect } from '../log/transfer-log.ts';
import { outboxKey } from '../service/outbox.ts';

/** Where a transfer goes on when the ledger is further than the log, and what is to be done there. */
export interface Rebased {
  readonly transfer: Transfer;
  /** The ledger call that comes next, and whether the peer is told first that the conversation is over. */
  readonly next?: { readonly effect: NewEffect; readonly isToldFirst: boolean };
}

interface Step {
  readonly state: string;
  readonly step: string;
  readonly call: string;
  readonly fact?: Fact;
}

const BEGIN_ABORT: Step = { state: 'beginning-abort', step: 'begin-abort', call: 'beginAbort' };
const PROVE_ABORTING: Step = {
  state: 'proving-aborting',
  step: 'begin-abort-prove',
  call: 'proveAborting',
  fact: 'aborting',
};
const PROVE_EXTINGUISHED: Step = {
  state: 'proving-extinguished',
  step: '3.4-prove',
  call: 'proveExtinguished',
  fact: 'extinguished',
};
const PROVE_ASSIGNED: Step = {
  state: 'proving-assigned',
  step: '3.6-prove',
  call: 'proveAssigned',
  fact: 'assigned',
};
const PROVE_VOID: Step = { state: 'proving-void', step: 'void-prove', call: 'proveVoid', fact: 'void' };

const CAUSE = problem('OP_RESTORED', 'the log was restored from an older copy, and the ledger was further');

/** The conversation is over: what was said in it after the copy is lost. The asset's obligations go on. */
function silenced<T extends Transfer>(transfer: T): T {
  const kept = Object.entries(transfer).filter(([field]) => field !== 'awaiting' && field !== 'halted');
  return { ...(Object.fromEntries(kept) as unknown as T), conversation: 'ended', cause: transfer.cause ?? CAUSE };
}

function goOn(key: string, transfer: Transfer, step: Step, originLedger: Hash, isToldFirst = false): Rebased {
  const { transferId } = transfer;
  const effectKey = `${transferId}/${step.step}`;
  const what = step.fact === undefined ? { transferId } : { fact: step.fact, originLedger, transferId };
  const body = JSON.stringify({ key: effectKey, kind: 'ledger', call: step.call, ...what });
  return {
    transfer: { ...silenced(transfer), state: step.state } as Transfer,
    next: { effect: { key: outboxKey(key, effectKey), transferKey: key, kind: 'ledger', body }, isToldFirst },
  };
}

/** States in which the client knows already what the origin holds. */
const AWARE_OF: Readonly<Record<OriginState, readonly ClientTransfer['state'][] | 'all but'>> = {
  locked: 'all but',
  aborting: ['beginning-abort', 'proving-aborting', 'abort-sent', 'releasing'],
  extinguished: ['final-sent'],
  released: [],
};
/** States in which the client has not asked for its lock. */
const UNLOCKED: readonly ClientTransfer['state'][] = ['proposal-sent', 'commence-sent'];
const PAST_COMMIT: readonly ClientTransfer['state'][] = ['extinguishing', 'proving-extinguished'];

/**
 * A client's transfer, brought to where the origin's record is. Its lock alone decides what is still open: until it is extinguished the
 * transfer is given up, from then on it goes forward.
 * @param key the transfer's, in the log
 * @returns undefined where the log is as far as the ledger
 */
export function rebaseClient(key: string, transfer: ClientTransfer, held: OriginState): Rebased | undefined {
  const { terms, state } = transfer;
  if (terms === undefined) return undefined;
  const aware = AWARE_OF[held];
  if (aware === 'all but' ? !UNLOCKED.includes(state) : aware.includes(state)) return undefined;
  const origin = parseLedger(terms.originLedger).id;
  switch (held) {
    case 'locked':
      return goOn(key, transfer, BEGIN_ABORT, origin);
    case 'aborting':
      return goOn(key, transfer, PROVE_ABORTING, origin);
    case 'released':
      return { transfer: { ...silenced(transfer), state: 'released' } };
    case 'extinguished':
      // Its own calls find out what is done; only what the peer says now follows on what nobody here remembers.
      if (PAST_COMMIT.includes(state))
        return transfer.conversation === 'ended' ? undefined : { transfer: silenced(transfer) };
      return goOn(key, transfer, PROVE_EXTINGUISHED, origin, true);
  }
}

/** A server's transfer, brought to where the destination's record is. What is only minted waits for the client's evidence. */
export function rebaseServer(key: string, transfer: ServerTransfer, held: DestinationState): Rebased | undefined {
  const { state } = transfer;
  const terms = transfer.terms ?? transfer.proposed;
  if (terms === undefined || held === 'unassigned') return undefined;
  const origin = parseLedger(terms.originLedger).id;
  if (held === 'void') return state === 'proving-void' ? undefined : goOn(key, transfer, PROVE_VOID, origin);
  if (state === 'final-acked') return undefined;
  // A client that still waits takes the acknowledgement out of its place only once the conversation is over.
  return goOn(key, transfer, PROVE_ASSIGNED, origin, true);
}
