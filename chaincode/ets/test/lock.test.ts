import { describe, expect, test } from '@jest/globals';
import { hashText, toHex, encodeAccount } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import {
  ADDRESS,
  alice,
  BATCH,
  bob,
  CLASS,
  EVM,
  gateway,
  HOME,
  issued,
  lockArguments,
  OTHER_EVM,
  PROFILE,
  transferId,
} from './support/world.ts';

const lock = lockArguments('t', '1000-2000,5000-7500', ['0']);
const id = { transferId: transferId('t') };
const supply = (ledger: TestLedger) =>
  ledger.evaluate<{ rangesByStatus: Record<string, string>; at: Record<string, string> }>(bob, 'Credit:Supply', {
    batchId: BATCH,
  });

async function locked(): Promise<TestLedger> {
  const ledger = await issued();
  await ledger.submit(gateway, 'Bridge:Lock', lock);
  return ledger;
}

describe('Bridge:Lock', () => {
  test('none -> locked: the record holds all that the claim needs, and the lots wait', async () => {
    const ledger = await issued();
    const simulated = await ledger.simulate(gateway, 'Bridge:Lock', lock);
    expect(simulated.answer).toMatchObject({
      transferId: transferId('t'),
      originLedger: HOME.id,
      destinationLedger: EVM.id,
      batchId: BATCH,
      classId: CLASS,
      assetProfile: PROFILE,
      beneficiary: ADDRESS,
      beneficiaryBytes: toHex(encodeAccount('evm', ADDRESS)),
      ranges: '1000-2000,5000-7500',
      kg: '3500',
      state: 'locked',
      owner: alice.account(),
      gateway: gateway.account(),
    });
    expect(simulated.stub.event).toEqual({
      name: 'TransferLocked',
      payload: JSON.stringify(simulated.answer),
    });
    ledger.commit(simulated);
    expect((await supply(ledger)).rangesByStatus).toMatchObject({
      active: '0-1000,2000-5000,7500-10000',
      locked: '1000-2000,5000-7500',
    });
    expect(await ledger.evaluate(bob, 'Bridge:Origin', id)).toEqual(simulated.answer);
  });

  test('a repeat answers the record although the hints are stale and the approval is gone', async () => {
    const ledger = await locked();
    const record = await ledger.evaluate(bob, 'Bridge:Origin', id);
    await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: false });
    for (const lots of [['0'], ['1000', '5000']]) {
      const again = await ledger.simulate(gateway, 'Bridge:Lock', { ...lock, lots });
      expect(again.answer).toEqual(record);
      expect(again.stub.writes.size).toBe(0);
      expect(again.stub.event).toBeUndefined();
    }
  });

  test.each([
    ['ranges', { ranges: '0-1000' }],
    ['beneficiary', { beneficiary: `0x${'b2'.repeat(20)}` }],
    ['destination', { destinationLedger: OTHER_EVM.descriptor }],
    ['asset profile', { assetProfile: hashText('other') }],
    ['owner', { owner: bob.account() }],
    ['class', { classId: hashText('other') }],
  ])('the same key with another %s is KEY_REUSED', async (_, spoilt) => {
    const ledger = await locked();
    const refusal = await ledger.refusal(gateway, 'Bridge:Lock', { ...lock, ...spoilt });
    expect(refusal).toMatchObject({ code: 'KEY_REUSED', field: 'transferId', value: transferId('t') });
  });

  test('the caller is checked before a repeat is answered', async () => {
    const ledger = await locked();
    expect((await ledger.refusal(bob, 'Bridge:Lock', lock)).code).toBe('FORBIDDEN');
  });

  test.each([
    ['no address', { beneficiary: 'bob' }, 'INVALID_ACCOUNT', 'beneficiary'],
    ['an address of 19 bytes', { beneficiary: `0x${'a1'.repeat(19)}` }, 'INVALID_ACCOUNT', 'beneficiary'],
    ['the zero address', { beneficiary: `0x${'00'.repeat(20)}` }, 'INVALID_ACCOUNT', 'beneficiary'],
    ['a Fabric account for an EVM ledger', { beneficiary: bob.account() }, 'INVALID_ACCOUNT', 'beneficiary'],
    ['an amount of 0', { ranges: '7-7' }, 'INVALID_RANGE', 'ranges'],
    ['a range outside the lot', { ranges: '9000-10001' }, 'LOTS_DO_NOT_COVER', 'lots'],
    [
      '33 ranges',
      { ranges: Array.from({ length: 33 }, (__, i) => `${i * 10}-${i * 10 + 1}`).join(',') },
      'INVALID_RANGES',
      'ranges',
    ],
    [
      'a network that nobody configured',
      { destinationLedger: EVM.descriptor.replace('31337', '31338') },
      'UNKNOWN_LEDGER',
      'ledger',
    ],
    [
      'itself as destination',
      { destinationLedger: HOME.descriptor, beneficiary: bob.account() },
      'UNKNOWN_LEDGER',
      'ledger',
    ],
    ['a ledger id for a descriptor', { destinationLedger: EVM.id }, 'INVALID_LEDGER', 'destinationLedger'],
    ['another class', { classId: hashText('c') }, 'INVALID_ARGUMENT', 'classId'],
    ['another owner', { owner: bob.account() }, 'NOT_APPROVED', 'owner'],
    ['a lot that is not there', { lots: ['5'] }, 'LOT_NOT_FOUND', 'lot'],
    ['no asset profile', { assetProfile: undefined }, 'INVALID_HASH', 'assetProfile'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await issued();
    expect(await ledger.refusal(gateway, 'Bridge:Lock', { ...lock, ...spoilt })).toMatchObject({ code, field });
  });

  test('a lot already locked is LOT_LOCKED, naming the transfer', async () => {
    const ledger = await locked();
    const refusal = await ledger.refusal(gateway, 'Bridge:Lock', lockArguments('u', '1000-1500', ['1000']));
    expect(refusal).toMatchObject({ code: 'LOT_LOCKED', value: '1000-2000', transferId: transferId('t') });
  });

  test('hints must hold the ranges, each lot a part of them', async () => {
    const ledger = await locked();
    const refusal = await ledger.refusal(gateway, 'Bridge:Lock', lockArguments('u', '0-500', ['0', '2000']));
    expect(refusal).toMatchObject({ code: 'LOTS_DO_NOT_COVER', missing: '', needless: '2000-5000' });
    const short = await ledger.refusal(gateway, 'Bridge:Lock', lockArguments('u', '0-3000', ['0', '2000']));
    expect(short).toMatchObject({ code: 'LOTS_DO_NOT_COVER', missing: '1000-2000', needless: '' });
  });

  test('without the owner’s approval, or after it was withdrawn, it is NOT_APPROVED', async () => {
    const ledger = await issued();
    const approve = (approved: boolean) =>
      ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved });
    const asked = { owner: alice.account(), operator: gateway.account() };
    expect(await ledger.evaluate(bob, 'Credit:IsApprovedForAll', asked)).toEqual({ approved: true });
    await approve(false);
    expect(await ledger.evaluate(bob, 'Credit:IsApprovedForAll', asked)).toEqual({ approved: false });
    expect((await ledger.refusal(gateway, 'Bridge:Lock', lock)).code).toBe('NOT_APPROVED');
    await approve(true);
    await ledger.submit(gateway, 'Bridge:Lock', lock);
  });

  test('an approval is for one gateway, and nobody approves for another', async () => {
    const ledger = await issued();
    const second = identity('GatewayMSP/gateway2', { role: 'bridge-gateway' });
    expect((await ledger.refusal(second, 'Bridge:Lock', lock)).code).toBe('NOT_APPROVED');
    await ledger.submit(bob, 'Credit:SetApprovalForAll', { operator: second.account(), approved: true });
    expect((await ledger.refusal(second, 'Bridge:Lock', lock)).code).toBe('NOT_APPROVED');
  });

  test('the owner who approved must own the lots', async () => {
    const ledger = await issued();
    await ledger.submit(bob, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: true });
    const refusal = await ledger.refusal(gateway, 'Bridge:Lock', { ...lock, owner: bob.account() });
    expect(refusal).toMatchObject({ code: 'NOT_OWNER', value: bob.account() });
  });
});
