import { RateLimiter, type Rate } from '@meridian/api';
import type { Ledger } from '@meridian/credit';
import type { Clock } from '../clock.ts';
import type { TransferLog } from '../log/transfer-log.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { PeerDirectory } from '../peer/peers.ts';
import type { Dispatcher } from '../service/dispatcher.ts';
import type { TransferGuardsConfig } from './guard-config.ts';
import { Pauses } from './pauses.ts';
import { TransferGuards } from './transfer-guards.ts';

/** Slows down whoever asks too much: `who` is `api` or `peer`. Nobody unless a rate is given. */
export function limiterOf(
  rate: Rate | undefined,
  who: 'api' | 'peer',
  { clock, metrics }: { readonly clock: Clock; readonly metrics: GatewayMetrics },
): { readonly rateLimiter?: RateLimiter } {
  if (rate === undefined) return {};
  const onLimited = (): void => {
    metrics.guarded('rate', who);
  };
  return { rateLimiter: new RateLimiter(rate, () => clock.now(), onLimited) };
}

/** The guards of a gateway's transfers, as its configuration wants them. */
export function guardTransfers(
  { caps = [], approval }: Partial<TransferGuardsConfig>,
  parts: {
    readonly transferLog: TransferLog;
    readonly clock: Clock;
    readonly metrics: GatewayMetrics;
    readonly peers: PeerDirectory;
    readonly ledger: Ledger;
    readonly dispatcher: () => Dispatcher;
  },
): { readonly pauses: Pauses; readonly guards: TransferGuards } {
  const { transferLog, clock, metrics, peers, ledger, dispatcher } = parts;
  const ledgers = [ledger, ...peers.all.flatMap((peer) => peer.ledgers.map((held) => held.ledger))];
  const pauses = new Pauses({
    transferLog,
    clock,
    ledgers: ledgers.map(({ descriptor }) => descriptor),
    onLift: () => {
      dispatcher().wakeBy(clock.now());
    },
  });
  const guards = new TransferGuards({
    ...{ pauses, transferLog, clock, caps },
    ...(approval === undefined ? {} : { approval }),
    onGuarded: (guard, where) => {
      metrics.guarded(guard, where);
    },
  });
  return { pauses, guards };
}
