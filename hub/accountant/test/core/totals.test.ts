import { describe, expect, test } from '@jest/globals';
import { abroadFaults, homeFaults } from '../../src/core/totals.ts';
import { kg } from '../support/ledgers.ts';

const HOME_TALLY = {
  issued: 100n,
  byStatus: { active: 60n, locked: 0n, wrapped: 40n },
  rangesByStatus: { active: [kg(0, 60)], locked: [], wrapped: [kg(60, 100)] },
};
const ABROAD_TALLY = {
  issued: 90n,
  byStatus: { unassigned: 0n, active: 30n, locked: 0n, retired: 10n, burnt: 50n },
  // Of 50 kg that were burnt, 20 came again.
  rangesByStatus: { unassigned: [], active: [kg(60, 90)], locked: [], retired: [kg(90, 100)], burnt: [kg(0, 30)] },
};

describe('a ledger’s own figures', () => {
  test('add up in what a ledger that keeps its rules says', () => {
    expect(homeFaults(HOME_TALLY)).toEqual([]);
    expect(abroadFaults(ABROAD_TALLY)).toEqual([]);
    expect(homeFaults({ issued: 0n, byStatus: {}, rangesByStatus: {} })).toEqual([]);
  });

  test('at home have all of the batch, in ranges that leave no kilogram out', () => {
    expect(homeFaults({ ...HOME_TALLY, issued: 110n })).toEqual([
      'the statuses add up to 100 kg of 110 issued',
      'the ranges are 0-100 of 0-110',
    ]);
    const gap = { ...HOME_TALLY.rangesByStatus, active: [kg(0, 50), kg(55, 60)] };
    expect(homeFaults({ ...HOME_TALLY, rangesByStatus: gap })).toEqual([
      'the ranges are 0-50,55-100 of 0-100',
      '60 kg are active, but its ranges have 55 kg',
    ]);
  });

  test('elsewhere have all that was minted, and each status its ranges', () => {
    expect(abroadFaults({ ...ABROAD_TALLY, issued: 91n })).toEqual(['the statuses add up to 90 kg of 91 minted']);
    const twice = { ...ABROAD_TALLY.byStatus, active: 60n };
    expect(abroadFaults({ ...ABROAD_TALLY, issued: 120n, byStatus: twice })).toEqual([
      '60 kg are active, but its ranges have 30 kg',
    ]);
  });
});
