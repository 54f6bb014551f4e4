/**
 * The refusal codes that mean the same on every ledger, whatever its own spelling (docs/chaincode-api.md, "Codes"; custom
 * errors on EVM). A ledger may refuse with further codes of its own.
 */
export const LEDGER_CODES = [
  'FORBIDDEN',
  'INVALID_ARGUMENT',
  'BATCH_NOT_FOUND',
  'CLASS_NOT_FOUND',
  'LOT_NOT_ACTIVE',
  'LOT_LOCKED',
  'LOTS_DO_NOT_COVER',
  'NOT_OWNER',
  'NOT_APPROVED',
  'INSUFFICIENT_BALANCE',
  'BELOW_MINIMUM',
  'RANGES_CHANGED',
  'TOO_MANY_RANGES',
  'KEY_REUSED',
  'TRANSFER_NOT_FOUND',
  'TRANSFER_STATE',
  'TRANSFER_VOID',
  'WRONG_LEDGER',
  'UNKNOWN_LEDGER',
  'EVIDENCE_INVALID',
  'EVIDENCE_FACT',
  'EVIDENCE_MISMATCH',
  'HEADER_CONTRADICTED',
  'NOT_WRAPPED_THERE',
  'NOT_HOME',
  'FACT_NOT_HELD',
  'RETIREMENT_NOT_FOUND',
  'POLICY_SET_NOT_FOUND',
  'POLICY_SET_NOT_ACTIVE',
  'MULTIPLIER_ZERO',
  'NOT_ENTITLED',
  'ATTESTATION_INVALID',
  'CONFLICT',
  'PAUSED',
] as const;

export type LedgerCode = (typeof LEDGER_CODES)[number];
