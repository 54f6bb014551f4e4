import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@meridian/credit';
import type { LedgerResult } from '@meridian/satp';
import { LedgerCalls } from '../../hub/gateway/src/service/ledger-calls.ts';
import { MemoryLane, type Direction } from './support/memory-lane.ts';
import {
  DESTINATION_VIEWS,
  hasHappened,
  judge,
  LEDGER_RULES,
  ORIGIN_VIEWS,
  type View,
  type Write,
} from './walk/ledger-rules.ts';

const FACTS: readonly Fact[] = ['locked', 'aborting', 'released', 'extinguished', 'unassigned', 'assigned', 'void'];
const WRITES = Object.keys(LEDGER_RULES) as Write[];
const AT_ORIGIN: readonly Write[] = ['lock', 'beginAbort', 'release', 'extinguish'];
const DIRECTIONS: readonly Direction[] = ['outward', 'homeward'];

interface Case {
  readonly direction: Direction;
  readonly write: Write;
  readonly evidence: Fact | undefined;
  readonly view: View;
}

const cases: readonly Case[] = DIRECTIONS.flatMap((direction) =>
  WRITES.flatMap((write) =>
    (LEDGER_RULES[write].evidence === undefined ? [undefined] : FACTS).flatMap((evidence) =>
      (AT_ORIGIN.includes(write) ? ORIGIN_VIEWS : DESTINATION_VIEWS).map((view) => ({
        direction,
        write,
        evidence,
        view,
      })),
    ),
  ),
);

describe('the small ledger of the walk does what the memory ledger does', () => {
  test.each(WRITES)('with %s, from every view and with evidence of every fact, in both directions', async (asked) => {
    for (const { direction, write, evidence, view } of cases.filter((each) => each.write === asked)) {
      const lane = await MemoryLane.at(direction, view);
      const ruling = judge(LEDGER_RULES, write, evidence, view);
      const outcome = await lane.write(write, evidence);
      const told = { direction, evidence, view, outcome: outcome.outcome };
      expect(told).toEqual({ ...told, outcome: ruling.outcome === 'refused' ? 'refused' : 'done' });
      expect({ ...told, after: lane.view(write) }).toEqual({
        ...told,
        after: ruling.outcome === 'moved' ? ruling.to : view,
      });
    }
  });

  test('with proofs: a fact is proven by the view of its name and by no other', async () => {
    for (const direction of DIRECTIONS)
      for (const view of [...ORIGIN_VIEWS, ...DESTINATION_VIEWS])
        for (const fact of FACTS) {
          const lane = await MemoryLane.at(direction, view);
          const told = { direction, view, fact, outcome: (await lane.prove(fact)).outcome };
          expect(told).toEqual({ ...told, outcome: fact === view ? 'done' : 'refused' });
        }
  });
});

describe('a call whose fate is unknown ends as the walk has it', () => {
  test.each(WRITES)('with %s, by what a lookup finds and the ledger rules then say', async (asked) => {
    for (const { direction, write, evidence, view } of cases.filter((each) => each.write === asked)) {
      // Only evidence that the core has checked comes into a call.
      if (evidence !== undefined && LEDGER_RULES[write].evidence?.includes(evidence) === false) continue;
      const lane = await MemoryLane.at(direction, view);
      const end = await new LedgerCalls(lane.bridgeOf(write)).run(await lane.effect(write, evidence), 2);
      const ruling = judge(LEDGER_RULES, write, evidence, view);
      const happened = hasHappened(LEDGER_RULES, write, view);
      const outcome: LedgerResult['outcome'] = happened || ruling.outcome !== 'refused' ? 'done' : 'refused';
      const told = { direction, evidence, view };
      expect({ ...told, end }).toMatchObject({ ...told, end: { end: 'result', result: { outcome } } });
      expect({ ...told, after: lane.view(write) }).toEqual({
        ...told,
        after: ruling.outcome === 'moved' ? ruling.to : view,
      });
    }
  });
});
