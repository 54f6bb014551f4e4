import fc from 'fast-check';
import {
  decodeClaim,
  encodeClaim,
  fromHex,
  hashText,
  parseRanges,
  toHex,
  type Claim,
  type Hash,
} from '@meridian/credit';
import { refusalJson } from '../../src/errors.ts';
import type { LotJson } from '../../src/state/lots.ts';
import type { TransactionName } from '../../src/transactions.ts';
import type { Caller } from '../../src/identity.ts';
import { ForeignLedger, rangesOf, unitsOf } from './foreign.ts';
import type { TestLedger } from './ledger.ts';
import { LEGAL_ENTITY } from './entitled.ts';
import { idOf, recent } from './policies.ts';
import { alice, auction, BATCH, bob, CLASS, EVM, evidence, gateway, HOME, lockArguments, notice } from './world.ts';

/** The issued block of 10,000 kg in pieces. */
export const UNITS = 20;

/** What one step of the walk may choose from: a kind and two numbers that pick among what is there. */
export const step = fc.record({ kind: fc.nat(18), a: fc.nat(1000), b: fc.nat(1000) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const TAKERS = ['Bridge:Extinguish', 'Bridge:Release', 'Bridge:Arrive', 'Bridge:Assign', 'Bridge:Void'] as const;
/** The transaction at home that takes a claim of this fact. */
const TAKES: Readonly<Partial<Record<Claim['fact'], TransactionName>>> = {
  unassigned: 'Bridge:Extinguish',
  void: 'Bridge:Release',
  locked: 'Bridge:Arrive',
  extinguished: 'Bridge:Assign',
  aborting: 'Bridge:Void',
};

const pick = <T>(items: readonly T[], by: number): T | undefined => items[by % Math.max(items.length, 1)];

/** Home (the contracts) and an honest foreign ledger, driven by a careless world that replays any old evidence. */
export class Walk {
  readonly home: TestLedger;
  readonly foreign = new ForeignLedger(UNITS);
  readonly outgoing: Hash[] = [];
  readonly accepted = new Map<string, number>();
  /** The last seen state of each record at home. */
  readonly states = new Map<string, string>();
  /** The last seen class of each piece at home. */
  readonly classes = new Map<number, Hash>();
  readonly #proofs = new Map<string, Claim>();
  #count = 0;

  constructor(home: TestLedger) {
    this.home = home;
  }

  async run({ kind, a, b }: Step): Promise<void> {
    this.home.time += a % 3;
    if (kind < 4) return this.#ownersStep(kind, a, b);
    if (kind < 6) return this.#gatewaysStep(kind, a, b);
    if (kind < 12) return this.#presentEvidence(kind, a, b);
    if (kind === 18) return this.#auctionsStep(a, b);
    await this.#foreignStep(kind, a, b);
  }

  async lots(): Promise<LotJson[]> {
    const page = { batchId: BATCH, pageSize: 1000, bookmark: '' };
    return (await this.home.evaluate<{ lots: LotJson[] }>(bob, 'Credit:LotsOfBatch', page)).lots;
  }

  /** Submits, and counts what was accepted; a refusal is part of the walk, a fault is not. */
  async #try(caller: Caller, name: TransactionName, argument: object): Promise<void> {
    try {
      const { classId } = await this.home.submit(caller, name, argument);
      const entitled = classId === undefined || classId === CLASS ? [] : [`${name} of entitled`];
      for (const what of [name, ...entitled]) this.accepted.set(what, (this.accepted.get(what) ?? 0) + 1);
    } catch (error) {
      if (refusalJson(error) === undefined) throw error;
    }
  }

  async #ownersStep(kind: number, a: number, b: number): Promise<void> {
    const lots = (await this.lots()).filter((lot) => kind < 3 || lot.status !== 'active');
    const lot = pick(lots, a);
    if (lot === undefined) return;
    const owner = lot.owner === bob.account() ? bob : alice;
    const units = unitsOf(parseRanges(`${lot.from}-${lot.to}`));
    const part = units.slice(b % units.length, (b % units.length) + 1 + (a % 4));
    const [range] = rangesOf(part).map(({ from, to }) => `${from}-${to}`);
    const to = b % 2 === 0 ? alice.account() : bob.account();
    if (kind === 0 || kind === 3) {
      await this.#try(owner, 'Credit:Transfer', { batchId: BATCH, lot: lot.from, ranges: range, to });
    } else if (kind === 1) {
      await this.#try(owner, 'Credit:Merge', { batchId: BATCH, lots: [lot.from, lot.to] });
    } else if (a % 6 === 0) {
      const retirement = { retirementId: hashText(`r${++this.#count}`), beneficiaryName: 'Walk', reason: '' };
      const worth = lot.classId === CLASS ? { policySet: idOf(recent) } : { legalEntityId: LEGAL_ENTITY };
      const what = { ...retirement, ...worth, batchId: BATCH, lots: [lot.from], ranges: range };
      await this.#try(owner, 'Credit:Retire', what);
    }
  }

  /** Sells a part of a lot for good, whoever's it is. */
  async #auctionsStep(a: number, b: number): Promise<void> {
    const lot = pick(
      (await this.lots()).filter((each) => each.status === 'active'),
      a,
    );
    if (lot === undefined) return;
    const units = unitsOf(parseRanges(`${lot.from}-${lot.to}`)).slice(0, 2 + (b % 7));
    const [range] = rangesOf(units).map(({ from, to }) => `${from}-${to}`);
    await this.#try(auction, 'Credit:Entitle', {
      batchId: BATCH,
      lots: [lot.from],
      ranges: range,
      owner: lot.owner,
      to: lot.owner === bob.account() ? alice.account() : bob.account(),
      beneficiary: hashText(LEGAL_ENTITY),
      policySet: idOf(recent),
      use: {},
      auctionId: hashText(`auction ${a % 2}`),
    });
  }

  async #gatewaysStep(kind: number, a: number, b: number): Promise<void> {
    if (kind === 5) {
      const transferId = pick(this.outgoing, a);
      if (transferId !== undefined && b % 2 === 0) await this.#try(gateway, 'Bridge:BeginAbort', { transferId });
      return;
    }
    const lots = (await this.lots()).filter((lot) => lot.status === 'active');
    const chosen = [pick(lots, a), pick(lots, b)].filter((lot) => lot !== undefined);
    const units = chosen.flatMap((lot) => unitsOf(parseRanges(`${lot.from}-${lot.to}`)).slice(0, 1 + (b % 5)));
    const owner = pick(chosen, 0)?.owner ?? '';
    const starts = [...new Set(chosen.map((lot) => lot.from))];
    const ranges = rangesOf(units)
      .map(({ from, to }) => `${from}-${to}`)
      .join(',');
    const classId = pick(chosen, 0)?.classId ?? CLASS;
    const asked = { ...lockArguments(`${++this.#count}`, ranges, starts), owner, classId };
    await this.#try(gateway, 'Bridge:Lock', asked);
    if (!this.outgoing.includes(asked.transferId)) this.outgoing.push(asked.transferId);
  }

  /** Any claim that ever held abroad, to any transaction that takes one. */
  async #presentEvidence(kind: number, a: number, b: number): Promise<void> {
    if (kind === 11) {
      const retirement = pick(this.foreign.retirements, a);
      if (retirement === undefined) return;
      const lots = await this.#hints(unitsOf(retirement.ranges));
      return this.#try(bob, 'Bridge:RetiredAbroad', { ...notice(retirement), lots });
    }
    const { claims } = this.foreign;
    // Mostly what moves a transfer on, else any old claim to any transaction.
    const fitting = b % 4 !== 0;
    const claim = fitting ? pick(claims.slice(-12), a) : pick(claims, a);
    const name =
      (fitting && claim !== undefined ? TAKES[claim.fact] : undefined) ?? pick(TAKERS, kind) ?? 'Bridge:Void';
    if (claim === undefined) return;
    const lots = name === 'Bridge:Arrive' ? { lots: await this.#hints(unitsOf(claim.ranges)) } : {};
    await this.#try(gateway, name, { ...signed(claim), ...lots });
  }

  async #hints(units: readonly number[]): Promise<string[]> {
    const held = (lot: LotJson) => unitsOf(parseRanges(`${lot.from}-${lot.to}`));
    return (await this.lots()).filter((lot) => held(lot).some((unit) => units.includes(unit))).map((lot) => lot.from);
  }

  /** The foreign ledger moves on what home proves now, or by itself. */
  async #foreignStep(kind: number, a: number, b: number): Promise<void> {
    const active = this.foreign.places.flatMap((place, unit) => (place === 'active' ? [unit] : []));
    const some = active.filter((_, i) => (a >> (i % 8)) % 2 === 0).slice(0, 1 + (b % 6));
    const homeward = pick([...this.foreign.outgoing.keys()], a);
    if (kind === 12) this.foreign.lock(some);
    else if (kind === 13 && b % 8 === 0) this.foreign.retire(some);
    else if (kind === 14 && homeward !== undefined && b % 2 === 0) this.foreign.beginAbort(homeward);
    else if (kind >= 15) await this.#foreignReads(a);
  }

  async #foreignReads(a: number): Promise<void> {
    const outward = pick(this.outgoing, a);
    const locked = outward === undefined ? undefined : await this.#proved('locked', outward, true);
    if (locked !== undefined) this.foreign.mint(locked);
    if (outward !== undefined) {
      if ((await this.#proved('extinguished', outward, true)) !== undefined) this.foreign.assign(outward);
      const aborting = await this.#proved('aborting', outward, true);
      if (aborting !== undefined && a % 2 === 0) this.foreign.void(aborting);
    }
    const homeward = pick([...this.foreign.outgoing.keys()], a);
    if (homeward === undefined) return;
    if ((await this.#proved('unassigned', homeward, false)) !== undefined && a % 2 === 0)
      this.foreign.extinguish(homeward);
    if ((await this.#proved('void', homeward, false)) !== undefined) this.foreign.release(homeward);
  }

  /** Home's word, once given, is in the world for ever: a fact that holds no longer is replayed too. */
  async #proved(fact: Claim['fact'], transferId: Hash, atOrigin: boolean): Promise<Claim | undefined> {
    const key = `${fact} ${transferId}`;
    const known = this.#proofs.get(key);
    if (known !== undefined) return known;
    const originLedger = atOrigin ? HOME.id : EVM.id;
    try {
      const argument = { fact, originLedger, transferId };
      const { claim } = await this.home.evaluate<{ claim: string }>(bob, 'Bridge:Prove', argument);
      const proved = decodeClaim(fromHex(claim, 'claim'));
      this.#proofs.set(key, proved);
      return proved;
    } catch (error) {
      if (refusalJson(error)?.includes('FACT_NOT_HELD') === true) return undefined;
      throw error;
    }
  }
}

const proofs = new Map<string, { claim: string; proof: string }>();

/** Signatures are the same each time, so each claim is signed once. */
function signed(claim: Claim): { claim: string; proof: string } {
  const key = toHex(encodeClaim(claim));
  const known = proofs.get(key) ?? evidence(claim);
  proofs.set(key, known);
  return known;
}
