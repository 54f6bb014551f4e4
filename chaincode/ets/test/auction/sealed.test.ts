import { describe, expect, test } from '@jest/globals';
import {
  auctionBidder,
  auctionBidId,
  auctionLotId,
  hashText,
  locationCommitment,
  parseRanges,
  rangesHash,
  ZERO_HASH,
  type Hash,
} from '@meridian/credit';
import type { AuctionLotRecord } from '../../src/state/auction/lots.ts';
import type { SealedRecord } from '../../src/state/auction/sealed.ts';
import { identity, type TestLedger } from '../support/ledger.ts';
import { alice, auctioneer, BATCH, bob, gateway, lockArguments, regulator } from '../support/world.ts';
import { announced, askOf, AUCTION, bidding, bidOf, blob, carol, dave, DEPOSIT, rules } from './support/stage.ts';

const lotOf = (ranges: string): Hash => auctionLotId(AUCTION, BATCH, rangesHash(parseRanges(ranges)));
const balanceOf = (ledger: TestLedger, account: string) =>
  ledger.evaluate(bob, 'Payment:Balance', { account, currency: 'EUR' });

describe('Auction:Offer', () => {
  test('locks the kilograms to the auction and commits the ask', async () => {
    const { ledger } = await bidding();
    const record = await ledger.submit<AuctionLotRecord>(alice, 'Auction:Offer', askOf('1000-2000,3000-3500', ['0']));
    const lotId = lotOf('1000-2000,3000-3500');
    const bidId = auctionBidId(AUCTION, auctionBidder(alice.account()), 0);
    expect(record).toMatchObject({ lotId, bidId, kg: '1500', seller: alice.account(), remaining: record.ranges });
    const page = { batchId: BATCH, pageSize: 100, bookmark: '' };
    const { lots } = await ledger.evaluate<{ lots: object[] }>(bob, 'Credit:LotsOfBatch', page);
    const locked = { status: 'locked', owner: alice.account(), auctionId: AUCTION, lotId };
    expect(lots).toEqual([
      expect.objectContaining({ from: '0', to: '1000', status: 'active' }),
      expect.objectContaining({ from: '1000', to: '2000', ...locked }),
      expect.objectContaining({ from: '2000', to: '3000', status: 'active' }),
      expect.objectContaining({ from: '3000', to: '3500', ...locked }),
      expect.objectContaining({ from: '3500', to: '5000', status: 'active' }),
      expect.objectContaining({ from: '5000', to: '10000', owner: carol.account() }),
    ]);
    const commitments = await ledger.evaluate(bob, 'Auction:Commitments', { auctionId: AUCTION, pageSize: 9 });
    expect(commitments).toMatchObject({
      commitments: [{ bidId, kind: 'ask', subject: lotId, ciphertext: blob('ask') }],
    });
  });

  test('again changes nothing, with other hints too; the same kilograms with another ask are KEY_REUSED', async () => {
    const { ledger } = await bidding();
    const first = await ledger.submit(alice, 'Auction:Offer', askOf('1000-2000', ['0']));
    const again = await ledger.simulate(alice, 'Auction:Offer', askOf('1000-2000', ['1000']));
    expect([again.answer, again.stub.writes.size]).toEqual([first, 0]);
    const other = askOf('1000-2000', ['1000'], 0, 'another ask');
    expect(await ledger.refusal(alice, 'Auction:Offer', other)).toMatchObject({ code: 'KEY_REUSED', field: 'ranges' });
    const reused = askOf('2000-3000', ['2000'], 0);
    expect(await ledger.refusal(alice, 'Auction:Offer', reused)).toMatchObject({ code: 'KEY_REUSED', field: 'index' });
    expect(await ledger.refusal(carol, 'Auction:Offer', askOf('1000-2000', ['1000']))).toMatchObject({
      code: 'KEY_REUSED',
    });
  });

  test('keeps the kilograms from every other use, each with the auction that has them', async () => {
    const { ledger } = await bidding();
    await ledger.submit(alice, 'Auction:Offer', askOf('0-1000', ['0']));
    await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: true });
    const lotId = lotOf('0-1000');
    const retirement = { retirementId: hashText('r'), beneficiaryName: 'Alice', reason: '' };
    for (const [caller, name, argument] of [
      [alice, 'Credit:Transfer', { batchId: BATCH, lot: '0', ranges: '0-500', to: bob.account() }],
      [alice, 'Credit:Merge', { batchId: BATCH, lots: ['0', '1000'] }],
      [alice, 'Credit:Retire', { ...retirement, batchId: BATCH, lots: ['0'], ranges: '0-500' }],
      [gateway, 'Bridge:Lock', lockArguments('t', '0-500', ['0'])],
      [alice, 'Auction:Offer', askOf('0-500', ['0'], 1)],
    ] as const) {
      expect(await ledger.refusal(caller, name, argument)).toMatchObject({
        code: 'LOT_IN_AUCTION',
        auctionId: AUCTION,
        lotId,
        status: 'locked',
      });
    }
    await ledger.submit(alice, 'Credit:Transfer', {
      batchId: BATCH,
      lot: '1000',
      ranges: '1000-2000',
      to: bob.account(),
    });
  });

  test.each([
    ["another's kilograms", askOf('5000-6000', ['5000']), 'NOT_OWNER'],
    ['hints that do not hold them', askOf('1000-2000', ['5000']), 'NOT_OWNER'],
    ['more than the lots hold', askOf('4000-5500', ['0']), 'LOTS_DO_NOT_COVER'],
    ['no ask', { ...askOf('0-1000', ['0']), ciphertext: undefined, index: undefined }, 'INVALID_ARGUMENT'],
    ['a ninth blob', askOf('0-1000', ['0'], 8), 'INVALID_ARGUMENT'],
    ['an auction that nobody announced', { ...askOf('0-1000', ['0']), auctionId: hashText('x') }, 'AUCTION_NOT_FOUND'],
    ['a batch of nobody', { ...askOf('0-1000', ['0']), batchId: hashText('x') }, 'BATCH_NOT_FOUND'],
  ])('of %s is refused', async (_, argument, code) => {
    const { ledger } = await bidding();
    expect(await ledger.refusal(alice, 'Auction:Offer', argument)).toMatchObject({ code });
  });

  test('with an ask is refused before there is a key to seal it to', async () => {
    const { ledger } = await announced();
    expect(await ledger.refusal(alice, 'Auction:Offer', askOf('0-1000', ['0']))).toMatchObject({
      code: 'AUCTION_PHASE',
      value: 'announced',
    });
  });

  test('in a one-sided auction is for the auctioneer alone, without an ask, from the announcement on', async () => {
    const oneSided = { rules: { ...rules, oneSided: { reserve: '10', underSubscribed: 'sell' } } };
    const { ledger } = await announced(oneSided);
    const mine = { batchId: BATCH, lot: '0', ranges: '0-1000', to: auctioneer.account() };
    await ledger.submit(alice, 'Credit:Transfer', mine);
    const { index, ciphertext, ...bare } = askOf('0-1000', ['0']);
    const sealed = { ...bare, index, ciphertext };
    expect(await ledger.refusal(auctioneer, 'Auction:Offer', sealed)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      field: 'ciphertext',
    });
    const hers = { ...bare, ranges: '1000-2000', lots: ['1000'] };
    expect(await ledger.refusal(alice, 'Auction:Offer', hers)).toMatchObject({ code: 'FORBIDDEN', field: 'owner' });
    const record = await ledger.submit<AuctionLotRecord>(auctioneer, 'Auction:Offer', bare);
    expect([record.seller, record.bidId]).toEqual([auctioneer.account(), undefined]);
  });
});

describe('Auction:Commit', () => {
  test('commits a bid and holds its deposit, once', async () => {
    const { ledger } = await bidding();
    const record = await ledger.submit<SealedRecord>(bob, 'Auction:Commit', bidOf('bid'));
    expect(record).toMatchObject({ kind: 'bid', account: bob.account(), index: 0, subject: ZERO_HASH });
    const again = await ledger.simulate(bob, 'Auction:Commit', bidOf('bid'));
    expect([again.answer, again.stub.writes.size]).toEqual([record, 0]);
    const held = DEPOSIT.toString();
    expect(await balanceOf(ledger, bob.account())).toEqual({ available: '95000', held });
    expect(await ledger.refusal(bob, 'Auction:Commit', bidOf('another bid'))).toMatchObject({
      code: 'KEY_REUSED',
      field: 'index',
    });
    await ledger.submit(bob, 'Auction:Commit', bidOf('another bid', 1));
    expect(await balanceOf(ledger, bob.account())).toEqual({ available: '90000', held: `${2n * DEPOSIT}` });
  });

  test('tells what is committed without the ciphertext', async () => {
    const { ledger } = await bidding();
    const { stub } = await ledger.simulate(bob, 'Auction:Commit', bidOf('bid'));
    expect(stub.event?.name).toBe('AuctionBidCommitted');
    expect(Object.keys(JSON.parse(stub.event?.payload ?? '') as object)).not.toContain('ciphertext');
  });

  test('names an installation by its location commitment', async () => {
    const { ledger } = await bidding();
    const emitter = identity('EmitterMSP/clerk', { role: 'emitter' });
    await ledger.submit(regulator, 'Registry:RegisterOrganisation', {
      ...{ organisationId: 'PLANT-CO', legalEntityId: 'L1', name: 'Plant', country: 'BR', kind: 'company' },
      root: emitter.account(),
    });
    const location = { latitude: -23_550_521, longitude: -46_633_309, salt: hashText('salt') };
    const commitment = locationCommitment('PLANT-1', location);
    const installation = { installationId: 'PLANT-1', organisationId: 'PLANT-CO', fuel: 'gas', sizeKw: '1000' };
    const registration = { ...installation, locationCommitment: commitment };
    await ledger.submit(emitter, 'Registry:RegisterInstallation', registration, { location: JSON.stringify(location) });
    const record = await ledger.submit(dave, 'Auction:Commit', { ...bidOf('bid'), installationId: 'PLANT-1' });
    expect(record).toMatchObject({ subject: commitment, installationId: 'PLANT-1' });
    const missing = { ...bidOf('bid', 1), installationId: 'PLANT-2' };
    expect(await ledger.refusal(dave, 'Auction:Commit', missing)).toMatchObject({ code: 'INSTALLATION_NOT_FOUND' });
  });

  test.each([
    ['nothing', { ciphertext: '' }, 'CIPHERTEXT_SIZE', 'ciphertext'],
    ['less than an empty blob', { ciphertext: blob('b', 48) }, 'CIPHERTEXT_SIZE', 'ciphertext'],
    ['a byte too much', { ciphertext: blob('b', 2049) }, 'CIPHERTEXT_SIZE', 'ciphertext'],
    ['far too much', { ciphertext: blob('b', 5000) }, 'INVALID_ARGUMENT', 'ciphertext'],
    ['no hex', { ciphertext: 'zz' }, 'INVALID_HASH', 'ciphertext'],
    ['a ninth blob', { index: 8 }, 'INVALID_ARGUMENT', 'index'],
    ['a negative number', { index: -1 }, 'INVALID_ARGUMENT', 'index'],
    ['an auction that nobody announced', { auctionId: hashText('x') }, 'AUCTION_NOT_FOUND', 'auctionId'],
    ['a field that nobody knows', { value: '1' }, 'INVALID_ARGUMENT', 'value'],
  ])('of %s is refused', async (_, spoilt, code, field) => {
    const { ledger } = await bidding();
    const refusal = await ledger.refusal(bob, 'Auction:Commit', { ...bidOf('bid'), ...spoilt });
    expect(refusal).toMatchObject({ code, field });
  });

  test('takes blobs of the smallest and of the largest size', async () => {
    const { ledger } = await bidding();
    await ledger.submit(bob, 'Auction:Commit', { ...bidOf('bid'), ciphertext: blob('b', 49) });
    await ledger.submit(bob, 'Auction:Commit', { ...bidOf('bid', 7), ciphertext: blob('b', 2048) });
  });

  test('is refused to those who cannot pay the deposit, and free where there is none', async () => {
    const { ledger } = await bidding();
    expect(await ledger.refusal(alice, 'Auction:Commit', bidOf('bid'))).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    const free = await bidding({ deposit: '0' });
    const { stub } = await free.ledger.simulate(alice, 'Auction:Commit', bidOf('bid'));
    expect([...stub.writes.keys()].filter((key) => /purse|deposit/.test(key))).toEqual([]);
  });

  test('is refused before there is a key, from the second at which bids close, and after the close', async () => {
    const { ledger: early } = await announced();
    expect(await early.refusal(bob, 'Auction:Commit', bidOf('bid'))).toMatchObject({ code: 'AUCTION_PHASE' });
    const { ledger, start } = await bidding();
    const late = { code: 'BIDS_CLOSED', auctionId: AUCTION };
    ledger.time = start + 86_399;
    await ledger.submit(bob, 'Auction:Commit', bidOf('bid'));
    ledger.time = start + 86_400;
    expect(await ledger.refusal(dave, 'Auction:Commit', bidOf('bid'))).toMatchObject(late);
    expect(await ledger.refusal(alice, 'Auction:Offer', askOf('0-1000', ['0']))).toMatchObject(late);
    await ledger.submit(bob, 'Auction:Close', { auctionId: AUCTION });
    // Who claims an earlier time comes too late all the same.
    ledger.time = start + 1;
    expect(await ledger.refusal(dave, 'Auction:Commit', bidOf('bid'))).toMatchObject(late);
    expect(await ledger.refusal(alice, 'Auction:Offer', askOf('0-1000', ['0']))).toMatchObject(late);
    // What was committed in time is answered as before.
    await ledger.submit(bob, 'Auction:Commit', bidOf('bid'));
  });
});
