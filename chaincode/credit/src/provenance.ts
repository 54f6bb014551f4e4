import { attributesHash, checkAttributes, type Attributes } from './attributes.ts';
import { concat, hashText, fromHex, intBytes, parseHash, sha256, utf8, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { parseUint } from './integer.ts';
import { PPM_MAX } from './mass.ts';
import { checkPeriod, TIME_MAX, type Period } from './period.ts';
import { canonicalPlace, PRECISION_CODE, type Place, type Precision } from './place.ts';

export type Activity = 'reduction' | 'removal';
const ACTIVITY_CODE: Readonly<Record<Activity, bigint>> = { reduction: 1n, removal: 2n };

/** Where, when and by whom a batch of credits came to be. It never changes, and its hash is the batch's id. */
export interface Provenance {
  /** Short name of the registry whose serials these are, e.g. `GS`. */
  readonly registry: string;
  readonly project: string;
  /** Empty when the registry names none. */
  readonly methodology: string;
  /** A second standard's label on the credit, e.g. `Gold Standard` on a CDM serial; empty for none. */
  readonly label: string;
  readonly activity: Activity;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2, or empty. */
  readonly subdivision: string;
  readonly place: Place;
  readonly precision: Precision;
  /** Gazetteer and version that gave the place; empty when the registry gave coordinates. */
  readonly placeSource: string;
  /** SHA-256 of the area's GeoJSON in JCS form; zero for none. */
  readonly areaHash: Hash;
  readonly period: Period;
  /** A label; it decides nothing. */
  readonly vintage: number;
  /** The serial without its block. Blocks are disjoint within (registry, serialPrefix). */
  readonly serialPrefix: string;
  /** First and last serial of the block, both inclusive. */
  readonly firstSerial: bigint;
  readonly lastSerial: bigint;
  /** Unix seconds UTC. */
  readonly issuedAt: number;
  /** ppm; information about the issuance, kilograms are always 1,000 x serials. */
  readonly mintMultiplier: bigint;
  /** Content hash of the policy set; zero for none. */
  readonly policySet: Hash;
  /** What policies of this kind of credit read, such as its permanence. */
  readonly attributes: Attributes;
}

/** The same in JSON: serials and ppm as decimal strings. */
export type ProvenanceJson = Omit<
  Provenance,
  'firstSerial' | 'lastSerial' | 'mintMultiplier' | 'areaHash' | 'policySet'
> &
  Readonly<Record<'firstSerial' | 'lastSerial' | 'mintMultiplier' | 'areaHash' | 'policySet', string>>;

const TAG = utf8('meridian/batch/v2');
/** More serials than any registry ever issued in a block, and few enough that kilograms fit 64 bits. */
export const MAX_SERIALS_PER_BLOCK = 1_000_000_000_000n;
const MAX_TEXT = 512;

/** @throws CreditError `INVALID_PROVENANCE`, `INVALID_PLACE`, `INVALID_PERIOD`, `INVALID_ATTRIBUTE` */
export function checkProvenance(p: Provenance): Provenance {
  for (const field of ['registry', 'project', 'serialPrefix'] as const) checkText(p[field], field, 1);
  for (const field of ['methodology', 'label', 'subdivision', 'placeSource'] as const) checkText(p[field], field, 0);
  if (!Object.hasOwn(ACTIVITY_CODE, p.activity)) throw invalid('activity', p.activity, 'reduction or removal');
  if (!Object.hasOwn(PRECISION_CODE, p.precision))
    throw invalid('precision', p.precision, 'point, site, state or country');
  if (!/^[A-Z]{2}$/.test(p.country)) throw invalid('country', p.country, 'an ISO 3166-1 alpha-2 code');
  if (
    p.subdivision !== '' &&
    !(p.subdivision.startsWith(`${p.country}-`) && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(p.subdivision))
  ) {
    throw invalid('subdivision', p.subdivision, `an ISO 3166-2 code of ${p.country}, or empty`);
  }
  const place = canonicalPlace(p.place);
  if (place.latitude !== p.place.latitude || place.longitude !== p.place.longitude) {
    throw new CreditError('INVALID_PLACE', {
      field: 'place',
      value: p.place,
      expected: `canonical: ${JSON.stringify(place)}`,
    });
  }
  checkPeriod(p.period);
  if (!Number.isSafeInteger(p.vintage) || p.vintage < 1900 || p.vintage > 9999)
    throw invalid('vintage', p.vintage, 'a year from 1900 to 9999');
  if (!Number.isSafeInteger(p.issuedAt) || p.issuedAt < 0 || p.issuedAt > TIME_MAX)
    throw invalid('issuedAt', p.issuedAt, 'unix seconds');
  if (p.firstSerial < 0n || p.lastSerial < p.firstSerial)
    throw invalid('lastSerial', p.lastSerial, `at least the first serial, ${p.firstSerial}`);
  if (p.lastSerial - p.firstSerial >= MAX_SERIALS_PER_BLOCK || p.lastSerial >= 1n << 64n) {
    throw invalid(
      'lastSerial',
      p.lastSerial,
      `within ${MAX_SERIALS_PER_BLOCK} serials of the first, ${p.firstSerial}, and of 64 bits`,
    );
  }
  if (p.mintMultiplier < 0n || p.mintMultiplier > PPM_MAX)
    throw invalid('mintMultiplier', p.mintMultiplier, `ppm from 0 to ${PPM_MAX}`);
  parseHash(p.areaHash, 'areaHash');
  parseHash(p.policySet, 'policySet');
  checkAttributes(p.attributes);
  return p;
}

/** The 395 bytes of docs/layouts.md. */
export function encodeProvenance(p: Provenance): Uint8Array {
  const text = (value: string): Uint8Array => fromHex(hashText(value), 'text');
  return concat(
    TAG,
    text(p.registry),
    text(p.project),
    text(p.methodology),
    text(p.label),
    intBytes(ACTIVITY_CODE[p.activity], 1),
    utf8(p.country),
    text(p.subdivision),
    intBytes(BigInt(p.place.latitude), 4),
    intBytes(BigInt(p.place.longitude), 4),
    intBytes(PRECISION_CODE[p.precision], 1),
    text(p.placeSource),
    fromHex(p.areaHash, 'areaHash'),
    intBytes(BigInt(p.period.start), 8),
    intBytes(BigInt(p.period.end), 8),
    intBytes(BigInt(p.vintage), 2),
    text(p.serialPrefix),
    intBytes(p.firstSerial, 8),
    intBytes(p.lastSerial, 8),
    intBytes(BigInt(p.issuedAt), 8),
    intBytes(p.mintMultiplier, 4),
    fromHex(p.policySet, 'policySet'),
    fromHex(attributesHash(p.attributes), 'attributes'),
  );
}

/** @throws CreditError as {@link checkProvenance} */
export const batchId = (p: Provenance): Hash => sha256(encodeProvenance(checkProvenance(p)));

export const provenanceToJson = (p: Provenance): ProvenanceJson => ({
  ...p,
  firstSerial: p.firstSerial.toString(),
  lastSerial: p.lastSerial.toString(),
  mintMultiplier: p.mintMultiplier.toString(),
});

const TEXT_FIELDS = [
  'registry',
  'project',
  'methodology',
  'label',
  'activity',
  'country',
  'subdivision',
  'precision',
  'placeSource',
  'serialPrefix',
] as const;
const FIELDS: readonly string[] = [
  ...TEXT_FIELDS,
  'place',
  'areaHash',
  'period',
  'vintage',
  'firstSerial',
  'lastSerial',
  'issuedAt',
  'mintMultiplier',
  'policySet',
  'attributes',
];

/** Reads a provenance from outside: every field there, of its type, and no other. @throws CreditError */
export function provenanceFromJson(value: unknown): Provenance {
  const o = asRecord(value, 'provenance');
  for (const key of Object.keys(o))
    if (!FIELDS.includes(key)) throw invalid(key, o[key], `absent; the fields are ${FIELDS.join(', ')}`);
  for (const key of TEXT_FIELDS) if (typeof o[key] !== 'string') throw invalid(key, o[key], 'a text');
  const place = asRecord(o['place'], 'place');
  const period = asRecord(o['period'], 'period');
  return checkProvenance({
    ...(o as unknown as Provenance),
    place: { latitude: place['latitude'] as number, longitude: place['longitude'] as number },
    period: { start: period['start'] as number, end: period['end'] as number },
    areaHash: parseHash(o['areaHash'], 'areaHash'),
    policySet: parseHash(o['policySet'], 'policySet'),
    firstSerial: parseUint(o['firstSerial'], 'firstSerial'),
    lastSerial: parseUint(o['lastSerial'], 'lastSerial'),
    mintMultiplier: parseUint(o['mintMultiplier'], 'mintMultiplier'),
  });
}

function asRecord(value: unknown, field: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(field, value, 'an object');
}

function checkText(value: string, field: string, min: number): void {
  // Control characters would let two texts look the same on a certificate.
  if (value.length < min || value.length > MAX_TEXT || /[\p{Cc}\p{Cs}]/u.test(value)) {
    throw invalid(field, value, `a text of ${min} to ${MAX_TEXT} characters without control characters`);
  }
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_PROVENANCE', {
    field,
    value: typeof value === 'bigint' ? value.toString() : value,
    expected,
  });
