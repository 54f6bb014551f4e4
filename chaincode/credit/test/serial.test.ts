import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CreditError } from '../src/errors.ts';
import { differingFields, parseSerialBlock, type SerialBlock } from '../src/serial/grammar.ts';
import { serialGrammar } from '../src/serial/grammars.ts';
import { repairMojibake } from '../src/serial/mojibake.ts';

const goldStandard = serialGrammar({ grammar: 'gold-standard', registry: 'GS' });
const cdm = serialGrammar({ grammar: 'cdm', registry: 'CDM' });
const reserve = serialGrammar({
  grammar: 'template',
  registry: 'CAR',
  template: 'CAR-1-{country}-{project}-{type}-{developer}-{state}-{vintage}-{issuance}-{first}-{last}',
});

const natural = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const digits = fc.integer({ min: 1, max: 99_999 }).map(String);
const digit = fc.integer({ min: 1, max: 9 }).map(String);
const country = fc.constantFrom('TW', 'IN', 'NG', 'KH');
const vintage = fc.integer({ min: 1990, max: 2060 });
const ends = fc.tuple(natural, natural).map(([a, b]) => (a <= b ? { first: a, last: b } : { first: b, last: a }));

const goldStandardBlock = fc
  .record({ country, project: digits, sector: digits, vintage, issuance: digits, ends })
  .map(({ ends: { first, last }, ...f }): SerialBlock => ({
    registry: 'GS',
    prefix: `GS1-1-${f.country}-GS${f.project}-${f.sector}-${f.vintage}-${f.issuance}`,
    country: f.country,
    project: `GS${f.project}`,
    vintage: f.vintage,
    first,
    last,
    qualifiers: { standard: 'GS1', unit: '1', sector: f.sector, issuance: f.issuance },
  }));

const cdmBlock = fc
  .record({ country, project: digits, unit: digit, original: digit, applicable: digit, activity: digit, ends })
  .map(({ ends: { first, last }, country, project, ...qualifiers }): SerialBlock => ({
    registry: 'CDM',
    prefix: `${country}-${project}`,
    country,
    project,
    first,
    last,
    qualifiers,
  }));

describe('what is written is read back', () => {
  test('for every Gold Standard block', () => {
    fc.assert(
      fc.property(goldStandardBlock, (block) => {
        expect(parseSerialBlock(goldStandard, goldStandard.format(block))).toEqual(block);
      }),
    );
  });

  test('for every CDM block', () => {
    fc.assert(
      fc.property(cdmBlock, (block) => {
        expect(parseSerialBlock(cdm, cdm.format(block))).toEqual(block);
      }),
    );
  });

  test('for every block of a grammar given as data', () => {
    fc.assert(
      fc.property(ends, digits, vintage, (block, project, year) => {
        const text = `CAR-1-US-CAR${project}-27-845-WA-${year}-2010-${block.first}-${block.last}`;
        expect(reserve.format(parseSerialBlock(reserve, text))).toBe(text);
      }),
    );
  });

  test('for every spelling of the space, the dash and the word between the ends', () => {
    const dash = fc.constantFrom('-', ' -', '- ', ' - ', 'â€“', ' â€“ ', '–', '\u00a0-', 'Â\u00a0-');
    const between = fc.constantFrom('-', ' - ', '  -  ', ' to ', ' toÂ\u00a0', 'Â\u00a0 - ', ' TO ');
    fc.assert(
      fc.property(cdmBlock, dash, between, fc.constantFrom('', ' ', 'Â\u00a0'), (block, minus, to, edge) => {
        const [first, last] = cdm.format(block).split(' - ') as [string, string];
        const spelt = [first, last].map((end) => end.replaceAll('-', minus)).join(to);
        expect(parseSerialBlock(cdm, `${edge}${spelt}${edge}`)).toEqual(block);
      }),
    );
  });
});

describe('spellings found in real exports', () => {
  test.each([
    ['with GS before the project', 'GS1-1-TW-GS1001-12-2019-20258-1-161285'],
    ['without GS before the project', 'GS1-1-TW-1001-12-2019-20258-1-161285'],
    ['with spaces', ' GS1-1-TW-GS1001-12-2019-20258 - 1-161285 '],
  ])('a Gold Standard serial %s names the same block', (_, text) => {
    expect(parseSerialBlock(goldStandard, text)).toEqual({
      registry: 'GS',
      prefix: 'GS1-1-TW-GS1001-12-2019-20258',
      country: 'TW',
      project: 'GS1001',
      vintage: 2019,
      first: 1n,
      last: 161285n,
      qualifiers: { standard: 'GS1', unit: '1', sector: '12', issuance: '20258' },
    });
  });

  test.each([
    ['NG-5-3294300-2-2-0- 5067 - NG-5-3297082-2-2-0- 5067', 'NG-5-3294300-2-2-0-5067 - NG-5-3297082-2-2-0-5067'],
    ['RW-5-638440-2-2-06207 - RW-5-660640-2-2-06207', 'RW-5-638440-2-2-0-6207 - RW-5-660640-2-2-0-6207'],
    ['IN-5-34911147-1-1-0362 - IN-5-34913585-1-1-0-362', 'IN-5-34911147-1-1-0-362 - IN-5-34913585-1-1-0-362'],
    ['NP-5-28372562-2-0-9572 - NP-5-28732572-2-0-9572', 'NP-5-28372562-2-2-0-9572 - NP-5-28732572-2-2-0-9572'],
    ['CN-5-862838623-1-1-0-4079-CN-5-862966308-1-1-0-4079', 'CN-5-862838623-1-1-0-4079 - CN-5-862966308-1-1-0-4079'],
    [
      'IN-5-177155606-1-1-0-1774 toÂ\u00a0IN-5-177174964-1-1-0-1774',
      'IN-5-177155606-1-1-0-1774 - IN-5-177174964-1-1-0-1774',
    ],
    ['IN-5-260500045-2-2-0-6484 - IN-5-260580994-2-2-0-648 4', 'IN-5-260500045-2-2-0-6484 - IN-5-260580994-2-2-0-6484'],
    [
      'TH â€“ 5 - 1148791 -1-1-0-2661 - TH â€“ 5 - 1163212 -1-1-0-2661',
      'TH-5-1148791-1-1-0-2661 - TH-5-1163212-1-1-0-2661',
    ],
  ])('%s is the CDM block %s', (text, canonical) => {
    expect(cdm.format(parseSerialBlock(cdm, text))).toBe(canonical);
  });

  test('CDM numbers of one country and project are one space, whatever the commitment period', () => {
    const prefixes = ['IN-5-1-1-1-0-362 - IN-5-2-1-1-0-362', 'IN-5-3-2-2-0-362 - IN-5-4-2-2-0-362'].map(
      (text) => parseSerialBlock(cdm, text).prefix,
    );
    expect(prefixes).toEqual(['IN-362', 'IN-362']);
  });
});

describe('a text that is no serial is refused', () => {
  test.each([
    ['two bare numbers', cdm, '15302296 - 15310755'],
    ['the padded form with ten fields', cdm, 'HN-05-00-37743-01-01-000-0000492 - HN-05-00-44927-01-01-000-0000492'],
    ['an end without its unit type', cdm, 'IN-5-255145692-2-2-0-7379 - IN-255171762-2-2-0-7379'],
    ['a country of one letter', cdm, 'N-5-237485259-2-2-0-10288 - IN-5-237492845-2-2-0-10288'],
    ['one end only', cdm, 'IN-5-255145692-2-2-0-7379'],
    ['three ends', cdm, 'IN-5-1-2-2-0-1 - IN-5-2-2-2-0-1 - IN-5-3-2-2-0-1'],
    ['a number beyond 64 bits', cdm, 'IN-5-1-2-2-0-7379 - IN-5-18446744073709551616-2-2-0-7379'],
    ['a CDM serial', goldStandard, 'IN-5-1-2-2-0-7379 - IN-5-2-2-2-0-7379'],
    ['a leading zero in the number', goldStandard, 'GS1-1-TW-GS1001-12-2019-20258-01-5'],
    ['a number beyond 64 bits', goldStandard, 'GS1-1-TW-GS1001-12-2019-20258-1-18446744073709551616'],
    ['another literal', reserve, 'VCS-1-US-1008-27-845-WA-2015-2010-1 to 8645'],
    ['nothing', goldStandard, ''],
  ])('%s', (_, grammar, text) => {
    expect(grammar.read(text)).toBeUndefined();
    expect(() => parseSerialBlock(grammar, text)).toThrow(CreditError);
  });

  test('a block whose ends differ names the fields', () => {
    const reading = cdm.read('IN-5-223841989-1-1-0-362 - IN-5-223851229-2-2-0-362');
    expect(reading && differingFields(reading)).toEqual(['original', 'applicable']);
    expect(() => parseSerialBlock(cdm, 'NP-5-1-2-2-09572 - NP-5-9-2-2-0957')).toThrow(/the same project/);
  });

  test('a reversed block', () => {
    expect(() => parseSerialBlock(goldStandard, 'GS1-1-TW-GS1001-12-2019-20258-9-1')).toThrow(/not after its last/);
  });

  test.each([
    '{project}-{first}',
    '{first}-{last}',
    '{project}-{project}-{first}-{last}',
    'A {project}-{first}-{last}',
    '{project}{x}-{first}-{last}',
  ])('the template %s is none', (template) => {
    expect(() => serialGrammar({ grammar: 'template', registry: 'X', template })).toThrow(
      expect.objectContaining({ code: 'INVALID_SERIAL', field: 'template' }),
    );
  });
});

test('a block in the middle of a template leaves the rest as the prefix', () => {
  const grammar = serialGrammar({
    grammar: 'template',
    registry: 'V',
    template: '{batch}-{first}-{last}-VCS-{project}',
  });
  expect(parseSerialBlock(grammar, '9264-10-19-VCS-191')).toMatchObject({
    prefix: '9264-VCS-191',
    first: 10n,
    last: 19n,
  });
});

describe('text encoded twice', () => {
  test('is repaired for every character', () => {
    const windows1252 = new TextDecoder('windows-1252');
    fc.assert(
      fc.property(fc.integer({ min: 0xa0, max: 0x10ffff }), (codePoint) => {
        fc.pre(codePoint < 0xd800 || codePoint > 0xdfff);
        const text = String.fromCodePoint(codePoint);
        expect(repairMojibake(windows1252.decode(new TextEncoder().encode(text)))).toBe(text);
      }),
      { examples: [[0x2013], [0xa0], [0xe1], [0x10ffff], [0x800]] },
    );
  });

  test.each(['Ceará', 'São – Paulo', 'MicroÂ', '東京', 'àâ'])('%s was encoded once and stays as it is', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  test('is repaired where only a part of the text is, and a cut character stays', () => {
    expect(repairMojibake('Ï€ – CearÃ¡ Ã')).toBe('π – Ceará Ã');
  });
});
