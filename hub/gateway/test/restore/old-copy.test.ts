import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Hash } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { backUp } from '../../src/log/backup.ts';
import { restore } from '../../src/log/restore.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import type { Append, TransferLog } from '../../src/log/transfer-log.ts';
import { interrupted, type Interruption } from '../support/interrupted-bridge.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openPair, type GatewayChanges, type OpenPair, type Side } from '../support/open-pair.ts';
import { begin, outward, stateOf, supplyAt } from '../support/transfers.ts';
import { bridgeOf, until, type Running } from '../support/two-gateways.ts';

let pair: OpenPair;
let clock: ManualClock;
const running = new Map<Side, Running>();

beforeEach(async () => {
  pair = await openPair();
  clock = new ManualClock();
});
afterEach(async () => {
  await pair.close(0);
});

const copyFile = (): string => join(pair.directory, 'copy.db');

/** A log of which a copy is made as soon as a transfer comes into a state. */
function copiedIn(path: string, state: string): TransferLog {
  const log = new SqliteTransferLog(path);
  const append = async (given: Append): ReturnType<TransferLog['append']> => {
    const effects = await log.append(given);
    if (given.transfer?.state === state && !existsSync(copyFile())) await backUp(path, copyFile(), clock.now());
    return effects;
  };
  return new Proxy(log, {
    get(target, property) {
      if (property === 'append') return append;
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

async function start(side: Side, changes?: GatewayChanges): Promise<void> {
  running.set(side, await pair.start(side, { clock, ...changes }));
}

const at = (side: Side): Running => {
  const found = running.get(side);
  if (found === undefined) throw new Error(`${side} does not run`);
  return found;
};

const bothStates = async (id: Hash): Promise<string> =>
  `${await stateOf(at('home'), id)} ${await stateOf(at('foreign'), id)}`;

/** Time passes quickly, so that what waits for a time-out or for its next try goes on. */
async function settled(id: Hash, ends: readonly string[]): Promise<string> {
  return until(
    async () => {
      clock.forward(20_000);
      return bothStates(id);
    },
    (states) => ends.includes(states),
    40_000,
  );
}

/** How far the transfer came before the old copy was put in place: the call at which it is stopped, or its end. */
interface Case {
  readonly side: Side;
  readonly copied: string;
  readonly stopped?: readonly [side: Side, call: 'lock' | 'mint' | 'extinguish' | 'assign', how: Interruption];
  readonly until: string;
}

const MOVED = ['complete complete'];
const BEFORE_COMMENCE: readonly string[] = ['proposal-sent', 'proposal-received', 'receipt-sent'];
const UNDONE = ['released voided', 'rejected rejected'];

async function throughAnOldCopy({ side, copied, stopped, until: reached }: Case): Promise<Hash> {
  const [where, call, how] = stopped ?? [];
  const bridges = {
    home: interrupted(bridgeOf(pair.home), where === 'home' && call !== undefined ? { [call]: how } : {}),
    foreign: interrupted(bridgeOf(pair.foreign), where === 'foreign' && call !== undefined ? { [call]: how } : {}),
  };
  for (const each of ['home', 'foreign'] as const) {
    const log = each === side ? { transferLog: copiedIn(pair[each].logPath, copied) } : {};
    await start(each, { bridge: bridges[each].bridge, ...log });
  }
  const id = await begin(at('home'), outward(pair, 40_000n));
  // A call whose answer is lost is asked for again: its gateway is stopped as soon as the call was made.
  if (how === 'lose') await bridges[where ?? 'home'].reached;
  else
    await until(
      () => bothStates(id),
      (states) => states === reached,
      20_000,
    );
  await at(side).gateway.stop(0);
  restore(pair[side].logPath, copyFile(), clock.now());
  bridges.home.go();
  bridges.foreign.go();
  await start(side);
  return id;
}

const title = ({ side, copied, stopped, until: reached }: Case): string =>
  `at the ${side === 'home' ? 'origin' : 'destination'} in ${copied}, stopped in ${reached}${stopped === undefined ? '' : ` (${stopped[1]}: ${stopped[2]})`}`;

const done = 'complete complete';

describe('a log restored from a copy that was made', () => {
  test.each<[string, Case]>(
    (
      [
        ...[
          'proposal-sent',
          'commence-sent',
          'locking',
          'lock-asserted',
          'prepare-sent',
          'extinguishing',
          'final-sent',
        ].map((copied): Case => ({ side: 'home', copied, until: done })),
        ...['proposal-sent', 'commence-sent', 'proving-lock', 'prepare-sent', 'extinguishing'].map((copied): Case => ({
          side: 'home',
          copied,
          // It is gone on the origin, and nobody has told the destination.
          stopped: ['home', 'extinguish', 'lose'],
          until: 'extinguishing ready-sent',
        })),
        ...['commence-sent', 'lock-asserted', 'extinguishing'].map((copied): Case => ({
          side: 'home',
          copied,
          stopped: ['foreign', 'assign', 'hold'],
          until: 'final-sent assigning',
        })),
        ...['proposal-received', 'receipt-sent', 'commence-acked', 'minting', 'ready-sent', 'assigning'].map(
          (copied): Case => ({ side: 'foreign', copied, until: done }),
        ),
        ...['receipt-sent', 'assertion-received', 'proving-unassigned'].map((copied): Case => ({
          side: 'foreign',
          copied,
          stopped: ['home', 'extinguish', 'hold'],
          until: 'extinguishing ready-sent',
        })),
        ...['receipt-sent', 'minting', 'ready-sent'].map((copied): Case => ({
          side: 'foreign',
          copied,
          stopped: ['foreign', 'assign', 'hold'],
          until: 'final-sent assigning',
        })),
      ] satisfies Case[]
    ).map((each) => [title(each), each]),
  )(
    '%s moves the credits all the same',
    async (_, each) => {
      const id = await throughAnOldCopy(each);
      const moved = await settled(id, [...MOVED, 'complete final-acked']);
      // Who has lost 1.3 can neither say nor check its hash in 3.9, which is all that is missing then.
      if (!BEFORE_COMMENCE.includes(each.copied) && moved !== 'complete complete') await settled(id, MOVED);
      expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
      const { transferLog } = at(each.side);
      const [row] = await transferLog.transfersById(id);
      expect(brokenAt(await transferLog.events(row?.key ?? ''))).toBeUndefined();
      expect(await transferLog.copiedAt()).toBeUndefined();
    },
    60_000,
  );

  test.each<[string, Case]>(
    (
      [
        ...['proposal-sent', 'commence-sent', 'proving-lock'].map((copied): Case => ({
          side: 'home',
          copied,
          stopped: ['foreign', 'mint', 'hold'],
          until: 'prepare-sent minting',
        })),
        { side: 'home', copied: 'proposal-sent', stopped: ['home', 'lock', 'lose'], until: 'locking commence-acked' },
        {
          side: 'foreign',
          copied: 'receipt-sent',
          stopped: ['foreign', 'mint', 'hold'],
          until: 'prepare-sent minting',
        },
        {
          side: 'foreign',
          copied: 'proposal-received',
          stopped: ['home', 'lock', 'hold'],
          until: 'locking commence-acked',
        },
      ] satisfies Case[]
    ).map((each) => [title(each), each]),
  )(
    '%s gives the credits back',
    async (_, each) => {
      const id = await throughAnOldCopy(each);
      await settled(id, UNDONE);
      expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
      expect(await supplyAt(pair, 'foreign')).not.toHaveProperty('active');
      expect(await supplyAt(pair, 'foreign')).not.toHaveProperty('unassigned');
    },
    60_000,
  );
});
