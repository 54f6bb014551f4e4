import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IntakeError, readRows, SAMPLE_FILE, type RowSource } from '../../src/registries/index.ts';
import { collect, goodPlainRow, outcomes, plain, plainFile } from './support.ts';

const read = (source: RowSource) => collect(readRows(source, plain));
const text = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'), 'latin1');
const header = Object.keys(goodPlainRow).join(';');
const cells = Object.values(goodPlainRow).join(';');

test('rows are the same however the bytes arrive', async () => {
  const file = plainFile({ Kind: 'a "quoted"; kind\r\nover two lines' }, { Kind: 'Wald für alle' });
  const whole = await read(file);
  expect(whole.map(({ cells: { kind } }) => kind)).toEqual(['a "quoted"; kind\r\nover two lines', 'Wald für alle']);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: file.length })), async (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), file.length];
      const chunks = edges.slice(1).map((end, i) => file.subarray(edges[i], end));
      expect(await read(chunksOf(chunks))).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

test('the original bytes of the rows, put together again, are the file', async () => {
  const file = readFileSync(SAMPLE_FILE);
  const rows = await collect(readRows(file, plainOver(file)));
  const body = Buffer.concat(rows.flatMap(({ original }) => [original, Buffer.from('\n')]));
  expect(rows).toHaveLength(100);
  expect(file.subarray(file.length - body.length).equals(body)).toBe(true);
});

/** The plain mapping on another file: every name reads that file's first column. */
function plainOver(file: Buffer): typeof plain {
  const first = file.toString('latin1').split(',')[0] ?? '';
  const columns = Object.fromEntries(Object.keys(plain.columns).map((name) => [name, first])) as typeof plain.columns;
  return { ...plain, csv: { ...plain.csv, delimiter: ',' }, columns };
}

test('a row names the line on which it starts, after cells and headers of several lines and blank lines', async () => {
  const broken = header.replace('Issued on', '"Issued \non"');
  const rows = await read(text(broken, cells, '', cells.replace('Rainforest', '"a\nb"'), cells));
  expect(rows.map(({ line }) => line)).toEqual([3, 5, 7]);
});

test('a byte order mark is no part of the first header', async () => {
  expect(await read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plainFile({})]))).toHaveLength(1);
});

test('a stray quote inside a cell is a character of it', async () => {
  expect(await read(text(header, cells.replace('Rainforest', 'the 12" kind')))).toMatchObject([
    { cells: { kind: 'the 12" kind' } },
  ]);
});

test('bytes that are not of the encoding quarantine their row only', async () => {
  const mapping = { ...plain, csv: { ...plain.csv, encoding: 'utf-8' as const } };
  const file = plainFile({ Kind: 'ü', Serials: 'PLN-BR-A7-2021-1-250' }, {});
  expect(await outcomes(file, mapping)).toMatchObject([
    { code: 'ROW_MALFORMED', value: 'bytes in kind that are not utf-8' },
    { outcome: 'accepted' },
  ]);
});

describe('a file that cannot be read as a whole is refused', () => {
  test.each<[string, Buffer, Partial<IntakeError>]>([
    ['nothing', Buffer.alloc(0), { code: 'CSV_EMPTY' }],
    [
      'a header without a mapped column',
      text(header.replace('Lat', 'Latitude'), cells),
      { code: 'COLUMN_MISSING', field: 'latitude', value: 'Lat' },
    ],
    [
      'a mapped column twice',
      text(`${header};Lat`, `${cells};1`),
      { code: 'COLUMN_AMBIGUOUS', field: 'latitude', value: 'Lat' },
    ],
    [
      'a quote that is not closed',
      text(header, cells.replace('Rainforest', '"Rainforest'), cells),
      { code: 'CSV_MALFORMED' },
    ],
    ['another delimiter', text(header.replaceAll(';', ',')), { code: 'COLUMN_MISSING' }],
  ])('%s', async (_, file, facts) => {
    await expect(read(file)).rejects.toBeInstanceOf(IntakeError);
    await expect(read(file)).rejects.toMatchObject(facts);
  });

  test('a source that fails, with its own error', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(plainFile({}));
      throw new Error('disk gone');
    };
    await expect(read(failing())).rejects.toThrow('disk gone');
  });
});

test('a header alone is a file of no rows', async () => {
  expect(await read(text(header))).toEqual([]);
});
