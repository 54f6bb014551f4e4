import { describe, expect, test } from '@jest/globals';
import { hashText, parseRanges, type Retirement } from '@meridian/credit';
import type { TestLedger } from './support/ledger.ts';
import {
  alice,
  BATCH,
  bob,
  CLASS,
  EVM,
  evidence,
  homeward,
  HOME,
  issued,
  notice,
  OTHER_EVM,
  otherEvmKey,
  retirement,
  sendAway,
} from './support/world.ts';

const RANGES = '1200-2000,3000-3100';
const LOTS = ['1000', '3000'];
const supply = (ledger: TestLedger) => ledger.evaluate(bob, 'Credit:Supply', { batchId: BATCH });

async function away(): Promise<TestLedger> {
  const ledger = await issued();
  await sendAway(ledger, 'a', '1000-2000,3000-4000', ['0']);
  return ledger;
}

describe('Bridge:RetiredAbroad', () => {
  test('the wrapped ranges of a foreign retirement are retired here too, with its evidence’s words', async () => {
    const ledger = await away();
    const simulated = await ledger.simulate(bob, 'Bridge:RetiredAbroad', {
      ...notice(retirement('r', RANGES)),
      lots: LOTS,
    });
    expect(simulated.answer).toMatchObject({
      ledger: EVM.id,
      retirementId: hashText('retirement r'),
      batchId: BATCH,
      classId: CLASS,
      ranges: RANGES,
      kg: '900',
      beneficiaryName: hashText('Acme Ltd'),
      ppm: '1000000',
      mg: '900000000',
      mgAtHome: '900000000',
    });
    expect(simulated.stub.event).toEqual({ name: 'CreditRetiredAbroad', payload: JSON.stringify(simulated.answer) });
    ledger.commit(simulated);
    expect(await supply(ledger)).toMatchObject({
      rangesByStatus: { retired: RANGES, wrapped: '1000-1200,3100-4000' },
      at: { [EVM.id]: '1000-1200,3100-4000' },
    });
    const key = { ledger: EVM.id, retirementId: hashText('retirement r') };
    expect(await ledger.evaluate(alice, 'Bridge:RetirementAbroad', key)).toEqual(simulated.answer);
    expect(await ledger.evaluate(alice, 'Bridge:RetirementAbroad', { ...key, ledger: OTHER_EVM.id })).toBeNull();
    expect(await ledger.evaluate(alice, 'Credit:Lot', { batchId: BATCH, from: '1200' })).toMatchObject({
      status: 'retired',
      at: EVM.id,
      retirementId: key.retirementId,
    });
  });

  test('exactly once: a repeat answers as before, another id for the same kilograms is refused', async () => {
    const ledger = await away();
    const first = await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...notice(retirement('r', RANGES)), lots: LOTS });
    const again = await ledger.simulate(alice, 'Bridge:RetiredAbroad', {
      ...notice(retirement('r', RANGES)),
      lots: ['9'],
    });
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
    const twice = { ...notice(retirement('s', '1200-2000')), lots: ['1200'] };
    expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', twice)).toMatchObject({
      code: 'NOT_WRAPPED_THERE',
      status: 'retired',
    });
  });

  test('the same id with other contents is KEY_REUSED', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...notice(retirement('r', '1000-1100')), lots: ['1000'] });
    const other = { ...notice(retirement('r', '1100-1200')), lots: ['1100'] };
    expect((await ledger.refusal(bob, 'Bridge:RetiredAbroad', other)).code).toBe('KEY_REUSED');
  });

  test('a retirement and a return cannot both have a kilogram', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', { ...evidence(homeward('b', '1000-2000', 'locked')), lots: ['1000'] });
    const late = { ...notice(retirement('r', '1000-1100')), lots: ['1000'] };
    expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', late)).toMatchObject({
      code: 'NOT_WRAPPED_THERE',
      status: 'arriving',
    });
  });

  test('home accepts a retirement only from where the kilograms are', async () => {
    const ledger = await away();
    const there: Retirement = { ...retirement('r', '1000-1100'), ledger: OTHER_EVM.id };
    const refusal = await ledger.refusal(bob, 'Bridge:RetiredAbroad', {
      ...notice(there, otherEvmKey),
      lots: ['1000'],
    });
    expect(refusal).toMatchObject({ code: 'NOT_WRAPPED_THERE', at: EVM.id });
  });

  test('the kilograms count whatever multiplier was used abroad; what home computes stands beside it', async () => {
    const ledger = await away();
    const doubled = { ...retirement('r', '1000-1100'), ppm: 2_000_000n };
    expect(await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...notice(doubled), lots: ['1000'] })).toMatchObject({
      kg: '100',
      mg: '200000000',
      mgAtHome: '100000000',
    });
    const withPolicies = { ...retirement('s', '1100-1200'), policySet: hashText('set') };
    expect(await ledger.submit(bob, 'Bridge:RetiredAbroad', { ...notice(withPolicies), lots: ['1100'] })).toMatchObject(
      {
        mg: '100000000',
        mgAtHome: null,
      },
    );
  });

  const spoilt = (changes: Partial<Retirement>) => notice({ ...retirement('r', RANGES), ...changes });
  test.each([
    ['a notice for another home', spoilt({ homeLedger: OTHER_EVM.id }), 'WRONG_LEDGER', 'retirement.homeLedger'],
    ['a ledger that is not configured', spoilt({ ledger: hashText('x') }), 'UNKNOWN_LEDGER', 'ledger'],
    ['itself as the foreign ledger', spoilt({ ledger: HOME.id }), 'UNKNOWN_LEDGER', 'ledger'],
    ['a key of another ledger', notice(retirement('r', RANGES), otherEvmKey), 'EVIDENCE_INVALID', 'proof.keyId'],
    ['another class', spoilt({ classId: hashText('c') }), 'INVALID_ARGUMENT', 'classId'],
    ['more than the lots hold', spoilt({ ranges: parseRanges('1200-2000,3000-4001') }), 'LOTS_DO_NOT_COVER', 'lots'],
    [
      'a claim for a notice',
      { retirement: evidence(homeward('b', RANGES, 'locked')).claim },
      'INVALID_RETIREMENT',
      'retirement',
    ],
    ['no notice', { retirement: undefined }, 'INVALID_HASH', 'retirement'],
  ])('%s is refused', async (_, argument, code, field) => {
    const ledger = await away();
    const good = { ...notice(retirement('r', RANGES)), lots: LOTS };
    expect(await ledger.refusal(bob, 'Bridge:RetiredAbroad', { ...good, ...argument })).toMatchObject({ code, field });
  });
});
