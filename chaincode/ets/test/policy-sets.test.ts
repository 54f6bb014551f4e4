import { describe, expect, test } from '@jest/globals';
import { decodePolicyStatement, fromHex, TIME_MAX } from '@meridian/credit';
import { identity } from './support/ledger.ts';
import {
  activate,
  activated,
  documentOf,
  idOf,
  near,
  recent,
  register,
  registered,
  retireSet,
  second,
  third,
  vintage,
} from './support/policies.ts';
import { alice, configured, HOME, operator, regulator } from './support/world.ts';

const DAY = 86_400;

describe('Policy:Register', () => {
  test('keeps the document under the hash of its content, and tells it', async () => {
    const ledger = await configured();
    const simulated = await ledger.simulate(regulator, 'Policy:Register', { policySet: near });
    expect(simulated.answer).toEqual({
      policySet: idOf(near),
      homeLedger: HOME.id,
      document: near,
      registeredBy: regulator.account(),
      registeredAt: ledger.time,
      changes: 0,
    });
    expect(simulated.stub.event?.name).toBe('PolicySetRegistered');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(simulated.answer);
    ledger.commit(simulated);
    const kept = await ledger.evaluate(alice, 'Policy:PolicySet', { policySet: idOf(near) });
    expect(kept).toEqual(simulated.answer);
  });

  test('the same document again changes nothing, whatever happened to it since', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    ledger.time += DAY;
    const again = await ledger.simulate(regulator, 'Policy:Register', { policySet: recent });
    expect(again.answer).toMatchObject({ policySet: idOf(recent), activeFrom: ledger.time - DAY, changes: 1 });
    expect(again.stub.writes.size).toBe(0);
    expect(again.stub.event).toBeUndefined();
  });

  test('another document of the same name and version is KEY_REUSED', async () => {
    const ledger = await configured();
    await register(ledger, recent);
    const other = { ...recent, description: 'Another.' };
    expect(await ledger.refusal(regulator, 'Policy:Register', { policySet: other })).toMatchObject({
      code: 'KEY_REUSED',
      field: 'policySet',
      value: idOf(other),
      expected: idOf(recent),
    });
  });

  test('versions of a name follow one another from 1, each name by itself', async () => {
    const ledger = await configured();
    const refusal = await ledger.refusal(regulator, 'Policy:Register', { policySet: second });
    expect(refusal).toMatchObject({ code: 'POLICY_SET_VERSION', field: 'policySet.version', value: 2, expected: '1' });
    await register(ledger, recent);
    expect((await ledger.refusal(regulator, 'Policy:Register', { policySet: third })).code).toBe('POLICY_SET_VERSION');
    await register(ledger, second);
    await register(ledger, third);
    await register(ledger, near);
  });

  const policy = (changes: object) => documentOf('bad', [{ ...vintage, ...changes }]);
  const points = (...of: [string, string][]) => policy({ curve: { type: 'linear', points: of } });
  test.each([
    ['an unknown metric', policy({ metric: 'altitude' }), 'UNKNOWN_METRIC'],
    ['an unsorted curve', points(['5', '1'], ['4', '1']), 'CURVE_NOT_ASCENDING'],
    ['a curve with a point twice', points(['5', '1'], ['5', '1']), 'CURVE_NOT_ASCENDING'],
    [
      'nine policies',
      documentOf(
        'bad',
        Array.from({ length: 9 }, (_, i) => ({ ...vintage, id: `p${i}` })),
      ),
      'TOO_MANY_POLICIES',
    ],
    ['a factor over 10,000,000', points(['0', '10000001']), 'FACTOR_TOO_LARGE'],
    ['a document that is none', 'near-and-recent', 'INVALID_POLICY_SET'],
    ['an unknown field', { ...recent, admin: true }, 'INVALID_POLICY_SET'],
  ])('%s is refused', async (_, document, code) => {
    const ledger = await configured();
    const refusal = await ledger.refusal(regulator, 'Policy:Register', { policySet: document });
    expect(refusal.code).toBe(code);
    for (const fact of ['field', 'value', 'expected']) expect(refusal[fact]).toEqual(expect.any(String));
  });
});

test('only a regulator of the configuration registers, activates and retires', async () => {
  const ledger = await registered();
  const elsewhere = identity('TraderMSP/regulator', { role: 'regulator' });
  for (const [caller, field] of [
    [alice, 'role'],
    [operator, 'role'],
    [elsewhere, 'msp'],
  ] as const) {
    for (const [name, argument] of [
      ['Policy:Register', { policySet: near }],
      ['Policy:Activate', { policySet: idOf(recent), from: ledger.time }],
      ['Policy:Retire', { policySet: idOf(recent), at: ledger.time }],
    ] as const) {
      expect(await ledger.refusal(caller, name, argument)).toMatchObject({ code: 'FORBIDDEN', field });
    }
  }
});

test('a change whose time lies before the last change of its name is refused', async () => {
  const ledger = await registered();
  ledger.time -= 10;
  for (const [name, argument] of [
    ['Policy:Register', { policySet: documentOf('recent', [vintage], { version: 4 }) }],
    ['Policy:Activate', { policySet: idOf(recent), from: ledger.time }],
  ] as const) {
    expect((await ledger.refusal(regulator, name, argument)).code).toBe('TIME_BEFORE_LAST_CHANGE');
  }
  await register(ledger, near);
});

describe('reading policy sets', () => {
  test('the version active now is the default; a name that nobody knows has none', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    expect(await ledger.evaluate(alice, 'Policy:Active', { name: 'recent' })).toMatchObject({ document: recent });
    expect(await ledger.evaluate(alice, 'Policy:Active', { name: 'unheard-of' })).toBeNull();
  });

  test('pages give every set once, by ascending id', async () => {
    const ledger = await registered();
    await register(ledger, near);
    const found: string[] = [];
    let bookmark = '';
    do {
      const page = await ledger.evaluate<{ policySets: { policySet: string }[]; bookmark: string }>(
        alice,
        'Policy:PolicySets',
        { pageSize: 3, bookmark },
      );
      found.push(...page.policySets.map(({ policySet }) => policySet));
      ({ bookmark } = page);
    } while (bookmark !== '');
    expect(found).toEqual([recent, second, third, near].map(idOf).sort());
  });

  test('an id that nobody registered is POLICY_SET_NOT_FOUND', async () => {
    const ledger = await configured();
    for (const name of ['Policy:PolicySet', 'Policy:Prove'] as const) {
      const refusal = await ledger.refusal(alice, name, { policySet: idOf(near) });
      expect(refusal).toMatchObject({ code: 'POLICY_SET_NOT_FOUND', field: 'policySet', value: idOf(near) });
    }
  });
});

describe('Policy:Prove', () => {
  test('states the activation and its version from exactly one key', async () => {
    const ledger = await registered();
    const from = ledger.time;
    await activate(ledger, recent, from);
    const stated = async () => {
      const { answer, stub } = await ledger.simulate(alice, 'Policy:Prove', { policySet: idOf(recent) });
      expect([stub.reads.size, stub.ranges, stub.writes.size]).toEqual([1, [], 0]);
      return decodePolicyStatement(fromHex((answer as { statement: string }).statement, 'statement'));
    };
    const homeLedger = HOME.id;
    const policySet = idOf(recent);
    expect(await stated()).toEqual({ homeLedger, policySet, activeFrom: from, activeUntil: TIME_MAX, version: 1 });
    await retireSet(ledger, recent, from + DAY);
    expect(await stated()).toEqual({ homeLedger, policySet, activeFrom: from, activeUntil: from + DAY, version: 2 });
  });

  test('of a set that was never activated there is nothing to state', async () => {
    const ledger = await registered();
    const refusal = await ledger.refusal(alice, 'Policy:Prove', { policySet: idOf(recent) });
    expect(refusal).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', activeFrom: null });
  });
});
