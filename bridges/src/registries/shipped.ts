import { createReadStream, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseGazetteer } from './gazetteer.ts';
import type { Geography } from './intake.ts';
import { parseMapping, type Mapping } from './mapping.ts';
import { IntakeError } from './errors.ts';

const shipped = (file: string): URL => new URL(`../../${file}`, import.meta.url);

/** 100 real Gold Standard rows that meet every rule: what a first run takes in. */
export const SAMPLE_FILE = shipped('samples/gold-standard-100.csv');
/** The mapping for exports of Gold Standard issuances. */
export const GOLD_STANDARD_MAPPING_FILE = shipped('mappings/gold-standard.json');

/**
 * @throws IntakeError `MAPPING_INVALID`
 * @throws Error of the file system when the file cannot be read
 */
export const loadMapping = (file: string | URL): Mapping => parseMapping(readJson(file));

/** The gazetteer and the names of countries that come with this package. */
export function shippedGeography(): Geography {
  const countryNames = z.record(z.string(), z.string()).parse(readJson(shipped('mappings/country-names.json')));
  return { gazetteer: parseGazetteer(readJson(shipped('generated/country-centroids.json'))), countryNames };
}

/** The bytes of a registry's export, for `readRows`. */
export const openExport = (file: string | URL): AsyncIterable<Uint8Array> => createReadStream(file);

function readJson(file: string | URL): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const expected = 'a JSON document';
    throw new IntakeError('MAPPING_INVALID', { field: String(file), value: text.slice(0, 40), expected }, { cause });
  }
}
