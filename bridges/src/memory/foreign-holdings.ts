import {
  batchId as batchIdOf,
  blockRange,
  classId as classIdOf,
  contains,
  formatRanges,
  intersect,
  join,
  KG_PER_CREDIT,
  MAX_RANGES,
  subtract,
  totalKg,
  type Claim,
  type Hash,
  type Range,
} from '@meridian/credit';
import type { CreditClass, LockCommand, Supply } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import { ClassPool } from './class-pool.ts';
import { isRefusal, refusal, type Holdings, type Moved, type SpendableQuery } from './holdings.ts';

type Place = 'unassigned' | 'locked' | 'retired' | 'burnt';

interface ClassState {
  readonly credit: CreditClass;
  readonly pool: ClassPool;
  readonly balances: Map<string, bigint>;
  /** Ranges outside the pool. Burnt ones come again with a later transfer, and are then no longer burnt. */
  readonly outside: Record<Place, readonly Range[]>;
  minted: bigint;
  burnt: bigint;
}

/** A foreign ledger: balances per owner, and one pool of ranges per class, out of which every exit takes the next ones. */
export class ForeignHoldings implements Holdings {
  readonly #classes = new Map<Hash, ClassState>();

  lock(command: LockCommand): Refusal | undefined {
    return this.#exit(command, command.owner, 'locked');
  }

  retire(owner: string, moved: Omit<Moved, 'transferId'>): Refusal | undefined {
    return this.#exit(moved, owner, 'retired');
  }

  release(moved: Moved, owner: string): void {
    this.#enter(moved, owner, 'locked');
  }

  extinguish(moved: Moved): void {
    const state = this.#state(moved.classId);
    state.burnt += totalKg(moved.ranges);
    move(state, moved.ranges, 'locked', 'burnt');
  }

  mint(claim: Claim, credit: CreditClass): Refusal | undefined {
    const wrong = wrongClass(claim, credit);
    if (wrong !== undefined) return wrong;
    const state = this.#classes.get(claim.classId) ?? newClass(credit);
    this.#classes.set(claim.classId, state);
    state.minted += totalKg(claim.ranges);
    move(state, claim.ranges, 'burnt', 'unassigned');
    return undefined;
  }

  assign(moved: Moved, beneficiary: string): void {
    this.#enter(moved, beneficiary, 'unassigned');
  }

  void(moved: Moved): void {
    const state = this.#state(moved.classId);
    state.burnt += totalKg(moved.ranges);
    move(state, moved.ranges, 'unassigned', 'burnt');
  }

  retiredAbroad(): Refusal {
    return refusal('NOT_HOME', 'a foreign ledger takes no retirement notices');
  }

  creditClass(classId: Hash): CreditClass | undefined {
    return this.#classes.get(classId)?.credit;
  }

  spendable({ classId, owner, kg }: SpendableQuery): readonly Range[] | Refusal {
    const state = this.#funded(classId, owner, kg);
    return isRefusal(state) ? state : nextRanges(state, kg);
  }

  supply(batchId: Hash): Supply | Refusal {
    const states = [...this.#classes.values()].filter(({ credit }) => credit.batchId === batchId);
    if (states.length === 0) return refusal('BATCH_NOT_FOUND', `no class of batch ${batchId} here`, { batchId });
    const all = (pick: (state: ClassState) => readonly Range[]): readonly Range[] => join(states.flatMap(pick));
    const sum = (pick: (state: ClassState) => bigint): bigint =>
      states.reduce((total, state) => total + pick(state), 0n);
    const rangesByStatus = {
      unassigned: all((state) => state.outside.unassigned),
      active: all((state) => state.pool.ranges),
      locked: all((state) => state.outside.locked),
      retired: all((state) => state.outside.retired),
      burnt: all((state) => state.outside.burnt),
    };
    const { unassigned, active, locked, retired } = rangesByStatus;
    return {
      batchId,
      issued: sum((state) => state.minted),
      byStatus: {
        unassigned: totalKg(unassigned),
        active: totalKg(active),
        locked: totalKg(locked),
        retired: totalKg(retired),
        burnt: sum((state) => state.burnt),
      },
      rangesByStatus,
    };
  }

  #exit(moved: Omit<Moved, 'transferId'>, owner: string, to: Place): Refusal | undefined {
    const kg = totalKg(moved.ranges);
    const state = this.#funded(moved.classId, owner, kg);
    if (isRefusal(state)) return state;
    const balance = state.balances.get(owner) ?? 0n;
    if (kg < KG_PER_CREDIT && kg < balance)
      return refusal('BELOW_MINIMUM', 'at least one tonne, or all there is', { kg: `${kg}`, balance: `${balance}` });
    const ranges = nextRanges(state, kg);
    if (isRefusal(ranges)) return ranges;
    const [next, asked] = [formatRanges(ranges), formatRanges(moved.ranges)];
    if (next !== asked) return refusal('RANGES_CHANGED', `the next ranges are ${next}`, { next, ranges: asked });
    state.balances.set(owner, balance - kg);
    state.pool.take(kg);
    state.outside[to] = join([...state.outside[to], ...moved.ranges]);
    return undefined;
  }

  #enter(moved: Moved, owner: string, from: Place): void {
    const state = this.#state(moved.classId);
    state.outside[from] = subtract(state.outside[from], moved.ranges);
    state.pool.put(moved.ranges);
    state.balances.set(owner, (state.balances.get(owner) ?? 0n) + totalKg(moved.ranges));
  }

  #funded(classId: Hash, owner: string, kg: bigint): ClassState | Refusal {
    const state = this.#classes.get(classId);
    const balance = state?.balances.get(owner) ?? 0n;
    if (state !== undefined && kg <= balance && kg > 0n) return state;
    return refusal('INSUFFICIENT_BALANCE', `${owner} can spend ${balance} kg, not ${kg}`, {
      owner,
      classId,
      available: balance.toString(),
      kg: kg.toString(),
    });
  }

  #state(classId: Hash): ClassState {
    const state = this.#classes.get(classId);
    if (state === undefined) throw new Error(`class ${classId} of a recorded transfer is missing`);
    return state;
  }
}

function nextRanges(state: ClassState, kg: bigint): readonly Range[] | Refusal {
  const ranges = state.pool.next(kg);
  if (ranges.length <= MAX_RANGES) return ranges;
  return refusal('TOO_MANY_RANGES', `${kg} kg lie in ${ranges.length} ranges`, { kg: `${kg}`, maximum: MAX_RANGES });
}

function wrongClass(claim: Claim, credit: CreditClass): Refusal | undefined {
  const batchId = batchIdOf(credit.provenance);
  const classId = classIdOf(batchId, credit.entitlement);
  if (batchId !== claim.batchId || classId !== claim.classId)
    return refusal('EVIDENCE_MISMATCH', 'the provenance is not the one in the evidence', {
      batchId,
      classId,
      expectedBatchId: claim.batchId,
      expectedClassId: claim.classId,
    });
  const block = blockRange(credit.provenance.firstSerial, credit.provenance.lastSerial);
  if (claim.ranges.every((range) => contains(block, range))) return undefined;
  return refusal('RANGE_OUTSIDE', 'a range lies outside the serial block', { ranges: formatRanges(claim.ranges) });
}

const newClass = (credit: CreditClass): ClassState => ({
  credit,
  pool: new ClassPool(),
  balances: new Map(),
  outside: { unassigned: [], locked: [], retired: [], burnt: [] },
  minted: 0n,
  burnt: 0n,
});

function move(state: ClassState, ranges: readonly Range[], from: Place, to: Place): void {
  const taken = intersect(state.outside[from], ranges);
  state.outside[from] = subtract(state.outside[from], taken);
  state.outside[to] = join([...state.outside[to], ...ranges]);
}
