import { describe, expect, test } from '@jest/globals';
import { faultOf, hangsOnTransfer, PAIR_RULES, type PairRules } from '../../src/core/legal-pairs.ts';
import { ABROAD_STATUSES, HOME_STATUSES, type AbroadStatus, type HomeStatus } from '../../src/core/status.ts';
import { everyKilogram, isOwed } from '../support/kilogram.ts';
import { CHAIN, HOME, OTHER, spot, spots } from '../support/ledgers.ts';

const HOMES: readonly HomeStatus[] = [...HOME_STATUSES, 'none'];
const ABROADS: readonly AbroadStatus[] = [...ABROAD_STATUSES, 'none'];
const PAIRS = HOMES.flatMap((home) => ABROADS.map((abroad) => ({ home, abroad })));

const KILOGRAMS = everyKilogram();

/** Whether anything that can happen to a kilogram is a fault under these rules. */
const accuses = (rules: PairRules): boolean =>
  KILOGRAMS.some((one) => faultOf(spots(one.home, one.abroad), HOME, isOwed(one), rules) !== undefined);

/** Whether a pair that nothing leads to passes under these rules. */
const overlooks = (rules: PairRules): boolean =>
  PAIRS.some(({ home, abroad }) =>
    [false, true].some(
      (isOpen) =>
        faultOf(spots(home, abroad), HOME, isOpen, rules) === undefined &&
        !(home === 'none' && abroad === 'none') &&
        !KILOGRAMS.some((one) => one.home === home && one.abroad === abroad && (isOwed(one) ? isOpen : true)),
    ),
  );

describe('the legal pairs', () => {
  test('are just those that the ledger rules lead to', () => {
    expect(accuses(PAIR_RULES)).toBe(false);
    expect(overlooks(PAIR_RULES)).toBe(false);
  });

  test('are too few without any one of them: a legal history is accused', () => {
    const told: unknown[] = [];
    for (const table of ['legal', 'whileOpen'] as const)
      for (const home of HOMES.filter((status) => status !== 'none'))
        for (const abroad of PAIR_RULES[table][home] ?? []) {
          const fewer = (PAIR_RULES[table][home] ?? []).filter((status) => status !== abroad);
          const rules = { ...PAIR_RULES, [table]: { ...PAIR_RULES[table], [home]: fewer } };
          if (!accuses(rules)) told.push([table, home, abroad]);
        }
    expect(told).toEqual([]);
  });

  test('are too many with any one more: what nothing leads to is overlooked', () => {
    const told: unknown[] = [];
    for (const { home, abroad } of PAIRS) {
      if (PAIR_RULES.legal[home].includes(abroad) || (home === 'active' && abroad === 'active')) continue;
      // Those of open transfers, legal always: what the mint was never owed for passes.
      const rules = { ...PAIR_RULES, legal: { ...PAIR_RULES.legal, [home]: [...PAIR_RULES.legal[home], abroad] } };
      const isOfOpen = (PAIR_RULES.whileOpen[home] ?? []).includes(abroad);
      const passes = faultOf(spots(home, abroad), HOME, false, rules) === undefined;
      if (isOfOpen ? !passes : !overlooks(rules)) told.push([home, abroad]);
    }
    expect(told).toEqual([]);
  });

  test.each(PAIRS.filter(({ home, abroad }) => faultOf(spots(home, abroad), HOME, false) !== undefined))(
    'leave no other: $home at home and $abroad abroad is a fault',
    ({ home, abroad }) => {
      const isDouble = home === 'active' && abroad === 'active';
      expect(faultOf(spots(home, abroad), HOME, false)).toBe(isDouble ? 'double' : 'pair');
      expect(hangsOnTransfer(spots(home, abroad), HOME)).toBe(
        home === 'wrapped' && (abroad === 'none' || abroad === 'burnt'),
      );
    },
  );

  test('know one place abroad: two ledgers that hold a kilogram are a fault, and one that burnt it is no place', () => {
    const wrapped = spot(HOME, 'wrapped');
    expect(faultOf([...wrapped, ...spot(CHAIN, 'active'), ...spot(OTHER, 'burnt')], HOME, false)).toBeUndefined();
    expect(faultOf([...wrapped, ...spot(CHAIN, 'active'), ...spot(OTHER, 'locked')], HOME, false)).toBe('pair');
    expect(faultOf([...wrapped, ...spot(CHAIN, 'active'), ...spot(OTHER, 'active')], HOME, false)).toBe('double');
  });

  test('know one status on a ledger', () => {
    expect(faultOf([...spots('wrapped', 'active'), ...spot(CHAIN, 'unassigned')], HOME, false)).toBe('twice');
    expect(faultOf([...spot(HOME, 'locked'), ...spot(HOME, 'active')], HOME, false)).toBe('twice');
  });
});
