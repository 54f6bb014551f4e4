import { hashText, ZERO_HASH } from '@meridian/credit';
import { describe, expect, test } from '@jest/globals';
import { assetProfileHash, assetProfileOf, creditClassOf, readAssetProfile, step, type Input } from '../src/index.ts';
import { REQUEST } from './support/parties.ts';
import { PROFILE, profileOf } from './support/profile.ts';
import { World } from './support/world.ts';

const other = hashText('something else');
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

describe('an asset profile', () => {
  test('comes back from JSON with the hash, class and batch that it had', () => {
    const read = readAssetProfile(JSON.parse(JSON.stringify(PROFILE)));
    expect(read).toMatchObject({ outcome: 'valid', profile: PROFILE, hash: assetProfileHash(PROFILE) });
    expect(assetProfileOf(creditClassOf(PROFILE))).toEqual(PROFILE);
  });

  test.each([
    ['nothing', undefined, ''],
    ['a version of later', { ...PROFILE, version: 'meridian/asset-profile/v2' }, 'version'],
    ['a member too many', { ...PROFILE, price: '3' }, ''],
    ['another batch', { ...PROFILE, batchId: other }, 'batchId'],
    ['another class', { ...PROFILE, classId: other }, 'classId'],
    ['another policy set', { ...PROFILE, policySet: other }, 'policySet'],
    ['another place', { ...PROFILE, provenance: { ...PROFILE.provenance, country: 'UG' } }, 'batchId'],
    ['a latitude of 91', withPlace(91_000_000), 'latitude'],
    ['a provenance of nothing', { ...PROFILE, provenance: {} }, ''],
    ['a provenance nested deeper than any stack', { ...PROFILE, provenance: { a: nested(8_000) } }, ''],
    [
      'an entitlement that its class does not have',
      { ...PROFILE, entitlement: { beneficiary: other, ppm: '1000000', policySet: ZERO_HASH, auctionId: other } },
      'classId',
    ],
  ])('with %s is refused by its field', (_name, document, field) => {
    const read = readAssetProfile(document);
    expect(read).toMatchObject({ outcome: 'refused', problem: { code: 'err_1.1.12', status: 422 } });
    if (read.outcome === 'refused') expect(read.problem.field).toContain(`assetProfile.${field}`);
  });
});

/** A server that has asked for the profile of the good proposal. */
function waiting(): World {
  const world = new World();
  world.start();
  world.settle(() => world.server.state === 'proposal-received');
  world.due = [];
  return world;
}

describe('a server that is sent a profile', () => {
  test.each([
    ['nothing', undefined, 'err_1.1.12'],
    ['another valid one', profileOf({ country: 'UG' }), 'err_1.1.12'],
    ['one with another area', { ...PROFILE, provenance: { ...PROFILE.provenance, areaHash: other } }, 'err_1.1.12'],
  ])('that is %s rejects the proposal', (_name, document, code) => {
    const world = waiting();
    world.take('server', { kind: 'profile', now: world.now, document });
    expect(world.server).toMatchObject({ state: 'rejected', cause: { code } });
    world.settle();
    expect(world.client).toMatchObject({ state: 'rejected', cause: { code } });
  });

  test('rejects kilograms beyond the block', () => {
    const world = waiting();
    const { proposed } = world.server;
    if (proposed === undefined) throw new Error('no terms');
    world.server = { ...world.server, proposed: { ...proposed, ranges: '0-40001' } };
    world.take('server', { kind: 'profile', now: world.now, document: PROFILE });
    expect(world.server).toMatchObject({ state: 'rejected', cause: { code: 'err_1.1.11' } });
  });
});

describe('a transfer asked for', () => {
  test.each([
    ['no ranges', { ranges: '' }],
    ['a range of nothing', { ranges: '5-5' }],
    ['a range beyond the block', { ranges: '39000-40001' }],
    ['a class that is not the profile’s', { classId: other }],
    ['a ledger of no known form', { originLedger: 'bitcoin' }],
    ['a ledger that is not ours', { originLedger: 'memory:other' }],
    ['a destination that is not the peer’s', { destinationLedger: 'memory:other' }],
    ['an owner that is no account', { owner: 'alice' }],
    ['a beneficiary that is no address', { beneficiary: '0xb0' }],
    ['a beneficiary of another ledger’s form', { beneficiary: 'OriginMSP/bob' }],
    ['no beneficiary entity', { beneficiaryEntityId: '' }],
    ['a lock of a second', { lockSeconds: 1 }],
    ['a lock of half seconds', { lockSeconds: 60.5 }],
    ['a profile that is none', { profile: { ...PROFILE, batchId: other } }],
  ])('with %s is refused before anybody is told', (_name, changes) => {
    const world = new World();
    const input: Input = { kind: 'start', now: world.now, request: { ...REQUEST, ...changes } };
    const result = step(world.client, input, world.contexts.client);
    expect(result).toMatchObject({ outcome: 'refused', problem: { code: 'OP_INVALID_REQUEST', status: 422 } });
  });
});

function withPlace(latitude: number): unknown {
  return { ...PROFILE, provenance: { ...PROFILE.provenance, place: { latitude, longitude: 0 } } };
}
