import {
  accepted,
  readBid,
  readOffer,
  refusalOf,
  refused,
  type BidContent,
  type Outcome,
  type Refusal,
} from '@meridian/clearing';
import { checkUse, CreditError, MAX_SEALED_BYTES, parseHash, utf8 } from '@meridian/credit';
import type { SealedAsk, SealedBid, SealedContent, SealedPlace } from './content.ts';
import { ENCAPSULATED_BYTES, TAG_BYTES } from './suite.ts';

/** What every plaintext is padded to, so that a blob's length tells nothing. */
export const PLAINTEXT_BYTES = MAX_SEALED_BYTES - ENCAPSULATED_BYTES - TAG_BYTES;
const SPACE = 0x20;

/** UTF-8 JSON, padded with spaces; `undefined` where it is longer than a blob may be. */
export function writePlaintext(content: SealedContent): Uint8Array | undefined {
  const text = utf8(JSON.stringify(content.kind === 'ask' ? askToJson(content) : bidToJson(content)));
  if (text.length > PLAINTEXT_BYTES) return undefined;
  const padded = new Uint8Array(PLAINTEXT_BYTES).fill(SPACE);
  padded.set(text);
  return padded;
}

const askToJson = ({ offer: { currency, ask } }: SealedAsk): object => ({ offer: { currency, ask: ask.toString() } });

const bidToJson = ({
  salt,
  beneficiary,
  place,
  country,
  zone,
  period,
  bid: { currency, steps },
}: SealedBid): object => ({
  ...{ salt, beneficiary, place, country, zone, period },
  bid: { currency, steps: steps.map(({ kg, value }) => ({ kg: kg.toString(), value: value.toString() })) },
});

/** Reads what a bidder sealed: a bid with exactly its fields. */
export function readSealedBid(plaintext: Uint8Array): Outcome<SealedBid, 'BID_MALFORMED'> {
  const fields = fieldsOf(parse(plaintext), ['salt', 'beneficiary', 'period', 'bid'], ['place', 'country', 'zone']);
  if (fields === undefined) return refused(malformed('BID_MALFORMED', 'bid', 'salt, beneficiary, period and bid'));
  const bid = readBid(fields['bid']);
  return bid.ok ? readBidFields(fields, bid.value) : bid;
}

/** Reads what a seller sealed. */
export function readSealedAsk(plaintext: Uint8Array): Outcome<SealedAsk, 'OFFER_MALFORMED'> {
  const fields = fieldsOf(parse(plaintext), ['offer'], []);
  if (fields === undefined) return refused(malformed('OFFER_MALFORMED', 'offer', 'an offer alone'));
  const offer = readOffer(fields['offer']);
  return offer.ok ? accepted({ kind: 'ask', offer: offer.value }) : offer;
}

type Fields = Readonly<Record<string, unknown>>;

function readBidFields(fields: Fields, bid: BidContent): Outcome<SealedBid, 'BID_MALFORMED'> {
  try {
    const place = fields['place'] === undefined ? undefined : readPlace(fields['place']);
    const period = fieldsOf(fields['period'], ['start', 'end'], []);
    if (period === undefined) return refused(malformed('BID_MALFORMED', 'period', 'start and end'));
    const { country, zone } = fields;
    const use = {
      ...(country !== undefined && { country: country as string }),
      ...(zone !== undefined && { zone: zone as string }),
      period: { start: period['start'] as number, end: period['end'] as number },
    };
    // Reads every field, whatever its type, and takes canonical places alone.
    checkUse({ ...use, time: 0, ...(place !== undefined && { place: { ...placeOf(place), source: 'declared' } }) });
    return accepted({
      kind: 'bid',
      salt: parseHash(fields['salt'], 'salt'),
      beneficiary: parseHash(fields['beneficiary'], 'beneficiary'),
      ...(place !== undefined && { place }),
      ...use,
      bid,
    });
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    return refused(refusalOf('BID_MALFORMED', error.field, error.value, error.expected));
  }
}

/** Without what only opens its commitment. */
export const placeOf = ({ latitude, longitude }: SealedPlace): { latitude: number; longitude: number } => ({
  latitude,
  longitude,
});

/** @throws CreditError `INVALID_PLACE`, `INVALID_HASH` */
function readPlace(value: unknown): SealedPlace {
  const fields = fieldsOf(value, ['installationId', 'latitude', 'longitude', 'salt'], []);
  const { installationId, latitude, longitude } = fields ?? {};
  if (typeof installationId !== 'string' || typeof latitude !== 'number' || typeof longitude !== 'number') {
    const expected = 'an installation id, latitude and longitude in microdegrees, and the salt of its commitment';
    throw new CreditError('INVALID_PLACE', { field: 'place', value, expected });
  }
  return { installationId, latitude, longitude, salt: parseHash(fields?.['salt'], 'place.salt') };
}

function parse(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    // Neither UTF-8 nor JSON: said by whoever asked for fields.
    return undefined;
  }
}

/** The fields of an object that has all of the first names, and of others only the second. */
function fieldsOf(value: unknown, required: readonly string[], optional: readonly string[]): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const isComplete = required.every((name) => Object.hasOwn(value, name));
  const isKnown = Object.keys(value).every((name) => required.includes(name) || optional.includes(name));
  return isComplete && isKnown ? { ...value } : undefined;
}

/** What was opened is a secret, so that a refusal does not repeat it. */
const malformed = <Code extends string>(code: Code, field: string, expected: string): Refusal<Code> =>
  refusalOf(code, field, 'something else', expected);
