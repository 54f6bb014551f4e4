import { encodeAccount, hashText, join, type Claim, type Fact, type Hash, type Range } from '@meridian/credit';
import { BATCH, bob, CLASS, EVM, HOME, PROFILE, retirement } from './world.ts';
import type { Retirement } from '@meridian/credit';

/** The walk moves credits in pieces of half a tonne. */
export const UNIT = 500n;

/** Where one piece is on the foreign ledger. */
export type Place = 'none' | 'unassigned' | 'active' | 'locked' | 'burnt' | 'retired';

interface Transfer {
  readonly claim: Omit<Claim, 'fact'>;
  readonly units: readonly number[];
  state: Fact;
}

export const rangesOf = (units: readonly number[]): Range[] =>
  join(units.map((unit) => ({ from: BigInt(unit) * UNIT, to: BigInt(unit + 1) * UNIT })));

export const unitsOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ from, to }) =>
    Array.from({ length: Number((to - from) / UNIT) }, (_, i) => Number(from / UNIT) + i),
  );

/** An honest foreign ledger in its plainest form: it follows the ledger rules and signs only what holds. */
export class ForeignLedger {
  readonly places: Place[];
  /** Of each piece, once it has been here. */
  readonly classes: Hash[];
  /** Transfers from home, by id. */
  readonly incoming = new Map<Hash, Transfer>();
  /** Transfers to home, by id. */
  readonly outgoing = new Map<Hash, Transfer>();
  /** Every claim that ever held here: old evidence stays in the world. */
  readonly claims: Claim[] = [];
  readonly retirements: Retirement[] = [];
  #count = 0;

  constructor(units: number) {
    this.places = Array.from({ length: units }, () => 'none');
    this.classes = Array.from({ length: units }, () => CLASS);
  }

  /** None -> unassigned, unless voided before, on home's word that it is locked. */
  mint(claim: Claim): void {
    if (this.incoming.has(claim.transferId)) return;
    const transfer: Transfer = { claim, units: unitsOf(claim.ranges), state: 'unassigned' };
    this.incoming.set(claim.transferId, transfer);
    this.#put(transfer.units, 'unassigned');
    for (const unit of transfer.units) this.classes[unit] = claim.classId;
    this.#holds(transfer);
  }

  /** Unassigned -> assigned, on home's word that it is extinguished. */
  assign(transferId: Hash): void {
    const transfer = this.incoming.get(transferId);
    if (transfer?.state !== 'unassigned') return;
    this.#put(transfer.units, 'active');
    this.#move(transfer, 'assigned');
  }

  /** None or unassigned -> void, on home's word that it is aborting. */
  void(claim: Claim): void {
    const transfer = this.incoming.get(claim.transferId);
    if (transfer === undefined) {
      const tombstone: Transfer = { claim, units: [], state: 'void' };
      this.incoming.set(claim.transferId, tombstone);
      this.#holds(tombstone);
    } else if (transfer.state === 'unassigned') {
      this.#put(transfer.units, 'none');
      this.#move(transfer, 'void');
    }
  }

  /** Pieces of one class that somebody holds here: what can be locked, or retired, at once. */
  oneClass(units: readonly number[]): number[] {
    const [first] = units.filter((unit) => this.places[unit] === 'active');
    const classId = first === undefined ? undefined : this.classes[first];
    return units.filter((unit) => this.places[unit] === 'active' && this.classes[unit] === classId);
  }

  /** None -> locked. */
  lock(some: readonly number[]): void {
    const units = this.oneClass(some);
    const [first] = units;
    if (first === undefined) return;
    const claim = {
      originLedger: EVM.id,
      destinationLedger: HOME.id,
      transferId: hashText(`homeward ${++this.#count}`),
      batchId: BATCH,
      classId: this.classes[first] ?? CLASS,
      assetProfile: PROFILE,
      beneficiary: encodeAccount('fabric', bob.account()),
      ranges: rangesOf(units),
    };
    const transfer: Transfer = { claim, units, state: 'locked' };
    this.outgoing.set(claim.transferId, transfer);
    this.#put(units, 'locked');
    this.#holds(transfer);
  }

  beginAbort(transferId: Hash): void {
    const transfer = this.outgoing.get(transferId);
    if (transfer?.state === 'locked') this.#move(transfer, 'aborting');
  }

  /** Locked -> extinguished, on home's word that it is unassigned there. */
  extinguish(transferId: Hash): void {
    const transfer = this.outgoing.get(transferId);
    if (transfer?.state !== 'locked') return;
    this.#put(transfer.units, 'burnt');
    this.#move(transfer, 'extinguished');
  }

  /** Aborting -> released, on home's word that it is void there. */
  release(transferId: Hash): void {
    const transfer = this.outgoing.get(transferId);
    if (transfer?.state !== 'aborting') return;
    this.#put(transfer.units, 'active');
    this.#move(transfer, 'released');
  }

  retire(some: readonly number[]): void {
    const units = this.oneClass(some);
    const [first] = units;
    if (first === undefined) return;
    this.#put(units, 'retired');
    const classId = this.classes[first] ?? CLASS;
    this.retirements.push({ ...retirement(`${++this.#count}`, '0-1'), classId, ranges: rangesOf(units) });
  }

  #put(units: readonly number[], place: Place): void {
    for (const unit of units) this.places[unit] = place;
  }

  #move(transfer: Transfer, state: Fact): void {
    transfer.state = state;
    this.#holds(transfer);
  }

  #holds({ claim, state }: Transfer): void {
    this.claims.push({ ...claim, fact: state });
  }
}
