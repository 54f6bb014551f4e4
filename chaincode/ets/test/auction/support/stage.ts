import {
  clearIndependent,
  rulesFromJson,
  saltsFrom,
  tradeToJson,
  type ClearedAuction,
  type IndependentRules,
  type Lot,
} from '@meridian/clearing';
import {
  auctionBidder,
  auctionBidId,
  auctionBuyer,
  decodeClosedStatement,
  fromHex,
  hashText,
  PPM_ONE,
  provenanceToJson,
  toHex,
  ZERO_HASH,
  type ClosedStatement,
  type Hash,
} from '@meridian/credit';
import type { Caller } from '../../../src/identity.ts';
import type { AuctionLotRecord } from '../../../src/state/auction/lots.ts';
import { identity, type TestLedger } from '../../support/ledger.ts';
import { activated, recent } from '../../support/policies.ts';
import { alice, auctioneer, bank, BATCH, bob, configured, operator, provenance } from '../../support/world.ts';
import { evidenceArguments, startContainer, type Container } from './container.ts';
import { CODE, CONTAINER_TERMS } from './container-evidence.ts';

export const AUCTION = hashText('an auction of these tests');
export const DUST = 'BankMSP/dust';
export const carol = identity('SellerMSP/carol');
export const dave = identity('EmitterMSP/dave');
export const DEPOSIT = 5_000n;
const DAY = 86_400;

/** One uniform price for the credits of two sellers. */
export const rules = {
  kind: 'independent',
  auctionId: AUCTION,
  currency: 'EUR',
  policySet: ZERO_HASH,
  lotKg: '100',
  tick: '1',
  priceTick: '1',
  holdingLimitKg: '1000000',
  dustAccount: DUST,
  k: '500000',
};

/** @param now unix seconds */
export const announcement = (now: number, more: object = {}) => ({
  rules,
  bidsClose: now + DAY,
  resultBy: now + 2 * DAY,
  settleBy: now + 3 * DAY,
  seed: { source: 'drand round 4,000,000', notBefore: now + DAY + 60 },
  deposit: DEPOSIT.toString(),
  container: CONTAINER_TERMS,
  ...more,
});

/** Sealed bytes that nobody opens here. */
export const blob = (name: string, length = 2048): string =>
  toHex(Uint8Array.from({ length }, (_, i) => (i * 31 + name.length * 7 + (name.codePointAt(0) ?? 0)) % 256));

export interface Stage {
  readonly ledger: TestLedger;
  readonly container: Container;
  /** When it was announced. */
  readonly start: number;
}

/** Announced, where the set `recent` is active; alice and carol have 5,000 kg each, bob and dave 100,000 euro cents each. */
export async function announced(terms: object = {}): Promise<Stage> {
  const ledger = await configured();
  const start = ledger.time;
  await ledger.submit(operator, 'Credit:Issue', { provenance: provenanceToJson(provenance), owner: alice.account() });
  const half = { batchId: BATCH, lot: '0', ranges: '5000-10000', to: carol.account() };
  await ledger.submit(alice, 'Credit:Transfer', half);
  for (const to of [bob.account(), dave.account()]) {
    const money = { paymentId: hashText(`money of ${to}`), currency: 'EUR', amount: '100000', to };
    await ledger.submit(bank, 'Payment:Issue', money);
  }
  await activated(ledger, recent);
  await ledger.submit(auctioneer, 'Auction:Announce', announcement(start, terms));
  return { ledger, container: startContainer(AUCTION, start), start };
}

/** Besides, the container's evidence is accepted. */
export async function bidding(terms: object = {}): Promise<Stage> {
  const stage = await announced(terms);
  await stage.ledger.submit(bob, 'Auction:AcceptEvidence', evidenceArguments(AUCTION, stage.container.evidence));
  return stage;
}

export const askOf = (ranges: string, lots: string[], index = 0, name = 'ask') => ({
  auctionId: AUCTION,
  index,
  batchId: BATCH,
  lots,
  ranges,
  ciphertext: blob(name),
});
export const bidOf = (name: string, index = 0) => ({ auctionId: AUCTION, index, ciphertext: blob(name) });

export interface Sealed {
  readonly asks: readonly {
    readonly seller: Caller;
    readonly ranges: string;
    readonly ask: bigint;
    readonly lots: string[];
  }[];
  readonly bids: readonly {
    readonly buyer: Caller;
    readonly steps: readonly { readonly kg: bigint; readonly value: bigint }[];
  }[];
}

/** What is in the blobs: alice asks 10 euro cents a tonne for 4,000 kg, carol 20 for 5,000; bob pays 40 for 3 t, dave 30 for 4 t. */
export const SEALED: Sealed = {
  asks: [
    { seller: alice, ranges: '1000-3000,3500-4500', ask: 10n, lots: ['0'] },
    { seller: carol, ranges: '5000-10000', ask: 20n, lots: ['5000'] },
  ],
  bids: [
    { buyer: bob, steps: [{ kg: 3000n, value: 40n }] },
    { buyer: dave, steps: [{ kg: 4000n, value: 30n }] },
  ],
};

export const openingOf = (buyer: Caller) => ({
  bidder: auctionBidder(buyer.account()),
  beneficiary: hashText(`legal entity of ${buyer.account()}`),
  salt: hashText(`salt of ${buyer.account()}`),
});

/** Besides, everybody has sealed, dave also something that does not open, and nobody may any more. */
export async function closed(terms: object = {}): Promise<Stage> {
  const stage = await bidding(terms);
  const { ledger, start } = stage;
  for (const { seller, ranges, lots } of SEALED.asks) await ledger.submit(seller, 'Auction:Offer', askOf(ranges, lots));
  for (const { buyer } of SEALED.bids) await ledger.submit(buyer, 'Auction:Commit', bidOf(buyer.account()));
  await ledger.submit(dave, 'Auction:Commit', bidOf('nobody opens this', 1));
  ledger.time = start + DAY;
  await ledger.submit(dave, 'Auction:Close', { auctionId: AUCTION });
  return stage;
}

/** Besides, the public value is given. */
export async function seeded(terms: object = {}): Promise<Stage> {
  const stage = await closed(terms);
  stage.ledger.time = stage.start + DAY + 60;
  await stage.ledger.submit(auctioneer, 'Auction:Seed', { auctionId: AUCTION, value: 'c0ffee' });
  return stage;
}

export async function statementOf(ledger: TestLedger): Promise<ClosedStatement> {
  const proof = await ledger.evaluate<{ statement: string }>(bob, 'Auction:ProveClosed', { auctionId: AUCTION });
  return decodeClosedStatement(fromHex(proof.statement, 'statement'));
}

export async function lotsOf(ledger: TestLedger): Promise<(Lot & { seller: string })[]> {
  const page = { auctionId: AUCTION, pageSize: 100, bookmark: '' };
  const { lots } = await ledger.evaluate<{ lots: AuctionLotRecord[] }>(bob, 'Auction:Lots', page);
  return lots.map(({ lotId, kg, seller }) => ({ lotId, kg: BigInt(kg), seller }));
}

/** What the container makes of it all. */
export async function cleared(
  { ledger }: Stage,
  lotFactor = PPM_ONE,
  sealed: Sealed = SEALED,
): Promise<ClearedAuction> {
  const statement = await statementOf(ledger);
  const lots = await lotsOf(ledger);
  const { rules: announcedRules } = await ledger.evaluate<{ rules: unknown }>(bob, 'Auction:Auction', {
    auctionId: AUCTION,
  });
  const { bidsRoot, bidsCount, seed } = statement;
  return clearIndependent({
    closed: {
      rules: rulesFromJson(announcedRules) as IndependentRules,
      lots,
      ...{ bidsRoot, bidsCount, seed, codeHash: CODE },
    },
    offers: sealed.asks.map(({ seller, ask }, sequence) => {
      const lotId = lots.find((lot) => lot.seller === seller.account())?.lotId ?? ZERO_HASH;
      return { lotId, sequence, currency: 'EUR', ask };
    }),
    bids: sealed.bids.map(({ buyer, steps }, i) => ({
      bidId: bidIdOf(buyer),
      bidder: auctionBidder(buyer.account()),
      buyer: auctionBuyer(AUCTION, openingOf(buyer)),
      ...{ sequence: 2 + i, currency: 'EUR', steps, factor: PPM_ONE },
    })),
    exclusions: sealed === SEALED ? [{ id: bidIdOf(dave, 1), code: 'NOT_OPENED' }] : [],
    lotFactors: lots.map(() => lotFactor),
    saltOf: saltsFrom(new Uint8Array(32).fill(3)),
  });
}

export const bidIdOf = (buyer: Caller, index = 0): Hash => auctionBidId(AUCTION, auctionBidder(buyer.account()), index);

/** Arguments of `Auction:Settle` for these trades, by default all of them. */
export const settlementOf = (
  { trades, tree }: ClearedAuction,
  which: readonly number[] = trades.map((_, index) => index),
) => ({
  auctionId: AUCTION,
  trades: which.map((index) => {
    const trade = trades[index];
    const buyer = SEALED.bids.find((bid) => bidIdOf(bid.buyer) === trade?.bidId)?.buyer;
    if (trade === undefined || buyer === undefined) throw new Error(`no trade ${index}`);
    const { beneficiary, salt } = openingOf(buyer);
    return {
      ...{ trade: tradeToJson(trade), index, proof: tree.proofOf(index) },
      ...{ account: buyer.account(), beneficiary, salt },
    };
  }),
});
