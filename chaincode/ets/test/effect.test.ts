import { describe, expect, test } from '@jest/globals';
import { hashText, merkleTable, ZERO_HASH, type Use } from '@meridian/credit';
import { leavesToJson } from '../src/rules/effect.ts';
import type { RetirementRecord } from '../src/state/retirements.ts';
import { attest } from './support/attestations.ts';
import { NAME, period, place, ready, recomputed, retire } from './support/effect.ts';
import { activated, documentOf, idOf, near, recent, vintage } from './support/policies.ts';
import { alice, bob, issued, regulator } from './support/world.ts';

describe('Credit:Retire with a policy set', () => {
  test('records what the credit is worth there, and anyone recomputes it from the record', async () => {
    const ledger = await ready();
    const argument = retire({ policySet: idOf(near), use: { place, country: 'BR', period } });
    const record = await ledger.submit<RetirementRecord>(alice, 'Credit:Retire', argument);
    const use: Use = { time: ledger.time, place: { ...place, source: 'declared' }, country: 'BR', period };
    expect(record).toMatchObject({ policySet: idOf(near), use, placeSource: 'declared', kg: '2000' });
    expect(record.factors.map(({ policy, metric }) => [policy, metric])).toEqual([
      ['distance-decay', 'distance'],
      ['vintage', 'age'],
    ]);
    expect(BigInt(record.ppm)).toBeLessThan(1_000_000n);
    expect(BigInt(record.ppm)).toBeGreaterThan(250_000n);
    expect(await recomputed(ledger, record)).toEqual({
      ppm: record.ppm,
      mg: record.mg,
      factors: record.factors.map(({ policy, value, ppm }) => [policy, value, ppm]),
    });
    const stored = await ledger.evaluate(bob, 'Credit:Retirement', { retirementId: record.retirementId });
    expect(stored).toEqual(record);
  });

  test('the figure is exact: kg x ppm mg, by one floor of the product', async () => {
    const ledger = await ready();
    const record = await ledger.submit<RetirementRecord>(
      alice,
      'Credit:Retire',
      retire({ policySet: idOf(near), use: { place } }),
    );
    const [first = 0n, second = 0n] = record.factors.map(({ ppm }) => BigInt(ppm));
    expect(BigInt(record.ppm)).toBe((first * second) / 1_000_000n);
    expect(BigInt(record.mg)).toBe(2000n * BigInt(record.ppm));
    const age = ledger.time - 1_640_995_200;
    expect(second).toBe((1_000_000n * (315_576_000n - BigInt(age)) + 500_000n * BigInt(age)) / 315_576_000n);
  });

  test('a period and no place is none; an independent set needs no use at all', async () => {
    const ledger = await ready();
    const record = await ledger.submit(alice, 'Credit:Retire', retire({ policySet: idOf(recent), use: { period } }));
    expect(record).toMatchObject({ placeSource: 'none', use: { time: ledger.time, period } });
    const bare = retire({ policySet: idOf(recent), retirementId: hashText('b'), lots: ['2000'], ranges: '2000-2001' });
    expect(await ledger.submit(alice, 'Credit:Retire', bare)).toMatchObject({ use: { time: ledger.time } });
  });

  test('without a set the multiplier is 1.0, and the use is recorded all the same', async () => {
    const ledger = await ready();
    const record = await ledger.submit(alice, 'Credit:Retire', retire({ use: { place } }));
    expect(record).toMatchObject({ ppm: '1000000', policySet: ZERO_HASH, factors: [], placeSource: 'declared' });
  });

  test('a repeat answers as before although the set has ended; any other parameter is KEY_REUSED', async () => {
    const ledger = await ready();
    const asked = retire({ policySet: idOf(near), use: { place } });
    const first = await ledger.submit(alice, 'Credit:Retire', asked);
    ledger.time += 10;
    await ledger.submit(regulator, 'Policy:Retire', { policySet: idOf(near), at: ledger.time });
    const again = await ledger.simulate(alice, 'Credit:Retire', asked);
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
    for (const spoilt of [
      { policySet: idOf(recent) },
      { use: { place, country: 'BR' } },
      { use: undefined },
      { acceptZero: true },
      { use: {}, attestation: attest(NAME) },
      { legalEntityId: 'L' },
    ]) {
      expect((await ledger.refusal(alice, 'Credit:Retire', { ...asked, ...spoilt })).code).toBe('KEY_REUSED');
    }
  });

  test('a set is used only while it is active, and the refusal names its dates', async () => {
    const ledger = await issued();
    const [from, until] = [ledger.time + 100, ledger.time + 200];
    await activated(ledger, recent, { from, until });
    const asked = retire({ policySet: idOf(recent) });
    for (const time of [from - 1, until]) {
      ledger.time = time;
      expect(await ledger.refusal(alice, 'Credit:Retire', asked)).toMatchObject({
        code: 'POLICY_SET_NOT_ACTIVE',
        field: 'policySet',
        value: idOf(recent),
        activeFrom: from,
        activeUntil: until,
        time,
      });
    }
    ledger.time = until - 1;
    await ledger.submit(alice, 'Credit:Retire', asked);
  });

  test('a set that was registered and never activated is POLICY_SET_NOT_ACTIVE', async () => {
    const ledger = await issued();
    await ledger.submit(regulator, 'Policy:Register', { policySet: recent });
    const refusal = await ledger.refusal(alice, 'Credit:Retire', retire({ policySet: idOf(recent) }));
    expect(refusal).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', activeFrom: null, activeUntil: null });
  });

  test('a multiplier of 0 is refused unless asked for', async () => {
    const ledger = await issued();
    const nothing = { ...vintage, curve: { type: 'constant', ppm: '0' } };
    const policySet = await activated(ledger, documentOf('nothing', [nothing]));
    expect(await ledger.refusal(alice, 'Credit:Retire', retire({ policySet }))).toMatchObject({
      code: 'MULTIPLIER_ZERO',
      value: '0',
    });
    const record = await ledger.submit(alice, 'Credit:Retire', retire({ policySet, acceptZero: true }));
    expect(record).toMatchObject({ ppm: '0', mg: '0', kg: '2000' });
  });

  test('a table that is not on the ledger is read from the leaf that the burner brings, which the record keeps', async () => {
    const ledger = await issued();
    const entries = [
      { key: 'KE>BR', ppm: 640_000n },
      { key: 'KE>DE', ppm: 580_000n },
      { key: 'BR>KE', ppm: 510_000n },
    ];
    const table = merkleTable(entries, 100_000n);
    const policy = {
      id: 'trade',
      version: 1,
      description: 'A table of pairs of countries.',
      scope: 'coupled',
      metric: 'jurisdiction',
      curve: { type: 'merkle', default: '100000', root: table.root },
    };
    const policySet = await activated(ledger, documentOf('trade', [policy]));
    const leafOf = (key: string) => leavesToJson([table.leafOf(key, 0)]);
    const asked = (country: string, leaves: object[], from: number) =>
      retire({
        policySet,
        use: { country },
        leaves,
        retirementId: hashText(country),
        lots: [`${from}`],
        ranges: `${from}-${from + 100}`,
      });
    for (const [i, [country, ppm]] of [['BR', '640000'] as const, ['FR', '100000'] as const].entries()) {
      const leaves = leafOf(`KE>${country}`);
      const record = await ledger.submit<RetirementRecord>(alice, 'Credit:Retire', asked(country, leaves, i * 100));
      expect(record).toMatchObject({ ppm, leaves });
      expect(await recomputed(ledger, record)).toMatchObject({ ppm, mg: record.mg });
    }
    for (const leaves of [[], leafOf('KE>BR'), leafOf('KE>DE').map((leaf) => ({ ...leaf, ppm: '580001' }))]) {
      const refusal = await ledger.refusal(alice, 'Credit:Retire', asked('DE', leaves, 200));
      expect(refusal.code).toBe('TABLE_LEAF_INVALID');
    }
  });

  const coarse = documentOf('fine', [vintage], { precisions: ['point', 'site'] });
  test.each([
    ['a set that nobody registered', { policySet: hashText('?') }, 'POLICY_SET_NOT_FOUND', 'policySet'],
    ['a set as text', { policySet: 'near-and-recent' }, 'INVALID_HASH', 'policySet'],
    ['a missing place', { policySet: idOf(near) }, 'POLICY_INPUT_MISSING', 'use.place'],
    ['a credit whose place is too coarse', { policySet: idOf(coarse) }, 'PLACE_TOO_COARSE', 'precision'],
    ['a place off the globe', { use: { place: { latitude: 90_000_001, longitude: 0 } } }, 'INVALID_PLACE', 'latitude'],
    ['a place in degrees', { use: { place: { latitude: -23.5, longitude: 0 } } }, 'INVALID_PLACE', 'latitude'],
    [
      'a place that is not canonical',
      { use: { place: { latitude: 0, longitude: 180_000_000 } } },
      'INVALID_PLACE',
      'place',
    ],
    [
      'a place with a source of its own',
      { use: { place: { ...place, source: 'attested' } } },
      'INVALID_ARGUMENT',
      'use.place.source',
    ],
    ['a time of its own', { use: { time: 1 } }, 'INVALID_ARGUMENT', 'use.time'],
    ['a country that is no code', { use: { country: 'Brazil' } }, 'INVALID_USE', 'country'],
    ['a zone that is no name', { use: { zone: 'Coastal' } }, 'INVALID_USE', 'zone'],
    ['a reversed period', { use: { period: { start: 86_400, end: 0 } } }, 'INVALID_PERIOD', 'period.end'],
    ['a use that is no object', { use: 'São Paulo' }, 'INVALID_ARGUMENT', 'use'],
    ['acceptZero as text', { acceptZero: 'yes' }, 'INVALID_ARGUMENT', 'acceptZero'],
    ['leaves that are no list', { leaves: {} }, 'INVALID_ARGUMENT', 'leaves'],
    [
      'a leaf without a key',
      { leaves: [{ policy: 0, next: ZERO_HASH, ppm: '1', proof: [] }] },
      'INVALID_HASH',
      'leaves[0].key',
    ],
    ['a legal entity that no entitlement asks for', { legalEntityId: 'X' }, 'INVALID_ARGUMENT', 'legalEntityId'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await ready();
    await activated(ledger, coarse);
    expect(await ledger.refusal(alice, 'Credit:Retire', retire(spoilt))).toMatchObject({ code, field });
  });
});
