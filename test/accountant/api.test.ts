import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ACCOUNTANT_API,
  AccountantApplication,
  AccountantMetrics,
  BASE_PATH,
  type Accountant,
} from '@meridian/accountant';
import { API_STATUS, createToken, openApiOf, problemBy } from '@meridian/api';
import { startApi, type RunningApi } from '@meridian/api/server';
import type { CreditClass } from '@meridian/bridges';
import type { Lane } from '@meridian/credit';
import { pino } from 'pino';
import { Crossing, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { carryOut, issueFresh, kg, sides } from '../support/bridge-suite/prepare.ts';
import { accountantOf, memoryStack, openBreach, RememberingStopper, settled } from './memory-stack.ts';

const ACCOUNTANT_ID = 'accountant-test';
const tokenKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

describe('what the accountant publishes', () => {
  const stack = memoryStack();
  const [home, chain] = [stack.home.bridge.ledger.descriptor, stack.foreign.bridge.ledger.descriptor];
  let accountant: Accountant;
  let api: RunningApi;
  let whole: CreditClass;
  let credit: CreditClass;
  beforeAll(async () => {
    accountant = accountantOf(stack, { stoppers: [new RememberingStopper('gateway')] });
    accountant.start();
    credit = await issueFresh(stack);
    await carryOut(stack, credit, [kg(0, 4_000)]);
    whole = await issueFresh(stack);
    await carryOut(stack, whole, [kg(0, 10_000)]);
    await settled(accountant, stack);
    const lanes = new Map<string, Lane>([
      [home, 'proven: endorsed'],
      [chain, 'trusted: single'],
    ]);
    const metrics = new AccountantMetrics(ACCOUNTANT_ID, accountant);
    const application = new AccountantApplication({ accountantId: ACCOUNTANT_ID, accountant, metrics, lanes });
    const problemOf = problemBy({ ...API_STATUS, UNKNOWN_BATCH: [404, 'No such batch'] });
    api = await startApi(
      { api: ACCOUNTANT_API, application, problemOf, log: pino({ level: 'silent' }) },
      { serviceId: ACCOUNTANT_ID, host: '127.0.0.1', port: 0, tokenKey: tokenKeys.publicKey, corsOrigins: [] },
    );
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await accountant.stop();
  });

  const urlOf = (path: string): string => `http://127.0.0.1:${api.address.port}${BASE_PATH}${path}`;

  /** Nobody's token; what is answered is what the description of the API says, and no field more. */
  async function get(path: string): Promise<Answer> {
    const response = await fetch(urlOf(path));
    const body = (await response.json()) as Answer['body'];
    if (response.status < 400) {
      const pattern = path.replace(/\?.*/, '').replace(/\/[0-9a-f]{64}$/, '/{batchId}');
      const schema = ACCOUNTANT_API.endpoints.find((endpoint) => endpoint.path === pattern)?.answers[response.status];
      expect(schema?.parse(body)).toEqual(body);
    }
    return { status: response.status, body };
  }

  test('is for everybody: all kilograms by pair, each lane with the weaker of its proofs', async () => {
    const { status, body } = await get('/supply');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accountantId: ACCOUNTANT_ID,
      lanes: [{ ledgers: [home, chain], proofs: ['proven: endorsed', 'trusted: single'], trust: 'trusted: single' }],
      ...{ batches: 2, audited: 2, issuedKg: '20000', movingKg: '0', openTransfers: 0, openBreaches: 0 },
      pairs: [
        { home: 'active', abroad: [], kg: '6000' },
        { home: 'wrapped', abroad: [{ ledger: chain, status: 'active' }], kg: '14000' },
      ],
    });
  });

  test('has each batch with its ranges, verdicts and heights', async () => {
    const { body } = await get(`/supply/${credit.batchId}`);
    expect(body).toMatchObject({
      ...{ batchId: credit.batchId, issuedKg: '10000', isAudited: true, moving: '', faults: [] },
      ranges: [
        { home: 'active', abroad: [], kg: '6000', ranges: '4000-10000', verdict: 'legal' },
        {
          home: 'wrapped',
          abroad: [{ ledger: chain, status: 'active' }],
          kg: '4000',
          ranges: '0-4000',
          verdict: 'legal',
        },
      ],
    });
    expect(Object.keys(body['heights'] as object).sort()).toEqual([home, chain].sort());
  });

  test('says open of what owes a mint, and illegal of a breach, which is listed with its pauses', async () => {
    const owed = new Crossing(sides(stack, 'out'), credit, [kg(5_000, 6_000)]);
    must(await owed.lock());
    must(await stack.home.bridge.extinguish(await owed.evidence('unassigned')));
    const rogue = new Crossing(sides(stack, 'out'), credit, [kg(8_000, 9_000)]);
    must(await stack.foreign.bridge.mint(await rogue.evidence('locked'), credit));
    const { id } = await openBreach(accountant);
    await settled(accountant, stack);
    const { body } = await get(`/supply/${credit.batchId}`);
    expect(body).toMatchObject({
      ranges: [
        { home: 'active', ranges: '4000-5000,6000-8000,9000-10000', verdict: 'legal' },
        { home: 'active', ranges: '8000-9000', verdict: 'illegal' },
        { home: 'wrapped', abroad: [], ranges: '5000-6000', verdict: 'open' },
        { home: 'wrapped', ranges: '0-4000', verdict: 'legal' },
      ],
      faults: [{ kind: 'pair', ranges: '8000-9000' }],
    });
    const listed = await get('/breaches?open=true');
    expect(listed.body).toMatchObject({
      breaches: [
        {
          ...{ id, batchId: credit.batchId, kind: 'pair', ranges: '8000-9000', kg: '1000', lanes: [[home, chain]] },
          pauses: [{ gatewayId: 'gateway', lane: [home, chain], outcome: 'done', pauseId: 'pause-1' }],
        },
      ],
    });
    expect((await get('/breaches?open=false')).body).toEqual({ breaches: [] });
    expect((await get('/breaches')).body).toEqual(listed.body);
    expect(await get('/health')).toMatchObject({ status: 200, body: { status: 'ok', openBreaches: 1 } });
  });

  test('refuses what is no batch, and what nobody knows, by the field', async () => {
    expect(await get('/supply/abc')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_ARGUMENT', field: 'batchId' },
    });
    const unknown = randomHash();
    expect(await get(`/supply/${unknown}`)).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_BATCH', field: 'batchId', value: unknown },
    });
    expect(await get('/breaches?open=perhaps')).toMatchObject({ status: 400, body: { field: 'open' } });
  });

  test('has metrics for whom a token allows', async () => {
    expect((await fetch(urlOf('/metrics'))).status).toBe(401);
    const { privateKey } = tokenKeys;
    const claims = { audience: ACCOUNTANT_ID, subject: 'prometheus', scopes: ['metrics:read'], seconds: 60 };
    const token = await createToken({ ...claims, privateKey, now: Date.now() });
    const response = await fetch(urlOf('/metrics'), { headers: { authorization: `Bearer ${token}` } });
    const text = await response.text();
    expect(text).toMatch(/^meridian_supply_breaches_open\{accountant="accountant-test"\} 1$/m);
    expect(text).toMatch(/^meridian_lanes_not_paused\{accountant="accountant-test"\} 0$/m);
    expect(text).toMatch(/^meridian_ledger_read_to\{ledger="memory:home",accountant="accountant-test"\} \d+$/m);
  });

  test('is described as OpenAPI', () => {
    const { paths } = openApiOf(ACCOUNTANT_API) as { readonly paths: object };
    expect(Object.keys(paths).map((path) => path.slice(BASE_PATH.length))).toEqual([
      ...['/supply', '/supply/{batchId}', '/breaches', '/health', '/metrics'],
    ]);
  });
});
