import { errorsAbi } from '@meridian/solidity';
import { Interface, isError, type Result } from 'ethers';
import type { Refusal } from '../port/outcome.ts';

const ERRORS = new Interface(errorsAbi);
/** 0x and four bytes. */
const SELECTOR_CHARACTERS = 10;

/** The contracts' errors by the codes that mean the same on every ledger. */
export const CODES: Readonly<Record<string, string>> = {
  AccessControlUnauthorizedAccount: 'FORBIDDEN',
  BridgeBeneficiary: 'INVALID_ACCOUNT',
  BridgeBeneficiaryNotReceiver: 'INVALID_ACCOUNT',
  BridgeChainChanged: 'WRONG_LEDGER',
  BridgeDestinationState: 'TRANSFER_STATE',
  BridgeEvidenceFact: 'EVIDENCE_FACT',
  BridgeEvidenceMismatch: 'EVIDENCE_MISMATCH',
  BridgeFactNotHeld: 'FACT_NOT_HELD',
  BridgeKeyReused: 'KEY_REUSED',
  BridgeNotApproved: 'NOT_APPROVED',
  BridgeNotLocker: 'FORBIDDEN',
  BridgeOriginState: 'TRANSFER_STATE',
  BridgeRangesOutsideBlock: 'RANGE_OUTSIDE',
  BridgeTransferNotFound: 'TRANSFER_NOT_FOUND',
  BridgeTransferVoid: 'TRANSFER_VOID',
  BridgeUnknownLedger: 'UNKNOWN_LEDGER',
  BridgeWrongLedger: 'WRONG_LEDGER',
  AttestationAndUse: 'INVALID_USE',
  AttestationNotByAttester: 'ATTESTATION_INVALID',
  AttestationNotValid: 'ATTESTATION_INVALID',
  AttestationSignature: 'ATTESTATION_INVALID',
  ClaimBeneficiaryLength: 'INVALID_CLAIM',
  ClaimFact: 'INVALID_CLAIM',
  ClaimKg: 'INVALID_CLAIM',
  ClaimTag: 'INVALID_CLAIM',
  ClaimTooShort: 'INVALID_CLAIM',
  ClassCaller: 'FORBIDDEN',
  ClassDigestMismatch: 'EVIDENCE_MISMATCH',
  ClassUnknown: 'CLASS_NOT_FOUND',
  CreditAmountZero: 'INVALID_MASS',
  CreditAttestedForAnother: 'ATTESTATION_INVALID',
  CreditBatchExceeded: 'RANGE_OUTSIDE',
  CreditBelowMinimum: 'BELOW_MINIMUM',
  CreditCaller: 'FORBIDDEN',
  CreditInsufficientBalance: 'INSUFFICIENT_BALANCE',
  CreditMultiplierZero: 'MULTIPLIER_ZERO',
  CreditNotEntitled: 'NOT_ENTITLED',
  CreditRangesChanged: 'RANGES_CHANGED',
  CreditRetirementUnknown: 'RETIREMENT_NOT_FOUND',
  CreditText: 'INVALID_ARGUMENT',
  ERC1155InsufficientBalance: 'INSUFFICIENT_BALANCE',
  EndorsementAnswer: 'EVIDENCE_INVALID',
  EndorsementCaller: 'FORBIDDEN',
  EndorsementChaincode: 'EVIDENCE_INVALID',
  EndorsementEvent: 'EVIDENCE_INVALID',
  EndorsementKey: 'EVIDENCE_INVALID',
  EndorsementLedger: 'UNKNOWN_LEDGER',
  EndorsementMalformed: 'INVALID_PROOF',
  EndorsementNamespace: 'EVIDENCE_INVALID',
  EndorsementOrganisationMissing: 'EVIDENCE_INVALID',
  EndorsementPeerOrder: 'INVALID_PROOF',
  EndorsementPeerRevoked: 'EVIDENCE_INVALID',
  EndorsementPeerUnknown: 'EVIDENCE_INVALID',
  EndorsementPrivateData: 'EVIDENCE_INVALID',
  EndorsementRangeQuery: 'EVIDENCE_INVALID',
  EndorsementReads: 'EVIDENCE_INVALID',
  EndorsementStatus: 'EVIDENCE_INVALID',
  EndorsementSubject: 'EVIDENCE_INVALID',
  EndorsementVersionNil: 'EVIDENCE_INVALID',
  EndorsementWrite: 'EVIDENCE_INVALID',
  EnforcedPause: 'PAUSED',
  Error: 'REVERTED',
  EscrowCaller: 'FORBIDDEN',
  Panic: 'REVERTED',
  PolicyBoundTooLarge: 'FACTOR_TOO_LARGE',
  PolicyCurve: 'INVALID_POLICY_SET',
  PolicyCurveLength: 'INVALID_POLICY_SET',
  PolicyCurveNotAscending: 'CURVE_NOT_ASCENDING',
  PolicyAttribute: 'INVALID_POLICY_SET',
  PolicyFactorTooLarge: 'FACTOR_TOO_LARGE',
  PolicyInputMissing: 'POLICY_INPUT_MISSING',
  PolicyPlaceTooCoarse: 'PLACE_TOO_COARSE',
  PolicySetDigestMismatch: 'EVIDENCE_MISMATCH',
  PolicySetField: 'INVALID_POLICY_SET',
  PolicySetLength: 'INVALID_POLICY_SET',
  PolicySetNotActive: 'POLICY_SET_NOT_ACTIVE',
  PolicySetOfEntitlement: 'INVALID_ARGUMENT',
  PolicySetTag: 'INVALID_POLICY_SET',
  PolicySetTooManyPolicies: 'TOO_MANY_POLICIES',
  PolicySetUnknown: 'POLICY_SET_NOT_FOUND',
  PolicyTableLeafFactor: 'TABLE_LEAF_INVALID',
  PolicyTableLeafKey: 'TABLE_LEAF_INVALID',
  PolicyTableLeafMissing: 'TABLE_LEAF_INVALID',
  PolicyTableLeafRoot: 'TABLE_LEAF_INVALID',
  PolicyUnknownMetric: 'UNKNOWN_METRIC',
  RangeListCount: 'INVALID_RANGES',
  RangeListLength: 'INVALID_CLAIM',
  RangeListNotCanonical: 'INVALID_RANGES',
  RangePoolTooSmall: 'INSUFFICIENT_BALANCE',
  RangeTooMany: 'TOO_MANY_RANGES',
  StatementAttester: 'INVALID_STATEMENT',
  StatementField: 'INVALID_STATEMENT',
  StatementLedgerUnknown: 'UNKNOWN_LEDGER',
  StatementLength: 'INVALID_STATEMENT',
  StatementTag: 'INVALID_STATEMENT',
  StatementWrongLedger: 'WRONG_LEDGER',
  UseCountry: 'INVALID_USE',
  UsePeriod: 'INVALID_PERIOD',
  UsePlace: 'INVALID_PLACE',
  UsePlaceAbsent: 'INVALID_PLACE',
  UseZone: 'INVALID_USE',
  VerifierKeyUnknown: 'EVIDENCE_INVALID',
  VerifierProofLength: 'INVALID_PROOF',
  VerifierProofVersion: 'INVALID_PROOF',
  VerifierSignatureInvalid: 'EVIDENCE_INVALID',
};

/**
 * What a contract refused with, from the exception of a call; `undefined` where it was no contract that spoke.
 * An error that is not in the table keeps its name, in the codes' spelling: `EscrowHolding` is `ESCROW_HOLDING`.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  // Without data it is the node that could not run the call (a block it lacks, no funds for the gas), not a contract.
  if (!isError(error, 'CALL_EXCEPTION') || error.data === null) return undefined;
  const { data } = error;
  const parsed = data.length < SELECTOR_CHARACTERS ? null : ERRORS.parseError(data);
  if (parsed === null) return { code: 'REVERTED', message: 'reverted without a known error', facts: { data } };
  const facts = factsOf(
    parsed.args,
    parsed.fragment.inputs.map((input) => input.name),
  );
  const shown = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return { code: codeOf(parsed.name), message: [parsed.name, ...shown].join(', '), facts };
}

const codeOf = (name: string): string => CODES[name] ?? name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

function factsOf(args: Result, names: readonly string[]): Record<string, string> {
  const values = args.toArray() as unknown[];
  return Object.fromEntries(names.map((name, i) => [name === '' ? `argument${i}` : name, show(values[i])]));
}

/** Hashes as everywhere else, without 0x; addresses and numbers as they are. */
const show = (value: unknown): string =>
  typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value) ? value.slice(2) : String(value);
