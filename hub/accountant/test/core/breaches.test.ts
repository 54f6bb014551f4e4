import { describe, expect, test } from '@jest/globals';
import { hashText, type Range } from '@meridian/credit';
import { describeBreach, judge, type Breach, type Judgement } from '../../src/core/breaches.ts';
import type { Finding } from '../../src/core/findings.ts';
import { CHAIN, HOME, kg, spots } from '../support/ledgers.ts';

const batchId = hashText('a batch');
const finding = (ranges: readonly Range[]): Finding => ({
  kind: 'double',
  key: 'double',
  ranges,
  spots: spots('active', 'active'),
  text: `spendable in two places: active on ${HOME} and active on ${CHAIN}`,
  abroad: [CHAIN],
});
const judgement = (ranges: readonly Range[], changes: Partial<Judgement> = {}): Judgement => {
  const findings = ranges.length === 0 ? [] : [finding(ranges)];
  return {
    batchId,
    findings,
    breaches: findings,
    moving: [],
    heights: { [HOME]: 7n, [CHAIN]: 9n },
    at: 1_000,
    ...changes,
  };
};
const opened = (ranges: readonly Range[]): Breach => {
  const [breach] = judge([], judgement(ranges), () => 'breach-1').opened;
  if (breach === undefined) throw new Error('a breach opens');
  return breach;
};

describe('a breach', () => {
  test('opens once, with its kilograms, its lane, and the heights at which it was seen', () => {
    const breach = opened([kg(0, 10)]);
    expect(breach).toMatchObject({ id: 'breach-1', batchId, kind: 'double', ranges: [kg(0, 10)], abroad: [CHAIN] });
    expect(breach).toMatchObject({ foundAt: 1_000, heights: { [HOME]: 7n, [CHAIN]: 9n }, pauses: [] });
    expect(judge([breach], judgement([kg(2, 8)]), () => 'breach-2')).toEqual({ opened: [], ended: [] });
  });

  test('opens again as the same one when more kilograms come to it', () => {
    const grown = judge([opened([kg(0, 10)])], judgement([kg(5, 20)]), () => 'breach-2').opened;
    expect(grown).toMatchObject([{ id: 'breach-1', ranges: [kg(0, 20)], foundAt: 1_000 }]);
  });

  test('ends when none of its kilograms is found any more, and none of them is on its way', () => {
    const breach = opened([kg(0, 10)]);
    const ends = (changes: Partial<Judgement>): number =>
      judge([breach], judgement([], { at: 2_000, ...changes }), () => 'breach-2').ended.length;
    expect(ends({ moving: [kg(9, 12)] })).toBe(0);
    expect(ends({ findings: [finding([kg(3, 4)])] })).toBe(0);
    expect(ends({ findings: [{ ...finding([kg(3, 4)]), key: 'another' }] })).toBe(1);
    expect(judge([breach], judgement([], { at: 2_000 }), () => '').ended).toMatchObject([{ endedAt: 2_000 }]);
  });

  test('says in one sentence what is wrong with which kilograms', () => {
    expect(describeBreach(opened([kg(0, 10)]))).toBe(
      `supply breach breach-1: batch ${batchId}: 10 kg (0-10) spendable in two places: active on ${HOME} and active on ${CHAIN}`,
    );
    const many = [0, 10, 20, 30, 40, 50].map((from) => kg(from, from + 1));
    expect(describeBreach(opened(many))).toContain('6 kg (0-1,10-11,20-21,30-31 and 2 more ranges)');
  });
});
