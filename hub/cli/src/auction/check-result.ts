import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { decodeRuntimeData, verifyEvidence, type Policy, type RuntimeData } from '@meridian/attestation';
import { EndorsedVerifier, type BelievedLedger } from '@meridian/bridges/claims';
import {
  checkResult,
  lotsHash,
  readResult,
  rulesHash,
  type ClosedAuction,
  type ResultDocument,
} from '@meridian/clearing';
import {
  CreditError,
  decodeClosedStatement,
  parseLedger,
  policySetFromJson,
  policySetId,
  ZERO_HASH,
  type ClosedStatement,
  type Hash,
} from '@meridian/credit';
import { lotFactor, offeredLots, type PublicAuction } from '@meridian/sealing';
import { differenceOf, type AnnouncedTerms } from './announcement.ts';
import type { Bundle } from './bundle.ts';
import { valuationOf } from './public-facts.ts';

/** One thing that was looked at. */
export interface ResultCheck {
  readonly code: string;
  readonly status: 'passed' | 'failed' | 'not made';
  readonly detail: string;
}

export const passed = (code: string, detail: string): ResultCheck => ({ code, status: 'passed', detail });
export const failed = (code: string, detail: string): ResultCheck => ({ code, status: 'failed', detail });
export const notMade = (code: string, detail: string): ResultCheck => ({ code, status: 'not made', detail });
const holds = (code: string, is: boolean, good: string, bad: string): ResultCheck =>
  is ? passed(code, good) : failed(code, bad);

/** Where the terms come from that a result is held against. */
export interface KnownTerms {
  readonly terms: AnnouncedTerms;
  /** As in `as recorded by ...`. */
  readonly source: string;
}

export interface Expectations {
  /** What was announced; without it the result itself is believed about it, and the check of the terms is not made. */
  readonly announced?: KnownTerms;
  /** What evidence is held against, beside what the auction announced. */
  readonly policy: Policy;
  /** Whom to believe about the home ledger; without it the close is not checked. */
  readonly believed?: BelievedLedger;
  /** Unix seconds. */
  readonly at: number;
}

/** What anybody can check of a result, and what follows for those who check more. */
export interface CheckedResult {
  readonly checks: readonly ResultCheck[];
  readonly document: ResultDocument | undefined;
  readonly auction: PublicAuction | undefined;
  readonly simulated: boolean;
}

/** Looks at everything that is public: evidence, signatures, the ledger's word, rules, lots, supply, prices, money. Asks no network. */
export function checkBundle(bundle: Bundle, expectations: Expectations): CheckedResult {
  const read = readResult(bundle.document);
  if (!read.ok) return { ...NOTHING, checks: [failed('DOCUMENT', read.refusal.code)] };
  const document = read.value;
  const statement = statementOf(bundle);
  if (statement === undefined) return { ...NOTHING, checks: [failed('STATEMENT', 'it is no closed statement')] };
  const terms = termsCheck(bundle, statement, expectations);
  const evidence = evidenceChecks(bundle, document, expectations);
  const lots = offeredLots(statement.auctionId, bundle.lots);
  const closed: ClosedAuction = {
    rules: bundle.rules,
    lots: lots.map(({ lotId, kg }) => ({ lotId, kg })),
    ...{ bidsRoot: statement.bidsRoot, bidsCount: statement.bidsCount, seed: statement.seed },
    codeHash: evidence.keys === undefined ? document.codeHash : (evidence.keys.code as Hash),
  };
  const credits = lots.map(({ credit }) => credit);
  const auction = { closed, credits, valuation: valuationOf(bundle.policySet, statement.bidsClose) };
  const checks = [
    terms,
    ...evidence.checks,
    ...signatureChecks(bundle, evidence.keys),
    closeCheck(bundle, statement, expectations),
    ...statementChecks(bundle, statement, closed, evidence.keys),
    resultCheck(document, auction),
  ];
  return { checks, document, auction, simulated: evidence.simulated };
}

const NOTHING = { document: undefined, auction: undefined, simulated: false } as const;

function statementOf({ statement }: Bundle): ClosedStatement | undefined {
  try {
    return decodeClosedStatement(statement);
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}

function termsCheck(
  { ledger, rules, container }: Bundle,
  { bidsClose }: ClosedStatement,
  { announced }: Expectations,
): ResultCheck {
  if (announced === undefined)
    return notMade('TERMS', "the result's own word is taken for what was announced: give --announcement, or a hub");
  const difference = differenceOf({ ledger, rules, bidsClose, container }, announced.terms);
  return holds('TERMS', difference === undefined, `those ${announced.source}`, difference ?? '');
}

function evidenceChecks(
  bundle: Bundle,
  { auctionId }: ResultDocument,
  { policy, at, announced }: Expectations,
): { checks: ResultCheck[]; keys: RuntimeData | undefined; simulated: boolean } {
  const { evidence } = bundle;
  const { container } = announced?.terms ?? bundle;
  const verdict = verifyEvidence(evidence, { ...policy, nonce: auctionId }, at);
  const { simulated } = verdict;
  const reason = verdict.checks.find(({ code }) => code === verdict.code)?.detail ?? '';
  if (verdict.verdict === 'refused') {
    const hint = verdict.code === 'SIMULATED' && container.allowSimulated ? '; --allow-simulated takes it' : '';
    return { checks: [failed('EVIDENCE', `${verdict.code}: ${reason}${hint}`)], keys: undefined, simulated };
  }
  const keys = decodeRuntimeData(evidence.runtimeData ?? new Uint8Array());
  const of = simulated ? 'a SIMULATED device, which proves nothing about hardware' : verdict.facts.product;
  const checks = [
    passed('EVIDENCE', `of ${of}, for this auction`),
    holds('PURPOSE', keys.purpose === 'meridian-auction', keys.purpose, `the keys are for ${keys.purpose}`),
    holds(
      'CODE',
      container.codes.some((code) => code === keys.code),
      keys.code,
      `${keys.code} was not announced`,
    ),
  ];
  return { checks, keys, simulated };
}

function signatureChecks({ document, signature }: Bundle, keys: RuntimeData | undefined): ResultCheck[] {
  if (keys === undefined) return [notMade('SIGNATURE', 'there is no key that is believed')];
  const key = { key: p256Key(keys.resultKeyP256), dsaEncoding: 'ieee-p1363' } as const;
  const isGood = verifySignature('sha256', Buffer.from(document), key, signature);
  return [holds('SIGNATURE', isGood, `by ${keys.resultKeyP256}`, `not by ${keys.resultKeyP256}`)];
}

/** The SPKI of P-256 before a compressed point. */
const P256_SPKI = '3039301306072a8648ce3d020106082a8648ce3d030107032200';

const p256Key = (point: string): ReturnType<typeof createPublicKey> =>
  createPublicKey({ key: Buffer.from(P256_SPKI + point, 'hex'), format: 'der', type: 'spki' });

function closeCheck(
  { statement, proof, ledger }: Bundle,
  { homeLedger }: ClosedStatement,
  { believed }: Expectations,
): ResultCheck {
  if (believed === undefined || !('lane' in believed) || believed.lane !== 'proven: endorsed')
    return notMade('CLOSE', 'nobody is believed about the home ledger: give --trust');
  if (parseLedger(ledger).id !== homeLedger || believed.ledger.id !== homeLedger)
    return failed('CLOSE', `the statement is of ledger ${homeLedger}`);
  const refusal = new EndorsedVerifier(believed).refusal({ claim: statement, proof });
  const organisations = [...new Set(believed.endorsers.map(({ mspId }) => mspId))].join(', ');
  return holds('CLOSE', refusal === undefined, `signed by peers of ${organisations}`, refusal?.message ?? '');
}

function statementChecks(
  { rules, policySet }: Bundle,
  statement: ClosedStatement,
  closed: ClosedAuction,
  keys: RuntimeData | undefined,
): ResultCheck[] {
  const set = policySet === undefined ? ZERO_HASH : policySetId(policySetFromJson(policySet));
  const bidKey = keys?.bidKey ?? statement.bidKey;
  return [
    holds(
      'RULES',
      rulesHash(rules) === statement.rulesHash,
      statement.rulesHash,
      'the rules are not those of the close',
    ),
    holds(
      'LOTS',
      lotsHash(closed.lots) === statement.lotsHash,
      `${closed.lots.length}`,
      'the lots are not those of the close',
    ),
    holds('POLICY_SET', set === statement.policySet, set, `the policy set is ${set}, not ${statement.policySet}`),
    holds('BID_KEY', bidKey === statement.bidKey, bidKey, `bids were sealed to ${statement.bidKey}`),
  ];
}

/** Supply, asks that are known, what is unsold, prices, money, gap. */
function resultCheck(document: ResultDocument, { closed, credits, valuation }: PublicAuction): ResultCheck {
  const known =
    closed.rules.kind === 'independent' ? { lotFactors: credits.map((credit) => lotFactor(credit, valuation)) } : {};
  const refusal = checkResult(document, closed, known);
  const { kg, payments, proceeds, dust, gap } = document;
  return refusal === undefined
    ? passed('RESULT', `${kg} kg, ${payments} = ${proceeds} + ${dust}, gap ${gap}`)
    : failed('RESULT', `${refusal.code}: ${refusal.field} is ${refusal.value}, expected ${refusal.expected}`);
}
