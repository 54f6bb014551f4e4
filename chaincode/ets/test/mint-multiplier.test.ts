import { describe, expect, test } from '@jest/globals';
import { batchId, hashText, multiplier, policySetFromJson, provenanceToJson, type Provenance } from '@meridian/credit';
import type { TestLedger } from './support/ledger.ts';
import { activated, documentOf, idOf, near, recent, vintage } from './support/policies.ts';
import { configured, operator, provenance, regulator } from './support/world.ts';

const PERMANENCE = {
  id: 'tonne-years',
  version: 1,
  description: 'Storage for a hundred years counts in full.',
  scope: 'independent',
  metric: 'permanence',
  curve: {
    type: 'linear',
    points: [
      ['0', '0'],
      ['100', '1000000'],
    ],
  },
};

const named = (document: object, more: Partial<Provenance> = {}): Provenance => {
  const unpriced = { ...provenance, policySet: idOf(document), ...more };
  const { ppm } = multiplier(policySetFromJson(document), unpriced, { time: unpriced.issuedAt });
  return { ...unpriced, mintMultiplier: ppm };
};
const issue = (p: Provenance) => ({ provenance: provenanceToJson(p) });
const refusal = (ledger: TestLedger, p: Provenance) => ledger.refusal(operator, 'Credit:Issue', issue(p));

describe('an issuance that names its policy set', () => {
  test('has the multiplier that the set gives at its own date, whenever it is told', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    ledger.time += 1_000_000;
    const minted = named(recent);
    const age = BigInt(minted.issuedAt - minted.period.end);
    const ten = 315_576_000n;
    expect(minted.mintMultiplier).toBe((1_000_000n * (ten - age) + 500_000n * age) / ten);
    const issued = await ledger.submit(operator, 'Credit:Issue', issue(minted));
    expect(issued).toMatchObject({ batchId: batchId(minted), kg: '10000' });
  });

  test('reads attributes that the credit has', async () => {
    const ledger = await configured();
    const document = documentOf('tonne-year', [PERMANENCE]);
    await activated(ledger, document);
    const lasting = named(document, { attributes: { permanence: '40' } });
    expect(lasting.mintMultiplier).toBe(400_000n);
    await ledger.submit(operator, 'Credit:Issue', issue(lasting));
    const bare = { ...lasting, attributes: {} };
    expect(await refusal(ledger, bare)).toMatchObject({ code: 'SERIAL_OVERLAP' });
    const next = { ...bare, firstSerial: 2001n, lastSerial: 2001n };
    expect(await refusal(ledger, next)).toMatchObject({ code: 'POLICY_INPUT_MISSING' });
  });

  test('with another multiplier than the set gives is refused, and told which', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    const right = named(recent);
    const wrong = { ...right, mintMultiplier: right.mintMultiplier + 1n };
    expect(await refusal(ledger, wrong)).toMatchObject({
      code: 'INVALID_PROVENANCE',
      field: 'mintMultiplier',
      value: wrong.mintMultiplier.toString(),
      expected: `${right.mintMultiplier}, what the policy set gives`,
    });
  });

  test('must name a registered set that is active when it is told, of policies that read the credit alone', async () => {
    const ledger = await configured();
    const unknown = { ...provenance, policySet: hashText('?') };
    expect((await refusal(ledger, unknown)).code).toBe('POLICY_SET_NOT_FOUND');
    await ledger.submit(regulator, 'Policy:Register', { policySet: recent });
    expect((await refusal(ledger, named(recent))).code).toBe('POLICY_SET_NOT_ACTIVE');
    await activated(ledger, near);
    const coupled = { ...provenance, policySet: idOf(near) };
    expect(await refusal(ledger, coupled)).toMatchObject({
      code: 'POLICY_SET_COUPLED',
      field: 'provenance.policySet',
      policies: ['distance-decay'],
    });
  });

  test('is not taken where its place is too coarse for the set', async () => {
    const ledger = await configured();
    const fine = documentOf('fine', [vintage], { precisions: ['point', 'site'] });
    await activated(ledger, fine);
    const coarse = { ...provenance, policySet: idOf(fine) };
    expect(await refusal(ledger, coarse)).toMatchObject({ code: 'PLACE_TOO_COARSE', value: 'country' });
    await ledger.submit(operator, 'Credit:Issue', issue(named(fine, { precision: 'site' })));
  });

  test('answers a repeat as before although the set has ended', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    const first = await ledger.submit(operator, 'Credit:Issue', issue(named(recent)));
    await ledger.submit(regulator, 'Policy:Retire', { policySet: idOf(recent), at: ledger.time });
    const again = await ledger.simulate(operator, 'Credit:Issue', issue(named(recent)));
    expect([again.answer, again.stub.writes.size]).toEqual([first, 0]);
  });
});
