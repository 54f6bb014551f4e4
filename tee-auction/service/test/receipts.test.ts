import { sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  checkBestResponse,
  checkInclusion,
  checkOffer,
  readResult,
  tradeFromJson,
  type Receipt,
  type ResultDocument,
} from '@meridian/clearing';
import {
  auctionBidder,
  auctionBuyer,
  policySetFromJson,
  toHex,
  type ClosedStatement,
  type Hash,
} from '@meridian/credit';
import { multipliersFor } from '@meridian/sealing';
import { receiptMessage } from '../src/members.ts';
import type { BuyerReceipt, Receipts, TradeReceipt } from '../src/auction/receipts.ts';
import type { AuctionService } from '../src/service.ts';
import { ask, CODE, container, network, resultOf, type Network, type Reply } from './support/container.ts';
import {
  AUCTION_ID,
  BIDS_CLOSE,
  bidOf,
  clearBody,
  EMITTERS,
  lotIdOf,
  POLICY_SET,
  putBody,
  rules,
  sealMarket,
  SELLERS,
  statementOf,
  STEPS,
} from './support/market.ts';
import { organisation, type Identity } from './support/network.ts';

let net: Network;
let service: AuctionService;
let document: ResultDocument;
let closed: ClosedStatement;

beforeAll(async () => {
  net = await network();
  service = await container(net);
  const sealed = await sealMarket(service.bidKey);
  await ask(service, 'PUT', '/bids', putBody(sealed));
  closed = statementOf(sealed, service.bidKey);
  await ask(service, 'POST', '/clear', clearBody(closed, net.peers));
  const read = readResult((await resultOf(service, AUCTION_ID)).body['document'] as string);
  if (!read.ok) throw new Error(read.refusal.code);
  document = read.value;
});
afterAll(() => service.close());

const issue = async (account: string): Promise<Identity> => {
  const [mspId = '', name = ''] = account.split('/');
  const member = net.members.find((one) => one.mspId === mspId) ?? (await organisation(mspId));
  return member.issue(name);
};

const signFor = ({ privateKey }: Identity, auctionId: Hash, tlsKey: string): string =>
  toHex(sign('sha256', receiptMessage(auctionId, tlsKey), { key: privateKey, dsaEncoding: 'ieee-p1363' }));

async function receipts(who: Identity, change: object = {}): Promise<Reply> {
  const { mspId, certificate } = who;
  const signature = signFor(who, AUCTION_ID, service.tlsKey);
  return ask(service, 'POST', '/receipts', { auctionId: AUCTION_ID, mspId, certificate, signature, ...change }, '');
}

const toReceipt = ({ trade, index, proof }: TradeReceipt): Receipt => ({ trade: tradeFromJson(trade), index, proof });

describe('receipts', () => {
  test("show a buyer that its trades are included and the best at the result's prices", async () => {
    const lots = SELLERS.map(({ credit }) => ({ lotId: lotIdOf(credit), credit }));
    lots.sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
    for (const [i, emitter] of EMITTERS.entries()) {
      const own = bidOf(emitter, STEPS[i] ?? []);
      const { body } = await receipts(await issue(emitter.account));
      const { account, buyer, seller } = body as unknown as Receipts;
      expect([account, buyer.length, seller]).toEqual([emitter.account, 1, []]);
      const [receipt] = buyer as [BuyerReceipt];
      // What the buyer finds for itself, from public facts and its own place.
      const credits = lots.map(({ credit }) => credit);
      const policySet = policySetFromJson(POLICY_SET);
      const ppm = multipliersFor(credits, own, { policySet, bidsClose: BIDS_CLOSE });
      if (!ppm.ok) throw new Error(ppm.refusal.code);
      expect(receipt.ppm).toEqual(Array.from(ppm.value, String));
      const ppmOf = (lotId: Hash): bigint => BigInt(ppm.value[lots.findIndex((lot) => lot.lotId === lotId)] ?? 0);
      const name = auctionBuyer(AUCTION_ID, { bidder: auctionBidder(emitter.account), ...own });
      const bid = { bidId: receipt.bidId, buyer: name, steps: own.bid.steps };
      const worth = { ppmOf, worthOf: (lotId: Hash) => ppmOf(lotId) * 1_000_000n };
      expect(checkBestResponse(document, { ...bid, ...worth }, receipt.trades.map(toReceipt))).toMatchObject({
        ok: true,
      });
    }
  });

  test('show a seller its proceeds, and who its buyers are, as a settlement wants it', async () => {
    const lots = SELLERS.map(({ credit }) => ({ lotId: lotIdOf(credit), kg: 100_000n }));
    let trades = 0;
    for (const { account, credit, ask: price } of SELLERS) {
      const { body } = await receipts(await issue(account));
      const { seller, buyer } = body as unknown as Receipts;
      expect([buyer, seller.length]).toEqual([[], 1]);
      const [own] = seller;
      const lotId = lotIdOf(credit);
      expect(own?.lotId).toBe(lotId);
      const offer = { lotId, ask: price };
      expect(
        checkOffer(document, { rules: rules(), lots, ...closed, codeHash: CODE }, offer, own?.trades.map(toReceipt)),
      ).toMatchObject({ ok: true });
      for (const sale of own?.trades ?? []) {
        const opening = { bidder: auctionBidder(sale.account), beneficiary: sale.beneficiary, salt: sale.salt };
        expect(auctionBuyer(AUCTION_ID, opening)).toBe(sale.trade.buyer);
        expect(checkInclusion(document, toReceipt(sale))).toMatchObject({ ok: true });
        trades += 1;
      }
    }
    expect(trades).toBe(document.trades);
  });

  test('are empty for a member who committed nothing', async () => {
    const reply = await receipts(await issue('EmitterMSP/nobody'));
    expect(reply.body).toEqual({ account: 'EmitterMSP/nobody', buyer: [], seller: [] });
  });
});

describe('receipts are refused', () => {
  const refused = { status: 403, body: { code: 'UNKNOWN_BIDDER' } };
  const victim = EMITTERS[0]?.account ?? '';

  test('to a name under an authority that the container does not know', async () => {
    const impostor = await (await organisation('EmitterMSP')).issue('manaus');
    expect(await receipts(impostor)).toMatchObject(refused);
    expect(await receipts(await (await organisation('OtherMSP')).issue('manaus'))).toMatchObject(refused);
  });

  test("to a member's certificate of another organisation than it says", async () => {
    const seller = await (net.members[1] ?? (await organisation('x'))).issue('manaus');
    expect(await receipts(seller, { mspId: 'EmitterMSP' })).toMatchObject(refused);
  });

  test("with another's signature, one for another auction or another container", async () => {
    const who = await issue(victim);
    const other = await issue('EmitterMSP/berlin');
    for (const signature of [
      signFor(other, AUCTION_ID, service.tlsKey),
      signFor(who, '1'.repeat(64) as Hash, service.tlsKey),
      signFor(who, AUCTION_ID, '2'.repeat(64)),
      '00',
    ]) {
      expect(await receipts(who, { signature })).toMatchObject(refused);
    }
  });

  test('with a certificate that has expired, or is not valid yet', async () => {
    const [member] = net.members;
    const day = 86_400_000;
    for (const [from, to] of [
      [-2, -1],
      [1, 2],
    ] as const) {
      const validity = { notBefore: new Date(Date.now() + from * day), notAfter: new Date(Date.now() + to * day) };
      const who = await member?.issue('manaus', validity);
      if (who === undefined) throw new Error('there is a member');
      expect(await receipts(who)).toMatchObject(refused);
    }
  });

  test('with a certificate that cannot be read, as a wrong field', async () => {
    const who = await issue(victim);
    expect(await receipts(who, { certificate: 'no PEM' })).toMatchObject({
      status: 400,
      body: { field: 'certificate' },
    });
  });
});
