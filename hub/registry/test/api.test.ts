import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createApiKey, createToken, openApiOf } from '@meridian/api';
import { pino } from 'pino';
import { BASE_PATH, REGISTRY_API } from '../src/api/api.ts';
import { parseConfig } from '../src/config.ts';
import { startRegistry, type RunningRegistry } from '../src/service.ts';

const tokens = p256();
const system = createApiKey();
const log: string[] = [];
let directory: string;
let running: RunningRegistry;
let config: Readonly<Record<string, unknown>> & { readonly api: object };

function p256(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** A ledger that is not there is waited for as long as one that is slow. */
jest.setTimeout(30_000);

/** Before a ledger that nobody can reach: nothing listens at port 1. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-registry-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(directory, name), text, { mode: 0o600 });
    return join(directory, name);
  };
  const certFile = file('any.crt', 'a certificate');
  const keyFile = file('any.key', p256().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const identity = (subject: string) => ({ subject, mspId: 'Org1MSP', certFile, keyFile });
  config = {
    registryId: 'registry-1',
    ledger: { endpoint: '127.0.0.1:1', channel: 'meridian', chaincode: 'ets', peerMspId: 'Org1MSP' },
    identities: [identity('emitter'), identity('reader')],
    reader: 'reader',
    api: {
      port: 0,
      tokenKeyFile: file('token.pub', tokens.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
      apiKeys: [{ subject: 'buyer-system', sha256: system.sha256, scopes: ['quotes:read'] }],
    },
  };
  running = await startRegistry(
    parseConfig(config),
    pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
  );
}, 30_000);
afterAll(async () => {
  await running.stop();
  rmSync(directory, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function ask(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${running.api.port}${BASE_PATH}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const ALL = ['registry:read', 'registry:write', 'quotes:read'];
const as = async (subject: string, scopes: readonly string[] = ALL): Promise<Record<string, string>> => {
  const { privateKey } = tokens;
  const token = await createToken({
    ...{ privateKey, subject, scopes, audience: 'registry-1', seconds: 60, now: Date.now() },
  });
  return { authorization: `Bearer ${token}` };
};

describe('the API', () => {
  test('finds places for everybody, without any ledger', async () => {
    expect(await ask('GET', '/places?name=S%C3%A3o%20Paulo', {})).toMatchObject({
      status: 200,
      body: { name: 'São Paulo, BR', latitude: -23_547_500, degrees: '-23.5475,-46.63611', precision: 'site' },
    });
    expect(await ask('GET', '/places?name=Sao%20Paolo', {})).toMatchObject({
      status: 404,
      body: { code: 'PLACE_NOT_FOUND', field: 'place', value: 'Sao Paolo' },
    });
    expect(await ask('GET', '/places?name=91,0', {})).toMatchObject({ status: 400, body: { code: 'INVALID_PLACE' } });
    expect(await ask('GET', '/places', {})).toMatchObject({ status: 400, body: { field: 'name' } });
    expect(await ask('GET', '/health', {})).toMatchObject({ status: 200, body: { registryId: 'registry-1' } });
  });

  test.each([
    ['POST', '/quotes'],
    ['GET', '/projects'],
    ['POST', '/projects'],
    ['GET', '/installations/PLANT-1/location'],
    ['POST', '/policy-sets'],
  ])('answers %s %s to nobody without a token or key', async (method, path) => {
    const body = method === 'POST' ? {} : undefined;
    expect(await ask(method, path, {}, body)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await ask(method, path, await as('emitter', []), body)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', field: 'scope' },
    });
  });

  test('lets a system do what its key allows', async () => {
    const key = { 'x-api-key': system.key };
    const wanted = { policySet: 'near-and-recent', place: 'Lisbon' };
    expect(await ask('POST', '/quotes', key, wanted)).toMatchObject({
      status: 503,
      body: { code: 'LEDGER_UNAVAILABLE' },
    });
    expect(await ask('GET', '/projects', key)).toMatchObject({ status: 403, body: { expected: 'registry:read' } });
  });

  test('lets a subject without an identity read, and do nothing else', async () => {
    expect(await ask('GET', '/projects', await as('somebody'))).toMatchObject({ status: 503 });
    const letter = { letter: 'a'.repeat(64) };
    expect(await ask('POST', '/projects/P-1/authorise', await as('somebody'), letter)).toMatchObject({
      status: 403,
      body: { code: 'NO_IDENTITY', field: 'sub', value: 'somebody' },
    });
  });

  test.each<[string, string, string, unknown, string]>([
    ['an id in small letters', 'POST', '/projects/p-1/activate', {}, 'projectId'],
    ['a letter that is no hash', 'POST', '/projects/P-1/authorise', { letter: 'x' }, 'letter'],
    ['a field that there is not', 'POST', '/projects/P-1/activate', { by: 'me' }, 'by'],
    ['no reason', 'POST', '/projects/P-1/suspend', {}, 'reason'],
    [
      'serials as a number',
      'POST',
      '/projects/P-1/mints',
      { period: { start: 0, end: 86_400 }, vintage: 2024, serials: 5, monitoringReport: 'a'.repeat(64) },
      'serials',
    ],
    ['a rank that there is not', 'PUT', '/organisations/O/members', { account: 'A/b', rank: 'king' }, 'rank'],
    [
      'an account without an organisation',
      'PUT',
      '/organisations/O/members',
      { account: 'b', rank: 'admin' },
      'account',
    ],
    [
      'a place and coordinates',
      'POST',
      '/quotes',
      { policySet: 'a', place: 'Paris', latitude: 0, longitude: 0 },
      'place',
    ],
    ['half of coordinates', 'POST', '/quotes', { policySet: 'a', latitude: 0 }, 'longitude'],
    ['a quote of nothing', 'POST', '/quotes', { policySet: 'a', kg: '0' }, 'kg'],
    ['a quote without a policy set', 'POST', '/quotes', { place: 'Paris' }, 'policySet'],
    [
      'a period that ends in the day',
      'POST',
      '/quotes',
      { policySet: 'a', period: { start: 0, end: 5 } },
      'period.end',
    ],
    ['a country of three letters', 'POST', '/quotes', { policySet: 'a', country: 'BRA' }, 'country'],
    ['1,001 lots', 'POST', '/quotes', { policySet: 'a', limit: 1001 }, 'limit'],
    ['a page of nothing', 'GET', '/projects?limit=0', undefined, 'limit'],
    ['a bookmark that is none', 'GET', '/projects?bookmark=zz', undefined, 'bookmark'],
    ['a batch id that is none', 'GET', '/batches/7', undefined, 'batchId'],
  ])('refuses %s by its field, before any ledger is asked', async (_, method, path, body, field) => {
    expect(await ask(method, path, await as('emitter'), body)).toMatchObject({ status: 400, body: { field } });
  });

  test('keeps the location of an installation out of its log even where the ledger fails', async () => {
    const before = log.length;
    const location = { latitude: -23_550_521, longitude: -46_633_309 };
    const installation = { installationId: 'PLANT-1', organisationId: 'O', fuel: 'coal', sizeKw: '5', location };
    expect(await ask('POST', '/installations', await as('emitter'), installation)).toMatchObject({
      status: 503,
      body: { code: 'LEDGER_UNAVAILABLE' },
    });
    const lines = log.slice(before).join('');
    expect(lines).toContain('/installations');
    expect(lines).not.toMatch(/23\D?550\D?521|46\D?633\D?309/);
  });

  test('is described by a document that is valid OpenAPI', () => {
    const require = createRequire(import.meta.url);
    const core = createRequire(require.resolve('@meridian/api/server')).resolve('@hyperledger/cactus-core');
    const validator = createRequire(core).resolve('express-openapi-validator');
    const { OpenAPISchemaValidator } = createRequire(validator)('./framework/openapi.schema.validator.js') as {
      OpenAPISchemaValidator: new (options: object) => { validate(document: unknown): { errors: unknown[] } };
    };
    const document = openApiOf(REGISTRY_API);
    expect(new OpenAPISchemaValidator({ version: '3.0.3' }).validate(document).errors).toEqual([]);
    const ids = REGISTRY_API.endpoints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('who asks too much is answered 429: an address whose tokens are nobody’s, and each subject', async () => {
  const api = { ...config.api, rate: { perSecond: 0.01, burst: 3 } };
  const limited = await startRegistry(parseConfig({ ...config, api }), pino({ level: 'silent' }));
  const statuses = async (headers: Record<string, string>): Promise<number[]> => {
    const all: number[] = [];
    for (let i = 0; i < 4; i++) {
      const url = `http://127.0.0.1:${limited.api.port}${BASE_PATH}/batches/none`;
      all.push((await fetch(url, { headers })).status);
    }
    return all;
  };
  try {
    const known = await statuses(await as('reader'));
    expect([new Set(known.slice(0, 3)).has(429), known.at(-1)]).toEqual([false, 429]);
    expect(await statuses({ authorization: 'Bearer a.b.c' })).toEqual([401, 401, 401, 429]);
  } finally {
    await limited.stop();
  }
});
