import { expect, test } from '@jest/globals';
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
import { refusalJson } from '../src/errors.ts';
import type { LotJson } from '../src/state/lots.ts';
import type { DestinationRecord, OriginRecord } from '../src/state/transfers.ts';
import type { TransactionName } from '../src/transactions.ts';
import type { Caller } from '../src/identity.ts';
import { ForeignLedger, rangesOf, unitsOf, UNIT, type Place } from './support/foreign.ts';
import type { TestLedger } from './support/ledger.ts';
import { alice, BATCH, bob, EVM, evidence, gateway, HOME, issued, lockArguments, notice } from './support/world.ts';

/** The issued block of 10,000 kg in pieces. */
const UNITS = 20;

/** What one step of the walk may choose from: a kind and two numbers that pick among what is there. */
const step = fc.record({ kind: fc.nat(17), a: fc.nat(1000), b: fc.nat(1000) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const TAKERS = ['Bridge:Extinguish', 'Bridge:Release', 'Bridge:Arrive', 'Bridge:Assign', 'Bridge:Void'] as const;
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
class Walk {
  readonly home: TestLedger;
  readonly foreign = new ForeignLedger(UNITS);
  readonly outgoing: Hash[] = [];
  readonly accepted = new Map<string, number>();
  /** The last seen state of each record at home. */
  readonly states = new Map<string, string>();
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
    await this.#foreignStep(kind, a, b);
  }

  async lots(): Promise<LotJson[]> {
    const page = { batchId: BATCH, pageSize: 1000, bookmark: '' };
    return (await this.home.evaluate<{ lots: LotJson[] }>(bob, 'Credit:LotsOfBatch', page)).lots;
  }

  /** Submits, and counts what was accepted; a refusal is part of the walk, a fault is not. */
  async #try(caller: Caller, name: TransactionName, argument: object): Promise<void> {
    try {
      await this.home.submit(caller, name, argument);
      this.accepted.set(name, (this.accepted.get(name) ?? 0) + 1);
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
    } else if (a % 9 === 0) {
      const retirement = { retirementId: hashText(`r${++this.#count}`), beneficiaryName: 'Walk', reason: '' };
      await this.#try(owner, 'Credit:Retire', { ...retirement, batchId: BATCH, lots: [lot.from], ranges: range });
    }
  }

  async #gatewaysStep(kind: number, a: number, b: number): Promise<void> {
    if (kind === 5) {
      const transferId = pick(this.outgoing, a);
      if (transferId !== undefined && b % 3 === 0) await this.#try(gateway, 'Bridge:BeginAbort', { transferId });
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
    const asked = { ...lockArguments(`${++this.#count}`, ranges, starts), owner };
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

async function checkSupply(walk: Walk, lots: readonly LotJson[]): Promise<void> {
  let at = 0n;
  for (const lot of lots) {
    expect(BigInt(lot.from)).toBe(at);
    expect(BigInt(lot.to)).toBeGreaterThan(at);
    expect(lot.firstSerial).toBe((1001n + at / 1000n).toString());
    at = BigInt(lot.to);
  }
  expect(at).toBe(BigInt(UNITS) * UNIT);
  const supply = await walk.home.evaluate<{ issued: string; byStatus: Record<string, string> }>(bob, 'Credit:Supply', {
    batchId: BATCH,
  });
  const sum = Object.values(supply.byStatus).reduce((kg, status) => kg + BigInt(status), 0n);
  expect(sum.toString()).toBe(supply.issued);
}

/** Each kilogram is in one legal pair of credits.md: (home, foreign). */
const LEGAL: Readonly<Record<LotJson['status'], readonly Place[]>> = {
  active: ['none', 'burnt'],
  locked: ['none', 'unassigned', 'burnt'],
  wrapped: ['unassigned', 'active', 'locked', 'retired'],
  arriving: ['locked', 'burnt'],
  retired: ['none', 'retired', 'burnt'],
};

function checkPairs(walk: Walk, lots: readonly LotJson[]): void {
  for (const lot of lots) {
    for (const unit of unitsOf(parseRanges(`${lot.from}-${lot.to}`))) {
      expect(LEGAL[lot.status].map((place) => [lot.status, place])).toContainEqual([
        lot.status,
        walk.foreign.places[unit],
      ]);
    }
  }
}

/** Which states of the two records may stand side by side: the invariant of satp.md's ledger rules, both ways. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  locked: ['none', 'unassigned'],
  aborting: ['none', 'unassigned', 'void'],
  released: ['void'],
  extinguished: ['unassigned', 'assigned'],
};

/** The table of moves: whatever is not in it never happens, so what is final stays. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  none: ['locked', 'unassigned', 'void'],
  locked: ['aborting', 'extinguished'],
  aborting: ['released'],
  unassigned: ['assigned', 'void'],
};

function checkMove(walk: Walk, key: string, state: string): void {
  const before = walk.states.get(key) ?? 'none';
  if (state !== before) expect([before, MOVES[before]]).toEqual([before, expect.arrayContaining([state])]);
  walk.states.set(key, state);
}

async function checkTransfers(walk: Walk): Promise<void> {
  for (const transferId of walk.outgoing) {
    const origin = await walk.home.evaluate<OriginRecord | null>(bob, 'Bridge:Origin', { transferId });
    const destination = walk.foreign.incoming.get(transferId)?.state ?? 'none';
    checkMove(walk, `out ${transferId}`, origin?.state ?? 'none');
    if (origin === null) expect(destination).toBe('none');
    else expect(TOGETHER[origin.state]).toContain(destination);
  }
  for (const [transferId, { claim, state }] of walk.foreign.outgoing) {
    const key = { originLedger: claim.originLedger, transferId };
    const destination = await walk.home.evaluate<DestinationRecord | null>(bob, 'Bridge:Destination', key);
    checkMove(walk, `in ${transferId}`, destination?.state ?? 'none');
    expect(TOGETHER[state]).toContain(destination?.state ?? 'none');
  }
}

test('whatever is done in whatever order, kilograms are neither made nor lost, and never in two hands', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 150, maxLength: 250 }), async (steps) => {
      const home = await issued();
      await home.submit(bob, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: true });
      const walk = new Walk(home);
      for (const one of steps) {
        await walk.run(one);
        const lots = await walk.lots();
        await checkSupply(walk, lots);
        checkPairs(walk, lots);
        await checkTransfers(walk);
      }
      for (const [name, count] of walk.accepted) seen.set(name, (seen.get(name) ?? 0) + count);
    }),
    // A failing walk is told as it is: to shrink it would take minutes.
    { numRuns: 15, seed: 20_260_801, endOnFailure: true },
  );
  // A walk that gets nowhere would prove nothing: every move of the rules was made, and more than once.
  const moves = ['Credit:Transfer', 'Credit:Merge', 'Credit:Retire', 'Bridge:Lock', 'Bridge:BeginAbort', ...TAKERS];
  expect([...moves, 'Bridge:RetiredAbroad'].filter((name) => (seen.get(name) ?? 0) < 2)).toEqual([]);
}, 120_000);
