import { describe, expect, test } from '@jest/globals';
import { encodeAccount, hashText, utf8 } from '@meridian/credit';
import type { TestLedger } from './support/ledger.ts';
import {
  alice,
  BATCH,
  bob,
  EVM,
  evidence,
  gateway,
  homeward,
  HOME,
  issued,
  lockArguments,
  OTHER_EVM,
  otherEvmKey,
  sendAway,
  transferId,
} from './support/world.ts';

const RANGES = '1500-2000,3000-3500';
const arrive = (fact: 'locked' | 'extinguished' = 'locked', lots = ['1000', '3000']) => ({
  ...evidence(homeward('b', RANGES, fact)),
  lots,
});
const key = { originLedger: EVM.id, transferId: transferId('b') };
const supply = (ledger: TestLedger) =>
  ledger.evaluate<{ rangesByStatus: Record<string, string>; at: Record<string, string> }>(bob, 'Credit:Supply', {
    batchId: BATCH,
  });

/** 1000-2000 and 3000-4000 are wrapped at the EVM ledger. */
async function away(): Promise<TestLedger> {
  const ledger = await issued();
  await sendAway(ledger, 'a', '1000-2000,3000-4000', ['0']);
  return ledger;
}

describe('Bridge:Arrive', () => {
  test('none -> unassigned: any part in custody may come home, and is nobody’s yet', async () => {
    const ledger = await away();
    const simulated = await ledger.simulate(alice, 'Bridge:Arrive', arrive());
    expect(simulated.answer).toMatchObject({
      ...key,
      destinationLedger: HOME.id,
      ranges: RANGES,
      kg: '1000',
      beneficiary: bob.account(),
      state: 'unassigned',
    });
    expect(simulated.stub.event).toEqual({ name: 'TransferArrived', payload: JSON.stringify(simulated.answer) });
    ledger.commit(simulated);
    expect(await supply(ledger)).toMatchObject({
      rangesByStatus: { arriving: RANGES, wrapped: '1000-1500,3500-4000' },
      at: { [EVM.id]: '1000-1500,3500-4000' },
    });
    const lot = await ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from: '1500' });
    expect(lot).toMatchObject({ status: 'arriving', at: EVM.id, transferId: transferId('b') });
    expect(lot).not.toHaveProperty('owner');
    expect(await ledger.evaluate(bob, 'Bridge:Destination', key)).toEqual(simulated.answer);
  });

  test('evidence of `extinguished` lets it in just as well', async () => {
    const ledger = await away();
    expect(await ledger.submit(bob, 'Bridge:Arrive', arrive('extinguished'))).toMatchObject({ state: 'unassigned' });
  });

  test('a union of what went in several transfers may come home in one', async () => {
    const ledger = await away();
    await sendAway(ledger, 'c', '2000-3000', ['2000']);
    const whole = { ...evidence(homeward('b', '1000-4000', 'locked')), lots: ['3000', '1000', '2000'] };
    await ledger.submit(bob, 'Bridge:Arrive', whole);
    expect((await supply(ledger)).rangesByStatus['arriving']).toBe('1000-4000');
  });

  test('a repeat, with either evidence and stale hints, answers the record and writes nothing', async () => {
    const ledger = await away();
    const first = await ledger.submit(bob, 'Bridge:Arrive', arrive());
    for (const again of [
      await ledger.simulate(bob, 'Bridge:Arrive', arrive('extinguished')),
      await ledger.simulate(bob, 'Bridge:Arrive', arrive('locked', ['77'])),
    ]) {
      expect(again.answer).toEqual(first);
      expect(again.stub.writes.size).toBe(0);
      expect(again.stub.event).toBeUndefined();
    }
  });

  test('the same key with other contents is KEY_REUSED, naming what differs', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    const other = { ...evidence(homeward('b', '3500-4000', 'locked')), lots: ['3500'] };
    expect(await ledger.refusal(bob, 'Bridge:Arrive', other)).toMatchObject({
      code: 'KEY_REUSED',
      field: 'ranges',
      value: '3500-4000',
      expected: RANGES,
    });
  });

  test('transfer ids of two origins may be equal', async () => {
    const ledger = await away();
    await ledger.submit(gateway, 'Bridge:Lock', {
      ...lockArguments('d', '5000-6000', ['4000']),
      destinationLedger: OTHER_EVM.descriptor,
    });
    const there = { destinationLedger: OTHER_EVM.id };
    const gone = { ...homeward('d', '5000-6000', 'unassigned'), originLedger: HOME.id, ...there };
    const beneficiary = encodeAccount('evm', lockArguments('d', '1-2', []).beneficiary);
    await ledger.submit(gateway, 'Bridge:Extinguish', evidence({ ...gone, beneficiary }, otherEvmKey));

    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    const second = { ...homeward('b', '5000-6000', 'locked'), originLedger: OTHER_EVM.id };
    await ledger.submit(bob, 'Bridge:Arrive', { ...evidence(second, otherEvmKey), lots: ['5000'] });
    expect((await supply(ledger)).rangesByStatus['arriving']).toBe(`${RANGES},5000-6000`);
  });

  test('custody is by ledger: what another ledger holds does not come from this one', async () => {
    const ledger = await away();
    const there = { ...homeward('b', '1000-2000', 'locked'), originLedger: OTHER_EVM.id };
    const refusal = await ledger.refusal(bob, 'Bridge:Arrive', { ...evidence(there, otherEvmKey), lots: ['1000'] });
    expect(refusal).toMatchObject({ code: 'NOT_WRAPPED_THERE', status: 'wrapped', at: EVM.id });
  });

  test.each([
    ['an active lot', '2000-3000', ['2000'], 'active'],
    ['a locked lot', '5000-6000', ['5000'], 'locked'],
  ])('%s cannot arrive', async (_, ranges, lots, status) => {
    const ledger = await away();
    await ledger.submit(gateway, 'Bridge:Lock', lockArguments('e', '5000-6000', ['4000']));
    const refusal = await ledger.refusal(bob, 'Bridge:Arrive', { ...evidence(homeward('b', ranges, 'locked')), lots });
    expect(refusal).toMatchObject({ code: 'NOT_WRAPPED_THERE', status });
  });

  test('what is arriving cannot arrive twice', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    const second = { ...evidence(homeward('f', '1500-2000', 'locked')), lots: ['1500'] };
    expect(await ledger.refusal(bob, 'Bridge:Arrive', second)).toMatchObject({
      code: 'NOT_WRAPPED_THERE',
      status: 'arriving',
    });
  });

  test.each([
    ['hints that do not hold the ranges', { lots: ['1000'] }, 'LOTS_DO_NOT_COVER', 'lots'],
    ['no hints', { lots: [] }, 'LOTS_DO_NOT_COVER', 'lots'],
    ['a hint that is no lot', { lots: ['1'] }, 'LOT_NOT_FOUND', 'lot'],
    [
      'another class',
      { ...evidence({ ...homeward('b', RANGES, 'locked'), classId: hashText('c') }) },
      'INVALID_ARGUMENT',
      'classId',
    ],
    [
      'a beneficiary that is no account here',
      { ...evidence({ ...homeward('b', RANGES, 'locked'), beneficiary: utf8('nobody') }) },
      'INVALID_ACCOUNT',
      'claim.beneficiary',
    ],
    [
      'a batch that was never issued',
      { ...evidence({ ...homeward('b', RANGES, 'locked'), batchId: hashText('b') }) },
      'BATCH_NOT_FOUND',
      'batchId',
    ],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await away();
    expect(await ledger.refusal(bob, 'Bridge:Arrive', { ...arrive(), ...spoilt })).toMatchObject({ code, field });
  });
});
