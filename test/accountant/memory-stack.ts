import { Accountant, AccountantStore, type Breach, type LaneStopper } from '@meridian/accountant';
import { MemoryView } from '@meridian/bridges/memory';
import { pino } from 'pino';
import { memoryForeign, memoryHome } from '../support/bridge-suite/memory-side.ts';

/** A gateway that does what it is told, and remembers it. */
export class RememberingStopper implements LaneStopper {
  readonly gatewayId: string;
  readonly stopped: { readonly lane: readonly [string, string]; readonly reason: string }[] = [];

  constructor(gatewayId: string) {
    this.gatewayId = gatewayId;
  }

  stop(lane: readonly [string, string], reason: string) {
    this.stopped.push({ lane, reason });
    return Promise.resolve({ outcome: 'done' as const, pauseId: `pause-${this.stopped.length}` });
  }
}

export type MemoryStack = ReturnType<typeof memoryStack>;

/** Two memory ledgers that believe each other by their gateways' keys. */
export function memoryStack() {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  return { home, foreign, close: () => Promise.resolve() };
}

export function accountantOf(
  { home, foreign }: Pick<MemoryStack, 'home' | 'foreign'>,
  { stoppers = [], path = ':memory:' }: { readonly stoppers?: readonly LaneStopper[]; readonly path?: string } = {},
): Accountant {
  return new Accountant({
    home: new MemoryView(home.world),
    abroad: [new MemoryView(foreign.world)],
    store: new AccountantStore(path),
    stoppers,
    log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    pace: { batchMs: 5, sweepMs: 10 },
  });
}

/** Waits until the accountant has read both ledgers to where they are now, and has nothing left to look at. */
export async function settled(accountant: Accountant, { home, foreign }: MemoryStack, ms = 10_000): Promise<void> {
  const heights = [home, foreign].map(({ world }) => [world.ledger.descriptor, world.journal.height] as const);
  await until(() => {
    const isRead = heights.every(([ledger, height]) => height === 0n || (accountant.readTo[ledger] ?? -1n) >= height);
    return isRead && accountant.progress.waiting === 0;
  }, ms);
  const { audited } = accountant.progress;
  await until(() => accountant.progress.audited > audited, ms);
}

export const openBreach = (accountant: Accountant, ms = 10_000): Promise<Breach> =>
  until(() => accountant.breaches.find(({ endedAt }) => endedAt === undefined), ms);

/** The first value that is not falsy. */
export async function until<T>(look: () => T | undefined | false, ms = 10_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
