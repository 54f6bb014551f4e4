import {
  encodeAttributes,
  encodeName,
  fromHex,
  placeSource,
  PRECISION_CODE,
  utf8,
  type Hash,
  type Place,
  type PlaceSource,
  type Provenance,
  type TableLeaf,
  type Use,
} from '@meridian/credit';
import { fixed, integer, list, tuple, type Encoded } from './abi.ts';

// The structs of the contracts, by the order of their fields.

const SOURCE: Readonly<Record<PlaceSource, number>> = { none: 0, declared: 1, attested: 2 };
const WORD = 32;
const NOBODY = '0'.repeat(40);

const hash = (value: Hash): Encoded => fixed(fromHex(value, 'hash'));
const country = (code: string | undefined): Encoded => fixed(code === undefined ? new Uint8Array(2) : utf8(code));
const coordinates = (place: Place | undefined): Encoded[] => [
  integer(place?.latitude ?? 0),
  integer(place?.longitude ?? 0),
];

export const pairStruct = (a: Place, b: Place): Encoded => tuple([...coordinates(a), ...coordinates(b)]);

/** `CreditFacts`. */
export const creditStruct = (p: Provenance): Encoded =>
  tuple([
    integer(p.activity === 'removal' ? 2 : 1),
    country(p.country),
    ...coordinates(p.place),
    integer(PRECISION_CODE[p.precision]),
    integer(p.period.start),
    integer(p.period.end),
    list(attributeStructs(encodeAttributes(p.attributes))),
  ]);

const attributeStructs = (bytes: Uint8Array): Encoded[] =>
  Array.from({ length: bytes.length / (2 * WORD) }, (_, i) => ({
    isDynamic: false,
    bytes: bytes.subarray(2 * WORD * i, 2 * WORD * (i + 1)),
  }));

/** `Use`. */
export const useStruct = (use: Use): Encoded =>
  tuple([
    integer(SOURCE[placeSource(use)]),
    ...coordinates(use.place),
    country(use.country),
    fixed(use.zone === undefined ? new Uint8Array(WORD) : encodeName(use.zone)),
    integer(use.period?.start ?? 0),
    integer(use.period?.end ?? 0),
    integer(use.time),
    integer(BigInt(use.place?.attester ?? `0x${NOBODY}`)),
  ]);

/** `TableLeaf`. */
export const leafStruct = (leaf: TableLeaf): Encoded =>
  tuple([integer(leaf.policy), hash(leaf.key), hash(leaf.next), integer(leaf.ppm), list(leaf.proof.map(hash))]);
