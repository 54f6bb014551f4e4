import { describe, expect, test } from '@jest/globals';
import { hashText, parseLedger, toHex, encodeAccount } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import {
  ADDRESS,
  alice,
  BATCH,
  bob,
  CLASS,
  configuration,
  EVM,
  evidence,
  gateway,
  HOME,
  issued,
  lockArguments,
  operator,
  OTHER_EVM,
  outward,
  PROFILE,
  regulator,
  transferId,
} from './support/world.ts';

const lock = lockArguments('t', '1000-2000,5000-7500', ['0']);
const claim = (fact: Parameters<typeof outward>[2]) => evidence(outward('t', '1000-2000,5000-7500', fact));
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

describe('roles of the bridge', () => {
  test.each([
    ['a trader', alice, 'role'],
    ['a registry operator', operator, 'role'],
    ['the regulator', regulator, 'role'],
    ['a gateway of an unlisted organisation', identity('TraderMSP/gw', { role: 'bridge-gateway' }), 'msp'],
  ])('%s may not lock, begin an abort or extinguish', async (_, caller, field) => {
    const ledger = await locked();
    for (const refusal of [
      await ledger.refusal(caller, 'Bridge:Lock', lockArguments('u', '0-1000', ['0'])),
      await ledger.refusal(caller, 'Bridge:BeginAbort', id),
      await ledger.refusal(caller, 'Bridge:Extinguish', claim('unassigned')),
    ]) {
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field, caller: caller.account() });
    }
  });

  test('a gateway of another organisation ends no transfer that it did not lock; a colleague may', async () => {
    const ledger = await locked();
    const gateways = ['GatewayMSP', 'RivalMSP'];
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, gateways });
    const rival = identity('RivalMSP/gateway', { role: 'bridge-gateway' });
    for (const refusal of [
      await ledger.refusal(rival, 'Bridge:BeginAbort', id),
      await ledger.refusal(rival, 'Bridge:Extinguish', claim('unassigned')),
    ]) {
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field: 'msp', expected: 'GatewayMSP' });
    }
    const colleague = identity('GatewayMSP/gateway2', { role: 'bridge-gateway' });
    expect(await ledger.submit(colleague, 'Bridge:BeginAbort', id)).toMatchObject({ state: 'aborting' });
  });
});

describe('Bridge:Extinguish', () => {
  test('locked -> extinguished: at home the kilograms are not burnt but wrapped at the destination', async () => {
    const ledger = await locked();
    const simulated = await ledger.simulate(gateway, 'Bridge:Extinguish', claim('unassigned'));
    expect(simulated.answer).toMatchObject({ state: 'extinguished' });
    expect(simulated.stub.event).toEqual({ name: 'TransferExtinguished', payload: JSON.stringify(simulated.answer) });
    ledger.commit(simulated);
    expect(await supply(ledger)).toMatchObject({
      rangesByStatus: { wrapped: '1000-2000,5000-7500', locked: '' },
      at: { [EVM.id]: '1000-2000,5000-7500' },
    });
    const lot = await ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from: '1000' });
    expect(lot).toMatchObject({ status: 'wrapped', at: EVM.id });
    expect(lot).not.toHaveProperty('owner');
    expect(lot).not.toHaveProperty('transferId');
  });

  test('a repeat answers as before and writes nothing', async () => {
    const ledger = await locked();
    const first = await ledger.submit(gateway, 'Bridge:Extinguish', claim('unassigned'));
    const again = await ledger.simulate(gateway, 'Bridge:Extinguish', claim('unassigned'));
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
  });

  test('extinguished never goes back: neither abort nor release follows', async () => {
    const ledger = await locked();
    await ledger.submit(gateway, 'Bridge:Extinguish', claim('unassigned'));
    expect(await ledger.refusal(gateway, 'Bridge:BeginAbort', id)).toMatchObject({
      code: 'TRANSFER_STATE',
      value: 'extinguished',
      expected: 'locked',
    });
    expect((await ledger.refusal(bob, 'Bridge:Release', claim('void'))).code).toBe('TRANSFER_STATE');
  });

  test('after the abort began it is TRANSFER_STATE, whatever the evidence', async () => {
    const ledger = await locked();
    await ledger.submit(gateway, 'Bridge:BeginAbort', id);
    expect(await ledger.refusal(gateway, 'Bridge:Extinguish', claim('unassigned'))).toMatchObject({
      code: 'TRANSFER_STATE',
      value: 'aborting',
    });
  });
});

describe('Bridge:BeginAbort and Bridge:Release', () => {
  test('locked -> aborting -> released: on evidence of void the owner has the lots again', async () => {
    const ledger = await locked();
    const aborting = await ledger.simulate(gateway, 'Bridge:BeginAbort', id);
    expect(aborting.answer).toMatchObject({ state: 'aborting' });
    expect(aborting.stub.event?.name).toBe('TransferAborting');
    ledger.commit(aborting);
    expect((await supply(ledger)).rangesByStatus['locked']).toBe('1000-2000,5000-7500');

    const released = await ledger.simulate(bob, 'Bridge:Release', claim('void'));
    expect(released.answer).toMatchObject({ state: 'released' });
    expect(released.stub.event?.name).toBe('TransferReleased');
    ledger.commit(released);
    expect((await supply(ledger)).rangesByStatus).toMatchObject({ active: '0-10000', locked: '' });
    const lot = await ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from: '5000' });
    expect(lot).toMatchObject({ status: 'active', owner: alice.account() });
    expect(lot).not.toHaveProperty('transferId');
  });

  test('repeats answer the record as it is now and write nothing', async () => {
    const ledger = await locked();
    await ledger.submit(gateway, 'Bridge:BeginAbort', id);
    const release = await ledger.submit(bob, 'Bridge:Release', claim('void'));
    for (const again of [
      await ledger.simulate(gateway, 'Bridge:BeginAbort', id),
      await ledger.simulate(bob, 'Bridge:Release', claim('void')),
      await ledger.simulate(gateway, 'Bridge:Lock', lock),
    ]) {
      expect(again.answer).toEqual(release);
      expect(again.stub.writes.size).toBe(0);
      expect(again.stub.event).toBeUndefined();
    }
  });

  test('nothing is released by evidence alone: the abort has to be written first', async () => {
    const ledger = await locked();
    expect(await ledger.refusal(bob, 'Bridge:Release', claim('void'))).toMatchObject({
      code: 'TRANSFER_STATE',
      value: 'locked',
      expected: 'aborting',
    });
  });

  test('nothing is released by time', async () => {
    const ledger = await locked();
    ledger.time += 10 * 365 * 86_400;
    await ledger.submit(gateway, 'Bridge:Extinguish', claim('unassigned'));
  });

  test('an unknown transfer is TRANSFER_NOT_FOUND, and its record null', async () => {
    const ledger = await issued();
    expect((await ledger.refusal(gateway, 'Bridge:BeginAbort', id)).code).toBe('TRANSFER_NOT_FOUND');
    expect((await ledger.refusal(gateway, 'Bridge:Extinguish', claim('unassigned'))).code).toBe('TRANSFER_NOT_FOUND');
    expect((await ledger.refusal(gateway, 'Bridge:Release', claim('void'))).code).toBe('TRANSFER_NOT_FOUND');
    expect(await ledger.evaluate(bob, 'Bridge:Origin', id)).toBeNull();
  });

  test('a move dated before the record’s last change is refused', async () => {
    const ledger = await locked();
    ledger.time -= 1;
    expect((await ledger.refusal(gateway, 'Bridge:BeginAbort', id)).code).toBe('TIME_BEFORE_LAST_CHANGE');
    expect((await ledger.refusal(gateway, 'Bridge:Extinguish', claim('unassigned'))).code).toBe(
      'TIME_BEFORE_LAST_CHANGE',
    );
  });

  test('after a release the same kilograms can be locked for another transfer, to another kind of ledger too', async () => {
    const ledger = await locked();
    await ledger.submit(gateway, 'Bridge:BeginAbort', id);
    await ledger.submit(bob, 'Bridge:Release', claim('void'));
    const memory = parseLedger('memory:elsewhere');
    const foreignLedgers = [...configuration.foreignLedgers, { ledger: memory.descriptor, keys: [] }];
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, foreignLedgers });
    await ledger.submit(gateway, 'Bridge:Lock', {
      ...lockArguments('u', '500-8000', ['0', '1000', '2000', '5000', '7500']),
      destinationLedger: memory.descriptor,
      beneficiary: bob.account(),
    });
    expect((await supply(ledger)).rangesByStatus).toMatchObject({ active: '0-500,8000-10000', locked: '500-8000' });
  });
});
