import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchId, hashText, multiplier, policySetFromJson, provenanceFromJson, ZERO_HASH } from '@meridian/credit';
import type { Simulated, TestLedger } from '../support/ledger.ts';
import { activated, documentOf, near, recent } from '../support/policies.ts';
import { alice, operator } from '../support/world.ts';
import { activeProject, days, developer, minting, PROJECT } from './programme.ts';

const { projectId } = PROJECT;
const mint = (ledger: TestLedger, argument: object) => ledger.submit(operator, 'Registry:Mint', argument);
const refusal = (ledger: TestLedger, argument: object) => ledger.refusal(operator, 'Registry:Mint', argument);
const provenanceOf = async (ledger: TestLedger, id: unknown) =>
  provenanceFromJson((await ledger.evaluate(alice, 'Credit:Batch', { batchId: id }))['provenance']);

describe('Registry:Mint', () => {
  test('a period becomes a batch with the project’s provenance, its developer’s, told as any issuance', async () => {
    const ledger = await activeProject();
    const simulated = await ledger.simulate(operator, 'Registry:Mint', minting('first', days(2024, 0, 366)));
    ledger.commit(simulated);
    const answer = simulated.answer as Record<string, unknown>;
    expect(answer).toMatchObject({
      kg: '10000',
      serialPrefix: 'BR-GS-FOREST-12-2024',
      firstSerial: '1',
      lastSerial: '10',
    });
    const provenance = await provenanceOf(ledger, answer['batchId']);
    const project = await ledger.evaluate(alice, 'Registry:Project', { projectId });
    const { registry, methodology, activity, country, subdivision, place, precision, attributes } = PROJECT;
    expect(provenance).toEqual({
      ...{ registry, methodology, activity, country, subdivision, place, precision, attributes },
      ...{ project: projectId, label: '', placeSource: '', areaHash: project['areaHash'] },
      ...{ period: days(2024, 0, 366), vintage: 2024, issuedAt: ledger.time },
      ...{ serialPrefix: 'BR-GS-FOREST-12-2024', firstSerial: 1n, lastSerial: 10n },
      ...{ mintMultiplier: 1_000_000n, policySet: ZERO_HASH },
    });
    expect(answer['batchId']).toBe(batchId(provenance));
    expect(simulated.stub.event?.name).toBe('CreditIssued');
    expect(await ledger.evaluate(alice, 'Credit:Lot', { batchId: answer['batchId'], from: '0' })).toMatchObject({
      owner: developer.account(),
      status: 'active',
      to: '10000',
      lastSerial: '10',
    });
  });

  test('serials go on over periods and vintages, in whatever order the periods are minted', async () => {
    const ledger = await activeProject();
    await mint(ledger, minting('2024', days(2024, 0, 366)));
    const earlier = await mint(ledger, minting('2022', days(2022, 0, 365), { serials: '5' }));
    expect(earlier).toMatchObject({ serialPrefix: 'BR-GS-FOREST-12-2022', firstSerial: '11', lastSerial: '15' });
    const between = await mint(ledger, minting('2023', days(2023, 0, 365), { serials: '1' }));
    expect(between).toMatchObject({ serialPrefix: 'BR-GS-FOREST-12-2023', firstSerial: '16', lastSerial: '16' });
    const { minted } = await ledger.evaluate<{ minted: { vintage: number }[] }>(alice, 'Registry:Minted', {
      projectId,
      pageSize: 10,
    });
    expect(minted.map(({ vintage }) => vintage)).toEqual([2022, 2023, 2024]);
  });

  test('numbers have no gap and no repetition, whatever is minted and refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 })), {
          maxLength: 8,
        }),
        async (wishes) => {
          const ledger = await activeProject();
          let next = 1;
          const taken: [number, number][] = [];
          for (const [i, [from, length, serials]] of wishes.entries()) {
            const argument = minting(`report ${i}`, days(2024, from, from + length), { serials: `${serials}` });
            if (taken.some(([start, end]) => from < end && start < from + length)) {
              expect((await refusal(ledger, argument)).code).toBe('PERIOD_OVERLAP');
              continue;
            }
            const answer = await mint(ledger, argument);
            expect(answer).toMatchObject({ firstSerial: `${next}`, lastSerial: `${next + serials - 1}` });
            next += serials;
            taken.push([from, from + length]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each<[string, number, number]>([
    ['the same period', 100, 200],
    ['its first day', 50, 101],
    ['its last day', 199, 250],
    ['a part of it', 120, 130],
    ['all of it and more', 50, 250],
  ])('a period that shares %s is PERIOD_OVERLAP, naming the batch', async (_, from, to) => {
    const ledger = await activeProject();
    const { batchId: first } = await mint(ledger, minting('first', days(2024, 100, 200)));
    const { start, end } = days(2024, 100, 200);
    expect(await refusal(ledger, minting('second', days(2024, from, to)))).toMatchObject({
      code: 'PERIOD_OVERLAP',
      field: 'period',
      expected: `free of ${start}-${end}`,
      batchId: first,
    });
  });

  test('periods may touch, and fill the gap between two', async () => {
    const ledger = await activeProject();
    await mint(ledger, minting('first', days(2024, 100, 200)));
    await mint(ledger, minting('third', days(2024, 250, 300)));
    await mint(ledger, minting('before', days(2024, 0, 100)));
    await mint(ledger, minting('second', days(2024, 200, 250)));
    expect((await refusal(ledger, minting('no room', days(2024, 299, 301)))).code).toBe('PERIOD_OVERLAP');
  });

  test('another project’s periods and numbers are its own', async () => {
    const ledger = await activeProject();
    // An id that begins with the other's.
    const other = { ...PROJECT, projectId: `${projectId}-B` };
    await ledger.submit(developer, 'Registry:ProposeProject', other);
    await mint(ledger, minting('first', days(2024, 0, 100)));
    const refused = await refusal(ledger, minting('x', days(2024, 0, 100), { projectId: other.projectId }));
    expect(refused).toMatchObject({ code: 'PROJECT_STATE', value: 'proposed' });
    const { minted } = await ledger.evaluate(alice, 'Registry:Minted', { projectId: other.projectId, pageSize: 9 });
    expect(minted).toEqual([]);
  });

  test('of two racing mints of one project each reads what the other writes', async () => {
    const ledger = await activeProject();
    const one = await ledger.simulate(operator, 'Registry:Mint', minting('one', days(2024, 0, 50)));
    const two = await ledger.simulate(operator, 'Registry:Mint', minting('two', days(2024, 40, 90)));
    const meets = (mine: Simulated, other: Simulated): boolean =>
      [...other.stub.writes.keys()].some(
        (key) => mine.stub.reads.has(key) && mine.stub.ranges.some(({ start }) => start.startsWith('minted:')),
      );
    expect([meets(one, two), meets(two, one)]).toEqual([true, true]);
    // Also by the period alone, wherever the numbers are kept.
    const [range] = two.stub.ranges;
    const keys = [...one.stub.writes.keys()];
    expect(keys.some((key) => range !== undefined && key >= range.start && key < range.end)).toBe(true);
    for (const { taken, closed } of [...one.stub.ranges, ...two.stub.ranges]) {
      expect([taken <= 1, closed]).toEqual([true, true]);
    }
  });
});

describe('the mint multiplier', () => {
  test('is what an independent set that is active now gives for the credit', async () => {
    const ledger = await activeProject();
    const policySet = await activated(ledger, recent);
    const { batchId: id } = await mint(ledger, minting('first', days(2024, 0, 366), { policySet }));
    const provenance = await provenanceOf(ledger, id);
    const { ppm } = multiplier(policySetFromJson(recent), provenance, { time: ledger.time });
    expect(ppm).toBeLessThan(1_000_000n);
    expect(provenance).toMatchObject({ policySet, mintMultiplier: ppm });
    const { minted } = await ledger.evaluate(alice, 'Registry:Minted', { projectId, pageSize: 9 });
    expect(minted).toMatchObject([{ policySet, mintMultiplier: ppm.toString(), kg: '10000' }]);
  });

  test('is none of a set that is unknown, not active yet, or needs a use', async () => {
    const ledger = await activeProject();
    const coupled = await activated(ledger, near);
    const later = await activated(ledger, documentOf('later', []), { from: ledger.time + 1 });
    for (const [policySet, code] of [
      [hashText('unknown'), 'POLICY_SET_NOT_FOUND'],
      [later, 'POLICY_SET_NOT_ACTIVE'],
      [coupled, 'POLICY_SET_COUPLED'],
    ] as const) {
      const argument = minting('first', days(2024, 0, 100), { policySet });
      expect(await refusal(ledger, argument)).toMatchObject({ code });
    }
  });
});
