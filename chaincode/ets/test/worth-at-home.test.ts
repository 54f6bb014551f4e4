import { describe, expect, test } from '@jest/globals';
import { hashText, multiplier, policySetFromJson, type Retirement, type Use } from '@meridian/credit';
import { place } from './support/effect.ts';
import { activated, documentOf, idOf, near, recent, vintage } from './support/policies.ts';
import {
  attester,
  attesterPair,
  bob,
  issued,
  notice,
  provenance,
  regulator,
  retirement,
  sendAway,
} from './support/world.ts';

const TIME = 1_790_000_500;
const use: Use = { time: TIME, place: { ...place, source: 'declared' } };
const atHome = (document: object, at: Use) => multiplier(policySetFromJson(document), provenance, at).ppm;

/** Alice's first tonne is at the EVM ledger; near-and-recent is active from before until after the retirements. */
async function away() {
  const ledger = await issued();
  await sendAway(ledger, 'a', '0-1000', ['0']);
  await activated(ledger, near, { until: TIME + 1000 });
  ledger.time = TIME + 5000;
  const tell = (changes: Partial<Retirement>) =>
    ledger.submit(bob, 'Bridge:RetiredAbroad', {
      ...notice({ ...retirement('r', '0-1000'), ...changes }),
      lots: ['0'],
    });
  return { ledger, tell };
}

describe('Bridge:RetiredAbroad computes what it is told', () => {
  test('with the same figure as the other ledger there is nothing to remark', async () => {
    const { tell } = await away();
    const ppm = atHome(near, use);
    expect(await tell({ policySet: idOf(near), use, ppm })).toMatchObject({
      use,
      placeSource: 'declared',
      policySet: idOf(near),
      ppm: ppm.toString(),
      mg: (1000n * ppm).toString(),
      mgAtHome: (1000n * ppm).toString(),
      remarks: [],
    });
  });

  test('with another figure it keeps both, and the kilograms count', async () => {
    const { ledger, tell } = await away();
    const ppm = atHome(near, use);
    const record = await tell({ policySet: idOf(near), use, ppm: ppm + 1n });
    expect(record).toMatchObject({ mgAtHome: (1000n * ppm).toString(), remarks: ['MULTIPLIER_DIFFERS'] });
    const supply = await ledger.evaluate(bob, 'Credit:Supply', { batchId: record['batchId'] });
    expect(supply).toMatchObject({ byStatus: { retired: '1000' } });
  });

  test('under the empty set 1.0 is right and anything else is marked', async () => {
    const { tell } = await away();
    expect(await tell({ ppm: 999_999n })).toMatchObject({ mgAtHome: '1000000000', remarks: ['MULTIPLIER_DIFFERS'] });
  });

  test('a set that is not known here cannot be computed', async () => {
    const { tell } = await away();
    const record = await tell({ policySet: hashText('?'), use });
    expect(record).toMatchObject({ mgAtHome: null, remarks: ['POLICY_SET_UNKNOWN'] });
  });

  test('a set that was not active at the time of use is computed and marked', async () => {
    const { tell } = await away();
    const late = { ...use, time: TIME + 1000 };
    const ppm = atHome(near, late);
    expect(await tell({ policySet: idOf(near), use: late, ppm })).toMatchObject({
      mgAtHome: (1000n * ppm).toString(),
      remarks: ['POLICY_SET_NOT_ACTIVE'],
    });
  });

  test('a set that was never activated is marked too', async () => {
    const { ledger, tell } = await away();
    await ledger.submit(regulator, 'Policy:Register', { policySet: recent });
    const ppm = atHome(recent, use);
    expect((await tell({ policySet: idOf(recent), use, ppm }))['remarks']).toEqual(['POLICY_SET_NOT_ACTIVE']);
  });

  test.each([
    ['a use without the place that the set reads', near, { time: TIME }],
    [
      'a credit whose place is too coarse for the set',
      documentOf('fine', [vintage], { precisions: ['site'] }),
      { time: TIME },
    ],
    [
      'a table whose leaf nobody tells',
      documentOf('trade', [
        {
          ...vintage,
          scope: 'coupled',
          metric: 'jurisdiction',
          curve: { type: 'merkle', default: '1', root: hashText('root') },
        },
      ]),
      { time: TIME, country: 'BR' },
    ],
  ])('%s is NOT_COMPUTABLE, and accepted', async (_, document, at) => {
    const { ledger, tell } = await away();
    if (document !== near) {
      await ledger.submit(regulator, 'Policy:Register', { policySet: document });
    }
    const record = await tell({ policySet: idOf(document), use: at, ppm: 7n });
    expect(record).toMatchObject({ mg: '7000', mgAtHome: null });
    expect(record['remarks']).toContain('NOT_COMPUTABLE');
  });

  test('an attester counts if the configuration lists it', async () => {
    for (const [of, remarks] of [
      [attester, []],
      [attesterPair(9), ['ATTESTER_NOT_LISTED']],
    ] as const) {
      const { tell } = await away();
      const attested: Use = { time: TIME, place: { ...place, source: 'attested', attester: of.address } };
      const record = await tell({ policySet: idOf(near), use: attested, ppm: atHome(near, attested) });
      expect(record).toMatchObject({ placeSource: 'attested', remarks });
    }
  });
});
