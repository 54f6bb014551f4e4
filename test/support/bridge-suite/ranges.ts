import { describe, expect, test } from '@jest/globals';
import type { CreditClass, Supply } from '@meridian/bridges';
import { MAX_RANGES, type Range } from '@meridian/credit';
import { codeOf, Crossing, must } from './crossing.ts';
import { carryOut, issueFresh, kg, sides, WHOLE } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

/** What happens to ranges on the way: split, merged, and home again in parts. */
export function rangeRules(name: string, stack: () => BridgeStack): void {
  const abroad = async (credit: CreditClass, kilograms: bigint): Promise<readonly Range[]> => {
    const { foreign } = stack();
    const owner = foreign.account('alice');
    return must(await foreign.bridge.spendable({ classId: credit.classId, owner, kg: kilograms }));
  };
  const bringBack = async (credit: CreditClass, ranges: readonly Range[]): Promise<void> => {
    const beneficiary = stack().home.account('alice');
    await new Crossing(sides(stack(), 'back'), credit, ranges, { beneficiary }).complete();
    await expectSupplyIdentity(stack(), credit);
  };
  const home = async (credit: CreditClass): Promise<Supply> => must(await stack().home.bridge.supply(credit.batchId));

  describe(`${name}: ranges`, () => {
    test('that touch are one again abroad, though they came by themselves', async () => {
      const credit = await issueFresh(stack());
      await carryOut(stack(), credit, [kg(0, 2_000)]);
      await carryOut(stack(), credit, [kg(4_000, 6_500)]);
      await carryOut(stack(), credit, [kg(2_000, 4_000)]);
      expect(await abroad(credit, 6_500n)).toEqual([kg(0, 6_500)]);
      await expectSupplyIdentity(stack(), credit);
    });

    test('of several parts travel as they are, and leave what lies between', async () => {
      const credit = await issueFresh(stack());
      const parts = [kg(1_000, 2_500), kg(4_000, 4_001), kg(9_000, 10_000)];
      await carryOut(stack(), credit, parts);
      expect(await abroad(credit, 2_501n)).toEqual(parts);
      expect((await home(credit)).rangesByStatus).toMatchObject({
        active: [kg(0, 1_000), kg(2_500, 4_000), kg(4_001, 9_000)],
        wrapped: parts,
      });
      await expectSupplyIdentity(stack(), credit);
    });

    test('come home in parts, whole at the end and the same class', async () => {
      const credit = await issueFresh(stack());
      await carryOut(stack(), credit, WHOLE);
      const first = await abroad(credit, 2_500n);
      await bringBack(credit, first);
      expect((await home(credit)).rangesByStatus['active']).toEqual(first);
      await bringBack(credit, await abroad(credit, 7_500n));
      expect((await home(credit)).rangesByStatus).toMatchObject({ active: WHOLE, wrapped: [], arriving: [] });
      expect(must(await stack().home.bridge.creditClass(credit.classId))).toEqual(credit);
      const owner = stack().home.account('alice');
      const whole = { classId: credit.classId, owner, kg: 10_000n };
      expect(must(await stack().home.bridge.spendable(whole))).toEqual(WHOLE);
    });

    test('that came home in parts go out again together', async () => {
      const credit = await issueFresh(stack());
      await carryOut(stack(), credit, [kg(0, 4_000)]);
      await bringBack(credit, await abroad(credit, 1_500n));
      await bringBack(credit, await abroad(credit, 2_500n));
      await carryOut(stack(), credit, [kg(500, 9_500)]);
      expect(await abroad(credit, 9_000n)).toEqual([kg(500, 9_500)]);
      await expectSupplyIdentity(stack(), credit);
    });

    test('of which more than a transfer carries would be needed are refused together, and given in parts', async () => {
      const credit = await issueFresh(stack());
      const parts = Array.from({ length: MAX_RANGES + 1 }, (_, i) => kg(i * 200, i * 200 + 100));
      await carryOut(stack(), credit, parts.slice(0, MAX_RANGES));
      await carryOut(stack(), credit, parts.slice(MAX_RANGES));
      const { bridge } = stack().foreign;
      const query = { classId: credit.classId, owner: stack().foreign.account('alice'), kg: 3_300n };
      expect(codeOf(await bridge.spendable(query))).toBe('TOO_MANY_RANGES');
      expect(await abroad(credit, 3_200n)).toEqual(parts.slice(0, MAX_RANGES));
    });

    test('asked for at home are chosen out of those wanted', async () => {
      const credit = await issueFresh(stack());
      const { bridge } = stack().home;
      const query = { classId: credit.classId, owner: stack().home.account('alice'), kg: 1_500n };
      expect(must(await bridge.spendable(query))).toEqual([kg(0, 1_500)]);
      const wanted = [kg(500, 1_000), kg(7_000, 9_000)];
      expect(must(await bridge.spendable({ ...query, wanted }))).toEqual([kg(500, 1_000), kg(7_000, 8_000)]);
    });
  });
}
