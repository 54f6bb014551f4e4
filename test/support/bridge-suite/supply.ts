import { expect } from '@jest/globals';
import type { Supply } from '@meridian/bridges';
import { blockRange, formatRanges, intersect, join, subtract, totalKg, type Range } from '@meridian/credit';
import type { CreditClass } from '@meridian/bridges';
import { must } from './crossing.ts';
import type { BridgeStack } from './stack.ts';

/**
 * The supply identity of one batch over both ledgers: at home every kilogram has one status; abroad minted is what is held,
 * retired or burnt; and each kilogram is in a legal pair (credits.md, "Supply identity").
 */
export async function expectSupplyIdentity(stack: BridgeStack, credit: CreditClass): Promise<void> {
  const home = must(await stack.home.bridge.supply(credit.batchId));
  const block = blockRange(credit.provenance.firstSerial, credit.provenance.lastSerial);
  expect(sum(home.byStatus)).toBe(home.issued);
  expect(home.issued).toBe(totalKg([block]));
  expect(formatRanges(join(Object.values(home.rangesByStatus).flat()))).toBe(formatRanges([block]));
  for (const [status, ranges] of Object.entries(home.rangesByStatus))
    expect(totalKg(ranges)).toBe(home.byStatus[status]);

  const outcome = await stack.foreign.bridge.supply(credit.batchId);
  if (outcome.outcome === 'refused' && outcome.refusal.code === 'BATCH_NOT_FOUND') return;
  const foreign = must(outcome);
  expect(sum(foreign.byStatus)).toBe(foreign.issued);
  const at = (supply: Supply, ...statuses: string[]): Range[] =>
    join(statuses.flatMap((status) => supply.rangesByStatus[status] ?? []));
  const legal: readonly [string, readonly string[]][] = [
    ['active', ['wrapped']],
    ['unassigned', ['locked', 'wrapped']],
    ['locked', ['wrapped', 'arriving']],
    ['retired', ['wrapped', 'retired']],
  ];
  for (const [status, homes] of legal)
    expect([status, subtract(at(foreign, status), at(home, ...homes))]).toEqual([status, []]);
  expect(intersect(at(home, 'active'), at(foreign, 'active', 'unassigned', 'locked', 'retired'))).toEqual([]);
}

const sum = (values: Readonly<Record<string, bigint>>): bigint => Object.values(values).reduce((a, b) => a + b, 0n);
