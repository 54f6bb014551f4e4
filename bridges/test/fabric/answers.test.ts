import { describe, expect, test } from '@jest/globals';
import { lot, originRecord, read, supply } from '../../src/fabric/answers.ts';

const ID = 'ab'.repeat(32);
const record = {
  transferId: ID,
  originLedger: ID,
  destinationLedger: ID,
  batchId: ID,
  classId: ID,
  ranges: '0-1000,5000-7500',
  assetProfile: ID,
  beneficiary: '0x11',
  state: 'locked',
  kg: '3500',
  owner: 'Org1MSP/alice',
};

describe('what the chaincode answers', () => {
  test('is read into the port’s types, without the fields that only the chaincode needs', () => {
    const { kg, owner, ...stated } = record;
    expect([kg, owner]).toEqual(['3500', 'Org1MSP/alice']);
    expect(read(originRecord, record)).toEqual({
      ...stated,
      ranges: [
        { from: 0n, to: 1_000n },
        { from: 5_000n, to: 7_500n },
      ],
    });
  });

  test('may hold more ranges than a transfer can, or none', () => {
    const many = Array.from({ length: 100 }, (_, i) => `${i * 10}-${i * 10 + 5}`).join(',');
    const answer = { batchId: ID, issued: '1000', byStatus: {}, rangesByStatus: { active: many, locked: '' }, at: {} };
    const { rangesByStatus } = read(supply, answer);
    expect(rangesByStatus['active']).toHaveLength(100);
    expect(rangesByStatus['locked']).toEqual([]);
  });

  test.each([
    ['a state that the ledger rules do not have', { ...record, state: 'burnt' }, 'state'],
    ['an id that is none', { ...record, batchId: '12' }, 'batchId'],
    ['ranges that are none', { ...record, ranges: '5-1' }, 'range'],
    ['nothing', null, 'object'],
  ])('is told as LEDGER_ANSWER where it is %s', (_, answer, expected) => {
    expect(() => read(originRecord, answer)).toThrow(
      expect.objectContaining({ code: 'LEDGER_ANSWER', field: 'answer' }),
    );
    expect(() => read(originRecord, answer)).toThrow(expected);
  });

  test('a lot whose mass is no decimal string is LEDGER_ANSWER', () => {
    expect(() => read(lot, { batchId: ID, classId: ID, from: 0, to: '10' })).toThrow(
      expect.objectContaining({ code: 'LEDGER_ANSWER' }),
    );
  });
});
