import { CreditError } from '../errors.ts';
import { UINT64_MAX } from '../integer.ts';

/** One end of a block as it was written: its number, and every other field by name, leading zeros gone. */
export interface SerialEnd {
  readonly number: bigint;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a text says before any rule is applied: the ends may still be reversed or disagree. */
export interface SerialReading {
  readonly first: SerialEnd;
  readonly last: SerialEnd;
}

/** A block of serials. Blocks of one registry and prefix number the same things and must be disjoint. */
export interface SerialBlock {
  readonly registry: string;
  /** The number space in its one spelling, without the block. */
  readonly prefix: string;
  /** ISO 3166-1 alpha-2 as the serial has it; absent where serials of this form carry none. */
  readonly country?: string;
  /** The registry's project id. */
  readonly project: string;
  readonly vintage?: number;
  /** Inclusive, as `last`. */
  readonly first: bigint;
  readonly last: bigint;
  /** What else the serial says, by the grammar's names; needed to write it out again. */
  readonly qualifiers: Readonly<Record<string, string>>;
}

export interface SerialGrammar {
  readonly name: string;
  /** `undefined` when the text is no serial of this grammar. */
  read(text: string): SerialReading | undefined;
  /** The block of a reading whose ends agree and are in order. */
  block(reading: SerialReading): SerialBlock;
  /** The canonical spelling, which `read` takes back. */
  format(block: SerialBlock): string;
}

/** Names of the fields in which the two ends differ, the number apart. */
export function differingFields({ first, last }: SerialReading): string[] {
  return Object.keys(first.fields).filter((name) => first.fields[name] !== last.fields[name]);
}

/** @throws CreditError `INVALID_SERIAL` when the text fits no grammar, its ends differ or are reversed */
export function parseSerialBlock(grammar: SerialGrammar, text: string, field = 'serial'): SerialBlock {
  const reading = grammar.read(text);
  if (reading === undefined) throw invalid(field, text, `a serial of the grammar ${grammar.name}`);
  const differing = differingFields(reading);
  if (differing.length > 0) throw invalid(field, text, `a block whose two ends have the same ${differing.join(', ')}`);
  if (reading.last.number < reading.first.number)
    throw invalid(field, text, 'a block whose first serial is not after its last');
  return grammar.block(reading);
}

/** A serial number in its one spelling, or `undefined` when it does not fit 64 bits. */
export function serialNumber(digits: string): bigint | undefined {
  const value = BigInt(digits);
  return value <= UINT64_MAX ? value : undefined;
}

export const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_SERIAL', { field, value, expected });
