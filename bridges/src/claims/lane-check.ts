import type { Evidence } from '../port/ledger-bridge.ts';

/** How evidence of one ledger is checked in one lane; evidence of another lane is none. See `ClaimVerifier`. */
export interface LaneCheck {
  prepare(evidence: Evidence): Promise<boolean>;
  verify(evidence: Evidence): boolean;
}
