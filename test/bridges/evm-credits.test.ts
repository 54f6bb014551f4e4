import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { CreditClass } from '@meridian/bridges';
import { codeOf, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { evmForeign, type EvmSide } from '../support/bridge-suite/evm-side.ts';
import { memoryHome } from '../support/bridge-suite/memory-side.ts';
import { carryOut, issueFresh, kg, WHOLE } from '../support/bridge-suite/prepare.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

// Generous, for a machine that is busy with other tests.
jest.setTimeout(60_000);

let foreign: EvmSide;
let stack: BridgeStack;
let credit: CreditClass;

const order = { beneficiaryName: 'Ocean Freight Ltd', reason: 'Voyage 17' };

beforeAll(async () => {
  const home = memoryHome('home');
  foreign = await evmForeign({ home: { ledger: home.bridge.ledger, keys: [home.signer.publicKey] } });
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  stack = { home, foreign, close: () => foreign.close() };
  credit = await issueFresh(stack);
  await carryOut(stack, credit, WHOLE);
}, 60_000);

afterAll(async () => {
  await stack.close();
});

describe('a holder on EVM', () => {
  test('sees balance, next ranges and provenance of a class', async () => {
    const { alice, bob } = foreign.holders;
    expect(must(await alice.balance(credit.classId))).toBe(10_000n);
    expect(must(await alice.balance(credit.classId, bob.address))).toBe(0n);
    expect(must(await alice.nextRanges(credit.classId, 1_500n))).toEqual([kg(0, 1_500)]);
    expect(codeOf(await bob.nextRanges(credit.classId, 1n))).toBe('INSUFFICIENT_BALANCE');
    expect(codeOf(await alice.nextRanges(credit.classId, 0n))).toBe('INVALID_MASS');
    expect(must(await alice.creditClass(credit.classId))).toEqual(credit);
    expect(must(await alice.creditClass(randomHash()))).toBeUndefined();
  });

  test('retires exact serials once, and the same order again answers as before', async () => {
    const { alice } = foreign.holders;
    const command = { classId: credit.classId, ranges: [kg(0, 2_000)], ...order };
    const retired = must(await alice.retire(command));
    expect(retired.record).toMatchObject({ ranges: [kg(0, 2_000)], retiredBy: alice.address, ...order });
    expect(retired.record.retirementId).toBe(alice.retirementId(credit.classId, command.ranges));
    expect(retired.transactionHash).toMatch(/^0x[0-9a-f]{64}$/);
    expect(must(await alice.retire(command))).toEqual(retired);
    expect(must(await alice.retirement(retired.record.retirementId))).toEqual(retired);
    expect(codeOf(await alice.retire({ ...command, beneficiaryName: 'Somebody Else' }))).toBe('KEY_REUSED');
    expect(must(await alice.supply(credit.batchId)).byStatus).toMatchObject({ active: 8_000n, retired: 2_000n });
  });

  test.each([
    ['of no kilograms', { ranges: [] }, 'INVALID_RANGES'],
    ['of ranges that touch', { ranges: [kg(2_000, 3_000), kg(3_000, 4_000)] }, 'INVALID_RANGES'],
    ['of other ranges than the next ones', { ranges: [kg(3_000, 4_000)] }, 'RANGES_CHANGED'],
    ['of more than there is', { ranges: [kg(2_000, 11_000)] }, 'INSUFFICIENT_BALANCE'],
    ['of a class that never came here', { classId: randomHash() }, 'CLASS_NOT_FOUND'],
    ['in nobody’s name', { beneficiaryName: '' }, 'INVALID_ARGUMENT'],
    ['in a name that is too long', { beneficiaryName: 'x'.repeat(513) }, 'INVALID_ARGUMENT'],
  ])('cannot make a retirement %s, and nothing changes', async (_, spoil, code) => {
    const { alice } = foreign.holders;
    const before = must(await alice.supply(credit.batchId));
    const outcome = await alice.retire({ classId: credit.classId, ranges: [kg(2_000, 3_000)], ...order, ...spoil });
    expect(codeOf(outcome)).toBe(code);
    expect(must(await alice.supply(credit.batchId))).toEqual(before);
  });

  test('approves a gateway and takes it back, and the approval of what is no address is refused', async () => {
    const { carol, bob } = foreign.holders;
    expect(must(await carol.approve(bob.address))).toEqual({ approved: true });
    expect(must(await carol.approve(bob.address))).toEqual({ approved: true });
    expect(must(await carol.approve(bob.address, false))).toEqual({ approved: false });
    for (const nobody of ['bob', `0x${'0'.repeat(40)}`, '0x12'])
      expect(codeOf(await carol.approve(nobody))).toBe('INVALID_ACCOUNT');
  });
});
