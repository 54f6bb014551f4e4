import type { BelievedLedger } from '@meridian/bridges/claims';
import type { PublicJwk } from '@meridian/satp';

/** What a verifier believes beforehand. */
export interface EvidenceTrust {
  /** By ledger: claim keys, or the contract whose receipts are proved. */
  readonly ledgers: readonly BelievedLedger[];
  /** Message keys by gateway, those that were replaced among them. */
  readonly gateways: readonly TrustedGateway[];
}

export interface TrustedGateway {
  readonly gatewayId: string;
  readonly keys: readonly PublicJwk[];
}
