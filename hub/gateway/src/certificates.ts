import type { ClaimSigner, LedgerBridge, Outcome, RetirementRecord } from '@meridian/bridges';
import type { ReceiptProof } from '@meridian/bridges/receipt-proof';
import { makeCertificate, type Certificate } from '@meridian/certificate';
import { decodeRetirement, type Hash, type Ledger } from '@meridian/credit';
import { GatewayError } from './errors.ts';
import { ledgerValue } from './service/ledger-value.ts';

/** What a ledger tells of its retirements beside the bridge's port. */
export interface RetirementReader {
  /** A final retirement and the receipt that proves it; undefined where there is none. */
  retirement(retirementId: Hash): Promise<Outcome<RetirementWithReceipt | undefined>>;
}

export interface RetirementWithReceipt {
  readonly record: RetirementRecord;
  readonly receipt: ReceiptProof;
  /** Bytes of the policy set that gave the multiplier. */
  readonly policySet?: Uint8Array;
}

/** Makes the certificates of retirements on this gateway's ledger. */
export class CertificateMaker {
  readonly #bridge: LedgerBridge;
  readonly #reader: RetirementReader;
  readonly #signer: ClaimSigner;
  readonly #ledgers: readonly Ledger[];

  /** @param ledgers those that credits here may have as their home */
  constructor(bridge: LedgerBridge, reader: RetirementReader, signer: ClaimSigner, ledgers: readonly Ledger[]) {
    this.#bridge = bridge;
    this.#reader = reader;
    this.#signer = signer;
    this.#ledgers = ledgers;
  }

  /** @throws GatewayError `NOT_FOUND`, `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE`, `UNKNOWN_LEDGER` */
  async certificate(retirementId: Hash): Promise<Certificate> {
    const found = ledgerValue(await this.#reader.retirement(retirementId), 'retirementId');
    if (found === undefined) {
      throw new GatewayError('NOT_FOUND', `the ledger has no final retirement ${retirementId}`, {
        field: 'retirementId',
        value: retirementId,
      });
    }
    const { record: retirement, receipt, policySet } = found;
    const evidence = ledgerValue(await this.#bridge.proveRetirement(retirementId), 'retirementId');
    const credit = ledgerValue(await this.#bridge.creditClass(retirement.classId), 'classId');
    if (credit === undefined)
      throw new GatewayError('UNKNOWN_CLASS', `the ledger holds no class ${retirement.classId}`);
    const { homeLedger } = decodeRetirement(evidence.claim);
    const home = this.#ledgers.find((ledger) => ledger.id === homeLedger);
    if (home === undefined)
      throw new GatewayError('UNKNOWN_LEDGER', `the home ledger ${homeLedger} of the credit is no configured peer's`);
    const facts = { ledger: this.#bridge.ledger, home, credit, retirement, evidence, receipt };
    return makeCertificate({ ...facts, ...(policySet !== undefined && { policySet }) }, this.#signer);
  }
}
