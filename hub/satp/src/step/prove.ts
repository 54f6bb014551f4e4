import { parseLedger, type Hash } from '@meridian/credit';
import { decodeEvidence } from '../claims/evidence.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { LedgerArguments } from '../effect.ts';
import type { LedgerCall } from '../input.ts';
import type { Transfer } from '../transfer.ts';
import { Move } from './move.ts';
import type { DoneInput, RefusedInput } from './table.ts';

type ProveCall = Extract<LedgerCall, `prove${string}`>;
type ProveArguments = Extract<LedgerArguments, { fact: string }>;

const FACT_OF: Readonly<Record<ProveCall, ProveArguments['fact']>> = {
  proveLocked: 'locked',
  proveExtinguished: 'extinguished',
  proveAborting: 'aborting',
  proveUnassigned: 'unassigned',
  proveAssigned: 'assigned',
  proveVoid: 'void',
};

/** Asks the ledger for evidence of what it has just written. */
export const prove = <T extends Transfer>(move: Move<T>, call: ProveCall, originLedger: Hash): Move<T> =>
  move.call({ call, fact: FACT_OF[call], originLedger, transferId: move.transfer.transferId });

/** The origin's ledger id, which with the transfer id is the key of a transfer. */
export const originLedgerOf = (transfer: Transfer): Hash | undefined =>
  transfer.terms === undefined ? undefined : parseLedger(transfer.terms.originLedger).id;

/** Goes on with the evidence of a `prove…` call; without any, or with a text that is none, the transfer halts. */
export function withEvidence<T extends Transfer>(
  transfer: T,
  input: DoneInput,
  context: StepContext,
  goOn: (evidence: string) => StepResult<T>,
): StepResult<T> {
  const { evidence } = input.result;
  if (evidence !== undefined && decodeEvidence(evidence) !== undefined) return goOn(evidence);
  const message = `${input.call} gave no evidence text: ${evidence ?? 'nothing'}`;
  return new Move(transfer, context).halt(input.call, { code: 'EVIDENCE_MALFORMED', message });
}

/** A refusal that cannot be if all is well: an operator must look. */
export const haltOn = <T extends Transfer>(transfer: T, input: RefusedInput, context: StepContext): StepResult<T> =>
  new Move(transfer, context).halt(input.call, input.result);

/** The operator has looked: the refused call is made again, from the state that it was made in. */
export function retry<T extends Transfer>(transfer: T, _input: unknown, context: StepContext): StepResult<T> {
  const { halted } = transfer;
  const move = new Move(transfer, context);
  if (halted === undefined) return move.stay();
  return move.without('halted').repeat(halted.key).to(halted.state);
}
