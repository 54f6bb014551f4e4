import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LedgerBridge } from '@meridian/bridges';
import { Admission } from '../src/service/admission.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, outward } from './support/transfers.ts';
import { bridgeOf, until } from './support/two-gateways.ts';

jest.setTimeout(60_000);

let time = 0;
const clock = { now: (): number => time };
const at = (peer: string, key: string): { peer: string; key: string } => ({ peer, key });

describe('sessions that begin', () => {
  test('are so many at a time with each peer, the others in the order in which they came', async () => {
    const admission = new Admission(clock, 2);
    expect(['a', 'b'].map((key) => admission.enter(at('one', key), 1))).toEqual([undefined, undefined]);
    expect(admission.enter(at('other', 'x'), 1)).toBeUndefined();
    const began: string[] = [];
    const waiting = ['c', 'd'].map((key) => admission.enter(at('one', key), 1)?.then(() => began.push(key)));
    admission.left(at('one', 'a'));
    await waiting[0];
    expect(began).toEqual(['c']);
    admission.left(at('one', 'b'));
    await waiting[1];
    expect(began).toEqual(['c', 'd']);
  });

  test('have their turn once, however often their message is sent', () => {
    const admission = new Admission(clock, 1);
    expect([admission.enter(at('one', 'a'), 1), admission.enter(at('one', 'a'), 1)]).toEqual([undefined, undefined]);
  });

  test('have their time from their first message on, which does not run before it', () => {
    const admission = new Admission(clock, 1);
    time = 1_000;
    void admission.enter(at('one', 'a'), 1);
    void admission.enter(at('one', 'b'), 1);
    time = 5_000;
    expect(['a', 'b'].map((key) => admission.runsSince(at('one', key)))).toEqual([1_000, 5_000]);
    admission.left(at('one', 'a'));
    time = 9_000;
    expect(admission.runsSince(at('one', 'b'))).toBe(5_000);
    expect(admission.runsSince(at('one', 'a'))).toBeUndefined();
    admission.left(at('one', 'b'));
    // An earlier process may have said it.
    void admission.enter(at('one', 'c'), 2);
    expect(admission.runsSince(at('one', 'c'))).toBeUndefined();
  });

  test('leave no room behind when they were given up before their turn', async () => {
    const admission = new Admission(clock, 1);
    void admission.enter(at('one', 'a'), 1);
    const waiting = admission.enter(at('one', 'b'), 1);
    admission.left(at('one', 'b'));
    await waiting;
    expect(admission.enter(at('one', 'c'), 1)).toBeInstanceOf(Promise);
  });
});

describe('more transfers than begin at once', () => {
  /** Six more than begin at a time. */
  const COUNT = 70;
  const SESSION_MS = 4_000;
  let pair: OpenPair;

  beforeEach(async () => {
    pair = await openPair();
  });

  afterEach(async () => {
    await pair.close();
  });

  /** Every lock takes longer than a session may take to come to it. */
  const slow = (bridge: LedgerBridge): LedgerBridge =>
    new Proxy(bridge, {
      get(target, property) {
        const member: unknown = Reflect.get(target, property, target);
        if (typeof member !== 'function') return member;
        const method = member.bind(target) as (...values: unknown[]) => unknown;
        if (property !== 'lock') return method;
        return async (...values: unknown[]) => {
          await new Promise((resolve) => setTimeout(resolve, SESSION_MS + 1_000));
          return method(...values);
        };
      },
    });

  test('wait before their first message for as long as it takes, and all complete', async () => {
    await pair.start('foreign');
    const bridge = slow(bridgeOf(pair.home));
    const home = await pair.start('home', { bridge, sessionMs: SESSION_MS });
    await Promise.all(
      Array.from({ length: COUNT }, (_, i) => begin(home, outward(pair, 1_000n, { clientRequestId: `many-${i}` }))),
    );
    const complete = await until(
      () => home.transferLog.transfers({ state: 'complete', limit: 2 * COUNT }),
      (rows) => rows.length === COUNT,
      40_000,
    );
    expect(complete).toHaveLength(COUNT);
  });
});
