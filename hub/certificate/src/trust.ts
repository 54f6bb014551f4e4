import type { TrustedLedger } from '@meridian/bridges/claims';

/** What a verifier believes of a ledger: its gateway's claim keys, and the contract whose events tell retirements. */
export interface TrustedChain extends TrustedLedger {
  /** Address of WrappedCredit, 0x and 40 lower-case hex digits. */
  readonly token: string;
}
