import { Buffer } from 'node:buffer';
import {
  intake,
  parseMapping,
  readRows,
  shippedGeography,
  type BlockIndex,
  type IntakeRow,
  type Mapping,
} from '../../src/registries/index.ts';

export const geography = shippedGeography();

/** A registry that exists nowhere: kilograms, coordinates, semicolons, dates and serials of its own. No code knows it. */
export const plainDocument = {
  id: 'plain',
  version: 1,
  title: 'Plain registry',
  csv: { delimiter: ';', encoding: 'windows-1252' },
  columns: {
    project: 'Project',
    vintage: 'Year',
    quantity: 'Mass (kg)',
    country: 'Country',
    subdivision: 'State',
    issuanceDate: 'Issued on',
    periodStart: 'From',
    periodEnd: 'To',
    serial: 'Serials',
    latitude: 'Lat',
    longitude: 'Lon',
    kind: 'Kind',
    methodology: 'Method',
  },
  dates: { issuanceDate: 'DD.MM.YYYY', periodStart: 'DD.MM.YYYY', periodEnd: 'DD.MM.YYYY' },
  unit: { name: 'kilogram CO2e', kilograms: '1' },
  serials: [{ grammar: 'template', registry: 'PLN', template: 'PLN-{country}-{project}-{vintage}-{first}-{last}' }],
  activity: { otherwise: 'reduction', rules: [{ is: 'removal', when: { field: 'kind', contains: ['forest'] } }] },
  place: [
    { from: 'columns', latitude: 'latitude', longitude: 'longitude', precision: 'site' },
    { from: 'country-centroid' },
  ],
  countries: { Brasilien: 'BR' },
  rules: [
    'FIELD_INVALID',
    'QUANTITY_NOT_POSITIVE',
    'PRODUCT_UNKNOWN',
    'SERIAL_UNPARSABLE',
    'SERIAL_REVERSED',
    'SERIAL_QUANTITY_MISMATCH',
    'SERIAL_ENDS_DIFFER',
    'SERIAL_OVERLAP',
    'PERIOD_REVERSED',
    'PERIOD_AFTER_ISSUANCE',
    'COUNTRY_CONTRADICTS_SERIAL',
    'PLACE_INVALID',
    'PLACE_UNKNOWN',
    { code: 'WITHDRAWN', when: { field: 'kind', in: ['withdrawn'] } },
  ],
  flags: ['VINTAGE_OUTSIDE_PERIOD', { flag: 'OLD_METHOD', when: { field: 'methodology', in: ['M0'] } }],
};
export const plain = parseMapping(plainDocument);

export const goodPlainRow = {
  Project: 'A7',
  Year: '2021',
  'Mass (kg)': '250000',
  Country: 'Brasilien',
  State: 'BR-PA',
  'Issued on': '15.03.2022',
  From: '01.01.2021',
  To: '31.12.2021',
  Serials: 'PLN-BR-A7-2021-751-1000',
  Lat: '-3.4653051',
  Lon: '-62.2159',
  Kind: 'Rainforest',
  Method: 'M1',
};
export type PlainRow = typeof goodPlainRow;

const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file of the plain registry: the good row with each row's changes. */
export const plainFile = (...changes: readonly Partial<PlainRow>[]): Buffer =>
  Buffer.from(
    [Object.keys(goodPlainRow), ...changes.map((change) => Object.values({ ...goodPlainRow, ...change }))]
      .map((cells) => cells.map(quoted).join(';'))
      .join('\r\n'),
    'latin1',
  );

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function outcomes(file: Uint8Array, mapping: Mapping, reserved?: BlockIndex): Promise<IntakeRow[]> {
  const options = reserved === undefined ? { geography } : { geography, reserved };
  return collect(intake(readRows(file, mapping), mapping, options));
}
