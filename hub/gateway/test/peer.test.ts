import { request as httpsRequest, type RequestOptions } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseHash } from '@meridian/credit';
import { MEDIA_TYPE, signMessage, transferIdOf } from '@meridian/satp';
import { systemClock, type Clock } from '../src/clock.ts';
import { createMessageSigner } from '../src/crypto/message-keys.ts';
import { MESSAGES_PATH, NOTICES_PATH, PROFILES_PATH } from '../src/peer/binding.ts';
import { HttpsPeerGateway } from '../src/peer/https-peer-gateway.ts';
import { PeerTokens } from '../src/peer/peer-token.ts';
import { PeerDirectory, type Peer } from '../src/peer/peers.ts';
import { createAuthority } from './support/certificates.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, outward } from './support/transfers.ts';
import { p256, peerOfSite, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;
let home: Running;
let foreign: Running;

beforeAll(async () => {
  pair = await openPair();
  home = await pair.start('home');
  foreign = await pair.start('foreign', { holdMs: 100 });
});

afterAll(async () => {
  await pair.close();
});

const tokens = (
  changes: { gatewayId?: string; clock?: Clock; signer?: ReturnType<typeof createMessageSigner> } = {},
): PeerTokens =>
  new PeerTokens(
    changes.gatewayId ?? pair.home.gatewayId,
    changes.signer ?? pair.home.signer,
    changes.clock ?? systemClock,
  );

const tokenFor = (audience: string, changes: Parameters<typeof tokens>[0] = {}): Promise<string> =>
  tokens(changes).for(audience, pair.home.certificate.certSha256);

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Record<string, unknown>;
}

/** A request to the foreign gateway as the home gateway would make it, but for the changes. */
async function send(
  method: string,
  path: string,
  changes: { body?: string; headers?: Record<string, string>; tls?: Partial<RequestOptions> } = {},
): Promise<Answer> {
  const { cert, key } = pair.home.certificate;
  const headers = {
    authorization: `Bearer ${await tokenFor(pair.foreign.gatewayId)}`,
    'content-type': MEDIA_TYPE,
    ...changes.headers,
  };
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: pair.foreign.port,
        method,
        path,
        headers,
        cert,
        key,
        ca: pair.home.ca,
        agent: false,
        ...changes.tls,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body });
        });
      },
    );
    request.once('error', reject);
    request.end(changes.body);
  });
}

const message = (payload: unknown, signer = pair.home.signer): string =>
  JSON.stringify({ jws: signMessage(payload, signer).jws });

describe('the peer endpoint', () => {
  test('takes no connection without a certificate, of another authority, or below TLS 1.3', async () => {
    const other = await (
      await createAuthority({ commonName: 'another authority', days: 1, now: Date.now() })
    ).issue({ commonName: 'gateway-home', hosts: ['127.0.0.1'], days: 1 });
    await expect(send('GET', PROFILES_PATH, { tls: { cert: undefined, key: undefined } })).rejects.toThrow();
    await expect(send('GET', PROFILES_PATH, { tls: { cert: other.cert, key: other.key } })).rejects.toThrow();
    await expect(send('GET', PROFILES_PATH, { tls: { maxVersion: 'TLSv1.2' } })).rejects.toThrow();
  });

  test('answers 403 to a certificate of the same authority that is no peer’s', async () => {
    const { cert, key } = pair.foreign.certificate;
    expect(await send('POST', MESSAGES_PATH, { tls: { cert, key }, body: message({}) })).toMatchObject({
      status: 403,
      type: 'application/problem+json',
      body: { code: 'FORBIDDEN' },
    });
  });

  test.each<[string, () => Promise<Record<string, string>>]>([
    ['none', () => Promise.resolve({ authorization: '' })],
    ['one that is none', () => Promise.resolve({ authorization: 'Bearer a.b.c' })],
    ['one for another gateway', async () => ({ authorization: `Bearer ${await tokenFor('gateway-home')}` })],
    [
      'one for a connection with another certificate',
      async () => ({ authorization: `Bearer ${await tokens().for('gateway-foreign', 'ab'.repeat(32))}` }),
    ],
    [
      'one by another gateway',
      async () => ({ authorization: `Bearer ${await tokenFor('gateway-foreign', { gatewayId: 'x' })}` }),
    ],
    [
      'one by another key',
      async () => ({
        authorization: `Bearer ${await tokenFor('gateway-foreign', { signer: createMessageSigner(p256().privateKey) })}`,
      }),
    ],
    [
      'one that has expired',
      async () => {
        const clock: Clock = { ...systemClock, now: () => Date.now() - 1_000_000 };
        return { authorization: `Bearer ${await tokenFor('gateway-foreign', { clock })}` };
      },
    ],
  ])('answers 401 where the token is %s', async (_, headers) => {
    expect(await send('POST', MESSAGES_PATH, { body: message({}), headers: await headers() })).toMatchObject({
      status: 401,
      type: 'application/problem+json',
      body: { code: 'UNAUTHENTICATED', field: 'authorization' },
    });
  });

  test.each<[string, () => [string, string, Parameters<typeof send>[2]], number, string]>([
    ['a path that there is not', () => ['GET', '/', {}], 404, 'NOT_FOUND'],
    ['a profile hash that is none', () => ['GET', `${PROFILES_PATH}/1`, {}], 400, 'INVALID_HASH'],
    ['a profile that there is not', () => ['GET', `${PROFILES_PATH}/${'0'.repeat(64)}`, {}], 404, 'UNKNOWN_PROFILE'],
    [
      'another media type',
      () => ['POST', MESSAGES_PATH, { body: message({}), headers: { 'content-type': 'application/json' } }],
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a body that is no JSON', () => ['POST', MESSAGES_PATH, { body: 'x.y.z' }], 400, 'INVALID_ARGUMENT'],
    [
      'a body with more than the message',
      () => ['POST', MESSAGES_PATH, { body: '{"jws":"x.y.z","and":1}' }],
      400,
      'INVALID_ARGUMENT',
    ],
    [
      'a body of a megabyte',
      () => ['POST', MESSAGES_PATH, { body: message({ x: 'y'.repeat(1_000_000) }) }],
      413,
      'BODY_TOO_LARGE',
    ],
    ['a message that is no JWS', () => ['POST', MESSAGES_PATH, { body: '{"jws":"x.y.z"}' }], 422, 'err_0.1.3'],
    [
      'a message of another signer',
      () => ['POST', MESSAGES_PATH, { body: message({}, pair.foreign.signer) }],
      422,
      'err_0.1.3',
    ],
    ['a message of no type', () => ['POST', MESSAGES_PATH, { body: message({ sessionId: 's' }) }], 400, 'err_0.1.1'],
    [
      'a message of a session that there is not',
      () => [
        'POST',
        MESSAGES_PATH,
        {
          body: message({
            messageType: 'urn:ietf:params:satp:core:msgtype:commit-prepare-msg',
            sessionId: 's',
            transferContextId: 't',
          }),
        },
      ],
      404,
      'err_3.1.2',
    ],
    ['a notice that is none', () => ['POST', NOTICES_PATH, { body: message({ messageType: 'x' }) }], 400, 'err_0.1.1'],
  ])('refuses %s by code, and logs nothing', async (_, make, status, code) => {
    const before = await foreign.transferLog.counts();
    const [method, path, changes] = make();
    const answer = await send(method, path, changes).catch((error: unknown) => error);
    // A body that is too large may end the connection before all of it is sent.
    if (status !== 413 || !(answer instanceof Error)) expect(answer).toMatchObject({ status, body: { code } });
    expect(await foreign.transferLog.counts()).toEqual(before);
  });

  test('gives the recorded answer to a message that comes again, and does nothing twice', async () => {
    const id = await begin(home, outward(pair, 1_000n, { clientRequestId: 'repeat' }));
    const [row] = await until(
      () => foreign.transferLog.transfersById(id),
      ([found]) => found?.state === 'complete',
    );
    const before = await foreign.transferLog.messages(row?.key ?? '');
    const pairs = before.flatMap((sent, i) => {
      const answer = before.slice(i).find(({ direction }) => direction === 'out');
      return sent.direction === 'in' && answer !== undefined ? [[sent, answer] as const] : [];
    });
    expect(pairs).toHaveLength(5);
    for (const [sent, answer] of pairs) {
      const again = await send('POST', MESSAGES_PATH, { body: JSON.stringify({ jws: sent.text }) });
      expect([sent.messageType, again]).toEqual([
        sent.messageType,
        { status: 200, type: MEDIA_TYPE, body: { jws: answer.text } },
      ]);
    }
    expect(await foreign.transferLog.messages(row?.key ?? '')).toEqual(before);
    expect((await foreign.transferLog.transfersById(id))[0]?.state).toBe('complete');
  });

  test('refuses a second proposal under a session id that is in use, and the first goes on', async () => {
    const id = await begin(home, outward(pair, 2_000n, { clientRequestId: 'second-proposal' }));
    const [row] = await until(
      () => foreign.transferLog.transfersById(id),
      ([found]) => found?.state === 'complete',
    );
    const [proposal] = await foreign.transferLog.messages(row?.key ?? '');
    const payload = JSON.parse(Buffer.from(proposal?.text.split('.')[1] ?? '', 'base64url').toString()) as object;
    const second = message({ ...payload, transferContextId: 'another-context' });
    const answer = await send('POST', MESSAGES_PATH, { body: second });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await foreign.transferLog.transfersById(id))[0]).toEqual(row);
    expect(await foreign.transferLog.transfersById(transferIdOf('another-context'))).toEqual([]);
  });
});

describe('a gateway as a client', () => {
  const gatewayTo = (changes: Partial<Peer>): HttpsPeerGateway => {
    const { cert, key } = pair.home.certificate;
    return new HttpsPeerGateway(
      { cert, key, ca: pair.home.ca },
      {
        peers: new PeerDirectory([{ ...peerOfSite(pair.foreign), ...changes }]),
        tokens: tokens(),
        clock: systemClock,
      },
    );
  };

  test('sends nothing to a server whose certificate is not the pinned one', async () => {
    const gateway = gatewayTo({ certificates: [{ sha256: '0'.repeat(64) }] });
    const result = await gateway.send(pair.foreign.gatewayId, 'x.y.z', 0);
    await gateway.close();
    expect(result).toMatchObject({
      outcome: 'unavailable',
      cause: { message: expect.stringContaining('not one that is pinned and valid') },
    });
  });

  test('calls a peer that does not answer unavailable, and one that refuses by its problem', async () => {
    const [gone, there] = [gatewayTo({ url: 'https://127.0.0.1:1' }), gatewayTo({})];
    expect(await gone.send(pair.foreign.gatewayId, 'x.y.z', 0)).toMatchObject({ outcome: 'unavailable' });
    expect(await there.send(pair.foreign.gatewayId, 'x.y.z', 0)).toMatchObject({
      outcome: 'refused',
      status: 422,
      problem: { code: 'err_0.1.3' },
    });
    expect(await there.profile(pair.foreign.gatewayId, parseHash('0'.repeat(64), 'hash'))).toMatchObject({
      outcome: 'refused',
      status: 404,
    });
    await Promise.all([gone.close(), there.close()]);
  });
});
