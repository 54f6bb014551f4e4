import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResultDocument } from '@meridian/clearing';
import { auctionBidder, auctionBidId, ZERO_HASH, type Hash } from '@meridian/credit';
import { sealBlob, writePlaintext } from '@meridian/sealing';
import type { AuctionService } from '../src/service.ts';
import { ask, container, network, resultOf, type Network } from './support/container.ts';
import {
  AUCTION_ID,
  bidOf,
  clearBody,
  commitmentOf,
  EMITTERS,
  lotIdOf,
  putBody,
  rules,
  seal,
  SELLERS,
  statementOf,
  type Emitter,
  type Sealed,
} from './support/market.ts';
import { hashOf } from './support/network.ts';

let net: Network;
let services: AuctionService[] = [];

beforeAll(async () => {
  net = await network();
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  services = [];
});

const start = async (): Promise<AuctionService> => {
  const service = await container(net);
  services.push(service);
  return service;
};

const of = rules({ holdingLimitKg: 200_000n, tick: 10n });
const step = (kg: bigint, value: bigint): { kg: bigint; value: bigint } => ({ kg, value });

describe('a bid that breaks a rule takes no part, and the result says by which code', () => {
  test('each under its own', async () => {
    const service = await start();
    const { bidKey } = service;
    const emitter = (i: number): Emitter => ({ account: `EmitterMSP/e${i}`, place: EMITTERS[0]?.place ?? nowhere });
    const bid = (i: number, steps: { kg: bigint; value: bigint }[], change: object = {}, to: object = {}) =>
      seal(
        bidOf(emitter(i), steps, change),
        { account: emitter(i).account, subject: commitmentOf(emitter(i)), ...to },
        bidKey,
      );
    const good = [step(1_000n, 2_000n)];
    const [other] = EMITTERS.slice(2);
    if (other === undefined) throw new Error('there is another emitter');
    const cases: [string, Sealed][] = [
      ['NOT_OPENED', { ...(await bid(0, good)), ciphertext: new Uint8Array(2_048) }],
      ['NOT_OPENED', { ...(await bid(1, good)), account: emitter(2).account, subject: ZERO_HASH }],
      ['BID_MALFORMED', await seal(Buffer.from('{"bid":{}}'), { account: emitter(3).account }, bidKey)],
      ['BID_MALFORMED', await seal({ kind: 'ask', offer: { currency: 'EUR', ask: 1n } }, emitter(4), bidKey)],
      ['LOCATION_MISMATCH', await bid(5, good, {}, { subject: hashOf('another place') })],
      ['LOCATION_MISMATCH', await bid(6, good, {}, { subject: ZERO_HASH })],
      ['POLICY_INPUT_MISSING', await seal(withoutPlace(emitter(7)), emitter(7), bidKey)],
      ['WRONG_CURRENCY', await bid(8, good, { bid: { currency: 'USD', steps: good } })],
      ['NOT_MONOTONE', await bid(9, [step(1_000n, 1_000n), step(1_000n, 2_000n)])],
      ['OVER_HOLDING_LIMIT', await bid(10, [step(200_001n, 1_000n)])],
      ['OFF_TICK', await bid(11, [step(1_000n, 1_001n)])],
      ['QUANTITY_NOT_POSITIVE', await bid(12, [step(0n, 1_000n)])],
      ['VALUE_NOT_POSITIVE', await bid(13, [step(1_000n, 0n)])],
    ];
    const first = await bid(20, good);
    const second = await seal(
      bidOf(emitter(20), good),
      { ...emitter(20), index: 1, subject: commitmentOf(emitter(20)) },
      bidKey,
    );
    const asks = await Promise.all(
      SELLERS.map(({ account, credit, ask: price }, i) =>
        i === 0
          ? seal(Buffer.from('{}'), { account, subject: lotIdOf(credit) }, bidKey)
          : seal(
              { kind: 'ask', offer: { currency: 'EUR', ask: price } },
              { account, subject: lotIdOf(credit) },
              bidKey,
            ),
      ),
    );
    const sealed = [...cases.map(([, one]) => one), first, second, ...asks];
    const document = await clear(service, sealed);
    const codes = new Map(document.exclusions.map(({ id, code }) => [id, code]));
    const idOf = ({ account, index }: Sealed): Hash => auctionBidId(AUCTION_ID, auctionBidder(account), index);
    for (const [code, one] of cases) expect([code, codes.get(idOf(one))]).toEqual([code, code]);
    const doubled = [first, second].map((one) => codes.get(idOf(one))).filter((code) => code !== undefined);
    expect(doubled).toEqual(['BID_DOUBLED']);
    const lot = SELLERS[0] === undefined ? ZERO_HASH : lotIdOf(SELLERS[0].credit);
    expect(document.exclusions.filter(({ id }) => id === lot).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['OFFER_MALFORMED']),
    );
    expect(document.trades).toBe(1);
  });
});

const nowhere = { latitude: 0, longitude: 0 };

function withoutPlace(emitter: Emitter): ReturnType<typeof bidOf> {
  const { kind, salt, beneficiary, period, bid } = bidOf(emitter, [step(1_000n, 2_000n)]);
  return { kind, salt, beneficiary, period, bid };
}

async function clear(service: AuctionService, sealed: readonly Sealed[]): Promise<ResultDocument> {
  const statement = statementOf(sealed, service.bidKey, of);
  expect((await ask(service, 'PUT', '/bids', putBody(sealed))).status).toBe(202);
  expect((await ask(service, 'POST', '/clear', clearBody(statement, net.peers, of))).status).toBe(202);
  const reply = await resultOf(service, AUCTION_ID);
  return JSON.parse(reply.body['document'] as string) as ResultDocument;
}

describe('a request that is none', () => {
  test.each([
    ['a nonce too short', 'GET', '/evidence?nonce=abcd', undefined, 400, 'INVALID_ARGUMENT'],
    ['a nonce of capitals', 'GET', `/evidence?nonce=${'AB'.repeat(32)}`, undefined, 400, 'INVALID_ARGUMENT'],
    ['an unknown parameter', 'GET', `/evidence?nonce=${'ab'.repeat(32)}&x=1`, undefined, 400, 'INVALID_ARGUMENT'],
    ['no auction id', 'GET', '/result', undefined, 400, 'INVALID_ARGUMENT'],
    ['an unknown path', 'GET', '/bids/1', undefined, 404, 'NOT_FOUND'],
    ['a wrong method', 'POST', '/bids', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['bids that are no JSON', 'PUT', '/bids', '{', 400, 'INVALID_ARGUMENT'],
    ['a bid without account', 'PUT', '/bids', { auctionId: AUCTION_ID, bids: [{ index: 0 }] }, 400, 'INVALID_ARGUMENT'],
    ['a ninth bid', 'PUT', '/bids', oneBid({ index: 8 }), 400, 'INVALID_ARGUMENT'],
    ['an account of no ledger', 'PUT', '/bids', oneBid({ account: 'nobody' }), 400, 'INVALID_ARGUMENT'],
    ['a ciphertext too long', 'PUT', '/bids', oneBid({ ciphertext: '00'.repeat(2_049) }), 400, 'INVALID_ARGUMENT'],
    ['an empty ciphertext', 'PUT', '/bids', oneBid({ ciphertext: '' }), 400, 'INVALID_ARGUMENT'],
    ['more than a body may have', 'PUT', '/bids', ' '.repeat(4 * 1024 * 1024 + 1), 413, 'BODY_TOO_LARGE'],
    ['a clearing without proof', 'POST', '/clear', { statement: '00' }, 400, 'INVALID_ARGUMENT'],
  ] as const)('%s is refused by its code', async (_, method, path, body, status, code) => {
    const service = services[0] ?? (await start());
    const reply = await ask(service, method, path, body);
    expect(reply.body).toMatchObject({ status, code, type: `urn:meridian:error:${code}` });
    expect(reply.status).toBe(status);
  });

  test('of somebody who is not the operator is refused', async () => {
    const service = services[0] ?? (await start());
    for (const token of ['', 'another', 'x'.repeat(600)]) {
      for (const [method, path] of [
        ['PUT', '/bids'],
        ['POST', '/clear'],
      ] as const) {
        expect(await ask(service, method, path, {}, token)).toMatchObject({
          status: 401,
          body: { code: 'UNAUTHENTICATED' },
        });
      }
    }
  });

  test('for bids of ever more auctions is refused at last', async () => {
    const service = await start();
    const codes: unknown[] = [];
    for (let i = 0; i < 66; i += 1) {
      const body = { ...oneBid({}), auctionId: hashOf(`auction ${i}`) };
      codes.push((await ask(service, 'PUT', '/bids', body)).body['code']);
    }
    expect(codes.filter((code) => code !== undefined)).toEqual(['TOO_MANY_AUCTIONS', 'TOO_MANY_AUCTIONS']);
  });
});

function oneBid(change: object): object {
  const bid = { account: 'EmitterMSP/e', index: 0, ciphertext: '00', ...change };
  return { auctionId: hashOf('an auction of nobody'), bids: [bid] };
}

test('status tells nothing of any auction', async () => {
  const service = services[0] ?? (await start());
  expect((await ask(service, 'GET', '/status', undefined, '')).body).toEqual({ ready: true, simulated: true });
});

test('a bid sealed with another key is excluded, and the others are cleared', async () => {
  const service = await start();
  const plaintext = writePlaintext(bidOf(EMITTERS[0] ?? { account: '', place: nowhere }, [step(1_000n, 2_000n)]));
  const place = { auctionId: AUCTION_ID, bidder: auctionBidder('EmitterMSP/x'), index: 0 };
  const stranger = hashOf('no key of anybody');
  const ciphertext = await sealBlob(plaintext ?? new Uint8Array(), place, stranger);
  const document = await clear(service, [{ account: 'EmitterMSP/x', index: 0, ciphertext, subject: ZERO_HASH }]);
  expect(document.exclusions).toContainEqual({ id: expect.any(String), code: 'NOT_OPENED' });
});
