import { describe, expect, test } from '@jest/globals';
import { hashText, ZERO_HASH } from '@meridian/credit';
import { alice, BATCH, bob, CLASS, gateway, issued, lockArguments } from './support/world.ts';

const retire = (ranges: string, lots: readonly string[]) => ({
  retirementId: hashText('retirement'),
  batchId: BATCH,
  lots,
  ranges,
  beneficiaryName: 'Padaria São João Ltda.',
  reason: 'emissions of 2025',
});

describe('Credit:Retire', () => {
  test('names the exact serials, the kilograms and the milligrams', async () => {
    const ledger = await issued();
    const simulated = await ledger.simulate(alice, 'Credit:Retire', retire('500-1500,9000-10000', ['0']));
    const record = {
      retirementId: hashText('retirement'),
      batchId: BATCH,
      classId: CLASS,
      ranges: '500-1500,9000-10000',
      kg: '2000',
      serials: [
        { first: '1001', last: '1002' },
        { first: '1010', last: '1010' },
      ],
      retiredBy: alice.account(),
      beneficiaryName: 'Padaria São João Ltda.',
      reason: 'emissions of 2025',
      ppm: '1000000',
      mg: '2000000000',
      policySet: ZERO_HASH,
      retiredAt: ledger.time,
      txId: simulated.stub.getTxID(),
    };
    expect(simulated.answer).toMatchObject(record);
    expect(simulated.stub.event?.name).toBe('CreditRetired');
    ledger.commit(simulated);
    const stored = await ledger.evaluate(bob, 'Credit:Retirement', { retirementId: record.retirementId });
    expect(stored).toEqual(simulated.answer);
    const supply = await ledger.evaluate(bob, 'Credit:Supply', { batchId: BATCH });
    expect(supply['rangesByStatus']).toMatchObject({ retired: record.ranges, active: '0-500,1500-9000' });
  });

  test('several lots are retired as one', async () => {
    const ledger = await issued();
    const to = alice.account();
    await ledger.submit(alice, 'Credit:Transfer', { batchId: BATCH, lot: '0', ranges: '1000-2000', to });
    await ledger.submit(alice, 'Credit:Retire', retire('500-3000', ['0', '2000', '1000']));
    expect(await ledger.evaluate(alice, 'Credit:Lot', { batchId: BATCH, from: '500' })).toMatchObject({
      to: '3000',
      status: 'retired',
      retirementId: hashText('retirement'),
      owner: alice.account(),
    });
  });

  test('a repeat answers as before although the lots are gone, and writes nothing', async () => {
    const ledger = await issued();
    const first = await ledger.submit(alice, 'Credit:Retire', retire('0-10000', ['0']));
    ledger.time += 100;
    const again = await ledger.simulate(alice, 'Credit:Retire', retire('0-10000', ['0']));
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
  });

  test('the same id for other parameters, or by another account, is KEY_REUSED', async () => {
    const ledger = await issued();
    await ledger.submit(alice, 'Credit:Retire', retire('0-1000', ['0']));
    for (const spoilt of [{ ranges: '1000-2000', lots: ['1000'] }, { beneficiaryName: 'Other' }, { reason: '' }]) {
      const refusal = await ledger.refusal(alice, 'Credit:Retire', { ...retire('0-1000', ['0']), ...spoilt });
      expect(refusal).toMatchObject({ code: 'KEY_REUSED', field: 'retirementId' });
    }
    expect((await ledger.refusal(bob, 'Credit:Retire', retire('0-1000', ['0']))).code).toBe('KEY_REUSED');
  });

  test('what is retired can neither be moved, locked nor retired again', async () => {
    const ledger = await issued();
    await ledger.submit(alice, 'Credit:Retire', retire('0-10000', ['0']));
    const move = { batchId: BATCH, lot: '0', ranges: '0-1', to: bob.account() };
    const second = { ...retire('0-1000', ['0']), retirementId: hashText('another') };
    for (const refusal of [
      await ledger.refusal(alice, 'Credit:Transfer', move),
      await ledger.refusal(gateway, 'Bridge:Lock', lockArguments('x', '0-1', ['0'])),
      await ledger.refusal(alice, 'Credit:Retire', second),
    ]) {
      expect(refusal).toMatchObject({ code: 'LOT_NOT_ACTIVE', status: 'retired' });
    }
  });

  test.each([
    ['an amount of 0', { ranges: '' }, 'INVALID_RANGES', 'ranges'],
    ['a range outside the lot', { ranges: '9000-10001' }, 'LOTS_DO_NOT_COVER', 'lots'],
    ['ranges that touch', { ranges: '0-1000,1000-2000' }, 'INVALID_RANGES', 'ranges'],
    ['no lots', { lots: [] }, 'LOTS_DO_NOT_COVER', 'lots'],
    ['no name', { beneficiaryName: '' }, 'INVALID_ARGUMENT', 'beneficiaryName'],
    ['a name with a control character', { beneficiaryName: 'A\u0000' }, 'INVALID_ARGUMENT', 'beneficiaryName'],
    ['a reason that is no text', { reason: 7 }, 'INVALID_ARGUMENT', 'reason'],
    ['an id that is no hash', { retirementId: 'x' }, 'INVALID_HASH', 'retirementId'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await issued();
    const refusal = await ledger.refusal(alice, 'Credit:Retire', { ...retire('0-1000', ['0']), ...spoilt });
    expect(refusal).toMatchObject({ code, field });
  });

  test("another's lot is NOT_OWNER", async () => {
    const ledger = await issued();
    expect((await ledger.refusal(bob, 'Credit:Retire', retire('0-1000', ['0']))).code).toBe('NOT_OWNER');
  });

  test('an unknown retirement is RETIREMENT_NOT_FOUND', async () => {
    const ledger = await issued();
    const refusal = await ledger.refusal(bob, 'Credit:Retirement', { retirementId: hashText('none') });
    expect(refusal.code).toBe('RETIREMENT_NOT_FOUND');
  });
});
