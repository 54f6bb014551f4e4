import type { LaneCheck } from '../lane-check.ts';
import type { EndorsedLedger } from './endorser.ts';
import { EndorsedVerifier } from './verifier.ts';

/** Evidence is good that a peer of each organisation has signed. @throws BridgeError `NOT_ON_CURVE`, `INVALID_OPTION` */
export function endorsedCheck(ledger: EndorsedLedger): LaneCheck {
  const verifier = new EndorsedVerifier(ledger);
  return {
    prepare: () => Promise.resolve(true),
    verify: (evidence) => evidence.lane === 'proven: endorsed' && verifier.refusal(evidence) === undefined,
  };
}
