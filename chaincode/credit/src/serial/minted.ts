import { invalid, serialNumber } from './grammar.ts';

/** What the serials of one project and vintage have in common. */
export interface MintedSeries {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Short name without dashes, as the parts of a serial are told apart by them; only a project's id may hold dashes. */
  readonly registry: string;
  readonly project: string;
  /** A year of four digits. */
  readonly vintage: number;
}

/** One credit minted here. */
export interface MintedSerial extends MintedSeries {
  readonly number: bigint;
}

const COUNTRY = '[A-Z]{2}';
const REGISTRY = '[A-Z0-9]{1,16}';
/** Also what names an organisation or an installation. */
const ID = '[A-Z0-9][A-Z0-9-]{0,63}';
const SERIAL = new RegExp(
  `^(?<country>${COUNTRY})-(?<registry>${REGISTRY})-(?<project>${ID})-(?<vintage>[1-9][0-9]{3})-(?<number>[1-9][0-9]{0,19})$`,
);

export const isRegistryId = (text: unknown): text is string => matches(REGISTRY, text);

/** Ids of organisations, projects and installations: upper-case letters, digits and dashes, at most 64. */
export const isRegisteredId = (text: unknown): text is string => matches(ID, text);

const matches = (pattern: string, text: unknown): boolean =>
  typeof text === 'string' && new RegExp(`^${pattern}$`).test(text);

/**
 * A serial without its number, `<country>-<registry>-<project>-<vintage>`: the `serialPrefix` of a provenance.
 * @throws CreditError `INVALID_SERIAL`
 */
export function mintedPrefix(series: MintedSeries): string {
  const prefix = `${series.country}-${series.registry}-${series.project}-${series.vintage}`;
  const read = parseMintedSerial(`${prefix}-1`, 'serialPrefix');
  if (read.registry !== series.registry) throw invalid('registry', series.registry, 'a name without dashes');
  return prefix;
}

/** @throws CreditError `INVALID_SERIAL` */
export const formatMintedSerial = (serial: MintedSerial): string => `${mintedPrefix(serial)}-${serial.number}`;

/** Reads what {@link formatMintedSerial} wrote. @throws CreditError `INVALID_SERIAL` */
export function parseMintedSerial(text: string, field = 'serial'): MintedSerial {
  const { country, registry, project, vintage, number: digits = '0' } = SERIAL.exec(text)?.groups ?? {};
  const number = serialNumber(digits);
  if (country === undefined || registry === undefined || project === undefined || number === undefined) {
    const expected = '<country>-<registry>-<project>-<vintage>-<number>, upper-case letters and digits';
    throw invalid(field, text, expected);
  }
  return { country, registry, project, vintage: Number(vintage), number };
}

/**
 * The block that follows the `issued` serials of a project: numbers begin at 1 and go on without a gap over all its vintages, so
 * a project's last serial says how many credits it ever had.
 */
export const nextBlock = (issued: bigint, count: bigint): { readonly first: bigint; readonly last: bigint } => ({
  first: issued + 1n,
  last: issued + count,
});
