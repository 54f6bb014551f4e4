import { describe, expect, test } from '@jest/globals';
import { ZERO_HASH, type Hash } from '@meridian/credit';
import { announcementOf, readAnnouncementFile } from '../../src/auction/terms.ts';

const NOW = 1_800_000_000;
const container = { codes: [], measurements: [], hostData: [], minimumTcb: {}, allowSimulated: true };
const terms = {
  ...{ kind: 'coupled', currency: 'EUR', holdingLimitKg: '1000', dustAccount: 'RegulatorMSP/regulator' },
  ...{ bidsClose: '+90s', seed: { source: 'a block' }, resultBy: '+10m', settleBy: '2027-02-01' },
};
const announced = (change: object = {}) =>
  announcementOf(readAnnouncementFile({ ...terms, ...change }), { policySet: ZERO_HASH, container, nowSeconds: NOW });

describe('the terms of an auction in a file', () => {
  test('have times from now on, as a date, or as unix seconds', () => {
    expect(announced()).toMatchObject({ bidsClose: NOW + 90, resultBy: NOW + 600, settleBy: 1_801_440_000 });
    expect(announced({ bidsClose: '1800000001' }).bidsClose).toBe(1_800_000_001);
    expect(announced({ bidsClose: '+2h' }).seed.notBefore).toBe(NOW + 7_200);
  });

  test('get an id of their own unless they have one', () => {
    expect(announced().rules.auctionId).not.toBe(announced().rules.auctionId);
    const auctionId = 'ab'.repeat(32) as Hash;
    expect(announced({ auctionId }).rules.auctionId).toBe(auctionId);
  });

  test('are those of either kind of auction', () => {
    expect(announced().rules).toMatchObject({ kind: 'coupled', gapTolerancePpm: 1_000n, lotKg: 1n });
    const oneSided = { reserve: '189', underSubscribed: 'cancel' };
    expect(announced({ kind: 'independent', k: '0', oneSided }).rules).toMatchObject({
      ...{ kind: 'independent', k: 0n },
      oneSided: { reserve: 189n, underSubscribed: 'cancel' },
    });
  });

  test.each([
    ['an unknown field', { more: 1 }],
    ['no end of the bidding', { bidsClose: undefined }],
    ['a time that is none', { bidsClose: 'soon' }],
    ['a negative deposit', { deposit: '-1' }],
    ['another kind', { kind: 'dutch' }],
    ['a currency that is none', { currency: 'eur' }],
    ['a price tick that does not divide the tick', { priceTick: '7' }],
  ])('are refused with %s', (_, change) => {
    expect(() => announced(change)).toThrow(expect.objectContaining({ name: 'CommandError', code: 'USAGE' }));
  });
});
