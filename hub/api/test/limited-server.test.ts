import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { createApiKey } from '../src/api-keys.ts';
import { createToken } from '../src/api-token.ts';
import { basePathOf, defineEndpoint, type Api } from '../src/endpoint.ts';
import { API_STATUS, problemBy } from '../src/problem.ts';
import { RateLimiter } from '../src/rate-limiter.ts';
import { startApi, type RunningApi } from '../src/server/api-server.ts';

const BURST = 5;
const api: Api<object> = {
  ...{ packageName: '@meridian/door', title: 'Door', description: 'A door.', version: '1.0.0', scopes: ['door:open'] },
  endpoints: [
    defineEndpoint<object, unknown, unknown, unknown>({
      ...{ id: 'open', verb: 'get', path: '/open', summary: 'Open it', scope: 'door:open' },
      answers: { 200: z.object({}) },
      run: (_, { caller }) => Promise.resolve({ status: 200, body: { by: caller?.subject } }),
    }),
    defineEndpoint<object, unknown, unknown, unknown>({
      ...{ id: 'look', verb: 'get', path: '/look', summary: 'Look at it', answers: { 200: z.object({}) } },
      run: () => Promise.resolve({ status: 200, body: {} }),
    }),
  ],
};
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const known = createApiKey();

let now = 1_000_000;
let running: RunningApi;
beforeAll(async () => {
  const rateLimiter = new RateLimiter({ perSecond: 1, burst: BURST }, () => now);
  running = await startApi(
    { api, application: {}, problemOf: problemBy(API_STATUS), log: pino({ level: 'silent' }) },
    {
      ...{ serviceId: 'door-1', host: '127.0.0.1', port: 0, tokenKey: keys.publicKey, corsOrigins: [], rateLimiter },
      apiKeys: [{ subject: 'cat', sha256: known.sha256, scopes: ['door:open'] }],
    },
  );
}, 30_000);
afterAll(() => running.close());
beforeEach(() => {
  now += 3_600_000;
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly value?: unknown;
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${running.address.port}${basePathOf(api)}${path}`, { headers });
  const { value } = (await response.json()) as { value?: unknown };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), value };
}

const bearer = async (privateKey: typeof keys.privateKey, subject: string): Promise<Record<string, string>> => {
  const claims = { audience: 'door-1', subject, scopes: ['door:open'], seconds: 60, now: Date.now() };
  return { authorization: `Bearer ${await createToken({ ...claims, privateKey })}` };
};
const statuses = async (count: number, one: (i: number) => Promise<Answer>): Promise<number[]> => {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push((await one(i)).status);
  return all;
};
const times = (status: number, count: number): number[] => Array.from({ length: count }, () => status);

describe('an address that comes with what is nobody’s', () => {
  test.each<[string, () => Promise<Record<string, string>>]>([
    ['tokens of a stranger’s', () => bearer(stranger.privateKey, 'eve')],
    ['tokens that are none', () => Promise.resolve({ authorization: 'Bearer a.b.c' })],
    ['keys that nobody has', () => Promise.resolve({ 'x-api-key': createApiKey().key })],
    ['nothing at all', () => Promise.resolve({})],
  ])('is slowed down: %s', async (_, headers) => {
    expect(await statuses(BURST, async () => ask('/open', await headers()))).toEqual(times(401, BURST));
    expect(await ask('/open', await headers())).toEqual({ status: 429, retryAfter: '1', value: 'address 127.0.0.1' });
  });

  test('is refused before its token or key is checked, so a good one is too, until some time has passed', async () => {
    const [bad, good] = [await bearer(stranger.privateKey, 'eve'), await bearer(keys.privateKey, 'ann')];
    await statuses(BURST, () => ask('/open', bad));
    expect(await statuses(2, () => ask('/open', good))).toEqual([429, 429]);
    expect((await ask('/open', { 'x-api-key': known.key })).status).toBe(429);
    now += 1_000;
    expect((await ask('/open', good)).status).toBe(200);
  });

  test('counts together with what it asks of what is open to everybody', async () => {
    expect(await statuses(BURST, () => ask('/look'))).toEqual(times(200, BURST));
    expect((await ask('/open', { authorization: 'Bearer a.b.c' })).status).toBe(429);
  });
});

describe('an address whose callers are known', () => {
  test('is not slowed down, however many they are; each of them is', async () => {
    const open = async (subject: string): Promise<Answer> => ask('/open', await bearer(keys.privateKey, subject));
    expect(await statuses(4 * BURST, (i) => open(`subject ${i}`))).toEqual(times(200, 4 * BURST));
    expect(await statuses(BURST, () => open('bob'))).toEqual(times(200, BURST));
    expect(await open('bob')).toEqual({ status: 429, retryAfter: '1', value: 'subject bob' });
    expect(await statuses(BURST, () => ask('/open', { 'x-api-key': known.key }))).toEqual(times(200, BURST));
    expect(await ask('/open', { 'x-api-key': known.key })).toMatchObject({ status: 429, value: 'subject cat' });
  });
});
