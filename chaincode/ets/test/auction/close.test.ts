import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { auctionSeed, lotsHash, merkleTree, rulesFromJson, rulesHash } from '@meridian/clearing';
import { fromHex, ZERO_HASH } from '@meridian/credit';
import type { AuctionRecord } from '../../src/state/auction/auctions.ts';
import type { LeafRecord } from '../../src/state/auction/sealed.ts';
import { identity, type Simulated } from '../support/ledger.ts';
import { alice, auctioneer, bob, configuration, HOME, regulator } from '../support/world.ts';
import { resultArguments } from './support/container.ts';
import { BID_KEY } from './support/container-evidence.ts';
import {
  announced,
  askOf,
  AUCTION,
  bidding,
  bidOf,
  cleared,
  closed,
  dave,
  lotsOf,
  rules,
  seeded,
  settlementOf,
  statementOf,
} from './support/stage.ts';

const close = { auctionId: AUCTION };
const seed = { auctionId: AUCTION, value: 'c0ffee' };

describe('Auction:Close', () => {
  test('fixes the root over all leaves by ascending id, their count and the lots', async () => {
    const { ledger } = await closed();
    const keys = [...ledger.committed.values.keys()].filter((key) => key.startsWith('\u0000auction-leaf\u0000')).sort();
    const leaves = keys.map((key) => {
      const { leaf } = JSON.parse(Buffer.from(ledger.committed.values.get(key) ?? '').toString()) as LeafRecord;
      return fromHex(leaf, 'leaf');
    });
    const auction = await ledger.evaluate<AuctionRecord>(bob, 'Auction:Auction', close);
    expect(auction.phase).toBe('closed');
    expect(auction.closed).toEqual({
      lotsHash: lotsHash(await lotsOf(ledger)),
      lots: 2,
      bidsRoot: merkleTree(leaves).root,
      bidsCount: 5,
      closedAt: ledger.time,
    });
    expect((await ledger.simulate(alice, 'Auction:Close', close)).stub.writes.size).toBe(0);
  });

  test('comes from anybody, but not before bids close, and not where nobody could bid', async () => {
    const stage = await bidding();
    const { ledger, start } = stage;
    ledger.time = start + 86_399;
    expect(await ledger.refusal(bob, 'Auction:Close', close)).toMatchObject({ code: 'BIDS_OPEN', value: ledger.time });
    ledger.time = start + 86_400;
    await ledger.submit(bob, 'Auction:Close', close);
    const early = await announced();
    early.ledger.time = start + 86_400;
    expect(await early.ledger.refusal(bob, 'Auction:Close', close)).toMatchObject({ code: 'AUCTION_PHASE' });
  });

  test('of an auction without bids and lots has the root of nothing', async () => {
    const { ledger, start } = await bidding();
    ledger.time = start + 86_460;
    await ledger.submit(bob, 'Auction:Close', close);
    await ledger.submit(auctioneer, 'Auction:Seed', seed);
    expect(await statementOf(ledger)).toMatchObject({ bidsRoot: ZERO_HASH, bidsCount: 0, lotsHash: lotsHash([]) });
  });
});

describe('Auction:Seed', () => {
  test('makes the statement that the ledger proves, from everything that was fixed', async () => {
    const { ledger, start } = await seeded();
    const { closed: book } = await ledger.evaluate<AuctionRecord>(bob, 'Auction:Auction', close);
    expect(await statementOf(ledger)).toEqual({
      homeLedger: HOME.id,
      auctionId: AUCTION,
      rulesHash: rulesHash(rulesFromJson(rules)),
      lotsHash: book?.lotsHash,
      bidsRoot: book?.bidsRoot,
      bidsCount: 5,
      policySet: ZERO_HASH,
      seed: auctionSeed(AUCTION, book?.bidsRoot ?? ZERO_HASH, fromHex(seed.value, 'value')),
      bidKey: BID_KEY,
      bidsClose: start + 86_400,
    });
  });

  test('is given once: again it changes nothing, another value is KEY_REUSED', async () => {
    const { ledger } = await seeded();
    expect((await ledger.simulate(auctioneer, 'Auction:Seed', seed)).stub.writes.size).toBe(0);
    const other = { ...seed, value: 'c0ffef' };
    expect(await ledger.refusal(auctioneer, 'Auction:Seed', other)).toMatchObject({
      code: 'KEY_REUSED',
      field: 'value',
    });
  });

  test('is the auctioneer’s, dated after the close', async () => {
    const { ledger, start } = await closed();
    const early = await ledger.refusal(auctioneer, 'Auction:Seed', seed);
    expect(early).toMatchObject({ code: 'SEED_TOO_EARLY', expected: `at least ${start + 86_460}` });
    ledger.time = start + 86_460;
    const stranger = identity('OtherMSP/auctioneer', { role: 'auctioneer' });
    for (const caller of [bob, stranger])
      expect(await ledger.refusal(caller, 'Auction:Seed', seed)).toMatchObject({ code: 'FORBIDDEN' });
    const empty = { ...seed, value: '' };
    expect(await ledger.refusal(auctioneer, 'Auction:Seed', empty)).toMatchObject({ code: 'INVALID_ARGUMENT' });
    await ledger.submit(auctioneer, 'Auction:Seed', seed);
    const open = await bidding();
    open.ledger.time = start + 86_460;
    expect(await open.ledger.refusal(auctioneer, 'Auction:Seed', seed)).toMatchObject({ code: 'AUCTION_PHASE' });
  });

  test('of one auction is not given by an auctioneer of another organisation', async () => {
    const { ledger, start } = await closed();
    ledger.time = start + 86_460;
    const roles = { ...configuration.roles, auctioneer: ['AuctioneerMSP', 'OtherMSP'] };
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, roles });
    const other = identity('OtherMSP/auctioneer', { role: 'auctioneer' });
    expect(await ledger.refusal(other, 'Auction:Seed', seed)).toMatchObject({ code: 'FORBIDDEN', field: 'msp' });
    const colleague = identity('AuctioneerMSP/colleague', { role: 'auctioneer' });
    await ledger.submit(colleague, 'Auction:Seed', seed);
  });
});

describe('Auction:ProveClosed', () => {
  test('reads exactly the key of the statement, and answers the channel and the bytes', async () => {
    const { ledger } = await seeded();
    const { answer, stub } = await ledger.simulate(bob, 'Auction:ProveClosed', close);
    expect(Object.keys(answer as object)).toEqual(['channel', 'statement']);
    expect([...stub.reads]).toEqual([`\u0000auction-closed\u0000${AUCTION}\u0000`]);
    expect([stub.writes.size, stub.ranges]).toEqual([0, []]);
  });

  test('proves nothing before the seed', async () => {
    const { ledger } = await closed();
    expect(await ledger.refusal(bob, 'Auction:ProveClosed', close)).toMatchObject({ code: 'FACT_NOT_HELD' });
  });

  test('goes on proving the same whatever becomes of the auction', async () => {
    const stage = await seeded();
    const before = await statementOf(stage.ledger);
    const auction = await cleared(stage);
    await stage.ledger.submit(bob, 'Auction:Result', resultArguments(stage.container, auction.document));
    await stage.ledger.submit(bob, 'Auction:Settle', settlementOf(auction));
    expect(await statementOf(stage.ledger)).toEqual(before);
  });
});

describe('what an auction reads and writes', () => {
  const conflicts = (first: Simulated, second: Simulated): string[] =>
    [...first.stub.writes.keys()].filter((key) => second.stub.reads.has(key) || second.stub.writes.has(key));

  test('bidders and sellers never wait for each other', async () => {
    const { ledger } = await bidding();
    const simulated = await Promise.all([
      ledger.simulate(bob, 'Auction:Commit', bidOf('one')),
      ledger.simulate(dave, 'Auction:Commit', bidOf('two')),
      ledger.simulate(alice, 'Auction:Offer', askOf('0-1000', ['0'])),
    ]);
    for (const first of simulated) {
      expect(first.stub.ranges).toEqual([]);
      for (const second of simulated) if (first !== second) expect(conflicts(first, second)).toEqual([]);
    }
  });

  test('a close sees what is committed beside it, so that one of them is invalid', async () => {
    const { ledger, start } = await bidding();
    ledger.time = start + 86_399;
    const commit = await ledger.simulate(dave, 'Auction:Commit', bidOf('late'));
    ledger.time = start + 86_400;
    const closing = await ledger.simulate(bob, 'Auction:Close', close);
    const leaf = [...commit.stub.writes.keys()].find((key) => key.startsWith('\u0000auction-leaf\u0000')) ?? '';
    expect(closing.stub.ranges.some((range) => range.start <= leaf && leaf < range.end && range.closed)).toBe(true);
    expect(conflicts(closing, commit)).toEqual([`\u0000auction\u0000${AUCTION}\u0000`]);
  });

  test('settlements read keys alone, and write one in common', async () => {
    const stage = await seeded();
    const auction = await cleared(stage);
    await stage.ledger.submit(bob, 'Auction:Result', resultArguments(stage.container, auction.document));
    const [first, second] = await Promise.all(
      [0, 1].map((index) => stage.ledger.simulate(bob, 'Auction:Settle', settlementOf(auction, [index]))),
    );
    if (first === undefined || second === undefined) throw new Error('no settlement');
    expect([first.stub.ranges, second.stub.ranges]).toEqual([[], []]);
    expect(conflicts(first, second)).toContain(`\u0000auction-progress\u0000${AUCTION}\u0000`);
  });
});

test('the root of sealed bids is that of the golden vectors', () => {
  const file = 'test/vectors/auction.json';
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
    sealed: { bidId: string; leaf: string }[];
    roots: { leaves: number; root: string }[];
  };
  const leaves = [...vectors.sealed]
    .sort((a, b) => (a.bidId < b.bidId ? -1 : 1))
    .map(({ leaf }) => fromHex(leaf, 'leaf'));
  for (const { leaves: count, root } of vectors.roots) expect(merkleTree(leaves.slice(0, count)).root).toBe(root);
});
