import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import { GOLD_STANDARD_MAPPING_FILE, loadMapping } from '../../src/registries/index.ts';
import { outcomes } from './support.ts';

const mapping = loadMapping(GOLD_STANDARD_MAPPING_FILE);

const verified = {
  project: 'GS1001',
  projectName: 'Wind Farms',
  developer: 'SÃ£o Vento',
  projectType: 'Wind',
  productType: 'VER',
  country: 'Taiwan Province of China',
  methodology: 'ACM0002',
  vintage: '2019',
  quantity: '161285',
  issuanceDate: '2020-11-17',
  periodStart: '01/01/2019',
  periodEnd: '12/31/2019',
  serial: 'GS1-1-TW-GS1001-12-2019-20258-1-161285',
};
type Cells = typeof verified;
const certified: Cells = {
  ...verified,
  productType: 'CER',
  country: 'Nigeria',
  quantity: '2783',
  serial: 'NG-5-3294300-2-2-0- 5067 - NG-5-3297082-2-2-0- 5067',
};

const names = Object.keys(verified) as (keyof Cells)[];
const fileOf = (...rows: readonly Cells[]): Buffer =>
  Buffer.from(
    [names.map((name) => mapping.columns[name] ?? ''), ...rows.map((row) => names.map((name) => row[name]))]
      .map((cells) => cells.join(','))
      .join('\n'),
  );

test('a good row of each product is accepted', async () => {
  expect(await outcomes(fileOf(verified, certified), mapping)).toMatchObject([
    {
      outcome: 'accepted',
      flags: [],
      developer: 'São Vento',
      provenance: { registry: 'GS', project: 'GS1001', label: '' },
    },
    {
      outcome: 'accepted',
      flags: ['SERIAL_CLEANED'],
      provenance: { registry: 'CDM', project: '5067', label: 'Gold Standard' },
    },
  ]);
});

describe('a row with one thing wrong is quarantined', () => {
  test.each<[string, string, Cells, Partial<Cells>]>([
    ['planned', 'PLANNED_NOT_VERIFIED', verified, { productType: 'PER' }],
    ['a product without serials', 'PRODUCT_UNKNOWN', verified, { productType: 'XER' }],
    ['a CDM serial on a verified reduction', 'SERIAL_UNPARSABLE', verified, { serial: certified.serial }],
    ['bare numbers', 'SERIAL_UNPARSABLE', certified, { serial: '3294300 - 3297082' }],
    ['reversed', 'SERIAL_REVERSED', certified, { serial: 'NG-5-3297082-2-2-0-5067 - NG-5-3294300-2-2-0-5067' }],
    [
      'too long',
      'SERIAL_QUANTITY_MISMATCH',
      certified,
      { serial: 'NG-5-3294300-2-2-0-5067 - NG-5-3297083-2-2-0-5067' },
    ],
    [
      'ends of two periods',
      'SERIAL_ENDS_DIFFER',
      certified,
      { serial: 'NG-5-3294300-1-1-0-5067 - NG-5-3297082-2-2-0-5067' },
    ],
    [
      'ends of two projects',
      'SERIAL_ENDS_DIFFER',
      certified,
      { serial: 'NG-5-3294300-2-2-05067 - NG-5-3297082-2-2-0506' },
    ],
    ['period reversed', 'PERIOD_REVERSED', verified, { periodEnd: '12/31/2018' }],
    ['period after the issuance', 'PERIOD_AFTER_ISSUANCE', verified, { issuanceDate: '2019-12-30' }],
    ['another country', 'COUNTRY_CONTRADICTS_SERIAL', verified, { country: 'China' }],
    ['no country', 'PLACE_UNKNOWN', verified, { country: 'International' }],
    ['amount 0', 'QUANTITY_NOT_POSITIVE', verified, { quantity: '0' }],
    ['a date of the other format', 'FIELD_INVALID', verified, { issuanceDate: '11/17/2020' }],
  ])('%s: %s', async (_, code, good, change) => {
    expect(await outcomes(fileOf({ ...good, ...change }), mapping)).toMatchObject([{ outcome: 'quarantined', code }]);
  });
});

describe('activity', () => {
  test.each<[string, string, Partial<Cells>]>([
    ['a wind farm', 'reduction', {}],
    ['the sector of planting in the serial', 'removal', { serial: 'GS1-1-TW-GS1001-22-2019-20258-1-161285' }],
    ['a methodology of planting', 'removal', { methodology: 'GS GHG A.R GHG Emissions Reduction Sequestration v1.' }],
    ['planting in the name', 'removal', { projectName: 'Hazelnut afforestation' }],
    ['a project known to plant', 'removal', { project: 'GS2940' }],
  ])('%s is a %s', async (_, activity, change) => {
    expect(await outcomes(fileOf({ ...verified, ...change }), mapping)).toMatchObject([{ provenance: { activity } }]);
  });
});

test.each<[string, Partial<Cells>]>([
  ['NO_METHODOLOGY', { methodology: '' }],
  ['VINTAGE_OUTSIDE_PERIOD', { vintage: '2018' }],
  ['SERIAL_CLEANED', { serial: ` ${verified.serial}` }],
])('%s is a flag of an accepted row', async (flag, change) => {
  expect(await outcomes(fileOf({ ...verified, ...change }), mapping)).toMatchObject([
    { outcome: 'accepted', flags: [flag] },
  ]);
});
