import type { CreditClass, LedgerBridge, RetirementRecord } from '@meridian/bridges';
import type { GatewayClaimSigner } from '@meridian/bridges/claims';
import type { Hash, Provenance, Range } from '@meridian/credit';

/** Alice and Bob have approved the gateway as operator, Carol has not. */
export type Person = 'alice' | 'bob' | 'carol';

/** One ledger as the suite meets it: its adapter, and what its users do beside it. */
export interface Side {
  readonly bridge: LedgerBridge;
  /** The claim key that the other side trusts for this ledger. */
  readonly signer: GatewayClaimSigner;
  account(person: Person): string;
}

export interface HomeSide extends Side {
  issue(provenance: Provenance, owner: Person): Promise<CreditClass>;
}

export interface RetireRequest {
  readonly owner: Person;
  readonly batchId: Hash;
  readonly classId: Hash;
  /** The next ranges of the class. */
  readonly ranges: readonly Range[];
  readonly beneficiaryName: string;
  readonly reason: string;
}

export interface ForeignSide extends Side {
  retire(request: RetireRequest): Promise<RetirementRecord>;
}

/** Two ledgers that trust each other: where credits are issued, and where they go. */
export interface BridgeStack {
  readonly home: HomeSide;
  readonly foreign: ForeignSide;
  close(): Promise<void>;
}
