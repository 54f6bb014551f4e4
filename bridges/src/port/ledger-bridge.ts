import type { Entitlement, Fact, Hash, Lane, Ledger, Provenance, Range, Use } from '@meridian/credit';
import type { Outcome } from './outcome.ts';

/** Evidence of a fact on one ledger, to be checked by another: the claim's bytes and what proves them. */
export interface Evidence {
  /** `encodeClaim` or `encodeRetirement` bytes. */
  readonly claim: Uint8Array;
  /** What the verifying ledger checks, in the form of `lane`. */
  readonly proof: Uint8Array;
  /** How far the proof can be trusted; shown wherever the claim is. */
  readonly lane: Lane;
}

export type OriginState = 'locked' | 'aborting' | 'released' | 'extinguished';
export type DestinationState = 'unassigned' | 'assigned' | 'void';

export interface LockCommand {
  readonly transferId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: readonly Range[];
  /** Account on this ledger, which must have approved the gateway as operator. */
  readonly owner: string;
  readonly destination: Ledger;
  /** Account on the destination. */
  readonly beneficiary: string;
  readonly assetProfile: Hash;
}

/** What a ledger keeps of one transfer. */
export interface TransferRecord<State> {
  readonly transferId: Hash;
  readonly originLedger: Hash;
  readonly destinationLedger: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: readonly Range[];
  readonly assetProfile: Hash;
  /** Account on the destination. */
  readonly beneficiary: string;
  readonly state: State;
}

export type OriginRecord = TransferRecord<OriginState>;
export type DestinationRecord = TransferRecord<DestinationState>;

/** Everything about a class that crosses beside its kilograms. */
export interface CreditClass {
  readonly classId: Hash;
  readonly batchId: Hash;
  readonly provenance: Provenance;
  readonly entitlement?: Entitlement;
}

/** A retirement on this ledger, as its event and its evidence tell it. */
export interface RetirementRecord {
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: readonly Range[];
  readonly retiredBy: string;
  readonly beneficiaryName: string;
  readonly reason: string;
  readonly ppm: bigint;
  /** Zero for the empty set. */
  readonly policySet: Hash;
  /** The burner's place and period, and when it was retired. */
  readonly use: Use;
}

/** Mass of one batch on this ledger by status, in kg. At home they add up to `issued`. */
export interface Supply {
  readonly batchId: Hash;
  /** At home: the batch's kilograms. Elsewhere: minted here. */
  readonly issued: bigint;
  readonly byStatus: Readonly<Record<string, bigint>>;
  /** Ranges by status, canonical. */
  readonly rangesByStatus: Readonly<Record<string, readonly Range[]>>;
}

export type LedgerEvent =
  | {
      readonly type: 'transfer';
      readonly originLedger: Hash;
      readonly transferId: Hash;
      readonly state: OriginState | DestinationState;
      readonly cursor: string;
    }
  | { readonly type: 'retired'; readonly retirement: RetirementRecord; readonly cursor: string };

/**
 * One ledger under the ledger rules of SATP transfers: the origin's lock record alone decides. Every write is idempotent by
 * its key: a repeat with the same parameters is `done` with the recorded answer, with others `refused` as `KEY_REUSED`.
 * `done` is only ever said of a final result.
 */
export interface LedgerBridge {
  readonly ledger: Ledger;
  /** Whether a class's ranges are given out in one order, whoever locks: a lock of others than the next ones is `RANGES_CHANGED`. */
  readonly locksInOrder?: boolean | undefined;

  /** none -> locked. Refused unless the owner holds every kilogram, active, in this class, and approved the gateway. */
  lock(command: LockCommand): Promise<Outcome<OriginRecord>>;
  /** locked -> aborting: from here on only a release can follow. */
  beginAbort(transferId: Hash): Promise<Outcome<OriginRecord>>;
  /** aborting -> released, on evidence of `void`. */
  release(evidence: Evidence): Promise<Outcome<OriginRecord>>;
  /** locked -> extinguished, on evidence of a final `unassigned`. Custody (wrapped) at home, a burn elsewhere. */
  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>>;

  /** none -> unassigned, on evidence of `locked` or `extinguished`. At home an arrival out of custody, elsewhere a mint. */
  mint(evidence: Evidence, credit: CreditClass): Promise<Outcome<DestinationRecord>>;
  /** unassigned -> assigned to the beneficiary that the evidence of `extinguished` names. */
  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>>;
  /** none or unassigned -> void, on evidence of `aborting`. Of an unknown transfer it is a tombstone. */
  void(evidence: Evidence): Promise<Outcome<DestinationRecord>>;

  /** At home only: the wrapped ranges of a foreign retirement become retired here, exactly once. */
  retiredAbroad(evidence: Evidence): Promise<Outcome<{ readonly retirementId: Hash }>>;

  /** Evidence of a final fact of this ledger; `refused` as `FACT_NOT_HELD` where it does not hold. */
  prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>>;
  /** Evidence of a final retirement of this ledger. */
  proveRetirement(retirementId: Hash): Promise<Outcome<Evidence>>;

  /** `done` with `undefined` where this ledger has no final record, which is evidence of nothing. */
  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>>;
  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>>;

  /** The class with its provenance, as this ledger holds it. */
  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>>;
  /**
   * The ranges that a lock of `kg` of this owner and class would take now: a proposal names exactly these. `wanted`, where
   * the ledger can choose (Fabric), asks for a part of certain ranges.
   */
  spendable(query: {
    readonly classId: Hash;
    readonly owner: string;
    readonly kg: bigint;
    readonly wanted?: readonly Range[];
  }): Promise<Outcome<readonly Range[]>>;
  supply(batchId: Hash): Promise<Outcome<Supply>>;

  /** Final events in order, from after `cursor` (from the start when absent), until `signal` aborts. Never repeats or skips one. */
  watch(options: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<LedgerEvent>;
  /**
   * Only on ledgers whose final blocks can be lost all the same (a re-organisation deeper than the confirmations, a node that went back
   * behind them): the final block at a height, the newest when absent; `undefined` where there is none. Where its hash is another
   * one than before, what was final after that may have to be written again.
   */
  readonly finalBlock?: ((height?: bigint) => Promise<Outcome<Checkpoint | undefined>>) | undefined;
  /**
   * Only on ledgers whose facts are proven by the blocks in which they were said: has a fact that holds said again, for evidence in a later
   * block. Done when that is final.
   */
  readonly restate?: ((fact: Fact, key: TransferKey) => Promise<Outcome<void>>) | undefined;
  /** The same of a retirement. */
  readonly restateRetirement?: ((retirementId: Hash) => Promise<Outcome<void>>) | undefined;
  close(): Promise<void>;
}

/** A final block, and the place in `watch` from which the events after it come. */
export interface Checkpoint {
  readonly block: bigint;
  readonly hash: string;
  readonly cursor: string;
}

/** A destination knows a transfer by both: transfer ids of two origins may be equal. */
export interface TransferKey {
  readonly originLedger: Hash;
  readonly transferId: Hash;
}

/** Signs claim bytes for the lane `trusted: single`: returns the 97 bytes of docs/layouts.md. */
export interface ClaimSigner {
  sign(claim: Uint8Array): Promise<Uint8Array>;
}
