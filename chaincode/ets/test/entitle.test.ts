import { describe, expect, test } from '@jest/globals';
import {
  classId,
  entitlementFromJson,
  hashText,
  multiplier,
  policySetFromJson,
  provenanceFromJson,
  ZERO_HASH,
} from '@meridian/credit';
import type { EntitledRecord } from '../src/state/entitlements.ts';
import { LEGAL_ENTITY, entitlement, sold } from './support/entitled.ts';
import { place } from './support/effect.ts';
import { identity } from './support/ledger.ts';
import { activated, documentOf, idOf, near, vintage } from './support/policies.ts';
import { alice, auction, BATCH, bob, CLASS, issued, operator, regulator } from './support/world.ts';

const lot = (ledger: Awaited<ReturnType<typeof issued>>, from: string) =>
  ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from });

/** Alice's batch; she lets the auction hand her lots over. */
async function ready() {
  const ledger = await issued();
  await activated(ledger, near);
  await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: auction.account(), approved: true });
  return ledger;
}

describe('Credit:Entitle', () => {
  test('fixes the multiplier that a retirement there would have now, and hands the kilograms over', async () => {
    const ledger = await ready();
    const simulated = await ledger.simulate(auction, 'Credit:Entitle', entitlement());
    const record = simulated.answer as EntitledRecord;
    const retired = { retirementId: hashText('r'), beneficiaryName: 'B', reason: '', lots: ['0'], ranges: '0-1' };
    const alike = await ledger.simulate(alice, 'Credit:Retire', {
      ...retired,
      batchId: BATCH,
      policySet: idOf(near),
      use: { place },
    });
    const { ppm, factors } = alike.answer as { ppm: string; factors: object[] };
    expect(record).toMatchObject({
      auctionId: hashText('auction 1'),
      batchId: BATCH,
      ranges: '1000-3000,5000-6000',
      kg: '3000',
      lots: ['1000', '5000'],
      owner: alice.account(),
      to: bob.account(),
      entitlement: {
        beneficiary: hashText(LEGAL_ENTITY),
        ppm,
        policySet: idOf(near),
        auctionId: hashText('auction 1'),
      },
      use: { time: ledger.time, place: { ...place, source: 'declared' } },
      factors,
      entitledBy: auction.account(),
      entitledAt: ledger.time,
    });
    expect(record.classId).toBe(classId(BATCH, entitlementFromJson(record.entitlement)));
    expect(simulated.stub.event).toEqual({ name: 'CreditEntitled', payload: JSON.stringify(record) });
    ledger.commit(simulated);
    expect(await lot(ledger, '1000')).toMatchObject({ to: '3000', classId: record.classId, owner: bob.account() });
    expect(await lot(ledger, '5000')).toMatchObject({ to: '6000', classId: record.classId, status: 'active' });
    expect(await lot(ledger, '3000')).toMatchObject({ to: '5000', classId: CLASS, owner: alice.account() });
  });

  test('its class tells the entitlement, and its record all that the multiplier is recomputed from', async () => {
    const { ledger, record } = await sold();
    const { auctionId, ranges, entitlement: fixed } = record;
    const told = await ledger.evaluate(alice, 'Credit:Class', { classId: record.classId });
    expect(told).toMatchObject({ classId: record.classId, batchId: BATCH, entitlement: fixed });
    const plain = await ledger.evaluate(alice, 'Credit:Class', { classId: CLASS });
    expect('entitlement' in plain).toBe(false);
    const kept = await ledger.evaluate<EntitledRecord>(alice, 'Credit:Entitled', { auctionId, batchId: BATCH, ranges });
    expect(kept).toEqual(record);
    const { document } = await ledger.evaluate(alice, 'Policy:PolicySet', { policySet: fixed.policySet });
    const provenance = provenanceFromJson(told['provenance']);
    expect(multiplier(policySetFromJson(document), provenance, kept.use ?? { time: 0 }).ppm.toString()).toBe(fixed.ppm);
  });

  test('a repeat answers as before although time has passed and the lots are gone; other parameters are KEY_REUSED', async () => {
    const { ledger, record } = await sold();
    ledger.time += 1000;
    const again = await ledger.simulate(auction, 'Credit:Entitle', entitlement());
    expect(again.answer).toEqual(record);
    expect(again.stub.writes.size).toBe(0);
    for (const spoilt of [
      { to: alice.account() },
      { beneficiary: hashText('X') },
      { use: {} },
      { policySet: ZERO_HASH },
    ]) {
      const refusal = await ledger.refusal(auction, 'Credit:Entitle', { ...entitlement(), ...spoilt });
      expect(refusal).toMatchObject({ code: 'KEY_REUSED', field: 'auctionId' });
    }
  });

  test('what is fixed once stays fixed', async () => {
    const { ledger } = await sold();
    await ledger.submit(bob, 'Credit:SetApprovalForAll', { operator: auction.account(), approved: true });
    const second = {
      ...entitlement(),
      auctionId: hashText('auction 2'),
      owner: bob.account(),
      ranges: '1000-2000',
      lots: ['1000'],
    };
    expect(await ledger.refusal(auction, 'Credit:Entitle', second)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      field: 'lots',
      value: '1000-3000',
    });
  });

  test('without a policy set it is fixed at 1.0', async () => {
    const ledger = await ready();
    const record = await ledger.submit(auction, 'Credit:Entitle', { ...entitlement(), policySet: ZERO_HASH });
    expect(record).toMatchObject({ entitlement: { ppm: '1000000', policySet: ZERO_HASH }, factors: [] });
  });

  test.each([
    ['a trader', alice, 'role'],
    ['a registry operator', operator, 'role'],
    ['a regulator', regulator, 'role'],
    ['a container of an unlisted organisation', identity('TraderMSP/c', { role: 'auction-container' }), 'msp'],
  ])('%s may not entitle', async (_, caller, field) => {
    const ledger = await ready();
    const refusal = await ledger.refusal(caller, 'Credit:Entitle', entitlement());
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', field, caller: caller.account() });
  });

  test('an owner who has not approved the container keeps their lots', async () => {
    const ledger = await issued();
    await activated(ledger, near);
    expect((await ledger.refusal(auction, 'Credit:Entitle', entitlement())).code).toBe('NOT_APPROVED');
  });

  test('a credit that is worth nothing there cannot be sold for there', async () => {
    const ledger = await ready();
    const nothing = { ...vintage, curve: { type: 'constant', ppm: '0' } };
    const policySet = await activated(ledger, documentOf('nothing', [nothing]));
    const refusal = await ledger.refusal(auction, 'Credit:Entitle', { ...entitlement(), policySet });
    expect(refusal.code).toBe('MULTIPLIER_ZERO');
  });

  test.each([
    ['an owner who is not', { owner: auction.account() }, 'NOT_OWNER', 'owner'],
    ['lots that do not hold it', { ranges: '9000-11000' }, 'LOTS_DO_NOT_COVER', 'lots'],
    ['a set that nobody registered', { policySet: hashText('?') }, 'POLICY_SET_NOT_FOUND', 'policySet'],
    ['a missing place', { use: {} }, 'POLICY_INPUT_MISSING', 'use.place'],
    ['no set', { policySet: undefined }, 'INVALID_HASH', 'policySet'],
    ['a multiplier of its own', { ppm: '1000000' }, 'INVALID_ARGUMENT', 'ppm'],
    ['a beneficiary in clear', { beneficiary: LEGAL_ENTITY }, 'INVALID_HASH', 'beneficiary'],
    ['a buyer that is no account', { to: 'bob' }, 'INVALID_ACCOUNT', 'to'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await ready();
    expect(await ledger.refusal(auction, 'Credit:Entitle', { ...entitlement(), ...spoilt })).toMatchObject({
      code,
      field,
    });
  });

  test('nothing is entitled before the lots became what they are', async () => {
    const ledger = await ready();
    ledger.time -= 10;
    const early = { ...entitlement(), policySet: ZERO_HASH };
    expect((await ledger.refusal(auction, 'Credit:Entitle', early)).code).toBe('TIME_BEFORE_LAST_CHANGE');
  });

  test('what nobody entitled is ENTITLEMENT_NOT_FOUND', async () => {
    const { ledger, record } = await sold();
    const key = { auctionId: record.auctionId, batchId: BATCH, ranges: '1000-3000' };
    expect(await ledger.refusal(bob, 'Credit:Entitled', key)).toMatchObject({ code: 'ENTITLEMENT_NOT_FOUND' });
  });
});
