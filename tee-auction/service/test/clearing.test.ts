import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_POLICY, decodeEvidence, decodeRuntimeData, verifyEvidence } from '@meridian/attestation';
import { checkResult, readResult } from '@meridian/clearing';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { AuctionService } from '../src/service.ts';
import { ask, CODE, container, network, resultOf, type Network } from './support/container.ts';
import { AUCTION_ID, clearBody, putBody, rules, sealMarket, SELLERS, lotIdOf, statementOf } from './support/market.ts';

let net: Network;
const started: AuctionService[] = [];
const start = async (): Promise<AuctionService> => {
  const service = await container(net);
  started.push(service);
  return service;
};

beforeAll(async () => {
  net = await network();
});
afterAll(async () => {
  await Promise.all(started.map((service) => service.close()));
});

async function cleared(service: AuctionService, sealed: Awaited<ReturnType<typeof sealMarket>>) {
  const statement = statementOf(sealed, service.bidKey);
  expect((await ask(service, 'PUT', '/bids', putBody(sealed))).status).toBe(202);
  expect(await ask(service, 'POST', '/clear', clearBody(statement, net.peers))).toMatchObject({
    status: 202,
    text: '{}',
  });
  const reply = await resultOf(service, AUCTION_ID);
  expect(reply.status).toBe(200);
  const document = readResult(reply.body['document'] as string);
  if (!document.ok) throw new Error(document.refusal.code);
  return { statement, reply, document: document.value };
}

describe('a closed auction', () => {
  test('is cleared into a document that anybody can check, signed by the keys of the evidence', async () => {
    const service = await start();
    const sealed = await sealMarket(service.bidKey);
    const { statement, reply, document } = await cleared(service, sealed);
    const lots = SELLERS.map(({ credit }) => ({ lotId: lotIdOf(credit), kg: 100_000n }));
    lots.sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
    const { bidsRoot, bidsCount, seed } = statement;
    expect(checkResult(document, { rules: rules(), lots, bidsRoot, bidsCount, seed, codeHash: CODE })).toBeUndefined();
    expect(document).toMatchObject({ outcome: 'cleared', kind: 'coupled', exclusions: [] });
    expect(document.trades).toBeGreaterThanOrEqual(3);
    await expectSigned(service, reply.body);
  });

  test('gives the same document, to the byte, in an instance that is started again', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.bidKey).toBe(second.bidKey);
    expect(first.tlsKey).not.toBe(second.tlsKey);
    const sealed = await sealMarket(first.bidKey);
    const [a, b] = [await cleared(first, sealed), await cleared(second, sealed.toReversed())];
    expect(b.reply.body['document']).toBe(a.reply.body['document']);
    expect(b.reply.body['signature']).not.toBe(a.reply.body['signature']);
  });

  test('is answered as before when the same statement comes again, and takes no more bids', async () => {
    const service = await start();
    const sealed = await sealMarket(service.bidKey);
    const { statement, reply } = await cleared(service, sealed);
    expect((await ask(service, 'POST', '/clear', clearBody(statement, net.peers))).status).toBe(202);
    expect(await ask(service, 'PUT', '/bids', putBody(sealed))).toMatchObject({ body: { code: 'AUCTION_CLEARED' } });
    expect((await resultOf(service, AUCTION_ID)).text).toBe(reply.text);
  });

  test('has no result before it is cleared', async () => {
    const service = await start();
    expect(await ask(service, 'GET', `/result?auctionId=${AUCTION_ID}`)).toMatchObject({
      status: 404,
      body: { code: 'RESULT_NOT_READY' },
    });
  });
});

async function expectSigned(service: AuctionService, body: Record<string, unknown>): Promise<void> {
  const evidence = await ask(service, 'GET', `/evidence?nonce=${AUCTION_ID}`, undefined, '');
  const decoded = decodeEvidence(evidence.body);
  const policy = { ...DEFAULT_POLICY, allowSimulated: true };
  const verdict = verifyEvidence(
    decoded,
    { ...policy, nonce: AUCTION_ID, tlsKey: evidence.tlsKey },
    Math.floor(Date.now() / 1000),
  );
  expect(verdict).toMatchObject({ verdict: 'accepted', code: 'ACCEPTED_SIMULATED' });
  const keys = decodeRuntimeData(decoded.runtimeData ?? new Uint8Array());
  expect(keys).toMatchObject({
    purpose: 'meridian-auction',
    bidKey: service.bidKey,
    code: CODE,
    tlsKey: service.tlsKey,
  });
  const document = Buffer.from(body['document'] as string);
  const signature = Buffer.from(body['signature'] as string, 'hex');
  expect(verify('sha256', document, { key: p256Key(keys.resultKeyP256), dsaEncoding: 'ieee-p1363' }, signature)).toBe(
    true,
  );
  const recoverable = Buffer.from(body['signatureSecp256k1'] as string, 'hex');
  const found = secp256k1.Signature.fromBytes(recoverable.subarray(0, 64))
    .addRecoveryBit((recoverable[64] ?? 0) - 27)
    .recoverPublicKey(createHash('sha256').update(document).digest());
  expect(found.toHex(true)).toBe(keys.resultKeySecp256k1);
}

/** SPKI of a compressed point of P-256 is this header and the point. */
const p256Key = (point: string): ReturnType<typeof createPublicKey> =>
  createPublicKey({
    key: Buffer.from(`3039301306072a8648ce3d020106082a8648ce3d030107032200${point}`, 'hex'),
    format: 'der',
    type: 'spki',
  });
