import { describe, expect, test } from '@jest/globals';
import { hashText, locationCommitment } from '@meridian/credit';
import { identity, type Transient } from '../support/ledger.ts';
import { alice, regulator } from '../support/world.ts';
import { developer, emitter, INSTALLATION, LOCATION, POWER, transientOf, withOrganisations } from './programme.ts';

const { installationId } = INSTALLATION;
const REGISTER = 'Registry:RegisterInstallation';
const transient = transientOf(LOCATION);

describe('Registry:RegisterInstallation', () => {
  test('an installation is public but for its location, which lies in the private collection', async () => {
    const ledger = await withOrganisations();
    const simulated = await ledger.simulate(emitter, REGISTER, INSTALLATION, transient);
    ledger.commit(simulated);
    const record = await ledger.evaluate(alice, 'Registry:Installation', { installationId });
    expect(record).toMatchObject({ ...INSTALLATION, baselines: {}, registeredBy: emitter.account() });
    expect(simulated.answer).toEqual(record);
    expect(simulated.stub.event?.name).toBe('InstallationRegistered');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(record);
    expect(await ledger.evaluate(regulator, 'Registry:Location', { installationId })).toEqual({
      ...LOCATION,
      installationId,
      answeredBy: 'PeerMSP',
    });
  });

  test('the same again changes nothing; other words under its id are KEY_REUSED', async () => {
    const ledger = await withOrganisations();
    const first = await ledger.submit(emitter, REGISTER, INSTALLATION, transient);
    const again = await ledger.simulate(emitter, REGISTER, INSTALLATION, transient);
    expect(again.answer).toEqual(first);
    expect([again.stub.writes.size, again.stub.privateWrites.size, again.stub.event]).toEqual([0, 0, undefined]);
    const moved = { ...LOCATION, latitude: LOCATION.latitude + 1 };
    const argument = { ...INSTALLATION, locationCommitment: locationCommitment(installationId, moved) };
    expect(await ledger.refusal(emitter, REGISTER, argument, transientOf(moved))).toMatchObject({
      code: 'KEY_REUSED',
      field: 'installationId',
    });
  });

  test('a place at 180 degrees is kept in its canonical form', async () => {
    const ledger = await withOrganisations();
    const east = { ...LOCATION, longitude: 180_000_000 };
    const argument = { ...INSTALLATION, locationCommitment: locationCommitment(installationId, east) };
    await ledger.submit(emitter, REGISTER, argument, transientOf(east));
    const kept = await ledger.evaluate(regulator, 'Registry:Location', { installationId });
    expect(kept).toMatchObject({ longitude: -180_000_000 });
  });

  test('only an emitter who may act for the organisation registers', async () => {
    const ledger = await withOrganisations();
    for (const [caller, field] of [
      [developer, 'role'],
      [identity('EmitterMSP/stranger', { role: 'emitter' }), 'organisationId'],
      [identity('TraderMSP/x', { role: 'emitter' }), 'msp'],
    ] as const) {
      expect(await ledger.refusal(caller, REGISTER, INSTALLATION, transient)).toMatchObject({
        code: 'FORBIDDEN',
        field,
      });
    }
    const elsewhere = { ...INSTALLATION, organisationId: 'NOBODY' };
    expect((await ledger.refusal(emitter, REGISTER, elsewhere, transient)).code).toBe('ORGANISATION_NOT_FOUND');
  });

  test.each<[string, object, string, string]>([
    ['an id in lower case', { installationId: 'plant-1' }, 'INVALID_ARGUMENT', 'installationId'],
    ['a fuel that is no category', { fuel: 'Natural gas' }, 'INVALID_ARGUMENT', 'fuel'],
    ['a size as a number', { sizeKw: 450000 }, 'INVALID_INTEGER', 'sizeKw'],
    ['a size with decimals', { sizeKw: '450.5' }, 'INVALID_INTEGER', 'sizeKw'],
    ['a geofence by coordinates', { geofence: '-23.550521,-46.633309' }, 'INVALID_ARGUMENT', 'geofence'],
    ['a commitment that is no hash', { locationCommitment: '00' }, 'INVALID_HASH', 'locationCommitment'],
    ['a location in the argument', { latitude: LOCATION.latitude }, 'INVALID_ARGUMENT', 'latitude'],
    [
      'a commitment to another location',
      { locationCommitment: hashText('elsewhere') },
      'LOCATION_COMMITMENT_MISMATCH',
      'locationCommitment',
    ],
    [
      "another installation's commitment",
      { locationCommitment: locationCommitment('PLANT-2', LOCATION) },
      'LOCATION_COMMITMENT_MISMATCH',
      'locationCommitment',
    ],
  ])('%s is refused without a word of the location', async (_, spoilt, code, field) => {
    const ledger = await withOrganisations();
    const refusal = await ledger.refusal(emitter, REGISTER, { ...INSTALLATION, ...spoilt }, transient);
    expect(refusal).toMatchObject({ code, field });
    expect(JSON.stringify(refusal)).not.toMatch(/23.?550.?521|46.?633.?309/);
  });

  const json = JSON.stringify(LOCATION);
  test.each<[string, Transient, string]>([
    ['no transient data', {}, 'transient.location'],
    ['transient data of another name', { place: json }, 'transient.location'],
    ['a second transient entry', { location: json, place: json }, 'transient'],
    ['no JSON', { location: json.slice(1) }, 'transient.location'],
    ['no UTF-8', { location: new Uint8Array([0xff, 0xfe]) }, 'transient.location'],
    ['a list', { location: `[${LOCATION.latitude},${LOCATION.longitude}]` }, 'transient.location'],
    ['one latitude twice', { location: json.replace('{', `{"latitude":${LOCATION.latitude},`) }, 'transient.location'],
    ['another field', { location: json.replace('{', '{"name":"here",') }, 'transient.location'],
    ['no salt', transientOf({ ...LOCATION, salt: undefined }), 'transient.location'],
    ['a short salt', transientOf({ ...LOCATION, salt: '00' }), 'transient.location.salt'],
    ['degrees', { location: json.replace('-23550521', '-23.550521') }, 'transient.location.latitude'],
    ['a latitude as text', { location: json.replace('-23550521', '"-23550521"') }, 'transient.location.latitude'],
    ['a latitude off the globe', { location: json.replace('-23550521', '-93550521') }, 'transient.location.latitude'],
    [
      'a longitude off the globe',
      { location: json.replace('-46633309', '-246633309') },
      'transient.location.longitude',
    ],
  ])('with %s it is refused without a word of the location', async (_, spoilt, field) => {
    const ledger = await withOrganisations();
    const refusal = await ledger.refusal(emitter, REGISTER, INSTALLATION, spoilt);
    expect(refusal).toMatchObject({ code: expect.stringMatching(/^INVALID_(ARGUMENT|HASH)$/), field });
    expect(refusal['expected']).not.toBe('');
    expect(JSON.stringify(refusal)).not.toMatch(/[29]?3.?550.?521|46.?633.?309/);
  });
});

describe('Registry:SetBaseline', () => {
  const baseline = { installationId, pollutant: 'NOx', rate: '0.35', unit: 'kg/MWh' };

  test('a regulator sets a public rate with its unit, for each pollutant its own', async () => {
    const ledger = await withOrganisations();
    await ledger.submit(emitter, REGISTER, INSTALLATION, transient);
    ledger.time += 60;
    await ledger.submit(regulator, 'Registry:SetBaseline', baseline);
    const carbon = { installationId, pollutant: 'CO2e', rate: '410', unit: 'g/kWh' };
    const simulated = await ledger.simulate(regulator, 'Registry:SetBaseline', carbon);
    ledger.commit(simulated);
    const set = { setBy: regulator.account(), setAt: ledger.time };
    const record = await ledger.evaluate(alice, 'Registry:Installation', { installationId });
    expect(record['baselines']).toEqual({
      NOx: { rate: '0.35', unit: 'kg/MWh', ...set },
      CO2e: { rate: '410', unit: 'g/kWh', ...set },
    });
    expect(simulated.stub.event?.name).toBe('BaselineSet');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(record);
    const again = await ledger.simulate(regulator, 'Registry:SetBaseline', carbon);
    expect([again.answer, again.stub.writes.size]).toEqual([record, 0]);
  });

  test('nobody else sets it, nor for what is not there', async () => {
    const ledger = await withOrganisations();
    await ledger.submit(emitter, REGISTER, INSTALLATION, transient);
    expect(await ledger.refusal(emitter, 'Registry:SetBaseline', baseline)).toMatchObject({ code: 'FORBIDDEN' });
    const nowhere = { ...baseline, installationId: 'NOWHERE' };
    expect(await ledger.refusal(regulator, 'Registry:SetBaseline', nowhere)).toMatchObject({
      code: 'INSTALLATION_NOT_FOUND',
    });
  });

  test.each<[string, object, string]>([
    ['an unknown pollutant', { pollutant: 'SO2' }, 'pollutant'],
    ['an inherited name', { pollutant: 'constructor' }, 'pollutant'],
    ['another unit', { unit: 't/GWh' }, 'unit'],
    ['a negative rate', { rate: '-1' }, 'rate'],
    ['a rate as a number', { rate: 0.35 }, 'rate'],
    ['a rate with a trailing zero', { rate: '0.350' }, 'rate'],
    ['a rate of seven decimals', { rate: '0.0000001' }, 'rate'],
    ['a rate in words of floats', { rate: '1e3' }, 'rate'],
  ])('%s is refused', async (_, spoilt, field) => {
    const ledger = await withOrganisations();
    await ledger.submit(emitter, REGISTER, INSTALLATION, transient);
    const refusal = await ledger.refusal(regulator, 'Registry:SetBaseline', { ...baseline, ...spoilt });
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field });
  });
});

describe('the records of installations', () => {
  test('come page by page, and a location that is not kept is LOCATION_NOT_FOUND', async () => {
    const ledger = await withOrganisations();
    await ledger.submit(emitter, REGISTER, INSTALLATION, transient);
    const page = await ledger.evaluate(alice, 'Registry:Installations', { pageSize: 5 });
    expect(page).toMatchObject({
      installations: [{ installationId, organisationId: POWER.organisationId }],
      bookmark: '',
    });
    ledger.committed.privateValues.clear();
    const refusal = await ledger.refusal(regulator, 'Registry:Location', { installationId });
    expect(refusal).toMatchObject({ code: 'LOCATION_NOT_FOUND', value: installationId });
    for (const name of ['Registry:Installation', 'Registry:Location'] as const) {
      const missing = await ledger.refusal(alice, name, { installationId: 'NOWHERE' });
      expect(missing.code).toBe('INSTALLATION_NOT_FOUND');
    }
  });
});
