import type { TrustedLedger } from '@meridian/bridges/claims';
import type { PublicJwk } from '@meridian/satp';

/** What a verifier believes beforehand. */
export interface EvidenceTrust {
  /** Claim keys by ledger. */
  readonly ledgers: readonly TrustedLedger[];
  /** Message keys by gateway, those that were replaced among them. */
  readonly gateways: readonly TrustedGateway[];
}

export interface TrustedGateway {
  readonly gatewayId: string;
  readonly keys: readonly PublicJwk[];
}
