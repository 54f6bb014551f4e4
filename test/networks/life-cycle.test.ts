import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { hashText, locationCommitment, parseHash } from '@meridian/credit';
import { binarySpellings, found, textSpellings } from '../../chaincode/ets/test/support/spellings.ts';
import { EtsPeople } from './ets-people.ts';
import { FABRIC_KINDS } from './kinds.ts';
import type { FabricNetwork } from './network.ts';
import { readPublicLedger } from './public-ledger.ts';

const START_MS = 120_000;

const projectId = 'FOREST-12';
const organisationId = 'FOREST-CO';
const project = {
  projectId,
  organisationId,
  registry: 'GS',
  name: 'Araucária forest',
  methodology: 'AR-ACM0003',
  activity: 'removal',
  country: 'BR',
  subdivision: 'BR-SP',
  place: { latitude: -22_400_000, longitude: -48_600_000 },
  precision: 'site',
  area: '{"type":"Polygon","coordinates":[[[-48.7,-22.5],[-48.5,-22.50],[-48.5,-22.3],[-48.7,-22.3],[-48.7,-22.5]]]}',
  attributes: { permanence: '100' },
};
const bowTie = '{"type":"Polygon","coordinates":[[[-49,-23],[-48,-22],[-48,-23],[-49,-22],[-49,-23]]]}';

const quarter = (year: number, number: number) => ({
  start: Date.UTC(year, 3 * number - 3, 1) / 1000,
  end: Date.UTC(year, 3 * number, 1) / 1000,
});
const minting = (year: number, number: number, report: string) => ({
  projectId,
  period: quarter(year, number),
  vintage: year,
  serials: '10',
  monitoringReport: hashText(report),
});

const installationId = 'PLANT-1';
/** Where the installation is, which nobody outside the collection is to read anywhere. */
const location = {
  latitude: -23_550_521,
  longitude: -46_633_309,
  salt: parseHash(randomBytes(32).toString('hex'), 'salt'),
};

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`the registry on ${name}`, () => {
    suite(start);
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  let people: EtsPeople;
  const submit = (...call: Parameters<EtsPeople['submit']>): Promise<unknown> => people.submit(...call);
  const evaluate = (...call: Parameters<EtsPeople['evaluate']>): Promise<unknown> => people.evaluate(...call);

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-registry-'));
    network = await start(join(parent, 'network'));
    people = new EtsPeople(network);
    for (const request of [
      { mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } },
      { mspId: 'Org1MSP', name: 'operator', attributes: { role: 'registry-operator', registries: 'GS' } },
      { mspId: 'Org1MSP', name: 'developer', attributes: { role: 'project-developer' } },
      { mspId: 'Org1MSP', name: 'own-certifier', attributes: { role: 'certifier' } },
      { mspId: 'Org2MSP', name: 'certifier', attributes: { role: 'certifier' } },
      { mspId: 'Org2MSP', name: 'emitter', attributes: { role: 'emitter' } },
    ]) {
      await people.enrol(request);
    }
    await submit('regulator', 'Governance:Configure', {
      version: 1,
      ledger: network.ledgerDescriptor,
      regulators: ['Org1MSP'],
      registries: { GS: ['Org1MSP'] },
      gateways: [],
      foreignLedgers: [],
      roles: { 'project-developer': ['Org1MSP'], certifier: ['Org1MSP', 'Org2MSP'], emitter: ['Org2MSP'] },
      attesters: [],
    });
    const organisation = { country: 'BR', kind: 'company' };
    await submit('regulator', 'Registry:RegisterOrganisation', {
      ...{ organisationId, legalEntityId: '12.345.678/0001-95', name: 'Reflorestadora Ltda.' },
      ...{ ...organisation, root: 'Org1MSP/developer' },
    });
    await submit('regulator', 'Registry:RegisterOrganisation', {
      ...{ organisationId: 'POWER-CO', legalEntityId: '98.765.432/0001-98', name: 'Power S.A.' },
      ...{ ...organisation, root: 'Org2MSP/emitter' },
    });
  }, START_MS);

  afterAll(async () => {
    people.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  test('land that crosses itself is refused by name of ring and position', async () => {
    const refusal = await people.refusal('developer', 'Registry:ProposeProject', { ...project, area: bowTie });
    expect(refusal).toMatchObject({ code: 'INVALID_AREA', field: 'area.coordinates[0][2]' });
  });

  test('a project lives from its proposal to its suspension, minted for in between', async () => {
    const state = (answer: unknown): unknown => (answer as { state: unknown }).state;
    expect(state(await submit('developer', 'Registry:ProposeProject', project))).toBe('proposed');
    const early = await people.refusal('operator', 'Registry:Mint', minting(2024, 1, 'Q1'));
    expect(early).toMatchObject({ code: 'PROJECT_STATE', value: 'proposed' });

    const letter = hashText('letter');
    expect(state(await submit('regulator', 'Registry:AuthoriseProject', { projectId, letter }))).toBe('authorised');
    const report = hashText('report');
    const own = await people.refusal('own-certifier', 'Registry:ValidateProject', { projectId, report });
    expect(own).toMatchObject({ code: 'FORBIDDEN', field: 'msp', value: 'Org1MSP' });
    expect(state(await submit('certifier', 'Registry:ValidateProject', { projectId, report }))).toBe('validated');
    expect(state(await submit('operator', 'Registry:ActivateProject', { projectId }))).toBe('active');

    const first = await submit('operator', 'Registry:Mint', minting(2024, 1, 'Q1'));
    expect(first).toMatchObject({
      kg: '10000',
      serialPrefix: 'BR-GS-FOREST-12-2024',
      firstSerial: '1',
      lastSerial: '10',
    });
    const second = await submit('operator', 'Registry:Mint', minting(2024, 3, 'Q3'));
    expect(second).toMatchObject({ firstSerial: '11', lastSerial: '20' });
    expect(await submit('operator', 'Registry:Mint', minting(2024, 1, 'Q1'))).toEqual(first);
    const third = await people.refusal('operator', 'Registry:Mint', minting(2024, 3, 'Q3 again'));
    expect(third).toMatchObject({ code: 'PERIOD_OVERLAP', field: 'period' });

    const reason = 'a fire';
    expect(state(await submit('regulator', 'Registry:SuspendProject', { projectId, reason }))).toBe('suspended');
    const late = await people.refusal('operator', 'Registry:Mint', minting(2024, 4, 'Q4'));
    expect(late).toMatchObject({ code: 'PROJECT_STATE', value: 'suspended' });

    const page = await evaluate('emitter', 'Registry:Minted', { projectId, pageSize: 1, bookmark: '' });
    expect(page).toMatchObject({ minted: [{ ...(first as object), period: quarter(2024, 1) }] });
    const { bookmark } = page as { bookmark: string };
    expect(await evaluate('emitter', 'Registry:Minted', { projectId, pageSize: 5, bookmark })).toMatchObject({
      minted: [second],
      bookmark: '',
    });
    const history = await evaluate('certifier', 'Registry:ProjectHistory', { projectId });
    const states = (history as { project: { state: string } }[]).map((each) => each.project.state);
    expect(states).toEqual(['proposed', 'authorised', 'validated', 'active', 'suspended']);
  });

  test('the minted credits are their developer’s, with the project’s place, land and attributes', async () => {
    const { areaHash } = (await evaluate('emitter', 'Registry:Project', { projectId })) as { areaHash: string };
    const { minted } = (await evaluate('emitter', 'Registry:Minted', { projectId, pageSize: 9 })) as {
      minted: { batchId: string }[];
    };
    expect(minted).toHaveLength(2);
    for (const { batchId } of minted) {
      const batch = await evaluate('emitter', 'Credit:Batch', { batchId });
      const { place, attributes } = project;
      expect(batch).toMatchObject({
        provenance: { project: projectId, place, attributes, areaHash },
        issuedTo: 'Org1MSP/developer',
      });
    }
  });

  test('of two mints for one period in one block exactly one is valid', async () => {
    await submit('regulator', 'Registry:ResumeProject', { projectId, reason: 'the fire is out' });
    const codes = await people.race('operator', 'Registry:Mint', [minting(2025, 1, 'one'), minting(2025, 1, 'other')]);
    expect(codes.filter((code) => code === StatusCode.VALID)).toHaveLength(1);
    const next = await submit('operator', 'Registry:Mint', minting(2025, 2, 'next'));
    expect(next).toMatchObject({ firstSerial: '31' });
  });

  test('an installation is public, and its location its collection’s alone', async () => {
    const argument = {
      installationId,
      organisationId: 'POWER-CO',
      fuel: 'natural-gas',
      sizeKw: '450000',
      geofence: 'sao-paulo-metro',
      locationCommitment: locationCommitment(installationId, location),
    };
    const transient = { location: JSON.stringify(location) };
    const register = 'Registry:RegisterInstallation';
    const moved = { location: JSON.stringify({ ...location, latitude: 0 }) };
    for (const [wrong, code] of [
      [{}, 'INVALID_ARGUMENT'],
      [moved, 'LOCATION_COMMITMENT_MISMATCH'],
    ] as const) {
      expect(await people.refusal('emitter', register, argument, wrong)).toMatchObject({ code });
    }
    const record = await submit('emitter', register, argument, transient);
    expect(record).toMatchObject({ ...argument, baselines: {} });
    const baseline = { installationId, pollutant: 'NOx', rate: '0.35', unit: 'kg/MWh' };
    await submit('regulator', 'Registry:SetBaseline', baseline);
    expect(await evaluate('developer', 'Registry:Installation', { installationId })).toMatchObject({
      baselines: { NOx: { rate: '0.35', unit: 'kg/MWh' } },
    });
    for (const [name, answeredBy] of [
      ['regulator', 'Org1MSP'],
      ['emitter', 'Org2MSP'],
    ] as const) {
      const kept = await evaluate(name, 'Registry:Location', { installationId });
      expect(kept).toEqual({ ...location, installationId, answeredBy });
    }
  });

  test('a location is not submitted into a block by mistake', async () => {
    const submission = submit('regulator', 'Registry:Location', { installationId });
    await expect(submission).rejects.toMatchObject({ name: 'EndorseError' });
  });

  test('no block holds the location: neither state nor events, arguments nor answers, in any spelling', async () => {
    const { gateway } = people.connection('developer');
    const open = await readPublicLedger(gateway, network.channel, network.chaincode);
    const texts = textSpellings(location);
    const all = [...texts, ...binarySpellings(location)];
    for (const block of open.blocks) expect(found(texts, block)).toEqual([]);
    for (const [key, value] of open.state) expect(found(all, Buffer.concat([Buffer.from(key), value]))).toEqual([]);
    for (const bytes of open.said) expect(found(all, bytes)).toEqual([]);

    // It was all read, and the private write with it: the public record and project are there, and the commitment's hash.
    expect(open.privateWrites).toEqual(new Map([['locations', 1]]));
    const values = [...open.state.values()].map((value) => Buffer.from(value).toString());
    expect(values.filter((value) => value.includes(locationCommitment(installationId, location)))).toHaveLength(1);
    expect(
      found(textSpellings(project.place), Buffer.concat(open.said.map((bytes) => Buffer.from(bytes)))),
    ).not.toEqual([]);
  });
}
