import type { ClaimSigner, CreditClass, Evidence, LedgerBridge, Outcome, RetirementRecord } from '@meridian/bridges';
import type { ReceiptProof } from '@meridian/bridges/receipt-proof';
import { makeCertificate, type Certificate } from '@meridian/certificate';
import { decodeRetirement, ZERO_HASH, type Hash, type Ledger, type PolicySetJson } from '@meridian/credit';
import { GatewayError } from './errors.ts';
import type { PolicyDocuments } from './policy-documents.ts';
import { ledgerValue } from './service/ledger-value.ts';

/** What a ledger tells of its retirements beside the bridge's port. */
export interface RetirementReader {
  /** A final retirement and the receipt that proves it; undefined where there is none. */
  retirement(retirementId: Hash): Promise<Outcome<RetirementWithReceipt | undefined>>;
}

export interface RetirementWithReceipt {
  readonly record: RetirementRecord;
  readonly receipt: ReceiptProof;
}

export interface CertificateMakerOptions {
  readonly bridge: LedgerBridge;
  readonly reader: RetirementReader;
  readonly signer: ClaimSigner;
  /** Those that credits here may have as their home. */
  readonly ledgers: readonly Ledger[];
  readonly policyDocuments: PolicyDocuments;
}

/** Makes the certificates of retirements on this gateway's ledger. */
export class CertificateMaker {
  readonly #options: CertificateMakerOptions;

  constructor(options: CertificateMakerOptions) {
    this.#options = options;
  }

  /** @throws GatewayError `NOT_FOUND`, `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE`, `UNKNOWN_LEDGER`, `UNKNOWN_POLICY_SET` */
  async certificate(retirementId: Hash): Promise<Certificate> {
    const { bridge, reader, signer, ledgers } = this.#options;
    const found = ledgerValue(await reader.retirement(retirementId), 'retirementId');
    if (found === undefined) {
      throw new GatewayError('NOT_FOUND', `the ledger has no final retirement ${retirementId}`, {
        field: 'retirementId',
        value: retirementId,
      });
    }
    const { record: retirement, receipt } = found;
    const { claim } = ledgerValue(await bridge.proveRetirement(retirementId), 'retirementId');
    // A certificate is checked offline, where nobody knows which blocks others have attested: the gateway's word it is.
    const evidence: Evidence = { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
    const credit = ledgerValue(await bridge.creditClass(retirement.classId), 'classId');
    if (credit === undefined)
      throw new GatewayError('UNKNOWN_CLASS', `the ledger holds no class ${retirement.classId}`);
    const { homeLedger } = decodeRetirement(evidence.claim);
    const home = ledgers.find((ledger) => ledger.id === homeLedger);
    if (home === undefined)
      throw new GatewayError('UNKNOWN_LEDGER', `the home ledger ${homeLedger} of the credit is no configured peer's`);
    const policySet = this.#policySetOf(retirement, credit);
    const facts = { ledger: bridge.ledger, home, credit, retirement, evidence, receipt };
    return makeCertificate({ ...facts, ...(policySet !== undefined && { policySet }) }, signer);
  }

  /** What the multiplier came from; an entitlement's was fixed at home. */
  #policySetOf({ policySet }: RetirementRecord, { entitlement }: CreditClass): PolicySetJson | undefined {
    if (policySet === ZERO_HASH || entitlement !== undefined) return undefined;
    const document = this.#options.policyDocuments.find(policySet);
    if (document !== undefined) return document;
    throw new GatewayError('UNKNOWN_POLICY_SET', `policySet: this gateway has no document of ${policySet}`, {
      field: 'policySet',
      value: policySet,
      expected: 'a policy set that was carried here: POST /policy-sets with its evidence',
    });
  }
}
