import { describe, expect, test } from '@jest/globals';
import { tradeToJson, type ClearedAuction } from '@meridian/clearing';
import { hashText, type Hash } from '@meridian/credit';
import type { SettlementAnswer } from '../../src/rules/auction/settlement.ts';
import type { AuctionLotRecord } from '../../src/state/auction/lots.ts';
import type { TestLedger } from '../support/ledger.ts';
import { alice, auctioneer, bank, BATCH, bob, configuration, regulator } from '../support/world.ts';
import { resultArguments } from './support/container.ts';
import {
  AUCTION,
  bidding,
  bidIdOf,
  carol,
  cleared,
  closed,
  dave,
  DEPOSIT,
  DUST,
  openingOf,
  SEALED,
  seeded,
  settlementOf,
  type Stage,
} from './support/stage.ts';

interface Cleared extends Stage {
  readonly auction: ClearedAuction;
  readonly settleBy: number;
}

/** With its result on the ledger. */
async function withResult(): Promise<Cleared> {
  const stage = await seeded();
  const auction = await cleared(stage);
  await stage.ledger.submit(dave, 'Auction:Result', resultArguments(stage.container, auction.document));
  return { ...stage, auction, settleBy: stage.start + 3 * 86_400 };
}

const settle = (ledger: TestLedger, argument: object) =>
  ledger.submit<SettlementAnswer>(carol, 'Auction:Settle', argument);
const refusal = (ledger: TestLedger, argument: object) => ledger.refusal(carol, 'Auction:Settle', argument);
const purseOf = async (ledger: TestLedger, account: string) => {
  const purse = { account, currency: 'EUR' };
  const { available, held } = await ledger.evaluate<{ available: string; held: string }>(bob, 'Payment:Balance', purse);
  return [BigInt(available), BigInt(held)] as const;
};
const lotsOf = async (ledger: TestLedger) =>
  (await ledger.evaluate<{ lots: AuctionLotRecord[] }>(bob, 'Auction:Lots', { auctionId: AUCTION, pageSize: 9 })).lots;
const lapseOf = ({ trades, tree }: ClearedAuction) => ({
  auctionId: AUCTION,
  trades: trades.map((trade, index) => ({ trade: tradeToJson(trade), index, proof: tree.proofOf(index) })),
});
const activeOf = async (ledger: TestLedger, owner: string) => {
  const page = { owner, pageSize: 100, bookmark: '' };
  const { lots } = await ledger.evaluate<{ lots: { from: string; to: string; status: string }[] }>(
    bob,
    'Credit:LotsOfOwner',
    page,
  );
  return lots.reduce((kg, { from, to, status }) => kg + (status === 'active' ? BigInt(to) - BigInt(from) : 0n), 0n);
};
const supplyOf = async (ledger: TestLedger) =>
  (await ledger.evaluate<{ byStatus: Record<string, string> }>(bob, 'Credit:Supply', { batchId: BATCH })).byStatus;

describe('Auction:Settle', () => {
  test('keeps every kilogram accounted for after each trade', async () => {
    const { ledger, auction } = await withResult();
    for (const index of auction.trades.keys()) {
      await settle(ledger, settlementOf(auction, [index]));
      const { active = '', locked = '', ...others } = await supplyOf(ledger);
      expect([BigInt(active) + BigInt(locked), others]).toEqual([
        10_000n,
        { wrapped: '0', arriving: '0', retired: '0' },
      ]);
      const remaining = (await lotsOf(ledger)).reduce((kg, lot) => kg + BigInt(lot.kg) - BigInt(lot.settled.kg), 0n);
      expect(BigInt(locked)).toBe(remaining);
    }
  });

  test('of a trade that was settled changes nothing and tells nothing', async () => {
    const { ledger, auction } = await withResult();
    const first = await settle(ledger, settlementOf(auction, [0]));
    const again = await ledger.simulate(bob, 'Auction:Settle', settlementOf(auction, [0]));
    expect(again.answer).toMatchObject({ trades: first.trades, progress: first.progress });
    expect([again.stub.writes.size, again.stub.event]).toEqual([0, undefined]);
    const { tradeId } = auction.trades[0] ?? {};
    expect(await ledger.evaluate(bob, 'Auction:Trade', { auctionId: AUCTION, tradeId })).toEqual(first.trades[0]);
    const other = auction.trades[1]?.tradeId;
    expect((await ledger.refusal(bob, 'Auction:Trade', { auctionId: AUCTION, tradeId: other })).code).toBe(
      'TRADE_NOT_FOUND',
    );
  });

  test('takes a batch whole or not at all', async () => {
    const { ledger, auction } = await withResult();
    const whole = settlementOf(auction);
    const [first, ...rest] = whole.trades;
    const spoilt = { ...whole, trades: [...rest, { ...first, salt: hashText('another') }] };
    expect(await refusal(ledger, spoilt)).toMatchObject({ code: 'TRADE_PARTY' });
    expect((await lotsOf(ledger)).map(({ settled }) => settled.trades)).toEqual([0, 0]);
  });

  const [flip, more] = [
    (hash: Hash): string => hash.slice(0, -1) + (hash.endsWith('0') ? '1' : '0'),
    (n: string) => `${BigInt(n) + 1n}`,
  ];
  test.each([
    ['one kilogram more', 'kg', more],
    ['a higher multiplier', 'ppm', more],
    ['a smaller payment', 'payment', (text: string) => `${BigInt(text) - 1n}`],
    ['another lot', 'lotId', flip],
    ['another bid', 'bidId', flip],
    ['another id', 'tradeId', flip],
    ['another buyer', 'buyer', flip],
    ['another salt', 'salt', flip],
  ] as const)('of a trade with %s is refused', async (_, field, change) => {
    const { ledger, auction } = await withResult();
    const { trades } = settlementOf(auction, [0]);
    const [given] = trades;
    if (given === undefined) throw new Error('no trade');
    const trade = { ...given.trade, [field]: (change as (text: string) => string)(given.trade[field]) };
    const answer = await refusal(ledger, { auctionId: AUCTION, trades: [{ ...given, trade }] });
    expect(answer).toMatchObject({ code: 'TRADE_NOT_IN_RESULT' });
    expect(answer['check']).toMatch(/^(TRADE_NOT_INCLUDED|TRADE_ID_WRONG)$/);
  });

  test.each([
    ['another number', (index: number) => ({ index: index + 1 }), 'TRADE_NOT_IN_RESULT'],
    ['no proof', () => ({ proof: [] }), 'TRADE_NOT_IN_RESULT'],
    ['a longer proof', () => ({ proof: Array.from({ length: 5 }, () => 'ab'.repeat(32)) }), 'TRADE_NOT_IN_RESULT'],
    ['another account', () => ({ account: alice.account() }), 'TRADE_PARTY'],
    ['another beneficiary', () => ({ beneficiary: hashText('a stranger') }), 'TRADE_PARTY'],
    ['another salt of the buyer', () => ({ salt: hashText('a stranger') }), 'TRADE_PARTY'],
    ['a negative number', () => ({ index: -1 }), 'INVALID_ARGUMENT'],
    ['an unknown field', () => ({ note: '' }), 'INVALID_ARGUMENT'],
  ])('with %s is refused', async (_, change, code) => {
    const { ledger, auction } = await withResult();
    const { trades } = settlementOf(auction, [0]);
    const spoilt = trades.map((trade) => ({ ...trade, ...change(trade.index) }));
    expect(await refusal(ledger, { auctionId: AUCTION, trades: spoilt })).toMatchObject({ code });
  });

  test('names each trade once, and at most 64', async () => {
    const { ledger, auction } = await withResult();
    const { trades } = settlementOf(auction, [0]);
    const twice = { auctionId: AUCTION, trades: [...trades, ...trades] };
    expect(await refusal(ledger, twice)).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'trades' });
    const many = { auctionId: AUCTION, trades: Array.from({ length: 65 }, () => trades[0]) };
    expect(await refusal(ledger, many)).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'trades' });
    expect(await refusal(ledger, { auctionId: AUCTION, trades: [] })).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('is refused where the buyer has not the money, deposits apart, and settles once it is there', async () => {
    const { ledger, auction } = await withResult();
    const [available] = await purseOf(ledger, bob.account());
    const away = { paymentId: hashText('away'), currency: 'EUR', amount: `${available}`, to: alice.account() };
    await ledger.submit(bob, 'Payment:Transfer', away);
    const mine = auction.trades.flatMap(({ bidId }, i) => (bidId === bidIdOf(bob) ? [i] : []));
    expect(await refusal(ledger, settlementOf(auction, mine))).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
      account: bob.account(),
      expected: 'at most 0',
    });
    const back = { paymentId: hashText('back'), currency: 'EUR', amount: `${available}`, to: bob.account() };
    await ledger.submit(alice, 'Payment:Transfer', back);
    await settle(ledger, settlementOf(auction, mine));
  });

  test('goes on where the currency is taken out of the configuration', async () => {
    const { ledger, auction } = await withResult();
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, currencies: {} });
    expect(await settle(ledger, settlementOf(auction))).toMatchObject({ phase: 'settled' });
  });

  test('needs a result, and is over from settleBy on', async () => {
    const { ledger, auction, settleBy } = await withResult();
    const early = await seeded();
    expect(await refusal(early.ledger, settlementOf(auction))).toMatchObject({ code: 'AUCTION_PHASE' });
    ledger.time = settleBy;
    expect(await refusal(ledger, settlementOf(auction))).toMatchObject({ code: 'SETTLEMENT_OVER' });
    ledger.time = settleBy - 1;
    await settle(ledger, settlementOf(auction, [0]));
    ledger.time = settleBy;
    // What was settled is answered as before.
    await settle(ledger, settlementOf(auction, [0]));
  });
});

describe('Auction:Lapse', () => {
  test('gives the seller the deposit and the kilograms of who did not pay, without a word of the buyer', async () => {
    const { ledger, auction, settleBy } = await withResult();
    const paid = auction.trades.flatMap(({ bidId }, i) => (bidId === bidIdOf(bob) ? [i] : []));
    await settle(ledger, settlementOf(auction, paid));
    const before = { alice: await purseOf(ledger, alice.account()), carol: await purseOf(ledger, carol.account()) };
    const open = await ledger.refusal(alice, 'Auction:Lapse', lapseOf(auction));
    expect(open).toMatchObject({ code: 'SETTLEMENT_OPEN', expected: `at least ${settleBy}` });

    ledger.time = settleBy;
    const answer = await ledger.submit<SettlementAnswer>(alice, 'Auction:Lapse', lapseOf(auction));
    const lapsed = answer.trades.filter(({ state }) => state === 'lapsed');
    expect(lapsed.length).toBe(auction.trades.length - paid.length);
    expect(answer).toMatchObject({ phase: 'settled', progress: { settled: paid.length, lapsed: lapsed.length } });
    const due = lapsed.reduce((sum, { payment }) => sum + BigInt(payment), 0n);
    const compensation = lapsed.reduce((sum, each) => sum + BigInt(each.compensation ?? 0), 0n);
    expect(compensation).toBe(due < DEPOSIT ? due : DEPOSIT);
    const gained = (await purseOf(ledger, alice.account()))[0] - before.alice[0];
    expect(gained + (await purseOf(ledger, carol.account()))[0] - before.carol[0]).toBe(compensation);
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n - 2n * DEPOSIT, 2n * DEPOSIT - compensation]);

    await ledger.submit(bob, 'Auction:Refund', { auctionId: AUCTION, bidder: openingOf(dave).bidder, index: 0 });
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n - DEPOSIT - compensation, DEPOSIT]);
    for (const { lotId } of await lotsOf(ledger))
      await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    expect([await activeOf(ledger, dave.account()), await activeOf(ledger, bob.account())]).toEqual([0n, 3000n]);
    expect(await supplyOf(ledger)).toMatchObject({ active: '10000', locked: '0' });
    // What has lapsed is settled no more, and lapses once.
    const late = await refusal(ledger, settlementOf(auction));
    expect(late).toMatchObject({ code: 'SETTLEMENT_OVER' });
    expect((await ledger.simulate(bob, 'Auction:Lapse', lapseOf(auction))).stub.writes.size).toBe(0);
  });

  test('takes the buyer’s names where they are given, and not another’s', async () => {
    const { ledger, auction, settleBy } = await withResult();
    ledger.time = settleBy;
    const { trades } = settlementOf(auction);
    const spoilt = trades.map((trade) => ({ ...trade, salt: hashText('a stranger') }));
    expect(await ledger.refusal(alice, 'Auction:Lapse', { auctionId: AUCTION, trades: spoilt })).toMatchObject({
      code: 'TRADE_PARTY',
    });
    const half = trades.map((trade) => ({ ...trade, account: undefined }));
    expect(await ledger.refusal(alice, 'Auction:Lapse', { auctionId: AUCTION, trades: half })).toMatchObject({
      code: 'INVALID_ACCOUNT',
    });
    await ledger.submit(alice, 'Auction:Lapse', { auctionId: AUCTION, trades });
  });

  test('still gives the deposit where the lots were released before', async () => {
    const { ledger, auction, settleBy } = await withResult();
    ledger.time = settleBy;
    for (const { lotId } of await lotsOf(ledger))
      await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    const answer = await ledger.submit<SettlementAnswer>(alice, 'Auction:Lapse', lapseOf(auction));
    expect(answer.phase).toBe('settled');
    expect(answer.trades.every(({ compensation }) => compensation !== '0')).toBe(true);
    expect(await supplyOf(ledger)).toMatchObject({ active: '10000', locked: '0' });
  });
});

describe('Auction:ReleaseLot', () => {
  test('gives back what was not sold once all that was sold is settled, and then nothing', async () => {
    const { ledger, auction } = await withResult();
    const sold = (lotId: string) => auction.document.lots.find((lot) => lot.lotId === lotId);
    const partly = (await lotsOf(ledger)).find(({ lotId, kg }) => sold(lotId)?.kg !== kg);
    if (partly === undefined) throw new Error('no lot was sold in part');
    const release = { auctionId: AUCTION, lotId: partly.lotId };
    expect(await ledger.refusal(bob, 'Auction:ReleaseLot', release)).toMatchObject({ code: 'SETTLEMENT_OPEN' });
    const its = auction.trades.flatMap(({ lotId }, i) => (lotId === partly.lotId ? [i] : []));
    await settle(ledger, settlementOf(auction, its));
    const record = await ledger.submit<AuctionLotRecord>(bob, 'Auction:ReleaseLot', release);
    expect([record.remaining, record.settled.kg]).toEqual(['', sold(partly.lotId)?.kg]);
    const again = await ledger.simulate(bob, 'Auction:ReleaseLot', release);
    expect([again.stub.writes.size, again.stub.event]).toEqual([0, undefined]);
  });

  test('is refused while an auction goes on, and for a lot that nobody offered', async () => {
    const { ledger } = await closed();
    const [lot] = await lotsOf(ledger);
    const release = { auctionId: AUCTION, lotId: lot?.lotId };
    expect(await ledger.refusal(bob, 'Auction:ReleaseLot', release)).toMatchObject({ code: 'AUCTION_PHASE' });
    const missing = { auctionId: AUCTION, lotId: hashText('x') };
    expect(await ledger.refusal(bob, 'Auction:ReleaseLot', missing)).toMatchObject({ code: 'AUCTION_LOT_NOT_FOUND' });
  });
});

describe('Auction:Refund', () => {
  const refundOf = (index = 0, bidder: string = openingOf(dave).bidder) => ({ auctionId: AUCTION, bidder, index });

  test('waits until the sellers have had their time, and comes once', async () => {
    const { ledger, settleBy, start } = await withResult();
    const window = settleBy - (start + 2 * 86_400);
    expect(await ledger.refusal(dave, 'Auction:Refund', refundOf())).toMatchObject({ code: 'SETTLEMENT_OPEN' });
    ledger.time = settleBy + window - 1;
    expect(await ledger.refusal(dave, 'Auction:Refund', refundOf())).toMatchObject({ code: 'SETTLEMENT_OPEN' });
    ledger.time += 1;
    await ledger.submit(dave, 'Auction:Refund', refundOf());
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n - DEPOSIT, DEPOSIT]);
    expect((await ledger.simulate(dave, 'Auction:Refund', refundOf())).stub.writes.size).toBe(0);
  });

  test('forfeits the deposit of a blob that did not open, at once', async () => {
    const { ledger } = await withResult();
    await ledger.submit(bob, 'Auction:Refund', refundOf(1));
    expect(await purseOf(ledger, DUST)).toEqual([DEPOSIT, 0n]);
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n - 2n * DEPOSIT, DEPOSIT]);
  });

  test('is refused where nothing was held, and while the auction goes on', async () => {
    const { ledger } = await closed();
    expect(await ledger.refusal(bob, 'Auction:Refund', refundOf())).toMatchObject({ code: 'AUCTION_PHASE' });
    const seller = refundOf(0, openingOf(alice).bidder);
    expect(await ledger.refusal(bob, 'Auction:Refund', seller)).toMatchObject({ code: 'BID_NOT_FOUND' });
    expect(await ledger.refusal(bob, 'Auction:Refund', refundOf(8))).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

describe('Auction:Cancel', () => {
  const cancel = { auctionId: AUCTION, reason: 'an error in the announcement' };

  test('by the auctioneer before the close gives everything back', async () => {
    const { ledger } = await bidding();
    const [ask] = SEALED.asks;
    const offered = {
      auctionId: AUCTION,
      index: 0,
      batchId: BATCH,
      lots: ['0'],
      ranges: ask?.ranges,
      ciphertext: 'ab'.repeat(64),
    };
    const { lotId } = await ledger.submit<AuctionLotRecord>(alice, 'Auction:Offer', offered);
    await ledger.submit(dave, 'Auction:Commit', { auctionId: AUCTION, index: 0, ciphertext: 'cd'.repeat(64) });
    for (const caller of [alice, bank])
      expect(await ledger.refusal(caller, 'Auction:Cancel', cancel)).toMatchObject({ code: 'FORBIDDEN' });
    const record = await ledger.submit(auctioneer, 'Auction:Cancel', cancel);
    expect(record).toMatchObject({
      phase: 'cancelled',
      cancelled: { reason: cancel.reason, by: auctioneer.account() },
    });
    expect((await ledger.simulate(alice, 'Auction:Cancel', cancel)).stub.writes.size).toBe(0);
    await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    await ledger.submit(bob, 'Auction:Refund', { auctionId: AUCTION, bidder: openingOf(dave).bidder, index: 0 });
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n, 0n]);
    expect(await supplyOf(ledger)).toMatchObject({ active: '10000', locked: '0' });
    const late = { auctionId: AUCTION, index: 1, ciphertext: 'cd'.repeat(64) };
    expect(await ledger.refusal(dave, 'Auction:Commit', late)).toMatchObject({ code: 'AUCTION_PHASE' });
  });

  test('is nobody’s between the close and the time for a result, and anybody’s after it', async () => {
    const stage = await seeded();
    const { ledger, start } = stage;
    expect(await ledger.refusal(auctioneer, 'Auction:Cancel', cancel)).toMatchObject({ code: 'AUCTION_PHASE' });
    expect(await ledger.refusal(bob, 'Auction:Cancel', cancel)).toMatchObject({ code: 'FORBIDDEN' });
    ledger.time = start + 2 * 86_400;
    await ledger.submit(bob, 'Auction:Cancel', cancel);
    for (const { lotId } of await lotsOf(ledger))
      await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    expect(await supplyOf(ledger)).toMatchObject({ active: '10000', locked: '0' });
    await ledger.submit(bob, 'Auction:Refund', { auctionId: AUCTION, bidder: openingOf(dave).bidder, index: 1 });
    expect(await purseOf(ledger, dave.account())).toEqual([100_000n - DEPOSIT, DEPOSIT]);
  });

  test('is refused once there is a result', async () => {
    const { ledger, settleBy } = await withResult();
    ledger.time = settleBy;
    for (const caller of [auctioneer, bob])
      expect(await ledger.refusal(caller, 'Auction:Cancel', cancel)).toMatchObject({ code: 'AUCTION_PHASE' });
  });
});
