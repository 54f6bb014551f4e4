import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { pino } from 'pino';
import { AccountantStore } from '../../src/book/store.ts';
import type { Judgement } from '../../src/core/breaches.ts';
import type { Finding } from '../../src/core/findings.ts';
import { BreachDesk } from '../../src/pausing/breach-desk.ts';
import type { LaneStopper, Stopped } from '../../src/pausing/lane-stopper.ts';
import { CHAIN, HOME, kg, OTHER, spots } from '../support/ledgers.ts';

const batchId = hashText('a batch');

/** A gateway that answers so many times with an error first. */
class Gateway implements LaneStopper {
  readonly gatewayId: string;
  readonly lanes: (readonly [string, string])[] = [];
  failures: number;

  constructor(gatewayId: string, failures = 0) {
    this.gatewayId = gatewayId;
    this.failures = failures;
  }

  stop(lane: readonly [string, string]): Promise<Stopped> {
    this.lanes.push(lane);
    this.failures -= 1;
    if (this.failures >= 0) return Promise.reject(new Error('not now'));
    if (lane[1] === OTHER) return Promise.resolve({ outcome: 'unconcerned' });
    return Promise.resolve({ outcome: 'done', pauseId: `${this.gatewayId}-pause` });
  }
}

interface Line {
  readonly level: number;
  readonly msg: string;
}

function deskOf(stoppers: readonly LaneStopper[], store = new AccountantStore(':memory:')) {
  const lines: Line[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
  let ids = 0;
  const desk = new BreachDesk({ home: HOME, store, stoppers, log, newId: () => `breach-${(ids += 1)}` });
  return { desk, lines, store };
}

const found = (abroad: readonly string[], from = 0, to = 10): Finding => ({
  ...{
    kind: 'double',
    key: `double ${abroad.join()}`,
    ranges: [kg(from, to)],
    abroad,
    text: 'spendable in two places',
  },
  spots: spots('active', 'active'),
});
const judgement = (...findings: readonly Finding[]): Judgement => ({
  ...{ batchId, findings, breaches: findings, moving: [], heights: { [HOME]: 1n }, at: 1_000 },
});

async function until(look: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !look();) {
    if (Date.now() > end) throw new Error(`never: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a breach', () => {
  test('stops its lane at every gateway, and is told as loudly as can be', async () => {
    const gateways = [new Gateway('one'), new Gateway('other')];
    const { desk, lines } = deskOf(gateways);
    desk.take(judgement(found([CHAIN])));
    await until(() => desk.breaches[0]?.pauses.every(({ outcome }) => outcome === 'done') === true);
    expect(gateways.map(({ lanes }) => lanes)).toEqual([[[HOME, CHAIN]], [[HOME, CHAIN]]]);
    expect(desk.breaches[0]?.pauses).toEqual([
      { gatewayId: 'one', lane: [HOME, CHAIN], outcome: 'done', pauseId: 'one-pause' },
      { gatewayId: 'other', lane: [HOME, CHAIN], outcome: 'done', pauseId: 'other-pause' },
    ]);
    expect(lines[0]).toMatchObject({ level: 50, breach: 'breach-1', batchId, kind: 'double' });
    expect(lines[0]?.msg).toMatch(/^SUPPLY BREACH, stopping its lanes: supply breach breach-1: .* 10 kg \(0-10\)/);
  });

  test('asks again and again where a gateway does not do it, and says so each time', async () => {
    const gateway = new Gateway('slow', 2);
    const { desk, lines } = deskOf([gateway]);
    desk.take(judgement(found([CHAIN])));
    await until(() => desk.breaches[0]?.pauses[0]?.error === 'not now');
    await until(() => desk.breaches[0]?.pauses[0]?.outcome === 'done');
    expect(gateway.lanes).toHaveLength(3);
    expect(desk.breaches[0]?.pauses[0]).not.toHaveProperty('error');
    expect(lines.filter(({ msg }) => msg === 'A LANE WITH A BREACH IS NOT PAUSED YET')).toHaveLength(2);
  });

  test('of several lanes stops each; a gateway that does not know one is not asked again', async () => {
    const gateway = new Gateway('one');
    const { desk } = deskOf([gateway]);
    desk.take(judgement(found([CHAIN, OTHER])));
    await until(() => desk.breaches[0]?.pauses.every(({ outcome }) => outcome !== 'asked') === true);
    expect(desk.breaches[0]?.pauses.map(({ outcome }) => outcome)).toEqual(['done', 'unconcerned']);
  });

  test('stops it again only for more kilograms', async () => {
    const gateway = new Gateway('one');
    const { desk } = deskOf([gateway]);
    desk.take(judgement(found([CHAIN])));
    await until(() => gateway.lanes.length === 1);
    desk.take(judgement(found([CHAIN], 2, 8)));
    desk.take(judgement(found([CHAIN], 5, 20)));
    await until(() => gateway.lanes.length === 2);
    await until(() => desk.breaches[0]?.pauses[0]?.outcome === 'done');
    expect(desk.breaches).toHaveLength(1);
    expect(desk.breaches[0]?.ranges).toEqual([kg(0, 20)]);
  });

  test('that was not stopped when the process ended is stopped by the next one', async () => {
    const first = deskOf([new Gateway('one', Infinity)]);
    first.desk.take(judgement(found([CHAIN])));
    await until(() => first.desk.breaches[0]?.pauses[0]?.error !== undefined);
    await first.desk.stop();
    const gateway = new Gateway('one');
    const second = deskOf([gateway], first.store);
    second.desk.start();
    await until(() => second.desk.breaches[0]?.pauses[0]?.outcome === 'done');
    expect(gateway.lanes).toEqual([[HOME, CHAIN]]);
    const third = deskOf([gateway], first.store);
    third.desk.start();
    await third.desk.stop();
    expect(gateway.lanes).toHaveLength(1);
  });

  test('asks nothing of a gateway that the configuration knows no more', async () => {
    const first = deskOf([new Gateway('gone', Infinity)]);
    first.desk.take(judgement(found([CHAIN])));
    await first.desk.stop();
    const second = deskOf([], first.store);
    second.desk.start();
    await until(() => second.desk.breaches[0]?.pauses[0]?.outcome === 'unconcerned');
  });

  test('ends, and is open no more', async () => {
    const { desk, lines } = deskOf([new Gateway('one')]);
    desk.take(judgement(found([CHAIN])));
    await until(() => desk.breaches[0]?.pauses[0]?.outcome === 'done');
    desk.take({ ...judgement(), at: 2_000 });
    expect([desk.openOf(batchId), desk.openOf()]).toEqual([[], []]);
    expect(desk.breaches[0]).toMatchObject({ endedAt: 2_000, pauses: [{ outcome: 'done' }] });
    expect(lines.at(-1)?.msg).toContain('has ended');
  });
});
