import {
  canonicalResult,
  clearCoupled,
  clearIndependent,
  type ClearedAuction,
  type LpSolver,
  type Outcome,
  type SaltOf,
} from '@meridian/clearing';
import type { OpenedSet } from '@meridian/sealing';
import type { ClosedSet } from './closed-set.ts';

/** The same set gives the same result, to the byte, in every instance. @throws ClearingError for a set that no ledger closes */
export function clearSet(
  { closed }: ClosedSet,
  { offers, buyers, exclusions, lotFactors }: OpenedSet,
  saltOf: SaltOf,
  solver: LpSolver,
): Outcome<ClearedAuction, string> {
  const bids = buyers.map(({ bid }) => bid);
  const { rules } = closed;
  const input = { offers, bids, exclusions, saltOf };
  return rules.kind === 'coupled'
    ? clearCoupled({ ...input, closed: { ...closed, rules } }, solver)
    : { ok: true, value: clearIndependent({ ...input, closed: { ...closed, rules }, lotFactors }) };
}

/** What is signed. */
export const resultBytes = ({ document }: ClearedAuction): Uint8Array =>
  new TextEncoder().encode(canonicalResult(document));
