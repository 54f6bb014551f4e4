import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { IntakeError } from './errors.ts';
import type { Mapping } from './mapping.ts';

/** One data row as the file has it, nothing cleaned yet. */
export interface RegistryRow {
  /** 1-based line of the file on which the row starts. */
  readonly line: number;
  /** The row's bytes, without the line's end. */
  readonly original: Uint8Array;
  /** Cell by the mapping's name of its column. */
  readonly cells: Readonly<Record<string, string>>;
  /** Why the row cannot be read, if it cannot. */
  readonly malformed?: string;
}

export type RowSource = Uint8Array | AsyncIterable<Uint8Array>;

/** Longer than any row of a registry: an unclosed quote must not swallow a big file into memory. */
const MAX_ROW_BYTES = 1 << 20;

/**
 * The data rows of a CSV file (RFC 4180; `\n` or `\r\n`; quoted cells may hold line ends), as they stand.
 * @throws IntakeError `CSV_EMPTY`, `CSV_MALFORMED`, `COLUMN_MISSING`, `COLUMN_AMBIGUOUS`
 */
export async function* readRows(source: RowSource, mapping: Mapping): AsyncGenerator<RegistryRow> {
  const decoder = new TextDecoder(mapping.csv.encoding, { fatal: true });
  let columns: Columns | undefined;
  for await (const record of records(source, mapping.csv.delimiter)) {
    if (columns === undefined) columns = findColumns(record.cells, mapping, decoder);
    else yield readRow(record, columns, decoder);
  }
  if (columns === undefined) {
    throw new IntakeError('CSV_EMPTY', { field: 'file', value: '', expected: 'a CSV file with a header' });
  }
}

interface RawRecord {
  /** Each character stands for one byte. */
  readonly cells: readonly string[];
  readonly original: Uint8Array;
  readonly line: number;
}

interface Columns {
  readonly count: number;
  readonly indexes: readonly (readonly [name: string, index: number])[];
}

async function* records(source: RowSource, delimiter: string): AsyncGenerator<RawRecord> {
  // Latin-1 maps every byte to one character and back, so that the original bytes survive whatever the encoding.
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n'],
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
  });
  const input = Readable.from(withoutByteOrderMark(source instanceof Uint8Array ? [source] : source));
  input.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const item of input.pipe(parser)) {
      const { record, raw } = item as { record: string[]; raw: string };
      const [, blankLines = '', body = ''] = RAW.exec(raw) ?? [];
      yield { cells: record, original: Buffer.from(body, 'latin1'), line: line + blankLines.length };
      line += blankLines.length + body.split('\n').length;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error['lines'] === 'number' ? `line ${error['lines']}` : 'file';
    throw new IntakeError(
      'CSV_MALFORMED',
      { field: at, value: error.code, expected: 'CSV as in RFC 4180' },
      { cause: error },
    );
  } finally {
    input.destroy();
  }
}

/** Blank lines and the row, of whose line ends the parser gives the first character: `\n`, or the `\r` of `\r\n`. */
const RAW = /^([\r\n]*)(.*?)[\r\n]?$/s;

async function* withoutByteOrderMark(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of source) {
    if (head === undefined) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      yield head.subarray(hasByteOrderMark(head) ? 3 : 0);
      head = undefined;
    }
  }
  if (head !== undefined) yield head;
}

const hasByteOrderMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function findColumns(headerCells: readonly string[], mapping: Mapping, decoder: TextDecoder): Columns {
  const headers = headerCells.map((cell) => oneLine(decode(cell, decoder) ?? cell));
  const indexes = Object.entries(mapping.columns).map(([name, header]) => {
    const index = headers.indexOf(oneLine(header));
    if (index === -1) {
      throw new IntakeError('COLUMN_MISSING', {
        field: name,
        value: header,
        expected: `a column of the file, which has: ${headers.join(', ')}`,
      });
    }
    if (headers.includes(oneLine(header), index + 1)) {
      throw new IntakeError('COLUMN_AMBIGUOUS', {
        field: name,
        value: header,
        expected: 'a column that the file has once',
      });
    }
    return [name, index] as const;
  });
  return { count: headerCells.length, indexes };
}

function readRow(record: RawRecord, columns: Columns, decoder: TextDecoder): RegistryRow {
  const { line, original, cells: raw } = record;
  const cells: Record<string, string> = {};
  let malformed =
    raw.length === columns.count ? undefined : `${raw.length} cells where the header has ${columns.count}`;
  for (const [name, index] of columns.indexes) {
    const cell = raw[index] ?? '';
    const text = decode(cell, decoder);
    if (text === undefined) malformed ??= `bytes in ${name} that are not ${decoder.encoding}`;
    cells[name] = text ?? cell;
  }
  return malformed === undefined ? { line, original, cells } : { line, original, cells, malformed };
}

/** A header may be broken over lines in the file. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function decode(bytesAsText: string, decoder: TextDecoder): string | undefined {
  if (!/[\u0080-\u00ff]/.test(bytesAsText)) return bytesAsText;
  try {
    return decoder.decode(Buffer.from(bytesAsText, 'latin1'));
  } catch {
    return undefined;
  }
}
