import {
  decodeAttributes,
  encodeAttributes,
  fromHex,
  toHex,
  utf8,
  ZERO_HASH,
  type Activity,
  type Attributes,
  type Entitlement,
  type Hash,
  type Precision,
  type Provenance,
} from '@meridian/credit';
import type { CreditClass } from '../port/ledger-bridge.ts';

/** Where the contracts number what texts name here (docs/layouts.md, "Batch"). */
const ACTIVITIES: readonly Activity[] = ['reduction', 'removal'];
const PRECISIONS: readonly Precision[] = ['point', 'site', 'state', 'country'];

const hex = (hash: Hash): string => `0x${hash}`;
export const hashOf = (value: unknown): Hash => String(value).slice(2) as Hash;

/** The struct `Provenance` of the contracts, by the order of its fields. */
export const provenanceStruct = (p: Provenance): readonly unknown[] => [
  p.registry,
  p.project,
  p.methodology,
  p.label,
  ACTIVITIES.indexOf(p.activity) + 1,
  `0x${toHex(utf8(p.country))}`,
  p.subdivision,
  p.place.latitude,
  p.place.longitude,
  PRECISIONS.indexOf(p.precision) + 1,
  p.placeSource,
  hex(p.areaHash),
  p.period.start,
  p.period.end,
  p.vintage,
  p.serialPrefix,
  p.firstSerial,
  p.lastSerial,
  p.issuedAt,
  p.mintMultiplier,
  hex(p.policySet),
  attributeStructs(p.attributes),
];

/** The struct `Entitlement`; all zero where there is none. */
export const entitlementStruct = (e: Entitlement | undefined): readonly unknown[] =>
  e === undefined
    ? [hex(ZERO_HASH), 0n, hex(ZERO_HASH), hex(ZERO_HASH)]
    : [hex(e.beneficiary), e.ppm, hex(e.policySet), hex(e.auctionId)];

/** A class as the registry of classes answers it. */
export function creditClassFrom(classId: Hash, answer: readonly unknown[]): CreditClass {
  const [batchId, provenance, entitlement] = answer as readonly [string, readonly unknown[], readonly unknown[]];
  const known = { classId, batchId: hashOf(batchId), provenance: provenanceFrom([...provenance]) };
  const entitled = entitlementFrom([...entitlement]);
  return entitled === undefined ? known : { ...known, entitlement: entitled };
}

function provenanceFrom(fields: readonly unknown[]): Provenance {
  const text = (i: number): string => String(fields[i]);
  const integer = (i: number): number => Number(fields[i]);
  return {
    registry: text(0),
    project: text(1),
    methodology: text(2),
    label: text(3),
    activity: ACTIVITIES[integer(4) - 1] ?? 'reduction',
    country: asciiOf(text(5)),
    subdivision: text(6),
    place: { latitude: integer(7), longitude: integer(8) },
    precision: PRECISIONS[integer(9) - 1] ?? 'country',
    placeSource: text(10),
    areaHash: hashOf(fields[11]),
    period: { start: integer(12), end: integer(13) },
    vintage: integer(14),
    serialPrefix: text(15),
    firstSerial: BigInt(text(16)),
    lastSerial: BigInt(text(17)),
    issuedAt: integer(18),
    mintMultiplier: BigInt(text(19)),
    policySet: hashOf(fields[20]),
    attributes: attributesFrom(fields[21] as readonly (readonly string[])[]),
  };
}

/** Structs of name and value, 32 bytes each. */
function attributeStructs(attributes: Attributes): readonly (readonly string[])[] {
  const words = toHex(encodeAttributes(attributes)).match(/.{64}/g) ?? [];
  return words.flatMap((word, i) => (i % 2 === 0 ? [[`0x${word}`, `0x${words[i + 1] ?? ''}`]] : []));
}

const attributesFrom = (structs: readonly (readonly string[])[]): Attributes =>
  decodeAttributes(fromHex(structs.map((words) => words.map((word) => word.slice(2)).join('')).join(''), 'attributes'));

function entitlementFrom([beneficiary, ppm, policySet, auctionId]: readonly unknown[]): Entitlement | undefined {
  if (hashOf(beneficiary) === ZERO_HASH) return undefined;
  return {
    beneficiary: hashOf(beneficiary),
    ppm: BigInt(String(ppm)),
    policySet: hashOf(policySet),
    auctionId: hashOf(auctionId),
  };
}

const asciiOf = (text: string): string => String.fromCharCode(...fromHex(text.slice(2), 'country'));
