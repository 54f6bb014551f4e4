import type { Evidence } from '@meridian/bridges';
import { createClaimVerifier } from '@meridian/bridges/claims';
import { ReceiptProofError, verifyReceiptProof, type ProvenReceipt } from '@meridian/bridges/receipt-proof';
import {
  batchId,
  classId,
  CreditError,
  encodeBlockStatement,
  encodeRetirement,
  entitlementFromJson,
  fromHex,
  hashText,
  milligrams,
  parseHash,
  parseLedger,
  parseRanges,
  provenanceFromJson,
  toHex,
  totalKg,
  useFromJson,
  type Hash,
  type Provenance,
} from '@meridian/credit';
import { certificateSchema, type Certificate } from './certificate.ts';
import { explainMultiplier } from './multiplier.ts';
import { findRetirement } from './retired-event.ts';
import { certificateSerials } from './serials.ts';
import type { TrustedChain } from './trust.ts';

/** What each check found. The first that fails gives the verdict its code. */
export interface CertificateCheck {
  readonly code: CertificateCode;
  readonly ok: boolean;
  readonly detail: string;
}

export type CertificateCode =
  | 'SHAPE'
  | 'BATCH_ID'
  | 'CLASS_ID'
  | 'AMOUNT'
  | 'MULTIPLIER'
  | 'SERIALS'
  | 'EVIDENCE_CLAIM'
  | 'EVIDENCE_PROOF'
  | 'RECEIPT'
  | 'BLOCK'
  | 'EVENT'
  | 'TIME';

export type CertificateVerdict =
  | { readonly verdict: 'valid'; readonly certificate: Certificate; readonly checks: readonly CertificateCheck[] }
  | { readonly verdict: 'refused'; readonly code: CertificateCode; readonly checks: readonly CertificateCheck[] };

class Failed extends Error {
  readonly code: CertificateCode;

  constructor(code: CertificateCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Checks a certificate offline: that its parts agree with each other, that the chain's receipt holds the retirement, and that the block
 * and the claim are signed by a gateway key that `trusted` lists for that ledger.
 */
export async function verifyCertificate(
  document: unknown,
  trusted: readonly TrustedChain[],
): Promise<CertificateVerdict> {
  const checks: CertificateCheck[] = [];
  const pass = (code: CertificateCode, detail: string): void => void checks.push({ code, ok: true, detail });
  try {
    const certificate = readCertificate(document);
    pass('SHAPE', certificate.type);
    checkContent(certificate, pass);
    checkEvidence(certificate, trusted, pass);
    await checkReceipt(certificate, trusted, pass);
    return { verdict: 'valid', certificate, checks };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return {
      verdict: 'refused',
      code: error.code,
      checks: [...checks, { code: error.code, ok: false, detail: error.message }],
    };
  }
}

type Pass = (code: CertificateCode, detail: string) => void;

function readCertificate(document: unknown): Certificate {
  const parsed = certificateSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failed('SHAPE', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a certificate'}`);
}

/** A rule of the credit package, under this check's code. */
function within<T>(code: CertificateCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CreditError) throw new Failed(code, error.message);
    throw error;
  }
}

function expectEqual(code: CertificateCode, field: string, value: string, expected: string): void {
  if (value !== expected)
    throw new Failed(code, `${field} is ${value}, but the rest of the certificate gives ${expected}`);
}

function checkContent(certificate: Certificate, pass: Pass): void {
  const { retirement } = certificate;
  const provenance = within('BATCH_ID', () => provenanceFromJson(certificate.provenance));
  const batch = within('BATCH_ID', () => batchId(provenance));
  expectEqual('BATCH_ID', 'batchId', retirement.batchId, batch);
  pass('BATCH_ID', `the provenance hashes to batch ${batch}`);
  const entitlement = certificate.entitlement && within('CLASS_ID', () => entitlementFromJson(certificate.entitlement));
  expectEqual('CLASS_ID', 'classId', retirement.classId, classId(batch, entitlement));
  pass('CLASS_ID', `class ${retirement.classId}`);
  checkAmounts(certificate, provenance, pass);
  const worth = within('MULTIPLIER', () => explainMultiplier(certificate, provenance, entitlement));
  if (!worth.agrees) throw new Failed('MULTIPLIER', worth.detail);
  pass('MULTIPLIER', worth.detail);
}

function checkAmounts({ retirement, serials }: Certificate, provenance: Provenance, pass: Pass): void {
  const ranges = within('AMOUNT', () => parseRanges(retirement.ranges));
  expectEqual('AMOUNT', 'kg', retirement.kg, totalKg(ranges).toString());
  expectEqual('AMOUNT', 'mg', retirement.mg, milligrams(totalKg(ranges), BigInt(retirement.ppm)).toString());
  pass('AMOUNT', `${retirement.kg} kg x ${retirement.ppm} ppm = ${retirement.mg} mg`);
  const expected = certificateSerials(provenance, ranges);
  expectEqual('SERIALS', 'serials', JSON.stringify(serials), JSON.stringify(expected));
  pass('SERIALS', expected.map((s) => `${s.prefix}: ${s.first} to ${s.last}`).join('; '));
}

function checkEvidence(certificate: Certificate, trusted: readonly TrustedChain[], pass: Pass): void {
  const { retirement, evidence, lane } = certificate;
  const ledger = within('EVIDENCE_CLAIM', () => parseLedger(retirement.ledger));
  const claim = within('EVIDENCE_CLAIM', () =>
    encodeRetirement({
      ledger: ledger.id,
      homeLedger: parseLedger(retirement.homeLedger, 'homeLedger').id,
      retirementId: parseHash(retirement.retirementId, 'retirementId'),
      batchId: parseHash(retirement.batchId, 'batchId'),
      classId: parseHash(retirement.classId, 'classId'),
      beneficiaryName: hashText(retirement.beneficiaryName),
      use: useFromJson(retirement.use),
      policySet: parseHash(retirement.policySet, 'policySet'),
      ppm: BigInt(retirement.ppm),
      ranges: parseRanges(retirement.ranges),
    }),
  );
  if (evidence.claim !== toHex(claim))
    throw new Failed('EVIDENCE_CLAIM', 'what the gateway signed is not what the certificate says');
  pass('EVIDENCE_CLAIM', `the signed claim is this retirement on ${ledger.descriptor}`);
  requireSigned('EVIDENCE_PROOF', trusted, ledger.id, { claim, proof: fromHex(evidence.proof, 'proof'), lane });
  pass('EVIDENCE_PROOF', `proven as the trust file asks for that ledger (lane ${lane})`);
}

function requireSigned(
  code: CertificateCode,
  trusted: readonly TrustedChain[],
  ledger: Hash,
  evidence: Evidence,
): void {
  if (!createClaimVerifier(trusted).verify(evidence, ledger))
    throw new Failed(code, 'the signature is not by a key that the trust file lists for this ledger');
}

async function checkReceipt(certificate: Certificate, trusted: readonly TrustedChain[], pass: Pass): Promise<void> {
  const { retirement, block } = certificate;
  const ledger = parseLedger(retirement.ledger);
  const receipt = await provenReceipt(certificate);
  expectEqual('RECEIPT', 'block.hash', block.hash, receipt.blockHash.slice(2));
  expectEqual('RECEIPT', 'block.number', block.number, receipt.blockNumber.toString());
  pass('RECEIPT', `the receipt is in block ${block.number}, ${receipt.blockHash}`);
  const statement = encodeBlockStatement({
    ledger: ledger.id,
    number: receipt.blockNumber,
    hash: parseHash(block.hash, 'block.hash'),
  });
  const proof = fromHex(block.proof, 'block.proof');
  requireSigned('BLOCK', trusted, ledger.id, { claim: statement, proof, lane: 'trusted: single' });
  pass('BLOCK', 'the block is stated final by a trusted gateway key');
  const token = trusted.find((chain) => chain.ledger.id === ledger.id)?.token ?? '';
  const mismatch = receipt.succeeded ? findRetirement(receipt.logs, token, retirement) : 'the transaction failed';
  if (mismatch !== undefined) throw new Failed('EVENT', mismatch);
  pass('EVENT', `the contract ${token} recorded it in the name of ${JSON.stringify(retirement.beneficiaryName)}`);
  expectEqual('TIME', 'retiredAt', retirement.retiredAt, receipt.timestamp.toString());
  pass('TIME', new Date(Number(retirement.retiredAt) * 1000).toISOString());
}

async function provenReceipt({ receipt }: Certificate): Promise<ProvenReceipt> {
  try {
    return await verifyReceiptProof(receipt);
  } catch (error) {
    if (error instanceof ReceiptProofError) throw new Failed('RECEIPT', error.message);
    throw error;
  }
}
