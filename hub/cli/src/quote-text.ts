import type { FoundPlace, Quote, QuotedLot } from './api/registry-client.ts';
import { formatDay } from './period.ts';
import { formatCount, formatKg } from './report.ts';

/** ppm as a decimal number, exactly: 870000 is `0.87`. */
export function formatPpm(ppm: string): string {
  const digits = ppm.padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

/** mg CO2e as kg, exactly. */
export const formatMg = (mg: string): string => {
  const [whole = '0', fraction] = formatPpm(mg).split('.');
  return `${formatKg(BigInt(whole)).replace(/ kg$/, '')}${fraction === undefined ? '' : `.${fraction}`} kg`;
};

/** A place as it was understood, with what it rests on. */
export const placeLine = (place: FoundPlace): string => {
  const by = place.source === '' ? 'as given' : `by ${place.source}`;
  return `${place.name} (${place.degrees}; ${place.precision}, ${by})`;
};

/** What else the name may mean. */
export const alternativesLine = ({ alternatives }: FoundPlace): string | undefined =>
  alternatives.length === 0 ? undefined : `others of that name: ${alternatives.map(({ name }) => name).join('; ')}`;

/** The first lot in one line. */
export function bestLine({ lots: [best] }: Quote): string {
  if (best === undefined) return 'none';
  return `${best.registry} ${best.serialPrefix}, ${best.country} (${best.precision}): ${formatPpm(best.ppm)}; ${best.explanation}`;
}

/** A quote as a table with the reasons below each line. */
export function quoteLines(quote: Quote): string[] {
  const { policySet, place, use, lots, valued, notValued } = quote;
  const period =
    use.period === undefined ? '' : ` for ${formatDay(use.period.start)} to ${formatDay(use.period.end - 1)}`;
  const not = notValued.reduce((sum, { count }) => sum + count, 0);
  const other = place === undefined ? undefined : alternativesLine(place);
  return [
    `policy set  ${policySet.name} ${policySet.version} (${policySet.policySet.slice(0, 12)}), active ${activeDates(policySet)}`,
    ...(place === undefined ? [] : [`place       ${placeLine(place)}`]),
    ...(other === undefined ? [] : [`            ${other}`]),
    `use         ${formatDay(use.time)}${period}${use.country === undefined ? '' : `, ${use.country}`}`,
    `lots        ${formatCount(valued)} with a value${not === 0 ? '' : `, ${formatCount(not)} without`}`,
    ...notValued.map(({ code, count, example }) => `            ${formatCount(count)} ${code}, such as ${example}`),
    '',
    ...lots.flatMap((lot, i) => (i === 0 ? [HEADER, ...lotLines(lot)] : lotLines(lot))),
  ];
}

export const activeDates = ({
  activeFrom,
  activeUntil,
}: {
  activeFrom?: number | undefined;
  activeUntil?: number | undefined;
}): string => {
  if (activeFrom === undefined) return 'never';
  return `from ${formatDay(activeFrom)}${activeUntil === undefined ? '' : ` until ${formatDay(activeUntil)}`}`;
};

const HEADER = row(['#', 'worth', 'offsets', 'of', 'available', 'place', 'period', 'serials', 'batch']);

function lotLines(lot: QuotedLot): string[] {
  const { rank, ppm, mg, kg, kgAvailable, country, precision, period, serialPrefix, batchId } = lot;
  const days = `${formatDay(period.start)} to ${formatDay(period.end - 1)}`;
  return [
    row([
      String(rank),
      formatPpm(ppm),
      formatMg(mg),
      formatKg(BigInt(kg)),
      formatKg(BigInt(kgAvailable)),
      `${country} (${precision})`,
      days,
      serialPrefix,
      batchId.slice(0, 12),
    ]),
    `${''.padEnd(5)}${lot.explanation}`,
  ];
}

function row([rank = '', worth = '', offsets = '', of = '', available = '', place = '', ...rest]: string[]): string {
  const [period = '', serials = '', batch = ''] = rest;
  return [
    rank.padStart(3),
    worth.padEnd(9),
    offsets.padStart(14),
    of.padStart(10),
    available.padStart(17),
    place.padEnd(13),
    period.padEnd(25),
    serials.padEnd(32),
    batch,
  ].join('  ');
}
