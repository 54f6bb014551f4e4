import { describe, expect, test } from '@jest/globals';
import { classifyRow, makeReader, MemoryBlockIndex, readRows } from '../../src/registries/index.ts';
import { collect, geography, goodPlainRow, outcomes, plain, plainFile, type PlainRow } from './support.ts';

async function only(change: Partial<PlainRow>, reserved?: MemoryBlockIndex) {
  const [row] = await outcomes(plainFile(change), plain, reserved);
  if (row === undefined) throw new Error('no row');
  return row;
}

test('a good row of a registry that only its mapping knows is accepted with its whole provenance', async () => {
  expect(await only({})).toEqual({
    outcome: 'accepted',
    line: 2,
    original: plainFile({}).subarray(plainFile().length + 2),
    sourceSerial: goodPlainRow.Serials,
    provenance: {
      registry: 'PLN',
      project: 'A7',
      methodology: 'M1',
      label: '',
      activity: 'removal',
      country: 'BR',
      subdivision: 'BR-PA',
      place: { latitude: -3465305, longitude: -62215900 },
      precision: 'site',
      placeSource: '',
      areaHash: '0'.repeat(64),
      period: { start: Date.UTC(2021, 0, 1) / 1000, end: Date.UTC(2022, 0, 1) / 1000 },
      vintage: 2021,
      serialPrefix: 'PLN-BR-A7-2021',
      firstSerial: 751n,
      lastSerial: 1000n,
      issuedAt: Date.UTC(2022, 2, 15) / 1000,
      mintMultiplier: 1_000_000n,
      policySet: '0'.repeat(64),
      attributes: {},
    },
    batchId: expect.stringMatching(/^[0-9a-f]{64}$/),
    credits: 250n,
    kg: 250_000n,
    flags: [],
    projectName: '',
    developer: '',
  });
});

describe('a row with one thing wrong is quarantined with the code, the field and the value', () => {
  test.each<[string, string, string, Partial<PlainRow>]>([
    ['no project', 'FIELD_INVALID', 'project', { Project: '  ' }],
    ['no quantity', 'FIELD_INVALID', 'quantity', { 'Mass (kg)': '' }],
    ['a quantity with a separator', 'FIELD_INVALID', 'quantity', { 'Mass (kg)': '250,000' }],
    ['a fraction', 'FIELD_INVALID', 'quantity', { 'Mass (kg)': '250000.5' }],
    ['a quantity beyond what is counted', 'FIELD_INVALID', 'quantity', { 'Mass (kg)': '1'.repeat(19) }],
    ['a vintage that is no year', 'FIELD_INVALID', 'vintage', { Year: '21' }],
    ['a date in another format', 'FIELD_INVALID', 'periodStart', { From: '2021-01-01' }],
    ['a day that the calendar lacks', 'FIELD_INVALID', 'periodEnd', { To: '31.02.2021' }],
    ['a month that the calendar lacks', 'FIELD_INVALID', 'issuanceDate', { 'Issued on': '01.13.2021' }],
    ['a date before 1970', 'FIELD_INVALID', 'periodStart', { From: '31.12.1969' }],
    ['amount 0', 'QUANTITY_NOT_POSITIVE', 'quantity', { 'Mass (kg)': '0' }],
    ['a negative amount', 'QUANTITY_NOT_POSITIVE', 'quantity', { 'Mass (kg)': '-250000' }],
    ['a foreign serial', 'SERIAL_UNPARSABLE', 'serial', { Serials: 'XYZ-1-2' }],
    ['no serial', 'SERIAL_UNPARSABLE', 'serial', { Serials: '' }],
    ['a reversed block', 'SERIAL_REVERSED', 'serial', { Serials: 'PLN-BR-A7-2021-1000-751' }],
    ['one serial too many', 'SERIAL_QUANTITY_MISMATCH', 'quantity', { Serials: 'PLN-BR-A7-2021-751-1001' }],
    ['one kilogram too few', 'SERIAL_QUANTITY_MISMATCH', 'quantity', { 'Mass (kg)': '249999' }],
    ['a period that ends before it starts', 'PERIOD_REVERSED', 'periodEnd', { To: '31.12.2020' }],
    ['a period that ends after the issuance', 'PERIOD_AFTER_ISSUANCE', 'periodEnd', { 'Issued on': '30.12.2021' }],
    ['another country than the serial', 'COUNTRY_CONTRADICTS_SERIAL', 'country', { Country: 'Peru' }],
    ['latitude 91', 'PLACE_INVALID', 'latitude', { Lat: '91' }],
    ['latitude just beyond the pole', 'PLACE_INVALID', 'latitude', { Lat: '-90.0000005' }],
    ['longitude 180.1', 'PLACE_INVALID', 'longitude', { Lon: '180.1' }],
    ['a latitude that is no number', 'PLACE_INVALID', 'latitude', { Lat: '3 S' }],
    ['a latitude without a longitude', 'PLACE_INVALID', 'longitude', { Lon: '' }],
    ['a country that is none', 'PLACE_UNKNOWN', 'country', { Country: 'International' }],
    ['a product that the mapping excludes', 'WITHDRAWN', 'kind', { Kind: 'withdrawn' }],
    ['a subdivision of another country', 'PROVENANCE_INVALID', 'subdivision', { State: 'US-CA' }],
    ['a methodology with a control character', 'PROVENANCE_INVALID', 'methodology', { Method: 'M\u00071' }],
  ])('%s: %s names %s', async (_, code, field, change) => {
    const column = plain.columns[field] as keyof PlainRow;
    const value = { ...goodPlainRow, ...change }[column].trim();
    expect(await only(change)).toMatchObject({ outcome: 'quarantined', line: 2, code, field, value });
  });

  test('more cells than the header has', async () => {
    const file = Buffer.concat([plainFile({}), Buffer.from(';one more')]);
    expect(await outcomes(file, plain)).toMatchObject([
      { outcome: 'quarantined', code: 'ROW_MALFORMED', field: 'row', value: '14 cells where the header has 13' },
    ]);
  });

  test('a block that overlaps an existing one', async () => {
    const reserved = new MemoryBlockIndex();
    const space = { registry: 'PLN', serialPrefix: 'PLN-BR-A7-2021' };
    reserved.add({ ...space, firstSerial: 1000n, lastSerial: 1000n, batchId: 'b' });
    expect(await only({}, reserved)).toMatchObject({
      code: 'SERIAL_OVERLAP',
      field: 'serial',
      value: goodPlainRow.Serials,
    });
  });
});

test('the limits themselves are right: the poles, the antimeridian, a period that ends on the day of issuance', async () => {
  const limits = { Lat: '-90', Lon: '-180', From: '15.03.2022', To: '15.03.2022' };
  const row = await only(limits);
  expect(row).toMatchObject({
    outcome: 'accepted',
    provenance: { place: { latitude: -90_000_000, longitude: 0 }, period: { end: Date.UTC(2022, 2, 16) / 1000 } },
  });
});

test('a row without coordinates lies at the centroid of its country, and names the gazetteer', async () => {
  expect(await only({ Lat: '', Lon: '' })).toMatchObject({
    provenance: {
      place: geography.gazetteer.countries.get('BR'),
      precision: 'country',
      placeSource: geography.gazetteer.source,
    },
  });
});

test.each<[string, Partial<PlainRow>, string[]]>([
  ['a vintage before the period', { Year: '2020' }, ['VINTAGE_OUTSIDE_PERIOD']],
  ['a vintage after the period', { Year: '2022' }, ['VINTAGE_OUTSIDE_PERIOD']],
  ['a value that the mapping flags', { Method: 'M0' }, ['OLD_METHOD']],
  ['nothing', {}, []],
])('%s is accepted and flagged', async (_, change, flags) => {
  expect(await only(change)).toMatchObject({ outcome: 'accepted', flags });
});

test('the first rule of the mapping that matches wins', async () => {
  const twice = { To: '31.12.2020', Country: 'Nowhere' };
  expect(await only(twice)).toMatchObject({ code: 'PERIOD_REVERSED' });
  const { rules } = plain;
  const placeFirst = {
    ...plain,
    rules: ['PLACE_UNKNOWN' as const, ...rules.filter((rule) => rule !== 'PLACE_UNKNOWN')],
  };
  expect(await outcomes(plainFile(twice), placeFirst)).toMatchObject([{ code: 'PLACE_UNKNOWN' }]);
});

test('a row is judged alone as it is judged in its file', async () => {
  const reader = makeReader(plain, geography);
  const file = plainFile({}, { To: '31.12.2020' });
  const alone = (await collect(readRows(file, plain))).map((row) => classifyRow(row, reader).outcome);
  expect(alone).toEqual(['accepted', 'quarantined']);
});
