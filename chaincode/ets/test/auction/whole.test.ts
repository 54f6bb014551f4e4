import { describe, expect, test } from '@jest/globals';
import { canonicalJson, classId as classIdOf, hashText, ZERO_HASH } from '@meridian/credit';
import type { SettlementAnswer } from '../../src/rules/auction/settlement.ts';
import type { TestLedger } from '../support/ledger.ts';
import { alice, BATCH, bob } from '../support/world.ts';
import { resultArguments } from './support/container.ts';
import { AUCTION, carol, cleared, dave, DEPOSIT, DUST, openingOf, seeded, settlementOf } from './support/stage.ts';

const moneyOf = async (ledger: TestLedger, account: string) => {
  const purse = { account, currency: 'EUR' };
  const { available, held } = await ledger.evaluate<{ available: string; held: string }>(bob, 'Payment:Balance', purse);
  return [BigInt(available), BigInt(held)] as const;
};

describe('an auction from its announcement to its settlement', () => {
  test('moves money against kilograms with their entitlement, and gives everything else back', async () => {
    const stage = await seeded();
    const { ledger, container } = stage;
    const auction = await cleared(stage);
    const { document, trades } = auction;
    expect(BigInt(document.kg)).toBe(7000n);
    await ledger.submit(dave, 'Auction:Result', resultArguments(container, document));

    const answer = await ledger.submit<SettlementAnswer>(dave, 'Auction:Settle', settlementOf(auction));
    expect(answer).toMatchObject({ phase: 'settled', progress: { settled: trades.length, lapsed: 0 } });
    const { payments, proceeds, dust } = document;
    expect(answer.progress).toMatchObject({ payments, proceeds, kg: document.kg });

    for (const record of answer.trades) {
      const { beneficiary } = openingOf(record.buyer === bob.account() ? bob : dave);
      const entitlement = { beneficiary, ppm: 1_000_000n, policySet: ZERO_HASH, auctionId: AUCTION };
      expect(record).toMatchObject({ state: 'settled', classId: classIdOf(BATCH, entitlement), beneficiary });
      const key = { auctionId: AUCTION, batchId: BATCH, ranges: record.ranges };
      const entitled = await ledger.evaluate(bob, 'Credit:Entitled', key);
      expect(entitled).toMatchObject({
        tradeId: record.tradeId,
        to: record.buyer,
        owner: record.seller,
        kg: record.kg,
      });
    }
    const boughtBy = async (account: string) => {
      const page = { owner: account, pageSize: 100, bookmark: '' };
      const { lots } = await ledger.evaluate<{ lots: { from: string; to: string; status: string }[] }>(
        bob,
        'Credit:LotsOfOwner',
        page,
      );
      return lots
        .filter(({ status }) => status === 'active')
        .reduce((kg, { from, to }) => kg + BigInt(to) - BigInt(from), 0n);
    };
    expect([await boughtBy(bob.account()), await boughtBy(dave.account())]).toEqual([3000n, 4000n]);

    const paid = (buyer: string) =>
      answer.trades.filter((each) => each.buyer === buyer).reduce((sum, { payment }) => sum + BigInt(payment), 0n);
    // Dave's second blob did not open.
    const held = (account: string): bigint => (account === dave.account() ? 2n * DEPOSIT : DEPOSIT);
    const buyers = [bob.account(), dave.account()];
    for (const account of buyers)
      expect(await moneyOf(ledger, account)).toEqual([100_000n - held(account) - paid(account), held(account)]);
    const earned = (await moneyOf(ledger, alice.account()))[0] + (await moneyOf(ledger, carol.account()))[0];
    expect(earned).toBe(BigInt(proceeds));
    expect(await moneyOf(ledger, DUST)).toEqual([BigInt(dust), 0n]);

    for (const [buyer, index] of [
      [bob, 0],
      [dave, 0],
      [dave, 1],
    ] as const)
      await ledger.submit(alice, 'Auction:Refund', { auctionId: AUCTION, bidder: openingOf(buyer).bidder, index });
    for (const account of buyers) {
      const forfeited = account === dave.account() ? DEPOSIT : 0n;
      expect(await moneyOf(ledger, account)).toEqual([100_000n - paid(account) - forfeited, 0n]);
    }
    expect(await moneyOf(ledger, DUST)).toEqual([BigInt(dust) + DEPOSIT, 0n]);
    const { lots } = await ledger.evaluate<{ lots: { lotId: string; remaining: string }[] }>(bob, 'Auction:Lots', {
      auctionId: AUCTION,
      pageSize: 10,
      bookmark: '',
    });
    for (const { lotId } of lots) await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    const supply = await ledger.evaluate<{ byStatus: object }>(bob, 'Credit:Supply', { batchId: BATCH });
    expect(supply.byStatus).toEqual({ active: '10000', locked: '0', wrapped: '0', arriving: '0', retired: '0' });
  });

  test('settled in one batch or one by one, in any order, hands over the same kilograms and money', async () => {
    const totals = async (batches: (count: number) => number[][]) => {
      const stage = await seeded();
      const auction = await cleared(stage);
      await stage.ledger.submit(bob, 'Auction:Result', resultArguments(stage.container, auction.document));
      for (const which of batches(auction.trades.length))
        await stage.ledger.submit(bob, 'Auction:Settle', settlementOf(auction, which));
      const { phase } = await stage.ledger.evaluate(bob, 'Auction:Auction', { auctionId: AUCTION });
      const accounts = [alice, carol, bob, dave].map((each) => each.account());
      const money = await Promise.all([...accounts, DUST].map((account) => moneyOf(stage.ledger, account)));
      return canonicalJson({ phase, money: money.map(([available, held]) => `${available}, ${held}`) });
    };
    const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
    const together = await totals((count) => [all(count)]);
    expect(together).toContain('"phase":"settled"');
    expect(await totals((count) => all(count).map((i) => [i]))).toBe(together);
    expect(
      await totals((count) =>
        all(count)
          .reverse()
          .map((i) => [i]),
      ),
    ).toBe(together);
    // A batch that names settled trades again settles the others.
    expect(await totals((count) => [[0], all(count)])).toBe(together);
  });

  test('can be retired by the buyer for the beneficiary, and for nobody else', async () => {
    const stage = await seeded();
    const { ledger } = stage;
    const auction = await cleared(stage);
    await ledger.submit(bob, 'Auction:Result', resultArguments(stage.container, auction.document));
    const { trades } = await ledger.submit<SettlementAnswer>(bob, 'Auction:Settle', settlementOf(auction));
    const bought = trades.find(({ buyer }) => buyer === bob.account());
    const [ranges = ''] = (bought?.ranges ?? '').split(',');
    const retirement = {
      retirementId: hashText('r'),
      batchId: BATCH,
      lots: [ranges.split('-')[0] ?? ''],
      ranges,
      beneficiaryName: 'Bob',
      reason: '',
    };
    expect(await ledger.refusal(bob, 'Credit:Retire', { ...retirement, legalEntityId: 'another' })).toMatchObject({
      code: 'NOT_ENTITLED',
    });
    const legalEntityId = `legal entity of ${bob.account()}`;
    const record = await ledger.submit(bob, 'Credit:Retire', { ...retirement, legalEntityId });
    expect(record).toMatchObject({ ppm: '1000000', entitlement: { auctionId: AUCTION } });
  });
});
