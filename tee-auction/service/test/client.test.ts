import { randomBytes, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_POLICY, verifyEvidence } from '@meridian/attestation';
import { encodeClosedStatement, fromHex, type Hash } from '@meridian/credit';
import { ContainerClient, receiptMessage } from '../src/client/index.ts';
import type { AuctionService } from '../src/service.ts';
import { container, network, TOKEN, type Network } from './support/container.ts';
import { AUCTION_ID, clearBody, EMITTERS, sealMarket, statementOf } from './support/market.ts';
import { proveClosed } from './support/network.ts';

let net: Network;
let service: AuctionService;
let client: ContainerClient;

beforeAll(async () => {
  net = await network();
  service = await container(net);
  client = new ContainerClient({ url: service.url, tlsKey: service.tlsKey, token: TOKEN });
});
afterAll(() => service.close());

describe('the client', () => {
  test('gets evidence for its own nonce, and the key of the connection, which is the attested one', async () => {
    const nonce = randomBytes(32).toString('hex');
    const { evidence, tlsKey } = await new ContainerClient({ url: service.url }).evidence(nonce);
    const policy = { ...DEFAULT_POLICY, allowSimulated: true, nonce, tlsKey };
    expect(verifyEvidence(evidence, policy, Math.floor(Date.now() / 1000)).verdict).toBe('accepted');
    expect(tlsKey).toBe(service.tlsKey);
  });

  test('has an auction cleared, and gets the result and receipts', async () => {
    const sealed = await sealMarket(service.bidKey);
    const statement = statementOf(sealed, service.bidKey);
    const { rules, lots, policySet } = clearBody(statement, net.peers);
    await client.putBids(AUCTION_ID, sealed);
    expect(await client.result(AUCTION_ID)).toBeUndefined();
    const proven = { statement: encodeClosedStatement(statement), proof: proveClosed(statement, net.peers) };
    type Request = Parameters<ContainerClient['clear']>[0];
    await client.clear({ ...proven, rules: rules as object, lots: lots as Request['lots'], policySet });
    let result = await client.result(AUCTION_ID);
    while (result === undefined) result = await client.result(AUCTION_ID);
    expect(fromHex(result.signature, 'signature')).toHaveLength(64);
    const account = EMITTERS[0]?.account ?? '';
    const who = await net.members[0]?.issue(account.split('/')[1] ?? '');
    if (who === undefined) throw new Error('there is a member');
    const message = receiptMessage(AUCTION_ID, service.tlsKey);
    const signature = sign('sha256', message, { key: who.privateKey, dsaEncoding: 'ieee-p1363' });
    const { mspId, certificate } = who;
    const receipts = await client.receipts({ auctionId: AUCTION_ID, mspId, certificate, signature });
    expect(receipts.account).toBe(account);
    expect(receipts.buyer[0]?.trades.length).toBeGreaterThan(0);
  });
});

describe('the client refuses', () => {
  test('to say anything to another key than the attested one', async () => {
    const wary = new ContainerClient({ url: service.url, tlsKey: '0'.repeat(64), token: TOKEN });
    await expect(wary.putBids(AUCTION_ID, [])).rejects.toMatchObject({ name: 'WrongTlsKey', found: service.tlsKey });
    await expect(new ContainerClient({ url: service.url }).result(AUCTION_ID)).rejects.toThrow(TypeError);
  });

  test('by the code of the container what that refuses', async () => {
    const stranger = new ContainerClient({ url: service.url, tlsKey: service.tlsKey, token: 'another' });
    await expect(stranger.putBids(AUCTION_ID, [])).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    const statement = new Uint8Array(294);
    const request = { statement, proof: new Uint8Array(), rules: {}, lots: [] };
    await expect(client.clear(request)).rejects.toMatchObject({ code: 'NOT_THE_COMMITTED_SET' });
    await expect(client.result('f'.repeat(63) as Hash)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('nobody', async () => {
    const nobody = new ContainerClient({ url: 'https://127.0.0.1:1' });
    await expect(nobody.evidence('ab'.repeat(32))).rejects.toMatchObject({ name: 'ContainerUnreachable' });
  });
});
