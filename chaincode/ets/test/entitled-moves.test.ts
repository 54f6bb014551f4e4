import { describe, expect, test } from '@jest/globals';
import { hashText, type Claim, type Fact, type Hash } from '@meridian/credit';
import type { LotJson } from '../src/state/lots.ts';
import { attest } from './support/attestations.ts';
import { NAME, place } from './support/effect.ts';
import { LEGAL_ENTITY, sold } from './support/entitled.ts';
import type { TestLedger } from './support/ledger.ts';
import { idOf, near } from './support/policies.ts';
import {
  alice,
  BATCH,
  bob,
  EVM,
  evidence,
  gateway,
  homeward,
  lockArguments,
  notice,
  outward,
  retirement,
  transferId,
} from './support/world.ts';

const retire = (more: object = {}) => ({
  retirementId: hashText('retirement'),
  batchId: BATCH,
  lots: ['1000'],
  ranges: '1000-2000',
  beneficiaryName: NAME,
  reason: '',
  legalEntityId: LEGAL_ENTITY,
  ...more,
});
const lot = (ledger: TestLedger, from: string) => ledger.evaluate<LotJson>(bob, 'Credit:Lot', { batchId: BATCH, from });
const supply = (ledger: TestLedger) => ledger.evaluate(bob, 'Credit:Supply', { batchId: BATCH });

describe('Credit:Retire of entitled kilograms', () => {
  test('whoever holds them may, for their beneficiary alone: the entitlement’s multiplier counts', async () => {
    const {
      ledger,
      record: { classId, entitlement },
    } = await sold();
    ledger.time += 10_000_000;
    const record = await ledger.submit(bob, 'Credit:Retire', retire());
    expect(record).toMatchObject({
      classId,
      ppm: entitlement.ppm,
      mg: (1000n * BigInt(entitlement.ppm)).toString(),
      policySet: entitlement.policySet,
      entitlement,
      legalEntityId: LEGAL_ENTITY,
      factors: [],
      use: { time: ledger.time },
      placeSource: 'none',
    });
  });

  test('a repeat answers as before', async () => {
    const { ledger } = await sold();
    const first = await ledger.submit(bob, 'Credit:Retire', retire());
    const again = await ledger.simulate(bob, 'Credit:Retire', retire());
    expect([again.answer, again.stub.writes.size]).toEqual([first, 0]);
  });

  test('where they are used may be said, and attested, though it decides nothing', async () => {
    const {
      ledger,
      record: { entitlement },
    } = await sold();
    const record = await ledger.submit(bob, 'Credit:Retire', retire({ attestation: attest(NAME) }));
    expect(record).toMatchObject({ ppm: entitlement.ppm, placeSource: 'attested', use: { country: 'BR' } });
  });

  test.each([
    ['no legal entity', { legalEntityId: undefined }, 'NOT_ENTITLED', 'legalEntityId'],
    ['another legal entity', { legalEntityId: 'CNPJ 00.000.000/0001-00' }, 'NOT_ENTITLED', 'legalEntityId'],
    ['its hash', { legalEntityId: hashText(LEGAL_ENTITY) }, 'NOT_ENTITLED', 'legalEntityId'],
    ['a policy set', { policySet: idOf(near), use: { place } }, 'INVALID_ARGUMENT', 'policySet'],
    ['lots of another class beside', { lots: ['0', '1000'], ranges: '0-2000' }, 'NOT_OWNER', 'owner'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const { ledger } = await sold();
    expect(await ledger.refusal(bob, 'Credit:Retire', retire(spoilt))).toMatchObject({ code, field });
  });

  test('kilograms with and without entitlement are not retired as one, though one owner has both', async () => {
    const { ledger } = await sold();
    await ledger.submit(alice, 'Credit:Transfer', { batchId: BATCH, lot: '0', ranges: '0-1000', to: bob.account() });
    const both = retire({ lots: ['0', '1000'], ranges: '0-2000' });
    expect(await ledger.refusal(bob, 'Credit:Retire', both)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      field: 'classId',
    });
  });
});

describe('moving entitled kilograms', () => {
  test('they are transferred with their entitlement, and merge within their class alone', async () => {
    const {
      ledger,
      record: { classId },
    } = await sold();
    const to = alice.account();
    await ledger.submit(bob, 'Credit:Transfer', { batchId: BATCH, lot: '1000', ranges: '1000-2000', to });
    await ledger.submit(bob, 'Credit:Transfer', { batchId: BATCH, lot: '2000', ranges: '2000-3000', to });
    expect(await lot(ledger, '1000')).toMatchObject({ to: '2000', classId, owner: to });
    const across = { batchId: BATCH, lots: ['0', '1000'] };
    expect((await ledger.refusal(alice, 'Credit:Merge', across)).code).toBe('LOTS_NOT_ADJACENT');
    await ledger.submit(alice, 'Credit:Merge', { batchId: BATCH, lots: ['1000', '2000'] });
    expect(await lot(ledger, '1000')).toMatchObject({ to: '3000', classId });
    await ledger.submit(alice, 'Credit:Retire', retire());
  });

  const claim = (of: (name: string, ranges: string, fact: Fact) => Claim, fact: Fact, classId: Hash) =>
    evidence({ ...of('t', '1000-2000', fact), classId });
  const locked = async () => {
    const { ledger, record } = await sold();
    await ledger.submit(bob, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: true });
    const { classId } = record;
    const asked = { ...lockArguments('t', '1000-2000', ['1000']), owner: bob.account(), classId };
    const wrong = await ledger.refusal(gateway, 'Bridge:Lock', { ...asked, ...lockClass });
    expect(wrong).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'classId', value: lockClass.classId });
    await ledger.submit(gateway, 'Bridge:Lock', asked);
    return { ledger, record };
  };
  const { classId: plain } = lockArguments('t', '0-1', []);
  const lockClass = { classId: plain };

  test('a lock that is released gives them back as they were', async () => {
    const {
      ledger,
      record: { classId },
    } = await locked();
    await ledger.submit(gateway, 'Bridge:BeginAbort', { transferId: transferId('t') });
    await ledger.submit(bob, 'Bridge:Release', claim(outward, 'void', classId));
    expect(await lot(ledger, '1000')).toMatchObject({ status: 'active', owner: bob.account(), classId });
    await ledger.submit(bob, 'Credit:Retire', retire());
  });

  test('they go abroad and come home as the class that they are; supply is of the whole batch', async () => {
    const {
      ledger,
      record: { classId },
    } = await locked();
    await ledger.submit(gateway, 'Bridge:Extinguish', claim(outward, 'unassigned', classId));
    expect(await supply(ledger)).toMatchObject({ issued: '10000', rangesByStatus: { wrapped: '1000-2000' } });
    const plainly = { ...claim(homeward, 'locked', plain), lots: ['1000'] };
    expect((await ledger.refusal(bob, 'Bridge:Arrive', plainly))['field']).toBe('classId');
    await ledger.submit(bob, 'Bridge:Arrive', { ...claim(homeward, 'locked', classId), lots: ['1000'] });
    expect(await lot(ledger, '1000')).toMatchObject({ status: 'arriving', classId });
    await ledger.submit(bob, 'Bridge:Assign', claim(homeward, 'extinguished', classId));
    expect(await lot(ledger, '1000')).toMatchObject({ status: 'active', owner: bob.account(), classId });
    await ledger.submit(bob, 'Credit:Retire', retire());
    expect(await supply(ledger)).toMatchObject({
      byStatus: { active: '9000', locked: '0', wrapped: '0', arriving: '0', retired: '1000' },
    });
  });

  test('retired abroad, home takes the entitlement’s multiplier and marks another', async () => {
    const {
      ledger,
      record: { classId, entitlement },
    } = await locked();
    await ledger.submit(gateway, 'Bridge:Extinguish', claim(outward, 'unassigned', classId));
    const { policySet } = entitlement;
    const there = (name: string, ranges: string, more: object) =>
      notice({
        ...retirement(name, ranges),
        classId,
        policySet: policySet as Hash,
        ppm: BigInt(entitlement.ppm),
        ...more,
      });
    const right = { ...there('a', '1000-1500', {}), lots: ['1000'] };
    expect(await ledger.submit(bob, 'Bridge:RetiredAbroad', right)).toMatchObject({
      ledger: EVM.id,
      classId,
      mg: (500n * BigInt(entitlement.ppm)).toString(),
      mgAtHome: (500n * BigInt(entitlement.ppm)).toString(),
      remarks: [],
    });
    const wrong = { ...there('b', '1500-2000', { ppm: 1n, policySet: hashText('?') }), lots: ['1500'] };
    expect(await ledger.submit(bob, 'Bridge:RetiredAbroad', wrong)).toMatchObject({
      mg: '500',
      mgAtHome: (500n * BigInt(entitlement.ppm)).toString(),
      remarks: ['MULTIPLIER_DIFFERS', 'POLICY_SET_DIFFERS'],
    });
    expect(await supply(ledger)).toMatchObject({ rangesByStatus: { retired: '1000-2000', wrapped: '' } });
  });
});
