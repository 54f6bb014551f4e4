import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { CoupledRules } from '@meridian/clearing';
import { auctionBidder, auctionBidId, locationCommitment, ZERO_HASH, type Hash } from '@meridian/credit';
import {
  blobOpener,
  ownFromJson,
  ownToJson,
  readSealedBid,
  sealOwn,
  type SealedBid,
  type SealRequest,
} from '../src/index.ts';

const hash = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;
const place = { installationId: 'steel', latitude: 1_000_000, longitude: 2_000_000, salt: hash('place') };
const content: SealedBid = {
  ...{ kind: 'bid', salt: hash('salt'), beneficiary: hash('LEI'), place },
  period: { start: 1_704_067_200, end: 1_735_689_600 },
  bid: { currency: 'EUR', steps: [{ kg: 1_000n, value: 1_500n }] },
};
const rules: CoupledRules = {
  ...{ kind: 'coupled', auctionId: hash('auction'), currency: 'EUR', policySet: ZERO_HASH, lotKg: 1_000n, tick: 10n },
  ...{ priceTick: 1n, holdingLimitKg: 5_000n, gapTolerancePpm: 1_000n, dustAccount: 'RegulatorMSP/dust' },
};
const subject = locationCommitment(place.installationId, place);
const account = 'EmitterMSP/steel';

async function request(change: Partial<SealRequest> = {}): Promise<SealRequest> {
  const { bidKey } = await blobOpener(Buffer.alloc(32, 1));
  return { rules, bidKey, account, index: 0, subject, content, ...change };
}

describe('what a bidder keeps of its bid', () => {
  test('is the blob that is committed, which opens to the bid, and reads back from its file', async () => {
    const sealed = await sealOwn(await request());
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const { value: own } = sealed;
    const bidder = auctionBidder(account);
    expect(own.bidId).toBe(auctionBidId(rules.auctionId, bidder, 0));
    const opener = await blobOpener(Buffer.alloc(32, 1));
    const opened = await opener.open(own.ciphertext, { auctionId: rules.auctionId, bidder, index: 0 });
    expect(opened.ok && readSealedBid(opened.value)).toEqual({ ok: true, value: content });
    expect(ownFromJson(JSON.parse(JSON.stringify(ownToJson(own))))).toEqual(own);
  });

  test('is never made of a bid that the auction would leave out', async () => {
    const bidOf = (currency: string, ...steps: { kg: bigint; value: bigint }[]): Partial<SealRequest> => ({
      content: { ...content, bid: { currency, steps } },
    });
    const wrong: [string, Partial<SealRequest>][] = [
      ['WRONG_CURRENCY', bidOf('USD', { kg: 1_000n, value: 10n })],
      ['OFF_LOT', bidOf('EUR', { kg: 1_001n, value: 10n })],
      ['OFF_TICK', bidOf('EUR', { kg: 1_000n, value: 11n })],
      ['NOT_MONOTONE', bidOf('EUR', { kg: 1_000n, value: 10n }, { kg: 1_000n, value: 20n })],
      ['OVER_HOLDING_LIMIT', bidOf('EUR', { kg: 6_000n, value: 10n })],
      ['LOCATION_MISMATCH', { subject: hash('elsewhere') }],
      ['LOCATION_MISMATCH', { subject: ZERO_HASH }],
      ['ASK_NEGATIVE', { content: { kind: 'ask', offer: { currency: 'EUR', ask: -1n } } }],
    ];
    for (const [code, change] of wrong) {
      const sealed = await sealOwn(await request(change));
      expect(sealed).toEqual({ ok: false, refusal: expect.objectContaining({ code }) });
    }
  });

  test('is refused as a file of another format, or with a field that is wrong', async () => {
    const sealed = await sealOwn(await request());
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const file = ownToJson(sealed.value);
    for (const [change, field] of [
      [{ format: 'other' }, 'format'],
      [{ auctionId: 'x' }, 'auctionId'],
      [{ index: 9 }, 'index'],
      [{ content: '{}' }, 'bid'],
      [{ ciphertext: 'zz' }, 'ciphertext'],
    ] as const) {
      expect(() => ownFromJson({ ...file, ...change })).toThrow(expect.objectContaining({ field }));
    }
  });
});
