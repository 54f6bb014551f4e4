import { describe, expect, test } from '@jest/globals';
import { hashText, ZERO_HASH } from '@meridian/credit';
import { place, ready, retire } from './support/effect.ts';
import { sold } from './support/entitled.ts';
import { activated, documentOf, idOf, near, vintage } from './support/policies.ts';
import { alice, BATCH, bob, CLASS, regulator } from './support/world.ts';

interface Answer {
  readonly ppm: string;
  readonly mg: string;
  readonly factors: readonly { readonly ppm: string }[];
  readonly explanation: string;
}

const asked = (more: object = {}) => ({ batchId: BATCH, policySet: idOf(near), use: { place }, ...more });

describe('Credit:Quote', () => {
  test('says what a retirement there would record now, and why', async () => {
    const ledger = await ready();
    const quote = await ledger.evaluate<Answer>(bob, 'Credit:Quote', asked({ kg: '2000' }));
    const retired = retire({ policySet: idOf(near), use: { place } });
    const { ppm, mg, factors } = await ledger.submit(alice, 'Credit:Retire', retired);
    expect(quote).toMatchObject({ ppm, mg, kg: '2000', factors });
    expect(quote.explanation).toMatch(
      /^distance [\d,]+ km -> 0\.\d+; vintage [\d.]+ years -> 0\.\d+; together 0\.\d+; .*country.*declared/,
    );
  });

  test('of a class as of its batch; without kilograms of one credit', async () => {
    const ledger = await ready();
    const ofBatch = await ledger.evaluate<Answer>(bob, 'Credit:Quote', asked());
    const ofClass = await ledger.evaluate<Answer>(bob, 'Credit:Quote', asked({ batchId: undefined, classId: CLASS }));
    expect(ofClass).toEqual(ofBatch);
    expect(BigInt(ofBatch.mg)).toBe(1000n * BigInt(ofBatch.ppm));
  });

  test('without a set 1.0; of an entitled class what the entitlement fixes, wherever it is used', async () => {
    const { ledger, record } = await sold();
    const plain = asked({ policySet: undefined, use: undefined });
    expect(await ledger.evaluate(bob, 'Credit:Quote', plain)).toMatchObject({ ppm: '1000000', factors: [] });
    const { classId, entitlement } = record;
    const ofClass = { classId, kg: '3' };
    expect(await ledger.evaluate(bob, 'Credit:Quote', ofClass)).toMatchObject({
      ppm: entitlement.ppm,
      mg: (3n * BigInt(entitlement.ppm)).toString(),
      entitlement,
    });
    const withSet = { ...ofClass, policySet: idOf(near), use: { place } };
    expect(await ledger.refusal(bob, 'Credit:Quote', withSet)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      field: 'policySet',
    });
  });

  test('nothing is worth something, too: 0 is an answer', async () => {
    const ledger = await ready();
    const nothing = { ...vintage, curve: { type: 'constant', ppm: '0' } };
    const policySet = await activated(ledger, documentOf('nothing', [nothing]));
    expect(await ledger.evaluate(bob, 'Credit:Quote', asked({ policySet }))).toMatchObject({ ppm: '0', mg: '0' });
  });

  test('a set that has ended quotes no longer', async () => {
    const ledger = await ready();
    await ledger.submit(regulator, 'Policy:Retire', { policySet: idOf(near), at: ledger.time });
    expect((await ledger.refusal(bob, 'Credit:Quote', asked())).code).toBe('POLICY_SET_NOT_ACTIVE');
  });

  test.each([
    ['neither batch nor class', { batchId: undefined }, 'INVALID_ARGUMENT', 'batchId'],
    ['both', { classId: CLASS }, 'INVALID_ARGUMENT', 'batchId'],
    ['an unknown batch', { batchId: hashText('?') }, 'BATCH_NOT_FOUND', 'batchId'],
    ['an unknown batch without a set', { batchId: hashText('?'), policySet: ZERO_HASH }, 'BATCH_NOT_FOUND', 'batchId'],
    ['an unknown class', { batchId: undefined, classId: hashText('?') }, 'CLASS_NOT_FOUND', 'classId'],
    ['no kilograms', { kg: '0' }, 'INVALID_MASS', 'kg'],
    ['kilograms as a number', { kg: 1000 }, 'INVALID_MASS', 'kg'],
    ['no place', { use: {} }, 'POLICY_INPUT_MISSING', 'use.place'],
    [
      'a place off the globe',
      { use: { place: { latitude: 0, longitude: 181_000_000 } } },
      'INVALID_PLACE',
      'longitude',
    ],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await ready();
    expect(await ledger.refusal(bob, 'Credit:Quote', asked(spoilt))).toMatchObject({ code, field });
  });
});
