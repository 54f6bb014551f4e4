import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LedgerBridge } from '@meridian/bridges';
import { Admission } from '../src/service/admission.ts';
import {
  bridgeOf,
  BUYER,
  createPair,
  OWNER,
  startGateway,
  until,
  type Pair,
  type Running,
} from './support/two-gateways.ts';

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
  let directory: string;
  let pair: Pair;
  const running = new Set<Running>();

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'meridian-gateway-'));
    pair = await createPair((name) => join(directory, `${name}.db`));
  });

  afterEach(async () => {
    await Promise.all([...running].map(({ gateway }) => gateway.stop(100)));
    running.clear();
    rmSync(directory, { recursive: true });
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
    const foreign = await startGateway(pair.foreign, pair.home);
    const bridge = slow(bridgeOf(pair.home));
    const home = await startGateway(pair.home, pair.foreign, { bridge, sessionMs: SESSION_MS });
    for (const each of [foreign, home]) running.add(each);
    await Promise.all(
      Array.from({ length: COUNT }, (_, i) =>
        home.gateway.application.createTransfer({
          clientRequestId: `many-${i}`,
          originAccount: OWNER,
          beneficiary: BUYER,
          recipientGatewayId: pair.foreign.gatewayId,
          asset: { classId: pair.classId },
          amount: { kg: 1_000n },
        }),
      ),
    );
    const complete = await until(
      () => home.transferLog.transfers({ state: 'complete', limit: 2 * COUNT }),
      (rows) => rows.length === COUNT,
      40_000,
    );
    expect(complete).toHaveLength(COUNT);
  });
});
