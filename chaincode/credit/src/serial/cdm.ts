import { cleanSerial } from './clean.ts';
import { serialNumber, type SerialBlock, type SerialEnd, type SerialGrammar, type SerialReading } from './grammar.ts';

const END = /^([A-Z]{2})-([1-9])-(0|[1-9][0-9]*)-(.+)$/;

/** What follows the number: original and applicable commitment period, LULUCF activity, CDM project. */
const TAILS: readonly RegExp[] = [
  // 2-2-0-9572
  /^(?<original>[1-9])-(?<applicable>[1-9])-(?<activity>[0-9])-0*(?<project>[1-9][0-9]*)$/,
  // 2-2-09572: the dash after the activity 0 is lost
  /^(?<original>[1-9])-(?<applicable>[1-9])-0+(?<project>[1-9][0-9]*)$/,
  // 2-0-9572: the commitment period is written once
  /^(?<original>[1-9])-0-0*(?<project>[1-9][0-9]*)$/,
];

/**
 * Certified emission reductions as the CDM registry numbers them, both ends written out:
 * `NG-5-3294300-2-2-0-5067 - NG-5-3297082-2-2-0-5067` is host country, unit type, number, the two commitment periods,
 * LULUCF activity and project, twice. Numbers are unique per country and project, whatever the period.
 */
export const cdmGrammar = (registry: string): SerialGrammar => ({
  name: 'cdm',

  read(text: string): SerialReading | undefined {
    const [first, last, ...rest] = cleanSerial(text)
      .split(/-(?=[A-Z])/)
      .map(readEnd);
    return first === undefined || last === undefined || rest.length > 0 ? undefined : { first, last };
  },

  block({ first, last }: SerialReading): SerialBlock {
    const { country = '', unit = '', original = '', applicable = '', activity = '', project = '' } = first.fields;
    return {
      registry,
      prefix: `${country}-${project}`,
      country,
      project,
      first: first.number,
      last: last.number,
      qualifiers: { unit, original, applicable, activity },
    };
  },

  format(block: SerialBlock): string {
    const { unit = '', original = '', applicable = '', activity = '' } = block.qualifiers;
    const end = (number: bigint): string =>
      [block.country, unit, number, original, applicable, activity, block.project].join('-');
    return `${end(block.first)} - ${end(block.last)}`;
  },
});

function readEnd(text: string): SerialEnd | undefined {
  const [, country = '', unit = '', digits = '', tail = ''] = END.exec(text) ?? [];
  const groups = TAILS.map((shape) => shape.exec(tail)?.groups).find((found) => found !== undefined);
  const number = digits === '' ? undefined : serialNumber(digits);
  if (groups === undefined || number === undefined) return undefined;
  const { original = '', project = '' } = groups;
  const { applicable = original, activity = '0' } = groups;
  return { number, fields: { country, unit, original, applicable, activity, project } };
}
