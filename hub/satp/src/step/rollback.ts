import { decodeEvidence } from '../claims/evidence.ts';
import { messageTypeOf } from '../messages/read-message.ts';
import { rollbackAckMsg } from '../messages/rollback.ts';
import { decodeClaim, type Fact } from '@meridian/credit';
import type { StepContext, StepResult } from '../context.ts';
import type { Transfer } from '../transfer.ts';
import { Move, type MessageInput } from './move.ts';

export const isRollback = (input: MessageInput): boolean => messageTypeOf(input.message) === 'rollback-msg';

/** Of several proofs the one of that fact, else the first: what is wrong with it is told by whoever reads it. */
export const proofOf = (proofs: readonly string[], fact: Fact): string | undefined =>
  proofs.find((proof) => factOf(proof) === fact) ?? proofs[0];

function factOf(proof: string): Fact | undefined {
  const evidence = decodeEvidence(proof);
  if (evidence === undefined) return undefined;
  try {
    return decodeClaim(evidence.claim).fact;
  } catch {
    return undefined;
  }
}

/**
 * Acknowledges a rollback-msg that came without evidence, after what it caused. It wrote nothing to this ledger: `success` says whether
 * the session is given up here too, which past the burn it never is.
 */
export function acknowledged<T extends Transfer>(
  result: StepResult<T>,
  input: MessageInput,
  context: StepContext,
  success: boolean,
): StepResult<T> {
  if (result.outcome === 'refused' || !isRollback(input)) return result;
  const { next, effects } = new Move(result.next, context)
    .noted(input)
    .send(rollbackAckMsg(result.next, { success, actionsPerformed: [], proofs: [] }), {
      type: 'rollback-ack-msg',
      step: `rollback-ack-${input.hash.slice(0, 16)}`,
      answers: input.hash,
      awaitsAnswer: false,
    })
    .stay();
  return { outcome: 'next', next, effects: [...result.effects, ...effects] };
}
