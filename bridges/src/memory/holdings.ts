import type { Claim, Hash, Range } from '@meridian/credit';
import type { CreditClass, LockCommand, Supply } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';

/** The part of a transfer's record that moves kilograms. */
export interface Moved {
  readonly transferId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: readonly Range[];
}

/**
 * Who holds which kilograms on one ledger. The home variant keeps every kilogram for ever and knows custody by (batch,
 * range, `at`); the foreign one mints and burns, with one pool of ranges per class. Each call that can be refused changes
 * nothing when it is.
 */
export interface Holdings {
  lock(command: LockCommand): Refusal | undefined;
  release(moved: Moved, owner: string): void;
  extinguish(moved: Moved, destinationLedger: Hash): void;
  mint(claim: Claim, credit: CreditClass): Refusal | undefined;
  assign(moved: Moved, beneficiary: string): void;
  void(moved: Moved, originLedger: Hash): void;
  retiredAbroad(moved: Omit<Moved, 'transferId'>, ledger: Hash): Refusal | undefined;
  creditClass(classId: Hash): CreditClass | undefined;
  spendable(query: SpendableQuery): readonly Range[] | Refusal;
  supply(batchId: Hash): Supply | Refusal;
}

export interface SpendableQuery {
  readonly classId: Hash;
  readonly owner: string;
  readonly kg: bigint;
  readonly wanted?: readonly Range[];
}

export const refusal = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refusal => ({
  code,
  message,
  facts,
});

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'facts' in value;
