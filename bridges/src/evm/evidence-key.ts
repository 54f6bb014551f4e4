import { CreditError, decodeClaim } from '@meridian/credit';
import type { Evidence, TransferKey } from '../port/ledger-bridge.ts';

/** Which transfer evidence is about; the error of what is no claim. */
export function evidenceKey(evidence: Evidence): TransferKey | CreditError {
  try {
    const { originLedger, transferId } = decodeClaim(evidence.claim);
    return { originLedger, transferId };
  } catch (error) {
    if (error instanceof CreditError) return error;
    throw error;
  }
}
