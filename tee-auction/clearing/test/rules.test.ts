import { describe, expect, test } from '@jest/globals';
import { CreditError, hashText } from '@meridian/credit';
import { ClearingError } from '../src/errors.ts';
import { lotsHash, rulesFromJson, rulesHash, rulesToJson } from '../src/rules.ts';
import { auctionSeed } from '../src/seed.ts';
import { coupledRules, independentRules, lotsOf } from './support/auction.ts';

const RULES = [
  coupledRules(),
  independentRules(),
  independentRules({ oneSided: { reserve: 189n, underSubscribed: 'sell' } }),
  independentRules({ oneSided: { reserve: 0n, underSubscribed: 'cancel' } }),
];

test.each(RULES)('rules come back from their JSON as they were ($kind)', (rules) => {
  const json: unknown = JSON.parse(JSON.stringify(rulesToJson(rules)));
  expect(rulesFromJson(json)).toEqual(rules);
  expect(rulesHash(rulesFromJson(json))).toBe(rulesHash(rules));
});

test('the hashes of rules and lots change with any of their fields', () => {
  const hashes = [
    ...RULES.map(rulesHash),
    rulesHash(coupledRules({ lotKg: 2n })),
    rulesHash(coupledRules({ gapTolerancePpm: 999n })),
    lotsHash(lotsOf([1n, 2n])),
    lotsHash(lotsOf([2n, 1n])),
    lotsHash(lotsOf([1n, 2n]).reverse()),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

describe('rules are refused', () => {
  test.each([
    [{ kind: 'sealed' }],
    [{ currency: 'eur' }],
    [{ currency: undefined }],
    [{ dustAccount: 'two words' }],
    [{ lotKg: '0' }],
    [{ tick: '0' }],
    [{ priceTick: '0' }],
    [{ priceTick: '3' }],
    [{ holdingLimitKg: '0' }],
    [{ extra: '1' }],
    [{ gapTolerancePpm: '5' }],
    [{ oneSided: null }],
    [{ oneSided: { reserve: '1', underSubscribed: 'keep' } }],
    [{ oneSided: { reserve: '1', underSubscribed: 'sell', extra: '1' } }],
  ])('with %j', (change) => {
    const json = { ...rulesToJson(independentRules()), ...change };
    expect(() => rulesFromJson(json)).toThrow(expect.objectContaining({ code: 'INVALID_RULES' }));
  });

  test.each([[{ k: '1000001' }], [{ k: 5 }], [{ tick: '-1' }], [{ auctionId: 'abc' }], [{ lotKg: '1e3' }]])(
    'with %j, as a value of another kind',
    (change) => {
      expect(() => rulesFromJson({ ...rulesToJson(independentRules()), ...change })).toThrow(CreditError);
    },
  );

  test.each([[undefined], [null], ['rules']])('when they are %j', (json) => {
    expect(() => rulesFromJson(json)).toThrow(ClearingError);
  });
});

test('the seed depends on the auction, its bids and the public value', () => {
  const [a, b] = [hashText('a'), hashText('b')];
  const seeds = [
    auctionSeed(a, b, Uint8Array.of(1)),
    auctionSeed(b, a, Uint8Array.of(1)),
    auctionSeed(a, b, Uint8Array.of(2)),
    auctionSeed(a, b, Uint8Array.of(1, 0)),
  ];
  expect(new Set(seeds).size).toBe(4);
});
