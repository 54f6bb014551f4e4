import type { ClaimVerifier } from '@meridian/bridges/claims';
import { evidenceIn, problem, type Problem } from '@meridian/satp';

/**
 * Asks for what is needed to judge the evidence in a peer's message, before the message is stepped. Where it cannot be judged yet, the
 * message is left alone and the peer sends it again: to step it now would be to call good evidence bad.
 */
export async function untellable(
  message: Readonly<Record<string, unknown>>,
  claims: ClaimVerifier,
): Promise<Problem | undefined> {
  const told = await Promise.all(evidenceIn(message).map(({ evidence, ledger }) => claims.prepare(evidence, ledger)));
  return told.every(Boolean)
    ? undefined
    : problem(
        'OP_NOT_FINAL_HERE',
        'the block of the evidence is not final in the view of this gateway yet; send it again',
      );
}
