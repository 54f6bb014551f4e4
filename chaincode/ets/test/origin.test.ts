import { describe, expect, test } from '@jest/globals';
import { parseLedger } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import {
  alice,
  BATCH,
  bob,
  configuration,
  EVM,
  evidence,
  gateway,
  issued,
  lockArguments,
  operator,
  outward,
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
