import { expect, test } from '@jest/globals';
import { refusalJson } from '../../src/errors.ts';
import type { Transient } from '../support/ledger.ts';
import { binarySpellings, found, textSpellings } from '../support/spellings.ts';
import { alice, regulator } from '../support/world.ts';
import { emitter, INSTALLATION, LOCATION, transientOf, withOrganisations } from './programme.ts';

const spellings = [...textSpellings(LOCATION), ...binarySpellings(LOCATION)];
const { installationId } = INSTALLATION;

test('the search finds a location that stands anywhere in the open', () => {
  const { latitude, longitude } = LOCATION;
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(longitude, 2);
  const spelled = [
    ['JSON', JSON.stringify({ at: [longitude, latitude] })],
    ['degrees', `near ${latitude / 1_000_000} S`],
    ['a rounded degree', '46.6333W'],
    ['hex', `0x${(latitude >>> 0).toString(16)}`],
    ['bytes', bytes],
  ] as const;
  for (const [, value] of spelled) expect(found(spellings, Buffer.from(value))).not.toEqual([]);
  expect(found(spellings, Buffer.from('no place at all'))).toEqual([]);
});

test('no public state, history, event, answer or refusal holds a location, also where it was given in a wrong field', async () => {
  const ledger = await withOrganisations();
  const open: Uint8Array[] = [];
  const say = (value: unknown): void => {
    open.push(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? null)));
  };
  const { latitude, longitude } = LOCATION;
  const attempts: [argument: object, transient: Transient][] = [
    [INSTALLATION, transientOf(LOCATION)],
    [INSTALLATION, transientOf(LOCATION)],
    [{ ...INSTALLATION, sizeKw: '1' }, transientOf(LOCATION)],
    [{ ...INSTALLATION, installationId: 'PLANT-2' }, transientOf(LOCATION)],
    [{ ...INSTALLATION, ...LOCATION }, transientOf(LOCATION)],
    [{ ...INSTALLATION, geofence: `${latitude},${longitude}` }, transientOf(LOCATION)],
    [{ ...INSTALLATION, fuel: latitude }, transientOf(LOCATION)],
    [{ ...INSTALLATION, locationCommitment: JSON.stringify(LOCATION) }, transientOf(LOCATION)],
    [INSTALLATION, transientOf([LOCATION])],
    [INSTALLATION, transientOf({ ...LOCATION, place: LOCATION })],
    [INSTALLATION, transientOf({ ...LOCATION, latitude: latitude / 1_000_000 })],
    [INSTALLATION, transientOf({ ...LOCATION, salt: `${latitude}` })],
    [INSTALLATION, { location: `${JSON.stringify(LOCATION)}${latitude}` }],
    [INSTALLATION, { ...transientOf(LOCATION), latitude: `${latitude}` }],
  ];
  let taken = 0;
  for (const [argument, transient] of attempts) {
    try {
      const simulated = await ledger.simulate(emitter, 'Registry:RegisterInstallation', argument, transient);
      ledger.commit(simulated);
      say(simulated.answer);
      say(simulated.stub.event?.payload);
      taken++;
    } catch (error) {
      say(refusalJson(error));
      say(String(error));
    }
  }
  expect(taken).toBe(2);
  const baseline = { installationId, pollutant: 'NOx', rate: '0.35', unit: 'kg/MWh' };
  say(await ledger.submit(regulator, 'Registry:SetBaseline', baseline));
  say(await ledger.evaluate(alice, 'Registry:Installation', { installationId }));
  say(await ledger.evaluate(alice, 'Registry:Installations', { pageSize: 10 }));
  for (const [key, value] of ledger.committed.values) open.push(Buffer.from(key), value);
  for (const changes of ledger.committed.history.values()) open.push(...changes.map(({ value }) => value));

  expect(open.length).toBeGreaterThan(2 * attempts.length);
  for (const bytes of open) expect(found(spellings, bytes)).toEqual([]);
  const [kept] = ledger.committed.privateValues.values();
  expect(found(spellings, kept ?? new Uint8Array())).toContain(`latitude as ${-latitude}`);
});
