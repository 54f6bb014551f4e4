import type { ClaimSigner, CreditClass, Evidence, RetirementRecord } from '@meridian/bridges';
import { verifyReceiptProof, type ReceiptProof } from '@meridian/bridges/receipt-proof';
import {
  encodeBlockStatement,
  entitlementToJson,
  formatRanges,
  milligrams,
  parseHash,
  provenanceToJson,
  toHex,
  totalKg,
  type Ledger,
  type PolicySetJson,
} from '@meridian/credit';
import { certificateSchema, type Certificate } from './certificate.ts';
import { certificateSerials } from './serials.ts';

/** Everything that a ledger and its gateway know of a final retirement. */
export interface RetirementFacts {
  readonly ledger: Ledger;
  readonly home: Ledger;
  readonly credit: CreditClass;
  readonly retirement: RetirementRecord;
  /** Evidence of the retirement, of {@link LedgerBridge.proveRetirement}. */
  readonly evidence: Evidence;
  readonly receipt: ReceiptProof;
  /** The policy set that gave the multiplier; absent for the empty set and under an entitlement. */
  readonly policySet?: PolicySetJson;
}

/** The certificate of a final retirement; `signer` states the block of its receipt. @throws ZodError if a fact is not as a certificate has it */
export async function makeCertificate(facts: RetirementFacts, signer: ClaimSigner): Promise<Certificate> {
  const { retirement, credit, evidence } = facts;
  const proven = await verifyReceiptProof(facts.receipt);
  const hash = parseHash(proven.blockHash.slice(2), 'blockHash');
  const statement = encodeBlockStatement({ ledger: facts.ledger.id, number: proven.blockNumber, hash });
  const kg = totalKg(retirement.ranges);
  return certificateSchema.parse({
    type: 'meridian/certificate/v2',
    retirement: {
      retirementId: retirement.retirementId,
      ledger: facts.ledger.descriptor,
      homeLedger: facts.home.descriptor,
      batchId: retirement.batchId,
      classId: retirement.classId,
      ranges: formatRanges(retirement.ranges),
      kg: kg.toString(),
      ppm: retirement.ppm.toString(),
      mg: milligrams(kg, retirement.ppm).toString(),
      policySet: retirement.policySet,
      use: retirement.use,
      retiredBy: retirement.retiredBy,
      beneficiaryName: retirement.beneficiaryName,
      reason: retirement.reason,
      retiredAt: proven.timestamp.toString(),
    },
    serials: certificateSerials(credit.provenance, retirement.ranges),
    provenance: provenanceToJson(credit.provenance),
    ...(credit.entitlement !== undefined && { entitlement: entitlementToJson(credit.entitlement) }),
    ...(facts.policySet !== undefined && { policySet: facts.policySet }),
    lane: evidence.lane,
    evidence: { claim: toHex(evidence.claim), proof: toHex(evidence.proof) },
    receipt: facts.receipt,
    block: { number: proven.blockNumber.toString(), hash, proof: toHex(await signer.sign(statement)) },
  });
}
