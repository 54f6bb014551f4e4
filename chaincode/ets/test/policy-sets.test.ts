import { describe, expect, test } from '@jest/globals';
import { decodePolicyStatement, fromHex, TIME_MAX } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import { activated, documentOf, idOf, near, recent, vintage } from './support/policies.ts';
import { alice, configured, HOME, operator, regulator } from './support/world.ts';

const second = documentOf('recent', [vintage], { version: 2 });
const third = documentOf('recent', [vintage], { version: 3 });
const DAY = 86_400;

const register = (ledger: TestLedger, document: unknown) =>
  ledger.submit(regulator, 'Policy:Register', { policySet: document });
const activate = (ledger: TestLedger, document: object, from: number, until?: number) =>
  ledger.submit(regulator, 'Policy:Activate', {
    policySet: idOf(document),
    from,
    ...(until !== undefined && { until }),
  });
const retire = (ledger: TestLedger, document: object, at: number) =>
  ledger.submit(regulator, 'Policy:Retire', { policySet: idOf(document), at });
const activeAt = async (ledger: TestLedger, at: number) =>
  (await ledger.evaluate<{ policySet: string } | null>(alice, 'Policy:Active', { name: 'recent', at }))?.policySet;

/** Versions 1 to 3 of one name, none of them active. */
async function registered(): Promise<TestLedger> {
  const ledger = await configured();
  for (const document of [recent, second, third]) await register(ledger, document);
  return ledger;
}

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

describe('Policy:Activate', () => {
  test('lets a set be used from a time on, and counts the change', async () => {
    const ledger = await registered();
    const from = ledger.time + DAY;
    const record = await activate(ledger, recent, from, from + DAY);
    expect(record).toMatchObject({ activeFrom: from, activeUntil: from + DAY, changes: 1 });
    expect(await activeAt(ledger, from - 1)).toBeUndefined();
    expect(await activeAt(ledger, from)).toBe(idOf(recent));
    expect(await activeAt(ledger, from + DAY - 1)).toBe(idOf(recent));
    expect(await activeAt(ledger, from + DAY)).toBeUndefined();
  });

  test('tells it, and the same again changes nothing even when its start is past', async () => {
    const ledger = await registered();
    const argument = { policySet: idOf(recent), from: ledger.time };
    const simulated = await ledger.simulate(regulator, 'Policy:Activate', argument);
    expect(simulated.stub.event?.name).toBe('PolicySetActivated');
    ledger.commit(simulated);
    ledger.time += DAY;
    const again = await ledger.simulate(regulator, 'Policy:Activate', argument);
    expect(again.answer).toEqual(simulated.answer);
    expect(again.stub.writes.size).toBe(0);
  });

  test('versions may follow one another without a gap, in any order of registration', async () => {
    const ledger = await registered();
    const start = ledger.time;
    await activate(ledger, second, start, start + DAY);
    await activate(ledger, recent, start + DAY, start + 2 * DAY);
    await activate(ledger, third, start + 2 * DAY);
    expect(await Promise.all([0, 1, 2, 9].map((days) => activeAt(ledger, start + days * DAY)))).toEqual([
      idOf(second),
      idOf(recent),
      idOf(third),
      idOf(third),
    ]);
  });

  test.each([
    ['begins inside', 1, 3],
    ['ends inside', -1, 1],
    ['is inside', 1, 2],
    ['covers it', -1, 9],
    ['has no end', -1, undefined],
  ])('two versions are never active at once: a time that %s is ACTIVATION_OVERLAP', async (_, from, until) => {
    const ledger = await registered();
    const start = ledger.time + 5 * DAY;
    await activate(ledger, recent, start, start + 3 * DAY);
    const refusal = await ledger.refusal(regulator, 'Policy:Activate', {
      policySet: idOf(second),
      from: start + from * DAY,
      ...(until !== undefined && { until: start + until * DAY }),
    });
    expect(refusal).toMatchObject({
      code: 'ACTIVATION_OVERLAP',
      field: 'from',
      expected: `free of ${start}-${start + 3 * DAY}`,
      policySet: idOf(recent),
    });
  });

  test('sets of other names may be active at the same time', async () => {
    const ledger = await configured();
    await activated(ledger, near);
    await activated(ledger, recent);
    expect(await activeAt(ledger, ledger.time)).toBe(idOf(recent));
  });

  test('of two racing activations the second reads what the first writes', async () => {
    const ledger = await registered();
    const argument = (document: object) => ({ policySet: idOf(document), from: ledger.time });
    const one = await ledger.simulate(regulator, 'Policy:Activate', argument(recent));
    const two = await ledger.simulate(regulator, 'Policy:Activate', argument(second));
    expect([...one.stub.writes.keys()].some((key) => two.stub.reads.has(key))).toBe(true);
    expect([...two.stub.writes.keys()].some((key) => one.stub.reads.has(key))).toBe(true);
  });

  test('what has not begun may be changed; what has begun, or was active once, may not', async () => {
    const ledger = await registered();
    const start = ledger.time;
    await activate(ledger, recent, start + DAY);
    expect(await activate(ledger, recent, start + 2 * DAY, start + 3 * DAY)).toMatchObject({ changes: 2 });
    for (const later of [2 * DAY, 4 * DAY]) {
      ledger.time = start + later;
      const argument = { policySet: idOf(recent), from: ledger.time + DAY };
      expect(await ledger.refusal(regulator, 'Policy:Activate', argument)).toMatchObject({
        code: 'ACTIVATION_IN_PAST',
        field: 'policySet',
        activeFrom: start + 2 * DAY,
        activeUntil: start + 3 * DAY,
      });
    }
  });

  test.each([
    ['a start in the past', { from: -1 }, 'ACTIVATION_IN_PAST', 'from'],
    ['an end at its start', { until: 0 }, 'INVALID_ARGUMENT', 'until'],
    ['a start as text', { from: 'now' }, 'INVALID_ARGUMENT', 'from'],
    ['a set that nobody registered', { policySet: idOf(near) }, 'POLICY_SET_NOT_FOUND', 'policySet'],
    ['an id that is no hash', { policySet: 'recent' }, 'INVALID_HASH', 'policySet'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await registered();
    const times = Object.entries({ from: 0, ...spoilt }).map(([name, value]) => [
      name,
      typeof value === 'number' ? ledger.time + value : value,
    ]);
    const argument = { policySet: idOf(recent), ...(Object.fromEntries(times) as object) };
    expect(await ledger.refusal(regulator, 'Policy:Activate', argument)).toMatchObject({ code, field });
  });
});

describe('Policy:Retire', () => {
  test('ends an activation from a time on; the set stays readable for ever', async () => {
    const ledger = await configured();
    await activated(ledger, recent);
    ledger.time += DAY;
    const simulated = await ledger.simulate(regulator, 'Policy:Retire', { policySet: idOf(recent), at: ledger.time });
    expect(simulated.answer).toMatchObject({ activeUntil: ledger.time, changes: 2, document: recent });
    expect(simulated.stub.event?.name).toBe('PolicySetRetired');
    ledger.commit(simulated);
    expect(await activeAt(ledger, ledger.time - 1)).toBe(idOf(recent));
    expect(await activeAt(ledger, ledger.time)).toBeUndefined();
    expect(await ledger.evaluate(alice, 'Policy:PolicySet', { policySet: idOf(recent) })).toEqual(simulated.answer);

    ledger.time += DAY;
    const again = await ledger.simulate(regulator, 'Policy:Retire', { policySet: idOf(recent), at: ledger.time - DAY });
    expect(again.answer).toEqual(simulated.answer);
    expect(again.stub.writes.size).toBe(0);
  });

  test('at its start a set was never active, makes room for another version, and may be activated after all', async () => {
    const ledger = await registered();
    const start = ledger.time + DAY;
    await activate(ledger, recent, start);
    await retire(ledger, recent, start);
    expect(await activeAt(ledger, start)).toBeUndefined();
    await activate(ledger, second, start, start + DAY);
    expect(await activeAt(ledger, start)).toBe(idOf(second));
    await activate(ledger, recent, start + DAY);
    expect(await activeAt(ledger, start + DAY)).toBe(idOf(recent));
  });

  test.each([
    ['a time in the past', (start: number) => start - 1, 'ACTIVATION_IN_PAST'],
    ['a time before its start', (start: number) => start + DAY - 1, 'INVALID_ARGUMENT'],
    ['a time after its end, which would prolong it', (start: number) => start + 2 * DAY + 1, 'INVALID_ARGUMENT'],
  ])('%s is refused', async (_, at, code) => {
    const ledger = await registered();
    const start = ledger.time;
    await activate(ledger, recent, start + DAY, start + 2 * DAY);
    const refusal = await ledger.refusal(regulator, 'Policy:Retire', { policySet: idOf(recent), at: at(start) });
    expect(refusal).toMatchObject({ code, field: 'at' });
  });

  test('what is not active cannot be retired', async () => {
    const ledger = await registered();
    const ended = { policySet: idOf(second), at: ledger.time + 2 * DAY };
    await activate(ledger, second, ledger.time, ledger.time + DAY);
    const never = { policySet: idOf(recent), at: ledger.time };
    expect((await ledger.refusal(regulator, 'Policy:Retire', never)).code).toBe('POLICY_SET_NOT_ACTIVE');
    ledger.time += DAY;
    expect(await ledger.refusal(regulator, 'Policy:Retire', ended)).toMatchObject({
      code: 'POLICY_SET_NOT_ACTIVE',
      activeUntil: ledger.time,
    });
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
    await retire(ledger, recent, from + DAY);
    expect(await stated()).toEqual({ homeLedger, policySet, activeFrom: from, activeUntil: from + DAY, version: 2 });
  });

  test('of a set that was never activated there is nothing to state', async () => {
    const ledger = await registered();
    const refusal = await ledger.refusal(alice, 'Policy:Prove', { policySet: idOf(recent) });
    expect(refusal).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', activeFrom: null });
  });
});
