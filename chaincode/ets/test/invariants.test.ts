import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRanges } from '@meridian/credit';
import type { LotJson } from '../src/state/lots.ts';
import type { DestinationRecord, OriginRecord } from '../src/state/transfers.ts';
import { unitsOf, UNIT, type Place } from './support/foreign.ts';
import { step, TAKERS, UNITS, Walk } from './support/walk.ts';
import { activated, recent } from './support/policies.ts';
import { alice, auction, BATCH, bob, CLASS, gateway, issued } from './support/world.ts';

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

/** A kilogram gets an entitlement at most once, and keeps it wherever it goes. */
function checkClasses(walk: Walk, lots: readonly LotJson[]): void {
  for (const lot of lots) {
    for (const unit of unitsOf(parseRanges(`${lot.from}-${lot.to}`))) {
      const before = walk.classes.get(unit) ?? CLASS;
      if (before !== CLASS) expect(lot.classId).toBe(before);
      walk.classes.set(unit, lot.classId);
      if (walk.foreign.places[unit] === 'active') expect(walk.foreign.classes[unit]).toBe(lot.classId);
    }
  }
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
      await activated(home, recent);
      for (const operator of [gateway.account(), auction.account()]) {
        await home.submit(alice, 'Credit:SetApprovalForAll', { operator, approved: true });
        await home.submit(bob, 'Credit:SetApprovalForAll', { operator, approved: true });
      }
      const walk = new Walk(home);
      for (const one of steps) {
        await walk.run(one);
        const lots = await walk.lots();
        await checkSupply(walk, lots);
        checkPairs(walk, lots);
        checkClasses(walk, lots);
        await checkTransfers(walk);
      }
      for (const [name, count] of walk.accepted) seen.set(name, (seen.get(name) ?? 0) + count);
    }),
    // A failing walk is told as it is: to shrink it would take minutes.
    { numRuns: 12, seed: 20_260_801, endOnFailure: true },
  );
  // A walk that gets nowhere would prove nothing: every move of the rules was made, and more than once.
  const owners = ['Credit:Transfer', 'Credit:Merge', 'Credit:Retire', 'Credit:Entitle'];
  const bridge = ['Bridge:Lock', 'Bridge:BeginAbort', ...TAKERS, 'Bridge:RetiredAbroad'];
  const away = ['Bridge:Lock', 'Bridge:Extinguish', 'Bridge:Arrive', 'Bridge:Assign', 'Bridge:RetiredAbroad'];
  const moves = [...owners, ...bridge, ...['Credit:Retire', ...away].map((name) => `${name} of entitled`)];
  expect(moves.filter((name) => (seen.get(name) ?? 0) < 2)).toEqual([]);
}, 120_000);
