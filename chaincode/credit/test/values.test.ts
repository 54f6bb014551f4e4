import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  batchId,
  canonicalPlace,
  checkPeriod,
  decodeAccount,
  encodeAccount,
  entitlementFromJson,
  milligrams,
  parseLedger,
  parseMass,
  parseUint,
  provenanceFromJson,
  provenanceToJson,
  ZERO_HASH,
  type Provenance,
} from '../src/index.ts';

const good: Provenance = {
  registry: 'GS',
  project: 'GS1001',
  methodology: '',
  label: '',
  activity: 'reduction',
  country: 'TW',
  subdivision: 'TW-TPE',
  place: { latitude: 23753993, longitude: 120954273 },
  precision: 'country',
  placeSource: 'gazetteer 1',
  areaHash: ZERO_HASH,
  period: { start: 1546300800, end: 1577836800 },
  vintage: 2019,
  serialPrefix: 'GS1-1-TW-GS1001-12-2019-20258',
  firstSerial: 1n,
  lastSerial: 161285n,
  issuedAt: 1605571200,
  mintMultiplier: 1000000n,
  policySet: ZERO_HASH,
  attributes: {},
};

describe('a provenance', () => {
  test('survives JSON with the same id', () => {
    const json: unknown = JSON.parse(JSON.stringify(provenanceToJson(good)));
    expect(provenanceFromJson(json)).toEqual(good);
    expect(batchId(provenanceFromJson(json))).toBe(batchId(good));
  });

  test.each<[string, string, string, object]>([
    ['latitude of 91 degrees', 'INVALID_PLACE', 'latitude', { place: { latitude: 91000000, longitude: 0 } }],
    ['longitude of 181 degrees', 'INVALID_PLACE', 'longitude', { place: { latitude: 0, longitude: 181000000 } }],
    ['latitude with a fraction', 'INVALID_PLACE', 'latitude', { place: { latitude: 0.5, longitude: 0 } }],
    ['longitude as text', 'INVALID_PLACE', 'longitude', { place: { latitude: 0, longitude: '5' } }],
    ['place at +180 instead of -180', 'INVALID_PLACE', 'place', { place: { latitude: 0, longitude: 180000000 } }],
    ['longitude at a pole', 'INVALID_PLACE', 'place', { place: { latitude: 90000000, longitude: 7 } }],
    ['no place', 'INVALID_PROVENANCE', 'place', { place: undefined }],
    [
      'period that ends before it starts',
      'INVALID_PERIOD',
      'period.end',
      { period: { start: 1577836800, end: 1546300800 } },
    ],
    ['period of no length', 'INVALID_PERIOD', 'period.end', { period: { start: 1577836800, end: 1577836800 } }],
    [
      'period that starts at noon',
      'INVALID_PERIOD',
      'period.start',
      { period: { start: 1546344000, end: 1577836800 } },
    ],
    ['empty registry', 'INVALID_PROVENANCE', 'registry', { registry: '' }],
    ['registry as a number', 'INVALID_PROVENANCE', 'registry', { registry: 5 }],
    ['control character', 'INVALID_PROVENANCE', 'project', { project: 'a\u0000b' }],
    ['text of 513 characters', 'INVALID_PROVENANCE', 'methodology', { methodology: 'x'.repeat(513) }],
    ['unknown activity', 'INVALID_PROVENANCE', 'activity', { activity: 'avoidance' }],
    ['inherited name as activity', 'INVALID_PROVENANCE', 'activity', { activity: 'constructor' }],
    ['lower-case country', 'INVALID_PROVENANCE', 'country', { country: 'tw' }],
    ['subdivision of another country', 'INVALID_PROVENANCE', 'subdivision', { subdivision: 'BR-SP' }],
    ['unknown precision', 'INVALID_PROVENANCE', 'precision', { precision: 'exact' }],
    ['vintage of 19', 'INVALID_PROVENANCE', 'vintage', { vintage: 19 }],
    ['reversed block', 'INVALID_PROVENANCE', 'lastSerial', { lastSerial: '0' }],
    ['block beyond belief', 'INVALID_PROVENANCE', 'lastSerial', { lastSerial: '1000000000001' }],
    ['negative serial', 'INVALID_INTEGER', 'firstSerial', { firstSerial: '-1' }],
    ['serial as a number', 'INVALID_INTEGER', 'firstSerial', { firstSerial: 1 }],
    ['multiplier above ten', 'INVALID_PROVENANCE', 'mintMultiplier', { mintMultiplier: '10000001' }],
    ['short hash', 'INVALID_HASH', 'areaHash', { areaHash: '00' }],
    ['upper-case hash', 'INVALID_HASH', 'policySet', { policySet: 'A'.repeat(64) }],
    ['field that no one knows', 'INVALID_PROVENANCE', 'colour', { colour: 'green' }],
  ])('with a %s is refused by code and field', (_, code, field, spoilt) => {
    const attempt = (): unknown => provenanceFromJson({ ...provenanceToJson(good), ...spoilt });
    expect(attempt).toThrow(expect.objectContaining({ name: 'CreditError', code, field }));
  });

  test('has another id when any field changes', () => {
    const ids = new Set([batchId(good)]);
    const changes: Partial<Provenance>[] = [
      { registry: 'CDM' },
      { project: 'GS1002' },
      { methodology: 'ACM0002' },
      { label: 'Gold Standard' },
      { activity: 'removal' },
      { country: 'TV', subdivision: '' },
      { subdivision: '' },
      { place: { latitude: 23753994, longitude: 120954273 } },
      { place: { latitude: 23753993, longitude: 120954274 } },
      { precision: 'site' },
      { placeSource: 'gazetteer 2' },
      { areaHash: 'f'.repeat(64) as typeof ZERO_HASH },
      { period: { start: 1546300800 - 86400, end: 1577836800 } },
      { period: { start: 1546300800, end: 1577836800 + 86400 } },
      { vintage: 2018 },
      { serialPrefix: 'GS1-1-TW-GS1001-12-2019-20259' },
      { firstSerial: 2n },
      { lastSerial: 161284n },
      { issuedAt: 1605571201 },
      { mintMultiplier: 999999n },
      { policySet: 'f'.repeat(64) as typeof ZERO_HASH },
      { attributes: { permanence: '100' } },
      { attributes: { permanence: '101' } },
      { attributes: { buffer: '100' } },
      { attributes: { permanence: '100', buffer: '100' } },
    ];
    for (const change of changes) ids.add(batchId({ ...good, ...change }));
    expect(ids.size).toBe(changes.length + 1);
  });
});

describe('attributes', () => {
  const json = provenanceToJson(good);
  const withAttributes = (attributes: unknown) => () => provenanceFromJson({ ...json, attributes });

  test.each([
    ['no object', []],
    ['a name with capitals', { Permanence: '1' }],
    ['an empty name', { '': '1' }],
    ['a name of 32 letters', { ['a'.repeat(32)]: '1' }],
    ['a number as a number', { permanence: 1 }],
    ['a negative number', { permanence: '-1' }],
    ['a number over 64 bits', { permanence: '18446744073709551616' }],
    ['a category with spaces', { vegetation: 'primary forest' }],
    ['nine of them', Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a${i}`, '1']))],
  ])('%s is refused', (_, attributes) => {
    expect(withAttributes(attributes)).toThrow(expect.objectContaining({ code: 'INVALID_ATTRIBUTE' }));
  });

  test('their order says nothing', () => {
    const [a, b] = [
      { permanence: '100', vegetation: 'primary-forest' },
      { vegetation: 'primary-forest', permanence: '100' },
    ];
    expect(batchId(withAttributes(a)())).toBe(batchId(withAttributes(b)()));
  });
});

describe('places', () => {
  test('have one canonical form', () => {
    expect(canonicalPlace({ latitude: 0, longitude: 180_000_000 })).toEqual({ latitude: 0, longitude: -180_000_000 });
    expect(canonicalPlace({ latitude: -90_000_000, longitude: 5 })).toEqual({ latitude: -90_000_000, longitude: 0 });
    expect(Object.is(canonicalPlace({ latitude: -0, longitude: -0 }).latitude, 0)).toBe(true);
  });

  test('are canonical once made so', () => {
    const coordinate = (limit: number): fc.Arbitrary<number> => fc.integer({ min: -limit, max: limit });
    fc.assert(
      fc.property(coordinate(90_000_000), coordinate(180_000_000), (latitude, longitude) => {
        const place = canonicalPlace({ latitude, longitude });
        expect(canonicalPlace(place)).toEqual(place);
      }),
    );
  });
});

describe('integers and masses', () => {
  test.each(['', '-1', '+1', '01', '1.0', '1e3', ' 1', '0x1', '18446744073709551616', 1, 1n, null, undefined])(
    '%p is no uint64',
    (text) => {
      expect(() => parseUint(text, 'n')).toThrow(expect.objectContaining({ code: 'INVALID_INTEGER', field: 'n' }));
    },
  );

  test('a mass of nothing is refused', () => {
    expect(parseMass('1', 'kg')).toBe(1n);
    expect(() => parseMass('0', 'kg')).toThrow(
      expect.objectContaining({ code: 'INVALID_MASS', field: 'kg', value: '0' }),
    );
  });

  test('milligrams are exact', () => {
    expect(milligrams(161_285_000n, 791_700n)).toBe(127_689_334_500_000n);
  });

  test('a period is whole UTC days', () => {
    expect(() => checkPeriod({ start: 0, end: 86_399 })).toThrow(
      expect.objectContaining({ code: 'INVALID_PERIOD', field: 'period.end' }),
    );
  });
});

describe('accounts and ledgers', () => {
  test.each([
    ['evm', '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'],
    ['fabric', 'Org1MSP/alice'],
    ['fabric', 'Org1.example-MSP/User1@org1.example.com'],
    ['memory', 'home/alice'],
  ] as const)('%s account %s survives its bytes', (kind, account) => {
    expect(decodeAccount(kind, encodeAccount(kind, account))).toBe(account);
  });

  test.each([
    ['evm', '0x0000000000000000000000000000000000000000'],
    ['evm', '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'],
    ['evm', '70997970c51812dc3a010c7d01b50e0d17dc79c8'],
    ['evm', '0x70997970c51812dc3a010c7d01b50e0d17dc79'],
    ['evm', 'Org1MSP/alice'],
    ['evm', undefined],
    ['fabric', 'alice'],
    ['fabric', 'Org1MSP/'],
    ['fabric', 'Org1MSP/a/b'],
    ['fabric', 'Org1MSP/\u00e9'],
  ] as const)('%s account %p is refused', (kind, account) => {
    expect(() => encodeAccount(kind, account)).toThrow(expect.objectContaining({ code: 'INVALID_ACCOUNT' }));
  });

  test.each([
    '',
    'evm:1',
    'evm:01:' + 'a'.repeat(64) + ':0x' + 'b'.repeat(40),
    'fabric:' + 'a'.repeat(64) + ':Upper:ets',
    'corda:x',
    5,
  ])('ledger descriptor %p is refused', (descriptor) => {
    expect(() => parseLedger(descriptor)).toThrow(expect.objectContaining({ code: 'INVALID_LEDGER' }));
  });

  test('an entitlement above ten is refused', () => {
    const spoilt = { beneficiary: ZERO_HASH, ppm: '10000001', policySet: ZERO_HASH, auctionId: ZERO_HASH };
    expect(() => entitlementFromJson(spoilt)).toThrow(expect.objectContaining({ code: 'INVALID_ENTITLEMENT' }));
  });
});
