import { request as httpRequest } from 'node:http';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApiToken, type ApiTokenOptions } from '../src/api/api-token.ts';
import { BASE_PATH } from '../src/api/endpoints.ts';
import { openApiDocument } from '../src/api/openapi.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { BUYER, OWNER, p256, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;
let home: Running;

beforeAll(async () => {
  pair = await openPair();
  home = await pair.start('home', { withApi: true });
  await pair.start('foreign');
}, 30_000);

afterAll(async () => {
  await pair.close();
});

const token = (changes: Partial<ApiTokenOptions> = {}): Promise<string> =>
  createApiToken({
    privateKey: pair.home.tokenKeys.privateKey,
    gatewayId: pair.home.gatewayId,
    subject: 'tester',
    scopes: ['transfers:read', 'transfers:write', 'metrics:read'],
    seconds: 60,
    now: Date.now(),
    ...changes,
  });

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

async function call(
  method: string,
  path: string,
  options: { auth?: string; body?: unknown; text?: string; type?: string } = {},
): Promise<Answer> {
  const { body, text = body === undefined ? undefined : JSON.stringify(body), type = 'application/json' } = options;
  const response = await fetch(`http://127.0.0.1:${String(home.addresses.api?.port)}${BASE_PATH}${path}`, {
    method,
    headers: {
      ...(options.auth === undefined ? {} : { authorization: options.auth }),
      ...(text === undefined ? {} : { 'content-type': type }),
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const answer = await response.text();
  const parsed = answer.startsWith('{') ? (JSON.parse(answer) as Record<string, unknown>) : { answer };
  return { status: response.status, type: response.headers.get('content-type'), body: parsed };
}

const bearer = async (changes: Partial<ApiTokenOptions> = {}): Promise<string> => `Bearer ${await token(changes)}`;

const wanted = () => ({
  clientRequestId: 'api-1',
  originAccount: OWNER,
  beneficiary: BUYER,
  recipientGatewayId: pair.foreign.gatewayId,
  classId: pair.classId as string,
  kg: '2500',
});

const without = (field: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(wanted()).filter(([name]) => name !== field));

describe('the API', () => {
  test('creates a transfer, tells how it goes, lists it, and answers the same request as before', async () => {
    const auth = await bearer();
    const created = await call('POST', '/transfers', { auth, body: wanted() });
    expect(created).toMatchObject({
      status: 201,
      body: { role: 'client', kg: '2500', owner: OWNER, beneficiary: BUYER },
    });
    const id = String(created.body['id']);
    const done = await until(
      () => call('GET', `/transfers/${id}`, { auth }),
      ({ body }) => body['open'] === false,
    );
    expect(done.body).toMatchObject({ state: 'complete', ranges: '0-2500', timing: { ms: expect.any(Number) } });
    const history = await call('GET', `/transfers/${id}/history`, { auth });
    expect(history).toMatchObject({
      status: 200,
      body: { id, events: expect.arrayContaining([expect.objectContaining({ type: 'start', seq: 0 })]) },
    });
    expect((await call('POST', '/transfers', { auth, body: wanted() })).status).toBe(200);
    expect(await call('POST', '/transfers', { auth, body: { ...wanted(), kg: '2501' } })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_CONFLICT', field: 'clientRequestId', value: 'api-1' },
    });
    expect(await call('POST', `/transfers/${id}/cancel`, { auth, body: {} })).toMatchObject({
      status: 409,
      body: { code: 'NOT_POSSIBLE_NOW', field: 'id', value: id },
    });
    expect(await call('GET', `/supply/${pair.batchId}`, { auth })).toMatchObject({
      status: 200,
      body: { byStatus: { wrapped: '2500' }, lane: 'trusted: single' },
    });
  });

  test('lists by page, newest first, every transfer once', async () => {
    const auth = await bearer();
    for (let i = 0; i < 5; i++)
      await call('POST', '/transfers', { auth, body: { ...wanted(), clientRequestId: `page-${i}`, kg: '1000' } });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await call('GET', `/transfers?limit=2&role=client${cursor}`, { auth });
      const { transfers, cursor: next } = page.body as {
        transfers: { id: string; startedAt: string }[];
        cursor?: string;
      };
      seen.push(...transfers.map(({ id, startedAt }) => `${startedAt} ${id}`));
      cursor = next === undefined ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(6);
    expect(seen.map((line) => line.slice(0, 24))).toEqual(
      seen
        .map((line) => line.slice(0, 24))
        .sort()
        .reverse(),
    );
    const none = await call('GET', '/transfers?state=released', { auth });
    expect(none.body['transfers']).toEqual([]);
  });

  test('tells its health and its description to everybody, its metrics to those who may', async () => {
    expect(await call('GET', '/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', gatewayId: 'gateway-home' },
    });
    expect((await call('GET', '/openapi.json')).body).toEqual(openApiDocument());
    const metrics = await call('GET', '/metrics', { auth: await bearer() });
    expect(metrics.type).toMatch(/^text\/plain/);
    expect(String(metrics.body['answer'])).toMatch(/meridian_ledger_call_seconds_count\{[^}]*call="lock"[^}]*\} [1-9]/);
    expect(await call('GET', '/metrics', { auth: await bearer({ scopes: ['transfers:read'] }) })).toMatchObject({
      status: 403,
    });
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ['no token', () => Promise.resolve(undefined)],
    ['a token that is none', () => Promise.resolve('Bearer x.y.z')],
    ['another scheme', () => Promise.resolve('Basic YTpi')],
    ['a token of another key', () => bearer({ privateKey: p256().privateKey })],
    ['a token for another gateway', () => bearer({ gatewayId: 'gateway-foreign' })],
    ['a token that has expired', () => bearer({ now: Date.now() - 3_600_000 })],
    ['a token older than a month', () => bearer({ now: Date.now() - 40 * 86_400_000, seconds: 90 * 86_400 })],
  ])('answers 401 to %s', async (_, make) => {
    const auth = await make();
    const answer = await call('GET', '/transfers', auth === undefined ? {} : { auth });
    expect(answer).toMatchObject({
      status: 401,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { code: 'UNAUTHENTICATED', field: 'authorization' },
    });
  });

  test('answers 403 to a token without the scope, and starts nothing', async () => {
    const auth = await bearer({ scopes: ['transfers:read'] });
    const all = async (): Promise<number> => (await home.transferLog.transfers({ limit: 1000 })).length;
    const before = await all();
    expect(
      await call('POST', '/transfers', { auth, body: { ...wanted(), clientRequestId: 'forbidden' } }),
    ).toMatchObject({
      status: 403,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { code: 'FORBIDDEN', field: 'scope', expected: 'transfers:write' },
    });
    expect(await all()).toBe(before);
  });

  test.each<[string, () => Record<string, unknown>, string, string, number?]>([
    ['kg 0', () => ({ ...wanted(), kg: '0' }), 'kg', '0'],
    ['kg that is negative', () => ({ ...wanted(), kg: '-5' }), 'kg', '-5'],
    ['kg as a number', () => ({ ...wanted(), kg: 5 }), 'kg', '5'],
    ['ranges that overlap', () => ({ ...without('kg'), ranges: '0-10,5-20' }), 'ranges', '0-10,5-20'],
    ['kg and ranges', () => ({ ...wanted(), ranges: '0-10' }), 'kg', ''],
    ['neither class nor batch', () => without('classId'), 'classId', ''],
    ['a class id in capitals', () => ({ ...wanted(), classId: 'AB'.repeat(32) }), 'classId', 'AB'.repeat(32)],
    ['no request id', () => without('clientRequestId'), 'clientRequestId', ''],
    ['a request id with spaces', () => ({ ...wanted(), clientRequestId: 'a b' }), 'clientRequestId', 'a b'],
    ['a field that does not exist', () => ({ ...wanted(), amount: '5' }), 'amount', ''],
    [
      'an account that is none',
      () => ({ ...wanted(), clientRequestId: 'x1', originAccount: 'me' }),
      'originAccount',
      'me',
    ],
    [
      'a beneficiary that is none',
      () => ({ ...wanted(), clientRequestId: 'x2', beneficiary: 'me' }),
      'beneficiary',
      'me',
    ],
    [
      'a peer that is none',
      () => ({ ...wanted(), clientRequestId: 'x3', recipientGatewayId: 'me' }),
      'recipientGatewayId',
      'me',
      404,
    ],
    ['more than there is', () => ({ ...wanted(), clientRequestId: 'x4', kg: '99999999' }), 'kg', '99999999', 409],
  ])('refuses %s by field and value', async (_, make, field, value, status = 400) => {
    const answer = await call('POST', '/transfers', { auth: await bearer(), body: make() });
    expect(answer).toMatchObject({
      status,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { field },
    });
    if (value !== '') expect(answer.body['value']).toBe(value);
    expect(answer.body['code']).toMatch(/^[A-Z_]+$/);
  });

  test.each<[string, string, string, number, string]>([
    ['a transfer that there is not', 'GET', `/transfers/${'0'.repeat(64)}`, 404, 'UNKNOWN_TRANSFER'],
    ['a transfer id that is none', 'GET', '/transfers/7', 400, 'INVALID_ARGUMENT'],
    ['a batch that there is not', 'GET', `/supply/${'0'.repeat(64)}`, 404, 'NOT_FOUND'],
    ['a page of 0', 'GET', '/transfers?limit=0', 400, 'INVALID_ARGUMENT'],
    ['a page of 201', 'GET', '/transfers?limit=201', 400, 'INVALID_ARGUMENT'],
    ['a cursor that is none', 'GET', '/transfers?cursor=abc', 400, 'INVALID_ARGUMENT'],
    ['a filter that there is not', 'GET', '/transfers?colour=red', 400, 'INVALID_ARGUMENT'],
    ['a path that there is not', 'GET', '/nothing', 404, 'NOT_FOUND'],
    [
      'a certificate of a ledger that makes none',
      'GET',
      `/retirements/${'0'.repeat(64)}/certificate`,
      404,
      'NOT_FOUND',
    ],
    ['a path that cannot be decoded', 'GET', '/transfers/%E0%A4%A', 400, 'INVALID_ARGUMENT'],
  ])('answers %s with a problem', async (_, method, path, status, code) => {
    expect(await call(method, path, { auth: await bearer() })).toMatchObject({
      status,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { code },
    });
  });

  test('refuses a body that is no JSON, of another type, too large, or of unknown length, and shows no stack', async () => {
    const auth = await bearer();
    const broken = await call('POST', '/transfers', { auth, text: '{"kg":' });
    expect(broken).toMatchObject({ status: 400, body: { code: 'INVALID_ARGUMENT', field: 'body' } });
    expect(JSON.stringify(broken.body)).not.toMatch(/node_modules|\.js|\.ts/);
    expect(await call('POST', '/transfers', { auth, text: 'kg=5', type: 'text/plain' })).toMatchObject({
      status: 415,
      body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
    const large = { ...wanted(), beneficiary: 'x'.repeat(70_000) };
    expect(await call('POST', '/transfers', { auth, body: large })).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE' },
    });
    expect(await chunked(auth)).toBe(411);
  });

  test('is described by a document that is valid OpenAPI', () => {
    const require = createRequire(import.meta.url);
    const validator = createRequire(require.resolve('@hyperledger/cactus-core')).resolve('express-openapi-validator');
    const { OpenAPISchemaValidator } = createRequire(validator)('./framework/openapi.schema.validator.js') as {
      OpenAPISchemaValidator: new (options: object) => { validate(document: unknown): { errors: unknown[] } };
    };
    const document = openApiDocument();
    expect(new OpenAPISchemaValidator({ version: '3.0.3' }).validate(document).errors).toEqual([]);
    expect(new OpenAPISchemaValidator({ version: '3.0.3' }).validate({ ...document, paths: 5 }).errors).not.toEqual([]);
  });
});

/** A body that does not announce its length, as no well-known client would send it. */
function chunked(auth: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        port: home.addresses.api?.port,
        host: '127.0.0.1',
        path: `${BASE_PATH}/transfers`,
        method: 'POST',
        headers: { authorization: auth, 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.once('error', reject);
    request.end('{}');
  });
}
