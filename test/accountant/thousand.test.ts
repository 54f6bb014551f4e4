import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { CreditClass } from '@meridian/bridges';
import { totalKg, type Range } from '@meridian/credit';
import { Crossing, must } from '../support/bridge-suite/crossing.ts';
import { freshProvenance, sides } from '../support/bridge-suite/prepare.ts';
import { accountantOf, memoryStack, RememberingStopper, settled, type MemoryStack } from './memory-stack.ts';

const TRANSFERS = 1_000;
const BATCHES = 5;
const AT_ONCE = 50;
const TONNE = 1_000n;

/** Some turns of the event loop, so that the accountant reads between any two writes. */
async function aWhile(): Promise<void> {
  for (let turns = Math.floor(Math.random() * 4); turns > 0; turns--) await turn();
}

/** Four in five go on to their end, with every way to get there; the others are given up. */
async function finish(crossing: Crossing): Promise<void> {
  const chance = Math.random();
  await aWhile();
  if (chance < 0.1) {
    if (chance < 0.05) must(await crossing.mint());
    await aWhile();
    must(await crossing.beginAbort());
    await aWhile();
    must(await crossing.void());
    await aWhile();
    must(await crossing.release());
    return;
  }
  must(await crossing.mint());
  await aWhile();
  must(await crossing.extinguish());
  await aWhile();
  must(await crossing.assign());
}

/** Of a batch in turn out and, where anything is abroad, back; every tenth return is a retirement instead. */
async function begin(stack: MemoryStack, credit: CreditClass, i: number): Promise<Crossing | undefined> {
  const owner = stack.foreign.account('alice');
  const query = { classId: credit.classId, owner, kg: TONNE };
  const abroad = i % 2 === 0 ? undefined : await stack.foreign.bridge.spendable(query);
  if (abroad?.outcome !== 'done')
    return locked(
      async () => new Crossing(sides(stack, 'out'), credit, await nextHome(stack, credit), { beneficiary: owner }),
    );
  if (i % 20 !== 1)
    return locked(
      async () => new Crossing(sides(stack, 'back'), credit, must(await stack.foreign.bridge.spendable(query))),
    );
  await retire(stack, credit);
  return undefined;
}

/** What is next may be somebody else's by then: then another one is. */
async function locked(next: () => Promise<Crossing>): Promise<Crossing> {
  for (;;) {
    const crossing = await next();
    if ((await crossing.lock()).outcome === 'done') return crossing;
    await turn();
  }
}

/** Both in one turn, so that nobody takes the ranges meanwhile. */
async function retire(stack: MemoryStack, { batchId, classId }: CreditClass): Promise<void> {
  const { home, foreign } = stack;
  const owner = foreign.account('alice');
  const ranges = foreign.world.holdings.spendable({ classId, owner, kg: TONNE });
  if ('code' in ranges) return;
  const retired = foreign.world.retire({ batchId, classId, ranges, owner, beneficiaryName: 'A', reason: 'test' });
  if ('code' in retired) throw new Error(retired.message);
  await aWhile();
  must(await home.bridge.retiredAbroad(must(await foreign.bridge.proveRetirement(retired.retirementId))));
}

async function nextHome(stack: MemoryStack, { classId }: CreditClass): Promise<readonly Range[]> {
  return must(await stack.home.bridge.spendable({ classId, owner: stack.home.account('alice'), kg: TONNE }));
}

test('a thousand transfers out, back and given up, many at once, leave nothing to find', async () => {
  const stack = memoryStack();
  const gateway = new RememberingStopper('gateway');
  const accountant = accountantOf(stack, { stoppers: [gateway] });
  accountant.start();
  const credits = await Promise.all(
    Array.from({ length: BATCHES }, () => stack.home.issue({ ...freshProvenance(), lastSerial: 5_000n }, 'alice')),
  );
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < TRANSFERS) {
      const credit = credits[begun % BATCHES];
      begun += 1;
      if (credit === undefined) throw new Error('every transfer has a batch');
      const crossing = await begin(stack, credit, Math.floor(begun / BATCHES));
      if (crossing !== undefined) await finish(crossing);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await settled(accountant, stack, 60_000);

  expect(accountant.breaches).toEqual([]);
  expect(gateway.stopped).toEqual([]);
  expect(accountant.book.openTransfers).toBe(0);
  expect(accountant.progress.audited).toBeGreaterThan(BATCHES * 10);
  for (const { batchId } of credits) {
    const audit = accountant.audits.get(batchId);
    expect(audit?.findings).toEqual([]);
    const abroad = (audit?.cells ?? []).filter(({ spots }) => spots.length > 1).map(({ range }) => range);
    expect(totalKg(abroad)).toBeGreaterThan(0n);
    expect(totalKg((audit?.cells ?? []).map(({ range }) => range))).toBe(audit?.issuedKg);
  }
  await accountant.stop();
}, 180_000);
