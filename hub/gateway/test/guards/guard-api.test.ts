import { request as httpsRequest } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/api/api-token.ts';
import { BASE_PATH, type Scope } from '../../src/api/endpoints.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { BUYER, OWNER, until, type Running } from '../support/two-gateways.ts';

const clock = new ManualClock();
let pair: OpenPair;
let home: Running;

beforeAll(async () => {
  pair = await openPair();
  const rates = { api: { perSecond: 0.5, burst: 30 }, peer: { perSecond: 0.5, burst: 30 } };
  home = await pair.start('home', {
    ...{ withApi: true, clock },
    guards: { approval: { overKg: 9_999n, expiresSeconds: 600 }, rates },
  });
  await pair.start('foreign');
}, 60_000);

afterAll(async () => {
  await pair.close();
});

async function call(
  method: string,
  path: string,
  {
    by = 'ann',
    scopes = ['pauses:read', 'pauses:write', 'transfers:write'],
    body,
  }: {
    readonly by?: string;
    readonly scopes?: readonly Scope[];
    readonly body?: unknown;
  } = {},
) {
  const { privateKey } = pair.home.tokenKeys;
  const token = await createApiToken({
    ...{ privateKey, scopes, subject: by, gatewayId: pair.home.gatewayId, seconds: 3_600, now: Date.now() },
  });
  const response = await fetch(`http://127.0.0.1:${String(home.addresses.api?.port)}${BASE_PATH}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

const wanted = (kg: string) => ({
  clientRequestId: `api-${kg}`,
  originAccount: OWNER,
  beneficiary: BUYER,
  recipientGatewayId: pair.foreign.gatewayId,
  classId: pair.classId,
  kg,
});

describe('the API', () => {
  test('sets a pause, lists it, refuses what it covers, and lifts it, each under the name of its caller', async () => {
    const set = { registry: 'GS', vintage: 2020, reason: 'an audit' };
    const made = await call('POST', '/pauses', { body: set });
    expect(made).toMatchObject({ status: 201, body: { ...set, active: true, setBy: 'ann' } });
    expect((await call('POST', '/pauses', { by: 'bob', body: set })).status).toBe(200);
    expect(await call('POST', '/transfers', { body: wanted('1') })).toMatchObject({
      status: 409,
      body: { code: 'PAUSED', field: 'registry', value: 'GS' },
    });
    expect((await call('GET', '/pauses?active=true')).body['pauses']).toHaveLength(1);
    const lift = { by: 'bob', body: { reason: 'all is well' } };
    expect(await call('POST', `/pauses/${String(made.body['id'])}/lift`, lift)).toMatchObject({
      status: 200,
      body: { active: false, setBy: 'ann', liftedBy: 'bob', liftReason: 'all is well' },
    });
    expect((await call('GET', '/pauses?active=true')).body['pauses']).toEqual([]);
    expect((await call('POST', '/transfers', { body: wanted('1') })).status).toBe(201);
  });

  test.each<[string, unknown, number, string, string]>([
    ['without a reason', { registry: 'GS' }, 400, 'INVALID_ARGUMENT', 'reason'],
    ['of nothing', { reason: 'x' }, 400, 'INVALID_ARGUMENT', 'scope'],
    ['of a ledger that is not there', { reason: 'x', lane: ['memory:a', 'memory:b'] }, 422, 'UNKNOWN_LEDGER', 'lane'],
    ['with an unknown field', { reason: 'x', registry: 'GS', country: 'KE' }, 400, 'INVALID_ARGUMENT', 'country'],
  ])('refuses a pause %s', async (_, body, status, code, field) => {
    expect(await call('POST', '/pauses', { by: 'cid', body })).toMatchObject({ status, body: { code, field } });
  });

  test('lets only those set, lift and approve who may', async () => {
    const id = '0'.repeat(64);
    for (const path of ['/pauses', '/pauses/0b0f2f4e-53f2-4bd3-9d3c-6c6e0a4f8f61/lift', `/transfers/${id}/approve`])
      expect(await call('POST', path, { by: 'eve', scopes: ['transfers:read'], body: {} })).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN', field: 'scope' },
      });
    const none = '/pauses/0b0f2f4e-53f2-4bd3-9d3c-6c6e0a4f8f61/lift';
    expect(await call('POST', none, { body: { reason: 'x' } })).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_PAUSE', field: 'id' },
    });
  });

  test('shows a large transfer as waiting, and takes the approval of another subject alone', async () => {
    const made = await call('POST', '/transfers', { body: wanted('10000') });
    expect(made).toMatchObject({ status: 201, body: { approval: { state: 'waiting', requestedBy: 'ann' } } });
    const path = `/transfers/${String(made.body['id'])}`;
    const scopes: Scope[] = ['transfers:approve', 'transfers:read'];
    expect(await call('POST', `${path}/approve`, { scopes })).toMatchObject({
      status: 403,
      body: { code: 'SECOND_OPERATOR_NEEDED', field: 'subject', value: 'ann' },
    });
    expect((await call('POST', `${path}/approve`, { by: 'dan', scopes })).status).toBe(202);
    const done = await until(
      async () => (await call('GET', path, { by: `dan-${String(Date.now())}`, scopes })).body,
      ({ state }) => state === 'complete',
    );
    expect(done).toMatchObject({ approval: { state: 'approved', approvedBy: 'dan' } });
  });

  test('answers 429 to a subject that asks too much, tells when to come back, and goes on with others', async () => {
    const answers = [];
    for (let i = 0; i < 40; i += 10)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, () => call('GET', '/pauses', { by: 'fay' })))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({
      retryAfter: expect.stringMatching(/^[12]$/),
      body: { code: 'TOO_MANY_REQUESTS', field: 'rate', value: 'subject fay', expected: expect.stringContaining('30') },
    });
    expect((await call('GET', '/pauses', { by: 'gus' })).status).toBe(200);
    clock.forward(60_000);
    expect((await call('GET', '/pauses', { by: 'fay' })).status).toBe(200);
  });
});

test('a peer that asks too much is answered 429 before its token is looked at', async () => {
  const ask = (): Promise<{ status: number | undefined; retryAfter: string | undefined }> =>
    new Promise((resolve, reject) => {
      const { cert, key } = pair.foreign.certificate;
      const options = { host: '127.0.0.1', port: home.addresses.peer.port, path: '/satp/v1/messages', method: 'POST' };
      const request = httpsRequest(
        { ...options, cert, key, ca: pair.home.ca, checkServerIdentity: () => undefined },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] });
        },
      );
      request.on('error', reject);
      request.end();
    });
  clock.forward(60_000);
  const answers = [];
  for (let i = 0; i < 40; i++) answers.push(await ask());
  expect(answers[0]).toEqual({ status: 401, retryAfter: undefined });
  expect(answers.at(-1)).toEqual({ status: 429, retryAfter: expect.stringMatching(/^[12]$/) });
  const { text } = await home.gateway.application.metrics();
  expect(text).toMatch(/meridian_guarded_total\{guard="rate",where="peer",gateway="gateway-home"\} [1-9]/);
});
