import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EndorsedVerifier, endorserOf } from '@meridian/bridges/claims';
import { connectFabricHome, type FabricHome } from '@meridian/bridges/fabric';
import {
  canonicalResult,
  clearCoupled,
  resultHash,
  saltsFrom,
  type ClearedAuction,
  type ResultDocument,
} from '@meridian/clearing';
import { highsSolver } from '@meridian/clearing/highs';
import {
  auctionBidder,
  auctionBidId,
  auctionBuyer,
  auctionLotId,
  batchId,
  decodeClosedStatement,
  hashText,
  multiplier,
  parseLedger,
  parseRanges,
  policySetId,
  rangesHash,
  utf8,
  type Hash,
} from '@meridian/credit';
import { CODE, CONTAINER_TERMS, evidenceOf } from '../../chaincode/ets/test/auction/support/container-evidence.ts';
import {
  blob,
  BUYER_NAMES,
  BUYERS,
  resultKey,
  rulesOf,
  SELLER_NAMES,
  SELLERS,
  set,
  setDocument,
  sign,
  type Buyer,
  type Seller,
} from './auction-market.ts';
import { reached, seconds } from './clock.ts';
import { FABRIC_KINDS } from './kinds.ts';
import type { FabricNetwork } from './network.ts';

const START_MS = 120_000;
/** Long enough for everybody to seal on a slow machine. */
const BIDDING_SECONDS = 20;
const DEPOSIT = 1_000n;

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`an auction on ${name}`, () => {
    suite(start);
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  const AUCTION = hashText(`auction ${Math.random()}`);
  const homes = new Map<string, FabricHome>();
  const rules = rulesOf(AUCTION);
  let network: FabricNetwork;
  let parent: string;
  let bidsClose: number;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-auction-'));
    network = await start(join(parent, 'network'));
    await enrolAll();
    await prepare();
  }, START_MS);

  afterAll(async () => {
    for (const home of homes.values()) home.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  const home = (name: string): FabricHome => {
    const found = homes.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  /** Buyers are of the second organisation. */
  const mspOf = (name: string): string => (BUYER_NAMES.some((buyer) => buyer === name) ? 'Org2MSP' : 'Org1MSP');
  const accountOf = (name: string): string => `${mspOf(name)}/${name}`;

  async function enrolAll(): Promise<void> {
    const roles: Readonly<Record<string, Record<string, string>>> = {
      regulator: { role: 'regulator' },
      operator: { role: 'registry-operator', registries: 'GS' },
      auctioneer: { role: 'auctioneer' },
      bank: { role: 'payment-provider' },
    };
    for (const name of [...Object.keys(roles), ...SELLER_NAMES, ...BUYER_NAMES]) {
      const mspId = mspOf(name);
      const organisation = network.organisations.find((each) => each.mspId === mspId);
      if (organisation === undefined) throw new Error(`no organisation ${mspId}`);
      const { peerEndpoint: endpoint, tlsCaPem, tlsHostOverride } = organisation;
      const identity = await network.issueIdentity({ mspId, name, attributes: roles[name] ?? {} });
      const { channel, chaincode } = network;
      const tls = { tlsCaPem, ...(tlsHostOverride !== undefined && { tlsHostOverride }) };
      homes.set(name, connectFabricHome({ endpoint, ...tls, channel, chaincode, ...identity }));
    }
  }

  async function prepare(): Promise<void> {
    const regulator = home('regulator');
    await valueOf(
      regulator.credits.configure({
        version: 1,
        ledger: network.ledgerDescriptor,
        regulators: ['Org1MSP'],
        registries: { GS: ['Org1MSP'] },
        gateways: [],
        foreignLedgers: [],
        roles: { auctioneer: ['Org1MSP'] },
        currencies: { EUR: ['Org1MSP'] },
      }),
    );
    for (const name of SELLER_NAMES) {
      const request = { provenance: SELLERS[name].credit, owner: accountOf(name) };
      await valueOf(home('operator').credits.issue(request));
    }
    for (const name of BUYER_NAMES) {
      const money = { paymentId: hashText(name), currency: 'EUR', amount: 100_000n, to: accountOf(name) };
      await valueOf(home('bank').payments.issue(money));
    }
    await valueOf(regulator.policies.register(setDocument));
    const from = seconds() + 2;
    await valueOf(regulator.policies.activate({ policySet: policySetId(set), from }));
    await reached(from);
  }

  const lotOf = (name: Seller): { lotId: Hash; batchId: Hash } => {
    const batch = batchId(SELLERS[name].credit);
    return { lotId: auctionLotId(AUCTION, batch, rangesHash(parseRanges('0-10000'))), batchId: batch };
  };
  const openingOf = (name: Buyer) => ({
    bidder: auctionBidder(accountOf(name)),
    beneficiary: hashText(`legal entity of ${name}`),
    salt: hashText(`salt of ${name}`),
  });
  const bidIdOf = (name: Buyer): Hash => auctionBidId(AUCTION, auctionBidder(accountOf(name)), 0);

  async function announce(): Promise<void> {
    bidsClose = seconds() + BIDDING_SECONDS;
    await valueOf(
      home('auctioneer').auctions.announce({
        rules,
        bidsClose,
        resultBy: bidsClose + 60,
        settleBy: bidsClose + 120,
        seed: { source: 'the first value of the beacon after the close', notBefore: bidsClose },
        deposit: DEPOSIT,
        container: CONTAINER_TERMS,
      }),
    );
  }

  /** What the container makes of it. */
  async function clear(): Promise<ClearedAuction> {
    const proven = await valueOf(home('santos').auctions.proveClosed(AUCTION, ['Org1MSP', 'Org2MSP']));
    const verifier = new EndorsedVerifier({
      ledger: parseLedger(network.ledgerDescriptor),
      lane: 'proven: endorsed',
      endorsers: network.organisations.map(({ mspId, peerCertPem }) => endorserOf(mspId, peerCertPem)),
    });
    expect(verifier.refusal({ claim: proven.bytes, proof: proven.proof })).toBeUndefined();
    const statement = decodeClosedStatement(proven.bytes);
    expect(statement).toMatchObject({ auctionId: AUCTION, bidsCount: 4, bidsClose, policySet: rules.policySet });
    const { lots } = await valueOf(home('santos').auctions.lots(AUCTION, { pageSize: 100 }));
    const credits = lots.map(({ seller }) => SELLERS[seller.split('/')[1] as Seller]);
    const { bidsRoot, bidsCount, seed } = statement;
    const cleared = clearCoupled(
      {
        closed: { rules, lots, bidsRoot, bidsCount, seed, codeHash: CODE },
        offers: lots.map(({ lotId }, sequence) => ({
          ...{ lotId, sequence, currency: 'EUR', ask: credits[sequence]?.ask ?? 0n },
        })),
        bids: BUYER_NAMES.map((name, i) => {
          const { place, kg, value } = BUYERS[name];
          const use = { time: bidsClose, place: { ...place, source: 'declared' as const } };
          return {
            bidId: bidIdOf(name),
            bidder: auctionBidder(accountOf(name)),
            buyer: auctionBuyer(AUCTION, openingOf(name)),
            ...{ sequence: lots.length + i, currency: 'EUR', steps: [{ kg, value }] },
            ppm: credits.map((seller) => Number(multiplier(set, seller.credit, use).ppm)),
          };
        }),
        saltOf: saltsFrom(new Uint8Array(32).fill(5)),
      },
      await highsSolver(),
    );
    if (!cleared.ok) throw new Error(cleared.refusal.code);
    return cleared.value;
  }

  test(
    'goes from its announcement to its settlement, proven to others, with other multipliers for each buyer',
    async () => {
      await announce();
      const evidence = evidenceOf(AUCTION, resultKey(), seconds());
      await valueOf(home('santos').auctions.acceptEvidence(AUCTION, evidence));
      for (const name of SELLER_NAMES) {
        const ask = { index: 0, ciphertext: blob(name) };
        const lot = await valueOf(
          home(name).auctions.offer({
            auctionId: AUCTION,
            batchId: lotOf(name).batchId,
            ranges: parseRanges('0-10000'),
            ask,
          }),
        );
        expect(lot.lotId).toBe(lotOf(name).lotId);
      }
      const { byStatus } = await valueOf(home('santos').credits.supply(lotOf('sita').batchId));
      expect([byStatus['active'], byStatus['locked']]).toEqual([0n, 10_000n]);
      const moved = await home('sita').credits.transfer({
        batchId: lotOf('sita').batchId,
        range: { from: 0n, to: 1000n },
        to: accountOf('santos'),
      });
      expect(moved).toMatchObject({ outcome: 'refused', refusal: { code: 'LOT_IN_AUCTION' } });
      for (const name of BUYER_NAMES)
        await valueOf(home(name).auctions.commit({ auctionId: AUCTION, index: 0, ciphertext: blob(name) }));
      expect(await home('sita').auctions.close(AUCTION)).toMatchObject({ refusal: { code: 'BIDS_OPEN' } });

      await reached(bidsClose + 1);
      const late = await home('santos').auctions.commit({ auctionId: AUCTION, index: 1, ciphertext: blob('late') });
      expect(late).toMatchObject({ outcome: 'refused', refusal: { code: 'BIDS_CLOSED' } });
      await valueOf(home('sita').auctions.close(AUCTION));
      await valueOf(home('auctioneer').auctions.seed(AUCTION, utf8('a public value')));

      const { document, trades, tree } = await clear();
      expect(trades.length).toBeGreaterThan(1);
      const more = { ...document, kg: (BigInt(document.kg) + 1n).toString() };
      const swollen = await home('sita').auctions.result(AUCTION, canonicalResult(more), sign(more));
      expect(swollen).toMatchObject({ outcome: 'refused', refusal: { code: 'SUM_WRONG' } });
      const forged = await home('sita').auctions.result(AUCTION, canonicalResult(more), sign(document));
      expect(forged).toMatchObject({ outcome: 'refused', refusal: { code: 'RESULT_SIGNATURE' } });
      const accepted = await valueOf(home('sita').auctions.result(AUCTION, canonicalResult(document), sign(document)));
      expect(accepted).toMatchObject({ resultHash: resultHash(document), simulated: true });

      const receipts = trades.map((trade, index) => {
        const buyer = BUYER_NAMES.find((name) => bidIdOf(name) === trade.bidId) ?? 'santos';
        const { beneficiary, salt } = openingOf(buyer);
        return { trade, index, proof: tree.proofOf(index), account: accountOf(buyer), beneficiary, salt };
      });
      const settled = await valueOf(home('bento').auctions.settle(AUCTION, receipts));
      expect(settled).toMatchObject({ phase: 'settled', progress: { settled: trades.length } });
      await valueOf(home('bento').auctions.settle(AUCTION, receipts));
      await checkMoney(document);
      await checkKilograms();
      const { rules: announced, ...auction } = await valueOf(home('santos').auctions.auction(AUCTION));
      expect([announced, auction.phase]).toEqual([rules, 'settled']);
    },
    START_MS,
  );

  async function checkMoney(document: ResultDocument): Promise<void> {
    const { payments } = home('santos');
    const earned = await Promise.all(
      [...SELLER_NAMES.map(accountOf), rules.dustAccount].map(async (account) =>
        valueOf(payments.balance({ account, currency: 'EUR' })),
      ),
    );
    const total = earned.reduce((sum, { available }) => sum + available, 0n);
    expect(total).toBe(BigInt(document.payments));
    for (const name of BUYER_NAMES) {
      await valueOf(home('sita').auctions.refund(AUCTION, { bidder: auctionBidder(accountOf(name)), index: 0 }));
      expect(await valueOf(payments.balance({ account: accountOf(name), currency: 'EUR' }))).toMatchObject({
        held: 0n,
      });
    }
  }

  /** What a buyer has is worth what the policy set makes of it where it burns; no kilogram is lost. */
  async function checkKilograms(): Promise<void> {
    for (const name of SELLER_NAMES) {
      const { lotId, batchId: batch } = lotOf(name);
      await valueOf(home('santos').auctions.releaseLot(AUCTION, lotId));
      const { byStatus, issued } = await valueOf(home('santos').credits.supply(batch));
      expect([byStatus['active'], byStatus['locked']]).toEqual([issued, 0n]);
      const { lots } = await valueOf(home('santos').credits.lotsOfBatch(batch, { pageSize: 100 }));
      for (const lot of lots.filter(({ owner }) => owner !== accountOf(name))) {
        const { entitlement } = await valueOf(home('santos').credits.class(lot.classId));
        const buyer = BUYER_NAMES.find((each) => accountOf(each) === lot.owner) ?? 'santos';
        const use = { time: bidsClose, place: { ...BUYERS[buyer].place, source: 'declared' as const } };
        const { ppm } = multiplier(set, SELLERS[name].credit, use);
        expect(entitlement).toMatchObject({ ppm, auctionId: AUCTION, beneficiary: openingOf(buyer).beneficiary });
      }
    }
  }
}

async function valueOf<T>(call: Promise<{ readonly outcome: string; readonly value?: T }>): Promise<T> {
  const outcome = await call;
  if (outcome.outcome === 'done' && outcome.value !== undefined) return outcome.value;
  throw new Error(JSON.stringify(outcome, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
}
