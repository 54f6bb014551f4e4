import { describe, expect, test } from '@jest/globals';
import {
  activate,
  activated,
  activeAt,
  idOf,
  near,
  recent,
  registered,
  retireSet,
  second,
  third,
} from './support/policies.ts';
import { alice, configured, regulator } from './support/world.ts';

const DAY = 86_400;

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
    await retireSet(ledger, recent, start);
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
