import {
  batchId as batchIdOf,
  blockRange,
  canonicalRanges,
  classId as classIdOf,
  contains,
  formatRanges,
  intersect,
  join,
  subtract,
  takeFirst,
  totalKg,
  type Claim,
  type Hash,
  type Provenance,
  type Range,
} from '@meridian/credit';
import type { CreditClass, LockCommand, Supply } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import { refusal, type Holdings, type Moved, type SpendableQuery } from './holdings.ts';

type LotStatus = 'active' | 'locked' | 'wrapped' | 'arriving' | 'retired';

interface Lot {
  readonly range: Range;
  readonly classId: Hash;
  readonly status: LotStatus;
  readonly owner: string;
  /** Wrapped: the ledger that holds it now. */
  readonly at?: Hash;
}

interface Batch {
  readonly credit: CreditClass;
  readonly block: Range;
  lots: readonly Lot[];
}

/** The home ledger: lots that are disjoint, cover their batch's block, and are never burnt by the bridge. */
export class HomeHoldings implements Holdings {
  readonly #batches = new Map<Hash, Batch>();

  issue(provenance: Provenance, owner: string): CreditClass {
    const batchId = batchIdOf(provenance);
    const credit = { batchId, classId: classIdOf(batchId), provenance };
    const block = blockRange(provenance.firstSerial, provenance.lastSerial);
    if (!this.#batches.has(batchId))
      this.#batches.set(batchId, {
        credit,
        block,
        lots: [{ range: block, classId: credit.classId, status: 'active', owner }],
      });
    return credit;
  }

  lock(command: LockCommand): Refusal | undefined {
    return (
      this.#checkSpendable(command) ??
      this.#change(command.batchId, command.ranges, (lot) => ({ ...lot, status: 'locked' }))
    );
  }

  retire(owner: string, moved: Omit<Moved, 'transferId'>): Refusal | undefined {
    return (
      this.#checkSpendable({ ...moved, owner }) ??
      this.#change(moved.batchId, moved.ranges, (lot) => ({ ...lot, status: 'retired' }))
    );
  }

  release(moved: Moved): void {
    this.#change(moved.batchId, moved.ranges, (lot) => ({ ...lot, status: 'active' }));
  }

  extinguish(moved: Moved, destinationLedger: Hash): void {
    this.#change(moved.batchId, moved.ranges, (lot) => ({ ...lot, status: 'wrapped', at: destinationLedger }));
  }

  mint(claim: Claim): Refusal | undefined {
    return (
      this.#checkWrapped(claim, claim.originLedger) ??
      this.#change(claim.batchId, claim.ranges, (lot) => ({ ...lot, status: 'arriving' }))
    );
  }

  assign(moved: Moved, beneficiary: string): void {
    this.#change(moved.batchId, moved.ranges, ({ range, classId }) => ({
      range,
      classId,
      status: 'active',
      owner: beneficiary,
    }));
  }

  void(moved: Moved): void {
    this.#change(moved.batchId, moved.ranges, (lot) => ({ ...lot, status: 'wrapped' }));
  }

  retiredAbroad(moved: Omit<Moved, 'transferId'>, ledger: Hash): Refusal | undefined {
    return (
      this.#checkWrapped(moved, ledger) ??
      this.#change(moved.batchId, moved.ranges, (lot) => ({ ...lot, status: 'retired' }))
    );
  }

  creditClass(classId: Hash): CreditClass | undefined {
    return [...this.#batches.values()].find((batch) => batch.credit.classId === classId)?.credit;
  }

  spendable({ classId, owner, kg, wanted }: SpendableQuery): readonly Range[] | Refusal {
    const lots = [...this.#batches.values()].flatMap((batch) => batch.lots);
    const own = join(
      lots
        .filter((lot) => lot.classId === classId && lot.owner === owner && lot.status === 'active')
        .map((lot) => lot.range),
    );
    const choice = wanted === undefined ? own : intersect(own, canonicalRanges(wanted, 'wanted'));
    if (totalKg(choice) < kg)
      return refusal('INSUFFICIENT_BALANCE', `${owner} can spend ${totalKg(choice)} kg, not ${kg}`, {
        owner,
        classId,
        available: totalKg(choice).toString(),
        kg: kg.toString(),
      });
    return canonicalRanges(takeFirst(choice, kg));
  }

  supply(batchId: Hash): Supply | Refusal {
    const batch = this.#batches.get(batchId);
    if (batch === undefined) return noBatch(batchId);
    const rangesByStatus = Object.fromEntries(
      (['active', 'locked', 'wrapped', 'arriving', 'retired'] as const).map((status) => [
        status,
        join(batch.lots.filter((lot) => lot.status === status).map((lot) => lot.range)),
      ]),
    );
    const byStatus = Object.fromEntries(Object.entries(rangesByStatus).map(([k, ranges]) => [k, totalKg(ranges)]));
    return { batchId, issued: totalKg([batch.block]), byStatus, rangesByStatus };
  }

  #checkSpendable(asked: Omit<Moved, 'transferId'> & { readonly owner: string }): Refusal | undefined {
    const facts = { batchId: asked.batchId, ranges: formatRanges(asked.ranges) };
    const batch = this.#batches.get(asked.batchId);
    if (batch === undefined) return noBatch(asked.batchId);
    if (!asked.ranges.every((range) => contains(batch.block, range)))
      return refusal('LOTS_DO_NOT_COVER', `the batch holds no such kilograms`, facts);
    for (const lot of touched(batch.lots, asked.ranges)) {
      if (lot.status === 'locked') return refusal('LOT_LOCKED', `a lot is locked already`, facts);
      if (lot.status !== 'active') return refusal('LOT_NOT_ACTIVE', `a lot is ${lot.status}`, facts);
      if (lot.owner !== asked.owner) return refusal('NOT_OWNER', `a lot belongs to ${lot.owner}`, facts);
      if (lot.classId !== asked.classId) return otherClass(asked.classId, lot.classId);
    }
    return undefined;
  }

  #checkWrapped(asked: Omit<Moved, 'transferId'>, ledger: Hash): Refusal | undefined {
    const batch = this.#batches.get(asked.batchId);
    if (batch === undefined) return noBatch(asked.batchId);
    const facts = { batchId: asked.batchId, ranges: formatRanges(asked.ranges), ledger };
    for (const lot of touched(batch.lots, asked.ranges)) {
      if (lot.status !== 'wrapped' || lot.at !== ledger)
        return refusal('NOT_WRAPPED_THERE', 'not every kilogram is in custody for that ledger', facts);
      if (lot.classId !== asked.classId) return otherClass(asked.classId, lot.classId);
    }
    if (asked.ranges.every((range) => contains(batch.block, range))) return undefined;
    return refusal('LOTS_DO_NOT_COVER', 'the batch holds no such kilograms', facts);
  }

  /** Cuts the lots at the ranges' ends and changes what lies inside. */
  #change(batchId: Hash, ranges: readonly Range[], change: (lot: Lot) => Lot): Refusal | undefined {
    const batch = this.#batches.get(batchId);
    if (batch === undefined) return noBatch(batchId);
    batch.lots = batch.lots.flatMap((lot) => [
      ...subtract([lot.range], ranges).map((range) => ({ ...lot, range })),
      ...intersect([lot.range], ranges).map((range) => change({ ...lot, range })),
    ]);
    return undefined;
  }
}

const touched = (lots: readonly Lot[], ranges: readonly Range[]): readonly Lot[] =>
  lots.filter((lot) => intersect([lot.range], ranges).length > 0);

const noBatch = (batchId: Hash): Refusal => refusal('BATCH_NOT_FOUND', `no batch ${batchId} here`, { batchId });

const otherClass = (value: Hash, expected: Hash): Refusal =>
  refusal('INVALID_ARGUMENT', 'a lot is of another class', { field: 'classId', value, expected });
