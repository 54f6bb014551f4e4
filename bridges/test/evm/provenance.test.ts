import { expect, test } from '@jest/globals';
import { ClassRegistry } from '@meridian/solidity';
import { classId, sha256, utf8, type Entitlement, type Hash, type Provenance } from '@meridian/credit';
import { Interface } from 'ethers';
import fc from 'fast-check';
import { creditClassFrom, entitlementStruct, provenanceStruct } from '../../src/evm/provenance.ts';

const registry = new Interface(ClassRegistry.abi);
const hash = fc.string().map((text): Hash => sha256(utf8(text)));
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const DAY = 86_400;

const provenance: fc.Arbitrary<Provenance> = fc.record({
  registry: text,
  project: text,
  methodology: text,
  label: text,
  activity: fc.constantFrom('reduction', 'removal'),
  country: fc.constantFrom('KE', 'IN', 'BR'),
  subdivision: fc.constant(''),
  place: fc.record({
    latitude: fc.integer({ min: -89_999_999, max: 89_999_999 }),
    longitude: fc.integer({ min: -180_000_000, max: 179_999_999 }),
  }),
  precision: fc.constantFrom('point', 'site', 'state', 'country'),
  placeSource: text,
  areaHash: hash,
  period: fc.record({ start: fc.nat(10_000), end: fc.nat(10_000) }).map(({ start, end }) => ({
    start: start * DAY,
    end: (start + end + 1) * DAY,
  })),
  vintage: fc.integer({ min: 1900, max: 9999 }),
  serialPrefix: text,
  firstSerial: fc.bigInt(0n, 1n << 40n),
  lastSerial: fc.bigInt(1n << 40n, 1n << 41n),
  issuedAt: fc.nat(),
  mintMultiplier: fc.bigInt(0n, 10_000_000n),
  policySet: hash,
  attributes: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
    fc.oneof(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
      fc.bigInt(0n, (1n << 64n) - 1n).map((n) => n.toString()),
    ),
    { maxKeys: 8, noNullPrototype: true },
  ),
});
const entitlement: fc.Arbitrary<Entitlement> = fc.record({
  beneficiary: hash,
  ppm: fc.bigInt(0n, 10_000_000n),
  policySet: hash,
  auctionId: hash,
});

test('a class comes back from the contracts as it went in, with and without an entitlement', () => {
  fc.assert(
    fc.property(provenance, fc.option(entitlement, { nil: undefined }), (p, e) => {
      const batch = sha256(utf8(JSON.stringify(p.serialPrefix)));
      const credit = { classId: classId(batch, e), batchId: batch, provenance: p };
      const answer = registry.encodeFunctionResult('creditClass', [
        `0x${batch}`,
        provenanceStruct(p),
        entitlementStruct(e),
      ]);
      const decoded = registry.decodeFunctionResult('creditClass', answer).toArray() as unknown[];
      expect(creditClassFrom(credit.classId, decoded)).toEqual(
        e === undefined ? credit : { ...credit, entitlement: e },
      );
    }),
  );
});
