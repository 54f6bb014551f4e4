import {
  cleanSerial,
  differingFields,
  repairMojibake,
  type Place,
  type Precision,
  type SerialBlock,
  type SerialGrammar,
  type SerialReading,
} from '@meridian/credit';
import type { CountryLookup } from './countries.ts';
import { parseDate } from './dates.ts';
import { microdegreesNearest, type Gazetteer } from './gazetteer.ts';
import type { Condition, Mapping, PlaceSource, SerialRule } from './mapping.ts';
import type { RegistryRow } from './read-rows.ts';

/** What is wrong with one field of a row, and what would be right. */
export interface FieldProblem {
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

export interface LocatedPlace {
  readonly place: Place;
  readonly precision: Precision;
  /** Gazetteer and version, or empty when the registry gave coordinates. */
  readonly placeSource: string;
}

/** What a row says, read once; a part that cannot be read is absent, and the rules say why that is refused. */
export interface RowFacts {
  readonly row: RegistryRow;
  /** A cell cleaned of outer spaces and, if the mapping says so, of text encoded twice. Empty for an unmapped name. */
  readonly text: (field: string) => string;
  readonly invalidField: FieldProblem | undefined;
  readonly quantity: bigint | undefined;
  readonly vintage: number | undefined;
  /** Unix seconds at midnight UTC, as the next two; the period's end is its last day here. */
  readonly periodStart: number | undefined;
  readonly periodLastDay: number | undefined;
  readonly issuedAt: number | undefined;
  readonly serialRule: SerialRule | undefined;
  readonly reading: SerialReading | undefined;
  /** Only when the reading's ends agree and are in order. */
  readonly block: SerialBlock | undefined;
  readonly serialWasCleaned: boolean;
  readonly country: string | undefined;
  readonly place: LocatedPlace | undefined;
  readonly invalidPlace: FieldProblem | undefined;
}

/** Everything that reading a row needs besides the row. */
export interface Reader {
  readonly mapping: Mapping;
  /** One for each of the mapping's serial rules. */
  readonly grammars: ReadonlyMap<SerialRule, SerialGrammar>;
  readonly country: CountryLookup;
  readonly gazetteer: Gazetteer;
}

export function readFacts(row: RegistryRow, reader: Reader): RowFacts {
  const { mapping } = reader;
  const repair = mapping.csv.repairMojibake ? repairMojibake : (text: string): string => text;
  const text = (field: string): string => repair(row.cells[field] ?? '').trim();
  const dates = {
    periodStart: parseDate(text('periodStart'), mapping.dates.periodStart),
    periodLastDay: parseDate(text('periodEnd'), mapping.dates.periodEnd),
    issuedAt: parseDate(text('issuanceDate'), mapping.dates.issuanceDate),
  };
  const quantity = readInteger(text('quantity'));
  const vintage = /^[0-9]{4}$/.test(text('vintage')) ? Number(text('vintage')) : undefined;
  const country = reader.country(text('country'));
  const place = firstPlace(mapping.place, text, country, reader.gazetteer);
  const isProblem = place !== undefined && 'expected' in place;
  return {
    row,
    text,
    ...dates,
    quantity,
    vintage,
    ...readSerial(row, text, reader),
    country,
    place: isProblem ? undefined : place,
    invalidPlace: isProblem ? place : undefined,
    invalidField: firstInvalidField({ ...dates, quantity, vintage }, mapping, text),
  };
}

/** Whether a mapping's condition holds; `undefined` asks nothing and always holds. */
export function holds(condition: Condition | undefined, text: RowFacts['text'], reading?: SerialReading): boolean {
  if (condition === undefined) return true;
  const value = valueOf(condition.field, text, reading);
  if ('in' in condition) return condition.in.includes(value);
  if ('empty' in condition) return (value === '') === condition.empty;
  const folded = value.toLowerCase();
  return condition.contains.some((part) => folded.includes(part.toLowerCase()));
}

/** A column's cell, or what the serial says for `serial.<part>`. */
export function valueOf(field: string, text: RowFacts['text'], reading?: SerialReading): string {
  const [, part] = /^serial\.(.+)$/.exec(field) ?? [];
  return part === undefined ? text(field) : (reading?.first.fields[part] ?? '');
}

const readInteger = (text: string): bigint | undefined => (/^-?[0-9]{1,18}$/.test(text) ? BigInt(text) : undefined);

type SerialFacts = Pick<RowFacts, 'serialRule' | 'reading' | 'block' | 'serialWasCleaned'>;

function readSerial(row: RegistryRow, text: RowFacts['text'], { mapping, grammars }: Reader): SerialFacts {
  const serialRule = mapping.serials.find((rule) => holds(rule.when, text));
  const grammar = serialRule && grammars.get(serialRule);
  const given = row.cells['serial'] ?? '';
  const reading = grammar?.read(given);
  const isBlock = reading && reading.first.number <= reading.last.number && differingFields(reading).length === 0;
  return {
    serialRule,
    reading,
    block: isBlock === true ? grammar?.block(reading) : undefined,
    // The two ends of a CDM block are joined by ` - ` as a rule.
    serialWasCleaned: reading !== undefined && cleanSerial(given) !== given.replace(' - ', '-'),
  };
}

function firstPlace(
  sources: readonly PlaceSource[],
  text: RowFacts['text'],
  country: string | undefined,
  gazetteer: Gazetteer,
): LocatedPlace | FieldProblem | undefined {
  for (const source of sources) {
    if (source.from === 'columns') {
      if (text(source.latitude) === '' && text(source.longitude) === '') continue;
      return placeInColumns(source, text);
    }
    const place = country === undefined ? undefined : gazetteer.countries.get(country);
    if (place !== undefined) return { place, precision: 'country', placeSource: gazetteer.source };
  }
  return undefined;
}

function placeInColumns(
  source: Extract<PlaceSource, { from: 'columns' }>,
  text: RowFacts['text'],
): LocatedPlace | FieldProblem {
  const within = (field: string, degrees: number): number | FieldProblem => {
    const value = microdegreesNearest(text(field));
    if (value !== undefined && Math.abs(value) <= degrees * 1_000_000) return value;
    return { field, value: text(field), expected: `decimal degrees from -${degrees} to ${degrees}` };
  };
  const latitude = within(source.latitude, 90);
  const longitude = within(source.longitude, 180);
  if (typeof latitude !== 'number') return latitude;
  if (typeof longitude !== 'number') return longitude;
  return { place: { latitude, longitude }, precision: source.precision, placeSource: '' };
}

function firstInvalidField(
  read: Pick<RowFacts, 'periodStart' | 'periodLastDay' | 'issuedAt' | 'quantity' | 'vintage'>,
  { dates }: Mapping,
  text: RowFacts['text'],
): FieldProblem | undefined {
  const day = (format: string): string => `a day of the calendar from 1970 on, written ${format}`;
  const checks: readonly (readonly [unknown, string, string])[] = [
    [text('project') === '' ? undefined : text('project'), 'project', "the registry's project id"],
    [read.quantity, 'quantity', 'a whole number of up to 18 digits, without separators'],
    [read.vintage, 'vintage', 'a year of four digits'],
    [read.issuedAt, 'issuanceDate', day(dates.issuanceDate)],
    [read.periodStart, 'periodStart', day(dates.periodStart)],
    [read.periodLastDay, 'periodEnd', day(dates.periodEnd)],
  ];
  const [, field, expected] = checks.find(([value]) => value === undefined) ?? [];
  return field === undefined || expected === undefined ? undefined : { field, value: text(field), expected };
}
