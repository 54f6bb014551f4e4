import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { createApiKey } from '../src/api-keys.ts';
import { createToken } from '../src/api-token.ts';
import { basePathOf, defineEndpoint, type Api, type EndpointMaker } from '../src/endpoint.ts';
import { CodedError } from '../src/errors.ts';
import { openApiOf } from '../src/openapi.ts';
import { API_STATUS, problemBy, showValue } from '../src/problem.ts';
import { startApi, type RunningApi } from '../src/server/api-server.ts';

interface Shop {
  price(item: string): number;
}

const endpoint: EndpointMaker<Shop, 'shop:read' | 'shop:write'> = defineEndpoint;
const api: Api<Shop> = {
  packageName: '@meridian/shop',
  title: 'Shop',
  description: 'A shop.',
  version: '1.0.0',
  scopes: ['shop:read', 'shop:write'],
  endpoints: [
    endpoint({
      id: 'price',
      verb: 'get',
      path: '/items/{item}',
      summary: 'What it costs',
      scope: 'shop:read',
      params: z.strictObject({ item: z.string() }),
      answers: { 200: z.object({ price: z.number() }) },
      run: (shop, { params, caller }) =>
        Promise.resolve({ status: 200, body: { price: shop.price(params.item), for: caller } }),
    }),
    endpoint({
      id: 'order',
      verb: 'put',
      path: '/orders',
      summary: 'Order',
      scope: 'shop:write',
      body: z.strictObject({ count: z.int().min(1) }),
      answers: { 200: z.object({ count: z.int() }) },
      run: (_, { body }) => Promise.resolve({ status: 200, body }),
    }),
    endpoint({
      id: 'hello',
      verb: 'get',
      path: '/hello',
      summary: 'Open to everybody',
      answers: { 200: z.object({}) },
      run: (_, { caller }) => Promise.resolve({ status: 200, body: { caller: caller ?? null, kg: 2n ** 64n } }),
    }),
  ],
};

const shop: Shop = {
  price: (item) => {
    if (item === 'bomb') throw new Error('secret inner words');
    if (item !== 'tea') throw new CodedError('NO_ITEM', `there is no ${item}`, { field: 'item', value: item });
    return 3;
  },
};

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const reader = createApiKey();
const writer = createApiKey();
let running: RunningApi;

beforeAll(async () => {
  running = await startApi(
    {
      api,
      application: shop,
      problemOf: problemBy({ ...API_STATUS, NO_ITEM: [404, 'No such item'] }),
      log: pino({ level: 'silent' }),
    },
    {
      serviceId: 'shop-1',
      host: '127.0.0.1',
      port: 0,
      tokenKey: keys.publicKey,
      corsOrigins: [],
      bodyLimit: 1000,
      apiKeys: [
        { subject: 'till', sha256: reader.sha256, scopes: ['shop:read'] },
        { subject: 'stock', sha256: writer.sha256, scopes: ['shop:read', 'shop:write'] },
      ],
    },
  );
}, 30_000);
afterAll(() => running.close());

async function ask(path: string, options: RequestInit = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${running.address.port}${path}`, options);
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}
const own = (path: string): string => `${basePathOf(api)}${path}`;
const token = (changes: object = {}): Promise<string> =>
  createToken({
    privateKey: keys.privateKey,
    audience: 'shop-1',
    subject: 'ana',
    scopes: ['shop:read'],
    seconds: 60,
    now: Date.now(),
    ...changes,
  });
const bearer = async (changes?: object): Promise<RequestInit> => ({
  headers: { authorization: `Bearer ${await token(changes)}` },
});
const withKey = (key: string): RequestInit => ({ headers: { 'x-api-key': key } });

describe('a request', () => {
  test('is admitted by a token, and the endpoint learns whose it is', async () => {
    expect(await ask(own('/items/tea'), await bearer())).toEqual({
      status: 200,
      body: { price: 3, for: { subject: 'ana', scopes: ['shop:read'] } },
    });
  });

  test("is admitted by a system's key, and the endpoint learns whose it is", async () => {
    expect(await ask(own('/items/tea'), withKey(reader.key))).toEqual({
      status: 200,
      body: { price: 3, for: { subject: 'till', scopes: ['shop:read'] } },
    });
  });

  test.each([
    ['no key', {}],
    ['an empty key', withKey('')],
    ['a key that nobody has', withKey(createApiKey().key)],
    ['a key with a letter more', withKey(`${reader.key}x`)],
    ['the hash instead of the key', withKey(reader.sha256)],
    ['a key as a bearer token', { headers: { authorization: `Bearer ${reader.key}` } }],
    ['a key as basic authentication', { headers: { authorization: `Basic ${btoa(`a:${reader.key}`)}` } }],
  ])('is answered 401 with %s', async (_, options) => {
    expect(await ask(own('/items/tea'), options)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  test('with a bad token is answered 401 though its key is good', async () => {
    const headers = { authorization: 'Bearer x.y.z', 'x-api-key': reader.key };
    expect(await ask(own('/items/tea'), { headers })).toMatchObject({ status: 401 });
  });

  test('is answered 403 where neither token nor key allows it', async () => {
    const order = { method: 'PUT', body: '{"count":1}' };
    const json = { 'content-type': 'application/json' };
    for (const { headers } of [await bearer(), withKey(reader.key)]) {
      expect(
        await ask(own('/orders'), { ...order, headers: { ...(headers as Record<string, string>), ...json } }),
      ).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', field: 'scope', expected: 'shop:write' } });
    }
    expect(await ask(own('/orders'), { ...order, headers: { 'x-api-key': writer.key, ...json } })).toEqual({
      status: 200,
      body: { count: 1 },
    });
  });

  test("with a token of another service is answered 401, as it is good for one service's id only", async () => {
    expect(await ask(own('/items/tea'), await bearer({ audience: 'shop-2' }))).toMatchObject({ status: 401 });
  });
});

test.each([
  ['lists', '['.repeat(65) + ']'.repeat(65)],
  ['objects', `{"count":${'{"a":'.repeat(64)}1${'}'.repeat(64)}}`],
])('a body of %s nested more than 64 levels deep is answered 400', async (_, body) => {
  const headers = { 'x-api-key': writer.key, 'content-type': 'application/json' };
  expect(await ask(own('/orders'), { method: 'PUT', body, headers })).toMatchObject({
    status: 400,
    body: { code: 'INVALID_ARGUMENT', expected: 'nested at most 64 levels deep' },
  });
});

test('of a value that no answer could show its type is told', () => {
  const endless: unknown[] = [];
  endless.push(endless);
  expect(showValue(endless)).toBe('a value of type object');
});

describe("a path of Cacti's own", () => {
  test.each([
    ['/api/v1/api-server/healthcheck'],
    ['/api/v1/api-server/get-prometheus-exporter-metrics'],
    ['/api/v1/api-server/get-open-api-spec'],
    [`${basePathOf(api)}x/../../../api-server/healthcheck`],
    ['//api/v1/api-server/healthcheck'],
  ])('is not answered without a token: %s', async (path) => {
    for (const options of [{}, withKey(writer.key), { headers: { authorization: 'Basic YTpi' } }])
      expect((await ask(path, options)).status).toBe(401);
  });

  test('is answered with a token', async () => {
    expect((await ask('/api/v1/api-server/healthcheck', await bearer())).status).toBe(200);
  });
});

test('an open endpoint needs nothing, names no caller, and writes a bigint as a decimal string', async () => {
  expect(await ask(own('/hello'))).toEqual({
    status: 200,
    body: { caller: null, kg: '18446744073709551616' },
  });
});

test("a service's own refusal becomes a problem with its status, code and facts", async () => {
  expect(await ask(own('/items/gun'), withKey(reader.key))).toEqual({
    status: 404,
    body: {
      type: 'urn:meridian:error:NO_ITEM',
      status: 404,
      title: 'No such item',
      detail: 'there is no gun',
      code: 'NO_ITEM',
      field: 'item',
      value: 'gun',
    },
  });
});

test('what nobody expected is answered without its words', async () => {
  const answer = await ask(own('/items/bomb'), withKey(reader.key));
  expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('the description names both ways to be admitted, and is what is served', async () => {
  expect((await ask(own('/openapi.json'))).body).toEqual(openApiOf(api));
  expect(openApiOf(api)).toMatchObject({
    paths: { [own('/items/{item}')]: { get: { security: [{ bearer: [] }, { apiKey: [] }] } } },
    components: { securitySchemes: { apiKey: { in: 'header', name: 'X-API-Key' } } },
  });
});
