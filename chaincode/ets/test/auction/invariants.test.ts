import { expect, test } from '@jest/globals';
import { tradeToJson, type ClearedAuction } from '@meridian/clearing';
import fc from 'fast-check';
import type { AuctionLotRecord } from '../../src/state/auction/lots.ts';
import type { TestLedger } from '../support/ledger.ts';
import { alice, BATCH, bob } from '../support/world.ts';
import { resultArguments } from './support/container.ts';
import { AUCTION, carol, cleared, dave, DUST, openingOf, seeded, settlementOf } from './support/stage.ts';

type Step =
  | { readonly act: 'settle' | 'lapse'; readonly which: readonly number[] }
  | { readonly act: 'release'; readonly lot: number }
  | { readonly act: 'refund'; readonly blob: number }
  | { readonly act: 'wait'; readonly hours: number };

const some = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('settle' as const), which: some }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('lapse' as const), which: some }) },
  fc.record({ act: fc.constant('release' as const), lot: fc.nat(1) }),
  fc.record({ act: fc.constant('refund' as const), blob: fc.nat(2) }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
);

const ACCOUNTS = [alice.account(), carol.account(), bob.account(), dave.account(), DUST];
const BLOBS = [
  [bob, 0],
  [dave, 0],
  [dave, 1],
] as const;

async function moneyOf(ledger: TestLedger): Promise<{ total: bigint; held: bigint }> {
  let [total, held] = [0n, 0n];
  for (const account of ACCOUNTS) {
    const purse = { account, currency: 'EUR' };
    const balance = await ledger.evaluate<{ available: string; held: string }>(bob, 'Payment:Balance', purse);
    total += BigInt(balance.available) + BigInt(balance.held);
    held += BigInt(balance.held);
  }
  return { total, held };
}

const lotsOf = async (ledger: TestLedger): Promise<AuctionLotRecord[]> =>
  (await ledger.evaluate<{ lots: AuctionLotRecord[] }>(bob, 'Auction:Lots', { auctionId: AUCTION, pageSize: 9 })).lots;

/** What is locked is what the auction's lots say, and no kilogram and no cent comes or goes. */
async function check(ledger: TestLedger): Promise<void> {
  const supply = await ledger.evaluate<{ byStatus: Record<string, string> }>(bob, 'Credit:Supply', { batchId: BATCH });
  const { active = '', locked = '', ...others } = supply.byStatus;
  expect([BigInt(active) + BigInt(locked), others]).toEqual([10_000n, { wrapped: '0', arriving: '0', retired: '0' }]);
  const remaining = (await lotsOf(ledger)).flatMap((lot) => (lot.remaining === '' ? [] : lot.remaining.split(',')));
  const kg = remaining
    .map((range) => range.split('-').map(BigInt))
    .reduce((sum, [from = 0n, to = 0n]) => sum + to - from, 0n);
  expect(BigInt(locked)).toBe(kg);
  expect((await moneyOf(ledger)).total).toBe(200_000n);
}

async function attempt(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    // Refused; anything else is a fault.
    if (!(error instanceof Error) || error.name !== 'LedgerError') throw error;
  });
}

function run(
  ledger: TestLedger,
  auction: ClearedAuction,
  lots: readonly AuctionLotRecord[],
  step: Step,
): Promise<void> {
  const count = auction.trades.length;
  switch (step.act) {
    case 'wait':
      ledger.time += step.hours * 3600;
      return Promise.resolve();
    case 'settle':
      return attempt(ledger.submit(bob, 'Auction:Settle', settlementOf(auction, chosen(step.which, count))));
    case 'lapse': {
      const trades = chosen(step.which, count).flatMap((index) => {
        const trade = auction.trades[index];
        return trade === undefined ? [] : [{ trade: tradeToJson(trade), index, proof: auction.tree.proofOf(index) }];
      });
      return attempt(ledger.submit(bob, 'Auction:Lapse', { auctionId: AUCTION, trades }));
    }
    case 'release':
      return attempt(ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId: lots[step.lot]?.lotId }));
    case 'refund': {
      const [buyer, index] = BLOBS[step.blob] ?? BLOBS[0];
      const bid = { auctionId: AUCTION, bidder: openingOf(buyer).bidder, index };
      return attempt(ledger.submit(bob, 'Auction:Refund', bid));
    }
  }
}

const chosen = (which: readonly number[], count: number): number[] => [...new Set(which.map((each) => each % count))];

test('whatever is settled, lapses, is released and refunded, and whenever: kilograms and money add up, and all comes free', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const stage = await seeded();
      const { ledger, start } = stage;
      const auction = await cleared(stage);
      await ledger.submit(bob, 'Auction:Result', resultArguments(stage.container, auction.document));
      const lots = await lotsOf(ledger);
      for (const each of steps) {
        await run(ledger, auction, lots, each);
        await check(ledger);
      }
      // As long after settleBy as settlement lasted, nothing is kept any more.
      ledger.time = Math.max(ledger.time, start + 4 * 86_400);
      for (const { lotId } of lots) await ledger.submit(bob, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
      for (const [buyer, index] of BLOBS)
        await ledger.submit(bob, 'Auction:Refund', { auctionId: AUCTION, bidder: openingOf(buyer).bidder, index });
      await check(ledger);
      expect((await lotsOf(ledger)).map(({ remaining }) => remaining)).toEqual(['', '']);
      expect((await moneyOf(ledger)).held).toBe(0n);
    }),
    { numRuns: 40 },
  );
}, 60_000);
