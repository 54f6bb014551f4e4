import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { accepted, lotsHash } from '@meridian/clearing';
import { encodeClosedStatement, fromHex, toHex, type ClosedStatement } from '@meridian/credit';
import type { BlobOpener } from '@meridian/sealing';
import { EndorsedVerifier, endorserOf } from '@meridian/bridges/claims';
import { highsSolver } from '@meridian/clearing/highs';
import { AuctionDesk } from '../src/auction/desk.ts';
import type { ClearInput } from '../src/auction/closed-set.ts';
import { createInstanceKeys } from '../src/keys/instance-keys.ts';
import { releasedKeys } from '../src/keys/released-keys.ts';
import type { AuctionService } from '../src/service.ts';
import { ask, CODE, container, network, resultOf, type Network, type Reply } from './support/container.ts';
import {
  AUCTION_ID,
  bidOf,
  clearBody,
  commitmentOf,
  EMITTERS,
  putBody,
  rules,
  seal,
  sealMarket,
  statementOf,
  type Sealed,
} from './support/market.ts';
import { hashOf, LEDGER, organisation, proveClosed } from './support/network.ts';

let net: Network;
let genuine: AuctionService;
/** A second instance of the same code under the same key release, in the hands of somebody curious. */
let curious: AuctionService;
let sealed: Sealed[];
let statement: ClosedStatement;

beforeAll(async () => {
  net = await network();
  [genuine, curious] = await Promise.all([container(net), container(net)]);
  sealed = await sealMarket(genuine.bidKey);
  statement = statementOf(sealed, genuine.bidKey);
});
afterAll(async () => {
  await Promise.all([genuine.close(), curious.close()]);
});

const put = (bids: readonly Sealed[]): Promise<Reply> => ask(curious, 'PUT', '/bids', putBody(bids, { restart: true }));

/** What the curious get, with everything of the answer that could tell something. */
async function tryToClear(bids: readonly Sealed[], body: object): Promise<{ reply: Reply; ms: number }> {
  await put(bids);
  const started = process.hrtime.bigint();
  const reply = await ask(curious, 'POST', '/clear', body);
  return { reply, ms: Number(process.hrtime.bigint() - started) / 1e6 };
}

const trialBid = (value: bigint): Promise<Sealed> => {
  const [emitter] = EMITTERS;
  if (emitter === undefined) throw new Error('there is an emitter');
  const to = { account: emitter.account, subject: commitmentOf(emitter) };
  return seal(bidOf(emitter, [{ kg: 1_000n, value }]), to, genuine.bidKey);
};

describe('a second genuine instance learns nothing', () => {
  test('from subsets, repeated or trial bids, or statements and proofs of its own: every answer is the same, to the byte', async () => {
    const honest = clearBody(statement, net.peers);
    const trial = await trialBid(2_000n);
    const subset = sealed.slice(1);
    const withTrial = [...sealed.filter(({ account }) => account !== trial.account), trial];
    const one = sealed.slice(5);
    const forger = await (await organisation('RegulatorMSP')).issue('peer.RegulatorMSP');
    const other = { ...statement, seed: hashOf('another seed') };
    const attempts: [string, readonly Sealed[], object][] = [
      ['a subset under the real proof', subset, honest],
      ['one bid more', [...sealed, { ...trial, index: 3 }], honest],
      ["a trial bid in another's place", withTrial, honest],
      ['nothing', [], honest],
      ['a subset under a statement of its own', subset, clearBody(statementOf(subset, genuine.bidKey), [forger])],
      ['a single bid under a statement of its own', one, clearBody(statementOf(one, genuine.bidKey), [forger])],
      ['the statement endorsed by one organisation', sealed, clearBody(statement, net.peers.slice(1))],
      ['a proof of another statement', sealed, { ...honest, proof: clearBody(other, net.peers)['proof'] }],
      ['another seed', sealed, { ...honest, statement: toHex(encodeClosedStatement(other)) }],
      ['other rules', sealed, { ...honest, rules: clearBody(statement, net.peers, rules({ lotKg: 10n }))['rules'] }],
      ['fewer lots', sealed, { ...honest, lots: (honest['lots'] as object[]).slice(1) }],
      ['no policy set', sealed, { ...honest, policySet: undefined }],
      ['bytes that are no statement', sealed, { ...honest, statement: '00' }],
      ['bytes that are no proof', sealed, { ...honest, proof: '03' }],
    ];
    const answers = new Set<string>();
    for (const [, bids, body] of attempts) answers.add((await tryToClear(bids, body)).reply.text);
    expect([...answers].map((text) => (JSON.parse(text) as { code: string }).code)).toEqual(['NOT_THE_COMMITTED_SET']);
    expect(await ask(curious, 'GET', `/result?auctionId=${AUCTION_ID}`)).toMatchObject({
      body: { code: 'RESULT_NOT_READY' },
    });
  });

  test('from the time of its answers: bids that would win, lose or not open take equally long', async () => {
    const body = clearBody(statement, net.peers);
    const others = sealed.slice(0, 5);
    const kinds = [
      [...others, await trialBid(10n ** 9n)],
      [...others, await trialBid(1n)],
      [...others, { ...(await trialBid(1n)), ciphertext: new Uint8Array(2_048).fill(7) }],
    ];
    const times = kinds.map((): number[] => []);
    for (let round = 0; round < 25; round += 1) {
      for (const [kind, bids] of kinds.entries()) times[kind]?.push((await tryToClear(bids, body)).ms);
    }
    const medians = times.map((own) => own.sort((a, b) => a - b)[12] ?? 0);
    // Opening one bid, let alone clearing, takes longer than what separates them.
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
  });

  test('from the real set: it gives the one result that everybody has, whatever was tried before', async () => {
    await put(sealed);
    await ask(genuine, 'PUT', '/bids', putBody(sealed));
    const body = clearBody(statement, net.peers);
    for (const service of [genuine, curious]) expect((await ask(service, 'POST', '/clear', body)).status).toBe(202);
    const [a, b] = [await resultOf(genuine, AUCTION_ID), await resultOf(curious, AUCTION_ID)];
    expect(b.body['document']).toBe(a.body['document']);
  });

  test('after that: another proven statement of the same auction is refused as all else is', async () => {
    const again = { ...statement, seed: hashOf('a second close') };
    const reply = await ask(curious, 'POST', '/clear', clearBody(again, net.peers));
    expect(reply.body['code']).toBe('NOT_THE_COMMITTED_SET');
  });
});

test('a bid that was sealed for one auction opens in no other, which copies its ciphertext', async () => {
  const copied = rules({ auctionId: hashOf('a copied auction') });
  const bids = sealed.slice(3);
  const body = putBody(bids);
  await ask(curious, 'PUT', '/bids', { ...body, auctionId: copied.auctionId });
  const of = statementOf(bids, genuine.bidKey, copied);
  const withLots = clearBody(of, net.peers, copied);
  // The lots' ids have the auction's in them: the copied auction offers none.
  expect((await ask(curious, 'POST', '/clear', withLots)).status).toBe(409);
  const none = { ...of, lotsHash: lotsHash([]) };
  expect((await ask(curious, 'POST', '/clear', { ...clearBody(none, net.peers, copied), lots: [] })).status).toBe(202);
  const reply = await resultOf(curious, copied.auctionId);
  const { exclusions } = JSON.parse(reply.body['document'] as string) as { exclusions: { code: string }[] };
  expect(exclusions.map(({ code }) => code)).toEqual(['NOT_OPENED', 'NOT_OPENED', 'NOT_OPENED']);
});

describe('the desk', () => {
  test('does not hand a single blob to the opener before everything is proven, and then each of them once', async () => {
    const released = await releasedKeys(fromHex(hashOf('the vault of this test'), 'secret'));
    const { open } = released.opener;
    const spy = jest.fn<BlobOpener['open']>((...blob) => open(...blob));
    const desk = new AuctionDesk({
      ...{ homeLedger: LEDGER.id, codeHash: CODE, instance: createInstanceKeys(), solver: await highsSolver() },
      endorsed: new EndorsedVerifier({
        ...{ ledger: LEDGER, lane: 'proven: endorsed' },
        endorsers: net.peers.map(({ mspId, certificate }) => endorserOf(mspId, certificate)),
      }),
      released: { ...released, opener: { ...released.opener, open: spy } },
      failed: (error) => {
        throw error;
      },
    });
    const body = clearBody(statement, net.peers);
    const input = {
      statement: encodeClosedStatement(statement),
      proof: proveClosed(statement, net.peers),
      ...{ rules: body['rules'], lots: body['lots'] as ClearInput['lots'], policySet: body['policySet'] },
    };
    desk.put(AUCTION_ID, sealed.slice(1), false);
    expect(() => {
      desk.clear(input);
    }).toThrow(expect.objectContaining({ code: 'NOT_THE_COMMITTED_SET' }));
    await desk.idle();
    expect(spy).not.toHaveBeenCalled();
    desk.put(AUCTION_ID, sealed.slice(0, 1), false);
    desk.clear(input);
    await desk.idle();
    expect(spy).toHaveBeenCalledTimes(sealed.length);
    expect(await spy.mock.results[0]?.value).toEqual(accepted(expect.any(Uint8Array)));
  });
});
