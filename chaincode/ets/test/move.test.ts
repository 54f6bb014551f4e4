import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { alice, BATCH, bob, CLASS, gateway, issued, lockArguments, sendAway, transferId } from './support/world.ts';
import type { TestLedger } from './support/ledger.ts';

const move = (lot: string, ranges: string, to = bob.account()) => ({ batchId: BATCH, lot, ranges, to });
const lots = async (ledger: TestLedger, owner: string): Promise<string[]> => {
  const page = await ledger.evaluate<{ lots: { from: string; to: string }[] }>(alice, 'Credit:LotsOfOwner', {
    owner,
    pageSize: 100,
    bookmark: '',
  });
  return page.lots.map((lot) => `${lot.from}-${lot.to}`);
};

describe('Credit:Transfer', () => {
  test.each([
    ['the whole lot', '0-10000', []],
    ['its beginning', '0-1', ['1-10000']],
    ['its end', '9999-10000', ['0-9999']],
    ['its middle', '2500-7501', ['0-2500', '7501-10000']],
  ])('%s goes to the other account, the rest stays', async (_, ranges, rest) => {
    const ledger = await issued();
    await ledger.submit(alice, 'Credit:Transfer', move('0', ranges));
    expect(await lots(ledger, bob.account())).toEqual([ranges]);
    expect(await lots(ledger, alice.account())).toEqual(rest);
  });

  test('the answer holds the lots that the old one became, with their serials', async () => {
    const ledger = await issued();
    ledger.time += 5;
    const simulated = await ledger.simulate(alice, 'Credit:Transfer', move('0', '1500-2500'));
    const common = { batchId: BATCH, classId: CLASS, status: 'active', changedAt: ledger.time };
    const after = [
      { ...common, from: '0', to: '1500', firstSerial: '1001', lastSerial: '1002', owner: alice.account() },
      { ...common, from: '1500', to: '2500', firstSerial: '1002', lastSerial: '1003', owner: bob.account() },
      { ...common, from: '2500', to: '10000', firstSerial: '1003', lastSerial: '1010', owner: alice.account() },
    ];
    expect(simulated.answer).toEqual({ lots: after });
    expect(simulated.stub.event?.name).toBe('CreditTransferred');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual({
      batchId: BATCH,
      classId: CLASS,
      ranges: '1500-2500',
      from: alice.account(),
      to: bob.account(),
      lots: after,
    });
  });

  test('serials stay with their kilograms through any splitting', async () => {
    const ledger = await issued();
    await ledger.submit(alice, 'Credit:Transfer', move('0', '3500-9000'));
    await ledger.submit(bob, 'Credit:Transfer', move('3500', '4999-5001', alice.account()));
    const lot = await ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from: '4999' });
    expect(lot).toMatchObject({ firstSerial: '1005', lastSerial: '1006' });
  });

  test.each([
    ['a range beyond the lot', { ranges: '9000-10001' }, 'RANGE_OUTSIDE_LOT', 'ranges'],
    ['an amount of 0', { ranges: '5-5' }, 'INVALID_RANGE', 'ranges'],
    ['a reversed range', { ranges: '6-5' }, 'INVALID_RANGE', 'ranges'],
    ['two ranges', { ranges: '0-1,2-3' }, 'INVALID_ARGUMENT', 'ranges'],
    ['a range with a sign', { ranges: '-1-5' }, 'INVALID_RANGES', 'ranges'],
    ['a decimal', { ranges: '0-1.5' }, 'INVALID_RANGES', 'ranges'],
    ['a number instead of text', { lot: 0 }, 'INVALID_INTEGER', 'lot'],
    ['a lot that does not start there', { lot: '1' }, 'LOT_NOT_FOUND', 'lot'],
    ['a lot beyond 64 bits', { lot: '18446744073709551616' }, 'INVALID_INTEGER', 'lot'],
    ['another batch', { batchId: hashText('none') }, 'BATCH_NOT_FOUND', 'batchId'],
    ['an id in upper case', { batchId: BATCH.toUpperCase() }, 'INVALID_HASH', 'batchId'],
    ['a receiver that is no account', { to: `0x${'a1'.repeat(20)}` }, 'INVALID_ACCOUNT', 'to'],
    ['no receiver', { to: undefined }, 'INVALID_ACCOUNT', 'to'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await issued();
    const refusal = await ledger.refusal(alice, 'Credit:Transfer', { ...move('0', '0-1000'), ...spoilt });
    expect(refusal).toMatchObject({ code, field });
  });

  test("only the owner moves a lot; a gateway's approval is not for this", async () => {
    const ledger = await issued();
    for (const caller of [bob, gateway]) {
      const refusal = await ledger.refusal(caller, 'Credit:Transfer', move('0', '0-1000'));
      expect(refusal).toMatchObject({ code: 'NOT_OWNER', value: caller.account() });
    }
  });

  test('a locked lot is LOT_LOCKED with its transfer, a wrapped one LOT_NOT_ACTIVE', async () => {
    const ledger = await issued();
    await sendAway(ledger, 'gone', '0-1000', ['0']);
    await ledger.submit(gateway, 'Bridge:Lock', lockArguments('going', '1000-2000', ['1000']));
    expect(await ledger.refusal(alice, 'Credit:Transfer', move('1000', '1000-2000'))).toMatchObject({
      code: 'LOT_LOCKED',
      transferId: transferId('going'),
    });
    expect(await ledger.refusal(alice, 'Credit:Transfer', move('0', '0-1000'))).toMatchObject({
      code: 'LOT_NOT_ACTIVE',
      status: 'wrapped',
    });
  });

  test('a change dated before the last change of the lot is refused, one of the same second is not', async () => {
    const ledger = await issued();
    ledger.time -= 1;
    expect(await ledger.refusal(alice, 'Credit:Transfer', move('0', '0-1000'))).toMatchObject({
      code: 'TIME_BEFORE_LAST_CHANGE',
      value: ledger.time,
      expected: `at least ${ledger.time + 1}`,
    });
    ledger.time += 1;
    await ledger.submit(alice, 'Credit:Transfer', move('0', '0-1000'));
  });
});

describe('Credit:Merge', () => {
  const parts = async (): Promise<TestLedger> => {
    const ledger = await issued();
    await ledger.submit(alice, 'Credit:Transfer', move('0', '1000-2000', alice.account()));
    return ledger;
  };
  const merge = (...from: string[]) => ({ batchId: BATCH, lots: from });

  test("the owner's adjacent lots become one, named in any order", async () => {
    const ledger = await parts();
    const simulated = await ledger.simulate(alice, 'Credit:Merge', merge('2000', '0', '1000'));
    expect(simulated.answer).toMatchObject({
      lot: { from: '0', to: '10000', firstSerial: '1001', lastSerial: '1010' },
    });
    expect(simulated.stub.event?.name).toBe('CreditMerged');
    ledger.commit(simulated);
    expect(await lots(ledger, alice.account())).toEqual(['0-10000']);
    expect((await ledger.refusal(alice, 'Credit:Lot', { batchId: BATCH, from: '1000' })).code).toBe('LOT_NOT_FOUND');
  });

  test('lots with a gap between them are LOTS_NOT_ADJACENT', async () => {
    const ledger = await parts();
    expect(await ledger.refusal(alice, 'Credit:Merge', merge('0', '2000'))).toMatchObject({
      code: 'LOTS_NOT_ADJACENT',
      value: '2000',
      expected: '1000',
    });
  });

  test("another's lot, a locked lot and a missing lot are refused", async () => {
    const ledger = await parts();
    await ledger.submit(alice, 'Credit:Transfer', move('1000', '1000-1500'));
    expect((await ledger.refusal(alice, 'Credit:Merge', merge('0', '1000'))).code).toBe('NOT_OWNER');
    await ledger.submit(gateway, 'Bridge:Lock', lockArguments('x', '2000-10000', ['2000']));
    expect((await ledger.refusal(alice, 'Credit:Merge', merge('1500', '2000'))).code).toBe('LOT_LOCKED');
    expect((await ledger.refusal(alice, 'Credit:Merge', merge('0', '7'))).code).toBe('LOT_NOT_FOUND');
  });

  test.each([
    ['one lot', ['0'], 'lots'],
    ['a lot named twice', ['0', '0'], 'lots'],
    ['a list that is none', '0', 'lots'],
  ])('%s is refused', async (_, from, field) => {
    const ledger = await parts();
    const refusal = await ledger.refusal(alice, 'Credit:Merge', { batchId: BATCH, lots: from });
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field });
  });
});
