import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { locationCommitment, ZERO_HASH, type Hash } from '@meridian/credit';
import {
  locationRefusal,
  PLAINTEXT_BYTES,
  readSealedAsk,
  readSealedBid,
  writePlaintext,
  type SealedBid,
} from '../src/index.ts';

const hash = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;

const bid: SealedBid = {
  kind: 'bid',
  salt: hash('salt'),
  beneficiary: hash('5493001KJTIIGC8Y1R12'),
  place: { installationId: 'steel-works', latitude: -23_550_520, longitude: -46_633_309, salt: hash('place') },
  country: 'BR',
  zone: 'coast',
  period: { start: 1_704_067_200, end: 1_735_689_600 },
  bid: {
    currency: 'EUR',
    steps: [
      { kg: 1_000n, value: 1_500n },
      { kg: 5_000n, value: 1_200n },
    ],
  },
};

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const written = (): Record<string, unknown> =>
  JSON.parse(Buffer.from(writePlaintext(bid) ?? []).toString()) as Record<string, unknown>;

describe('a plaintext', () => {
  test('of a bid and of an ask reads back as it was written, and all are equally long', () => {
    const ask = { kind: 'ask', offer: { currency: 'EUR', ask: 900n } } as const;
    const [sealedBid, sealedAsk] = [writePlaintext(bid), writePlaintext(ask)];
    expect([sealedBid?.length, sealedAsk?.length]).toEqual([PLAINTEXT_BYTES, PLAINTEXT_BYTES]);
    expect(readSealedBid(sealedBid ?? new Uint8Array())).toEqual({ ok: true, value: bid });
    expect(readSealedAsk(sealedAsk ?? new Uint8Array())).toEqual({ ok: true, value: ask });
  });

  test('holds 30 steps of a bid at least, whatever their numbers and names; what is longer is none', () => {
    const steps = Array.from({ length: 30 }, (_, i) => ({ kg: 10n ** 15n, value: 10n ** 12n - BigInt(i) }));
    const of = (id: number, zone: number): SealedBid => ({
      ...bid,
      zone: 'z'.repeat(zone),
      place: { installationId: 'x'.repeat(id), latitude: -89_999_999, longitude: -179_999_999, salt: hash('place') },
      bid: { currency: 'A'.repeat(16), steps },
    });
    expect(writePlaintext(of(64, 31))).toHaveLength(PLAINTEXT_BYTES);
    expect(writePlaintext(of(500, 31))).toBeUndefined();
  });
});

describe('a bid is malformed', () => {
  const refusal = (field: string): unknown => ({
    ok: false,
    refusal: expect.objectContaining({ code: 'BID_MALFORMED', field }),
  });

  test.each([
    ['that is not UTF-8', Uint8Array.of(0xff, 0xfe), 'bid'],
    ['that is not JSON', Buffer.from('{"bid":'), 'bid'],
    ['that is an ask', bytes({ offer: { currency: 'EUR', ask: '1' } }), 'bid'],
    ['that is empty', new Uint8Array(), 'bid'],
  ])('%s', (_, plaintext, field) => {
    expect(readSealedBid(plaintext)).toEqual(refusal(field));
  });

  test.each([
    ['a field more', { more: 1 }, 'bid'],
    ['a salt that is none', { salt: 'ab' }, 'salt'],
    ['a beneficiary that is none', { beneficiary: 5 }, 'beneficiary'],
    ['a period that ends before it begins', { period: { start: 1_735_689_600, end: 1_704_067_200 } }, 'period.end'],
    ['a period without end', { period: { start: 1_704_067_200 } }, 'period'],
    ['a country that is none', { country: 7 }, 'country'],
    ['a zone that is none', { zone: 'Not A Zone' }, 'zone'],
    ['a place off the globe', { place: { ...bid.place, latitude: 90_000_001 } }, 'latitude'],
    ['a place that is not canonical', { place: { ...bid.place, longitude: 180_000_000 } }, 'place'],
    ['a place without salt', { place: { installationId: 'a', latitude: 1, longitude: 1 } }, 'place'],
    [
      'a number where a decimal string belongs',
      { bid: { currency: 'EUR', steps: [{ kg: 1, value: '1' }] } },
      'steps[0]',
    ],
  ])('with %s', (_, change, field) => {
    expect(readSealedBid(bytes({ ...written(), ...change }))).toEqual(refusal(field));
  });

  test('and the refusal repeats nothing of a plaintext that could not be read', () => {
    const read = readSealedBid(Buffer.from('{"bid": "my highest price is 4711"'));
    expect(JSON.stringify(read)).not.toContain('4711');
  });
});

test('an ask is malformed that is a bid, or has more fields', () => {
  for (const value of [written(), { offer: { currency: 'EUR', ask: '1' }, salt: hash('a') }]) {
    expect(readSealedAsk(bytes(value))).toEqual({
      ok: false,
      refusal: expect.objectContaining({ code: 'OFFER_MALFORMED' }),
    });
  }
});

describe('the place of a bid', () => {
  const { place } = bid;
  const commitment = place === undefined ? ZERO_HASH : locationCommitment(place.installationId, place);

  test('is the one that was committed, or none where none was', () => {
    expect(locationRefusal(bid, commitment)).toBeUndefined();
    expect(locationRefusal({}, ZERO_HASH)).toBeUndefined();
  });

  test('is refused where it is another, was not committed, or is left out', () => {
    if (place === undefined) throw new Error('the bid has a place');
    const refusal = expect.objectContaining({ code: 'LOCATION_MISMATCH' });
    expect(locationRefusal({ place: { ...place, latitude: place.latitude + 1 } }, commitment)).toEqual(refusal);
    expect(locationRefusal({ place: { ...place, installationId: 'other' } }, commitment)).toEqual(refusal);
    expect(locationRefusal(bid, ZERO_HASH)).toEqual(refusal);
    expect(locationRefusal({}, commitment)).toEqual(refusal);
  });
});
