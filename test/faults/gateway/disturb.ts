import { refused, type LedgerBridge } from '@meridian/bridges';
import type { PeerGateway, Seam } from '@meridian/gateway';
import type { Disturbance } from './orders.ts';
import { replaced } from './wrap.ts';

/** The disturbances as what they do to a gateway's meeting points. */
export function disturbing({ refuse = [], twice = false }: Disturbance): Pick<Seam, 'bridge' | 'peerGateway'> {
  return {
    ...(refuse.includes('mint') && { bridge: withoutMint }),
    ...(twice && { peerGateway: saidTwice }),
  };
}

const withoutMint = (bridge: LedgerBridge): LedgerBridge =>
  replaced(bridge, { mint: () => Promise.resolve(refused('PAUSED', 'nothing is minted in this test')) });

/** The peer meets each message twice; the answer that comes first counts, the other one comes to a transfer that has moved on. */
const saidTwice = (peers: PeerGateway): PeerGateway =>
  replaced(peers, {
    send: async (to, jws, ledgerMs) => {
      const both = await Promise.all([peers.send(to, jws, ledgerMs), peers.send(to, jws, ledgerMs)]);
      return both.find(({ outcome }) => outcome === 'answered') ?? both[0];
    },
  });

/** Lets the whole process live at another time: what asks for the date gets it shifted, timers run as ever. */
export function shiftDate(ms: number): void {
  const Real = Date;
  const now = (): number => Real.now() + ms;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: readonly unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, property) => (property === 'now' ? now : (Reflect.get(target, property) as unknown)),
  });
}
