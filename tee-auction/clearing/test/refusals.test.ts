import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { admit, objectionTo, objectionToOffer } from '../src/book/admit.ts';
import type { IndependentBid, Step } from '../src/book/bid.ts';
import { readBid, readOffer } from '../src/book/read.ts';
import { ClearingError } from '../src/errors.ts';
import { clearIndependent } from '../src/independent/clear.ts';
import { MAX_KG, MAX_PRICE } from '../src/units.ts';
import {
  closedAuction,
  coupledRules,
  independentBid,
  independentRules,
  lotsOf,
  offersOf,
  saltOf,
  there,
} from './support/auction.ts';

const rules = coupledRules({ lotKg: 10n, tick: 5n, holdingLimitKg: 1000n });
const good: readonly Step[] = [
  { kg: 100n, value: 50n },
  { kg: 200n, value: 40n },
];

/** A good bid with one step spoilt. */
const spoilt = (change: Partial<Step>, at = 0): readonly Step[] =>
  good.map((step, i) => (i === at ? { ...step, ...change } : step));

test('a bid that keeps to the rules is taken', () => {
  expect(objectionTo({ currency: 'EUR', steps: good }, rules)).toBeUndefined();
});

test.each([
  ['WRONG_CURRENCY', 'USD', good],
  ['BID_MALFORMED', 'EUR', []],
  ['BID_MALFORMED', 'EUR', Array.from({ length: 33 }, (_, i) => ({ kg: 10n, value: BigInt(500 - 5 * i) }))],
  ['QUANTITY_NOT_POSITIVE', 'EUR', spoilt({ kg: 0n })],
  ['QUANTITY_NOT_POSITIVE', 'EUR', spoilt({ kg: -10n }, 1)],
  ['QUANTITY_TOO_LARGE', 'EUR', spoilt({ kg: MAX_KG + 10n })],
  ['OFF_LOT', 'EUR', spoilt({ kg: 101n })],
  ['VALUE_NOT_POSITIVE', 'EUR', spoilt({ value: 0n }, 1)],
  ['VALUE_NOT_POSITIVE', 'EUR', spoilt({ value: -5n })],
  ['VALUE_TOO_LARGE', 'EUR', spoilt({ value: MAX_PRICE + 5n })],
  ['OFF_TICK', 'EUR', spoilt({ value: 41n }, 1)],
  ['NOT_MONOTONE', 'EUR', spoilt({ value: 55n }, 1)],
  ['NOT_MONOTONE', 'EUR', spoilt({ value: 50n }, 1)],
  ['OVER_HOLDING_LIMIT', 'EUR', spoilt({ kg: 810n })],
] as const)('a bid is refused as %s', (code, currency, steps) => {
  expect(objectionTo({ currency, steps }, rules)?.code).toBe(code);
});

test.each([
  ['WRONG_CURRENCY', 'USD', 5n],
  ['ASK_NEGATIVE', 'EUR', -5n],
  ['ASK_TOO_LARGE', 'EUR', MAX_PRICE + 5n],
  ['OFF_TICK', 'EUR', 6n],
])('an offer is refused as %s', (code, currency, ask) => {
  expect(objectionToOffer({ currency, ask }, rules)?.code).toBe(code);
  expect(objectionToOffer({ currency: 'EUR', ask: 0n }, rules)).toBeUndefined();
});

test('a refusal names the field, what it was and what would be right', () => {
  expect(objectionTo({ currency: 'EUR', steps: spoilt({ value: 55n }, 1) }, rules)).toEqual({
    code: 'NOT_MONOTONE',
    field: 'steps[1].value',
    value: '55',
    expected: 'below the 50 of the step before',
  });
});

describe('what was opened', () => {
  test('is read where it has exactly the fields of a bid, negative numbers included', () => {
    expect(readBid({ currency: 'EUR', steps: [{ kg: '-10', value: '5' }] })).toEqual({
      ok: true,
      value: { currency: 'EUR', steps: [{ kg: -10n, value: 5n }] },
    });
    expect(readOffer({ currency: 'EUR', ask: '0' })).toEqual({ ok: true, value: { currency: 'EUR', ask: 0n } });
  });

  test.each([
    [undefined],
    ['bid'],
    [[]],
    [{ currency: 'EUR' }],
    [{ currency: 'EUR', steps: [] }],
    [{ currency: 'EUR', steps: {} }],
    [{ currency: 5, steps: [{ kg: '1', value: '1' }] }],
    [{ currency: 'EUR', steps: [{ kg: 1, value: '1' }] }],
    [{ currency: 'EUR', steps: [{ kg: '1.5', value: '1' }] }],
    [{ currency: 'EUR', steps: [{ kg: '01', value: '1' }] }],
    [{ currency: 'EUR', steps: [{ kg: '1', value: '1', extra: '1' }] }],
    [{ currency: 'EUR', steps: [{ kg: '1', value: '1' }], extra: 1 }],
    [{ currency: 'EUR', steps: Array.from({ length: 33 }, () => ({ kg: '1', value: '1' })) }],
  ])('is refused as BID_MALFORMED: %j', (opened) => {
    const outcome = readBid(opened);
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('BID_MALFORMED');
  });

  test.each([[null], [{ ask: '1' }], [{ currency: 'EUR', ask: 1 }], [{ currency: 'EUR', ask: '1', lot: 'x' }]])(
    'is refused as OFFER_MALFORMED: %j',
    (opened) => {
      const outcome = readOffer(opened);
      expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('OFFER_MALFORMED');
    },
  );
});

describe('who takes part', () => {
  const lots = lotsOf([100n, 100n, 100n]);
  const closed = closedAuction(independentRules({ holdingLimitKg: 1000n }), lots, 10);
  const offers = offersOf(lots, [5n, 6n, 7n]);
  const bid = (i: number, changes: Partial<IndependentBid> = {}): IndependentBid => ({
    ...independentBid(i, [{ kg: 400n, value: 50n }]),
    ...changes,
  });
  const bidder = hashText('a bidder');

  test('of two bids of one bidder for the same the one committed first counts, in whatever order they are given', () => {
    const [first, second] = [bid(1, { bidder }), bid(2, { bidder })];
    for (const bids of [
      [first, second],
      [second, first],
    ]) {
      const book = admit(closed, offers, bids);
      expect(book.bids).toEqual([first]);
      expect(book.exclusions).toEqual([{ id: second.bidId, code: 'BID_DOUBLED' }]);
    }
  });

  test('a first bid that breaks a rule is not replaced by the second', () => {
    const book = admit(closed, offers, [bid(1, { bidder, currency: 'USD' }), bid(2, { bidder })]);
    expect(book.bids).toEqual([]);
    expect(book.exclusions.map(({ code }) => code).sort()).toEqual(['BID_DOUBLED', 'WRONG_CURRENCY']);
  });

  test('a bidder may bid for several subjects, within one holding limit', () => {
    const bids = [1, 2, 3].map((i) => bid(i, { bidder, subject: hashText(`plant ${i}`) }));
    const book = admit(closed, offers, bids);
    expect(book.bids).toEqual(bids.slice(0, 2));
    expect(book.exclusions).toEqual([{ id: bids[2]?.bidId, code: 'OVER_HOLDING_LIMIT' }]);
  });

  test('a lot without an offer, with two, with a bad one, and an offer for no lot are left out by their codes', () => {
    const [one, two] = [there(offers[0]), there(offers[1])];
    const strange = { ...there(offers[2]), lotId: hashText('no lot') };
    const book = admit(closed, [{ ...one, currency: 'USD' }, two, { ...two, sequence: 7, ask: 1n }, strange], []);
    expect(book.asks).toEqual([undefined, 6n, undefined]);
    expect(new Set(book.exclusions.map(({ id, code }) => `${code} ${id}`))).toEqual(
      new Set([
        `WRONG_CURRENCY ${one.lotId}`,
        `OFFER_DOUBLED ${two.lotId}`,
        `UNKNOWN_LOT ${strange.lotId}`,
        `NO_OFFER ${there(lots[2]).lotId}`,
      ]),
    );
  });

  test('what was excluded before is in the result beside the others, ordered by id', () => {
    const exclusions = [{ id: hashText('not opened'), code: 'NOT_OPENED' }];
    const { document } = clearIndependent({
      closed,
      offers: offers.slice(0, 1),
      bids: [bid(1)],
      lotFactors: [1_000_000n, 1_000_000n, 0n],
      exclusions,
      saltOf,
    });
    const expected = [
      ...exclusions,
      { id: there(lots[1]).lotId, code: 'NO_OFFER' },
      { id: there(lots[2]).lotId, code: 'NO_OFFER' },
      { id: there(lots[2]).lotId, code: 'WORTHLESS' },
    ];
    expect(document.exclusions).toEqual(expected.sort((a, b) => (a.id + a.code < b.id + b.code ? -1 : 1)));
  });

  test.each([
    ['INVALID_BOOK', { bids: [bid(1), { ...bid(2), bidId: bid(1).bidId }] }],
    ['INVALID_BOOK', { bids: [bid(1), { ...bid(2), sequence: bid(1).sequence }] }],
    ['INVALID_FACTOR', { lotFactors: [1_000_000n] }],
    ['INVALID_FACTOR', { lotFactors: [1_000_000n, 999n, 0n] }],
    ['INVALID_FACTOR', { bids: [{ ...bid(1), factor: 10_000_001n }] }],
    ['INVALID_LOTS', { closed: { ...closed, lots: [...lots.slice(0, 2), there(lots[0])] } }],
    ['INVALID_LOTS', { closed: { ...closed, lots: [...lots.slice(0, 2), { ...there(lots[2]), kg: 0n }] } }],
  ])('what no set of sealed bids can be is an error, %s', (code, changes) => {
    const input = { closed, offers, bids: [bid(1)], lotFactors: [1_000_000n, 1_000_000n, 1_000_000n], saltOf };
    const clear = (): unknown => clearIndependent({ ...input, ...changes });
    expect(clear).toThrow(ClearingError);
    expect(clear).toThrow(expect.objectContaining({ code }));
  });
});
