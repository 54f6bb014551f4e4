import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Accountant } from '@meridian/accountant';
import type { CreditClass } from '@meridian/bridges';
import { Crossing, must } from '../support/bridge-suite/crossing.ts';
import { carryOut, issueFresh, kg, sides } from '../support/bridge-suite/prepare.ts';
import {
  accountantOf,
  memoryStack,
  openBreach,
  RememberingStopper,
  settled,
  until,
  type MemoryStack,
} from './memory-stack.ts';

describe('an accountant beside two ledgers', () => {
  let stack: MemoryStack;
  let gateways: RememberingStopper[];
  let accountant: Accountant;
  beforeEach(() => {
    stack = memoryStack();
    gateways = [new RememberingStopper('gateway-home'), new RememberingStopper('gateway-foreign')];
    accountant = accountantOf(stack, { stoppers: gateways });
    accountant.start();
  });
  afterEach(() => accountant.stop());

  const lane = (): readonly [string, string] => [
    stack.home.bridge.ledger.descriptor,
    stack.foreign.bridge.ledger.descriptor,
  ];
  const statusesOf = ({ batchId }: CreditClass): readonly (readonly string[])[] =>
    (accountant.audits.get(batchId)?.cells ?? []).map(({ spots }) => spots.map(({ status }) => status).sort());

  test('knows where each kilogram is through every step of a transfer, and finds nothing wrong', async () => {
    const credit = await issueFresh(stack);
    const crossing = new Crossing(sides(stack, 'out'), credit, [kg(0, 3_000)]);
    const at = async (...statuses: string[]): Promise<void> => {
      await settled(accountant, stack);
      expect(statusesOf(credit)).toEqual([statuses.sort(), ['active']]);
    };
    must(await crossing.lock());
    await at('locked');
    must(await crossing.mint());
    await at('locked', 'unassigned');
    must(await crossing.extinguish());
    await at('wrapped', 'unassigned');
    must(await crossing.assign());
    await at('wrapped', 'active');
    expect(accountant.breaches).toEqual([]);
    expect(accountant.book.openTransfers).toBe(0);
    expect(accountant.audits.get(credit.batchId)).toMatchObject({ issuedKg: 10_000n, moving: [], findings: [] });
  });

  test('takes a burn whose mint is owed for what it is, and no longer when it is minted', async () => {
    const credit = await issueFresh(stack);
    const crossing = new Crossing(sides(stack, 'out'), credit, [kg(0, 3_000)]);
    must(await crossing.lock());
    must(await stack.home.bridge.extinguish(await crossing.evidence('unassigned')));
    await settled(accountant, stack);
    expect(statusesOf(credit)).toEqual([['wrapped'], ['active']]);
    must(await stack.foreign.bridge.mint(await crossing.proof('extinguished'), credit));
    must(await crossing.assign());
    await settled(accountant, stack);
    expect(statusesOf(credit)).toEqual([['active', 'wrapped'], ['active']]);
    expect(accountant.breaches).toEqual([]);
  });

  test('stops the lane at every gateway at once when a kilogram can be spent in two places', async () => {
    const credit = await issueFresh(stack);
    const rogue = new Crossing(sides(stack, 'out'), credit, [kg(1_000, 4_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), credit));
    must(await stack.foreign.bridge.assign(await rogue.evidence('extinguished')));
    const breach = await until(() => accountant.breaches.find(({ kind }) => kind === 'double'));
    expect(breach).toMatchObject({ batchId: credit.batchId, ranges: [kg(1_000, 4_000)], abroad: [lane()[1]] });
    for (const gateway of gateways) {
      await until(() => gateway.stopped.length > 0);
      expect(gateway.stopped[0]?.lane).toEqual(lane());
      expect(gateway.stopped.some(({ reason }) => reason.includes(breach.id) && reason.includes('3000 kg'))).toBe(true);
    }
    const paused = await until(() =>
      accountant.breaches.find(
        ({ id, pauses }) => id === breach.id && pauses.every(({ outcome }) => outcome === 'done'),
      ),
    );
    expect(paused.pauses.map(({ gatewayId }) => gatewayId)).toEqual(['gateway-home', 'gateway-foreign']);
  });

  test('stops it for a mint without a lock as soon as no unread step can explain it', async () => {
    const credit = await issueFresh(stack);
    const rogue = new Crossing(sides(stack, 'out'), credit, [kg(0, 2_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), credit));
    const breach = await openBreach(accountant);
    expect(breach).toMatchObject({ kind: 'pair', ranges: [kg(0, 2_000)], abroad: [lane()[1]] });
    expect(breach.text).toBe(`in no legal pair: unassigned on ${lane()[1]} and active on ${lane()[0]}`);
    await until(() => gateways.every(({ stopped }) => stopped.length > 0));
  });

  test('stops it for a batch that home never issued', async () => {
    const elsewhere = await issueFresh(memoryStack());
    const rogue = new Crossing(sides(stack, 'out'), elsewhere, [kg(0, 2_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), elsewhere));
    expect((await openBreach(accountant)).text).toContain('unknown at home');
  });

  test('stops it for a return out of nothing', async () => {
    const credit = await issueFresh(stack);
    await carryOut(stack, credit, [kg(0, 5_000)]);
    const rogue = new Crossing(sides(stack, 'back'), credit, [kg(0, 2_000)]);
    must(await stack.home.bridge.mint(await rogue.evidence('locked'), credit));
    const pair = await openBreach(accountant);
    expect(pair).toMatchObject({ kind: 'pair', ranges: [kg(0, 2_000)] });
    must(await stack.home.bridge.assign(await rogue.evidence('extinguished')));
    await until(() => accountant.breaches.find(({ kind }) => kind === 'double'));
    await until(() => accountant.breaches.find(({ id, endedAt }) => id === pair.id && endedAt !== undefined));
  });

  test('tells that a breach has ended, and does not lift the pause', async () => {
    const credit = await issueFresh(stack);
    const rogue = new Crossing(sides(stack, 'out'), credit, [kg(0, 2_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), credit));
    const { id } = await openBreach(accountant);
    must(await stack.foreign.bridge.void(await rogue.evidence('aborting')));
    const ended = await until(() => accountant.breaches.find(({ endedAt }) => endedAt !== undefined));
    expect(ended.id).toBe(id);
    expect(gateways.map(({ stopped }) => stopped.length)).toEqual([1, 1]);
  });
});

describe('an accountant that is started again', () => {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-'));
  const path = join(directory, 'accountant.db');
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test('goes on where it was, knows its breaches, and pauses none of them again', async () => {
    const stack = memoryStack();
    const gateway = new RememberingStopper('gateway-home');
    const first = accountantOf(stack, { stoppers: [gateway], path });
    first.start();
    const credit = await issueFresh(stack);
    const open = new Crossing(sides(stack, 'out'), credit, [kg(5_000, 6_000)]);
    must(await open.lock());
    must(await stack.home.bridge.extinguish(await open.evidence('unassigned')));
    const rogue = new Crossing(sides(stack, 'out'), credit, [kg(0, 2_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), credit));
    const breach = await openBreach(first);
    await until(() => gateway.stopped.length === 1);
    await settled(first, stack);
    const { readTo } = first;
    await first.stop();

    const again = accountantOf(stack, { stoppers: [gateway], path });
    expect(again.readTo).toEqual(readTo);
    expect(again.book.openTransfers).toBe(2);
    again.start();
    await settled(again, stack);
    expect(again.breaches).toMatchObject([{ id: breach.id, pauses: [{ outcome: 'done' }] }]);
    expect(again.audits.get(credit.batchId)?.findings).toHaveLength(1);
    expect(gateway.stopped).toHaveLength(1);
    await again.stop();
  });
});
