import { describe, expect, test } from '@jest/globals';
import { GOLD_STANDARD_MAPPING_FILE, IntakeError, loadMapping, parseMapping } from '../../src/registries/index.ts';
import { plainDocument } from './support.ts';

test('the shipped mapping is one', () => {
  expect(loadMapping(GOLD_STANDARD_MAPPING_FILE)).toMatchObject({ id: 'gold-standard', version: 1 });
});

describe('a mapping with one thing wrong is refused, and the error names the path', () => {
  const without = (rule: string) => plainDocument.rules.filter((entry) => entry !== rule);
  const serial = plainDocument.serials[0];
  test.each<[string, unknown, string]>([
    ['no document', null, ''],
    ['a part missing', { ...plainDocument, place: undefined }, 'place'],
    ['a part too many', { ...plainDocument, extra: 1 }, ''],
    ['a delimiter of two characters', { ...plainDocument, csv: { delimiter: ';;' } }, 'csv.delimiter'],
    [
      'a date without a day',
      { ...plainDocument, dates: { ...plainDocument.dates, periodEnd: 'MM.YYYY' } },
      'dates.periodEnd',
    ],
    ['a unit of 0 kg', { ...plainDocument, unit: { name: 'x', kilograms: '0' } }, 'unit.kilograms'],
    [
      'a unit that credits cannot be counted in',
      { ...plainDocument, unit: { name: 'x', kilograms: '3' } },
      'unit.kilograms',
    ],
    [
      'no serial column',
      { ...plainDocument, columns: { ...plainDocument.columns, serial: undefined } },
      'columns.serial',
    ],
    [
      'a condition on a column that is not mapped',
      { ...plainDocument, flags: [{ flag: 'X', when: { field: 'colour', in: ['red'] } }] },
      'columns.colour',
    ],
    [
      'a place in a column that is not mapped',
      { ...plainDocument, place: [{ from: 'columns', latitude: 'lat', longitude: 'longitude', precision: 'site' }] },
      'columns.lat',
    ],
    ['an unknown rule', { ...plainDocument, rules: [...plainDocument.rules, 'LOOKS_ODD'] }, 'rules.14'],
    ['a rule twice', { ...plainDocument, rules: [...plainDocument.rules, 'PLACE_UNKNOWN'] }, 'rules'],
    ['an unknown grammar', { ...plainDocument, serials: [{ ...serial, grammar: 'verra' }] }, 'serials.0.grammar'],
    [
      'a template without a block',
      { ...plainDocument, serials: [{ ...serial, template: 'PLN-{project}' }] },
      'serials.0.template',
    ],
    [
      'a choice of grammar by what the serial says',
      { ...plainDocument, serials: [{ ...serial, when: { field: 'serial.sector', in: ['1'] } }] },
      'serials.0.when.field',
    ],
    ['a country code in lower case', { ...plainDocument, countries: { Peru: 'pe' } }, 'countries.Peru'],
    ...['FIELD_INVALID', 'QUANTITY_NOT_POSITIVE', 'SERIAL_OVERLAP', 'PERIOD_REVERSED', 'PLACE_INVALID'].map(
      (guard): [string, unknown, string] => [
        `the guard ${guard} left out`,
        { ...plainDocument, rules: without(guard) },
        'rules',
      ],
    ),
  ])('%s', (_, document, field) => {
    expect(() => parseMapping(document)).toThrow(IntakeError);
    expect(() => parseMapping(document)).toThrow(expect.objectContaining({ code: 'MAPPING_INVALID', field }));
  });
});

test('the rules that judge only plausibility may be left out', () => {
  const rules = plainDocument.rules.filter((rule) => rule !== 'PERIOD_AFTER_ISSUANCE');
  expect(parseMapping({ ...plainDocument, rules }).rules).toHaveLength(rules.length);
});
