import type { Reservation } from '../log/guard-rows.ts';
import { capExceeded, isUnder } from '../log/usage.ts';
import type { CapConfig } from './guard-config.ts';
import type { Route } from './route.ts';

const DAY_MS = 86_400_000;

/** A route whose credit is known. */
export type KnownRoute = Required<Route>;

/**
 * A transfer as it is counted against the caps it falls under.
 * @param now unix milliseconds: the day is UTC's
 * @throws GatewayError `CAP_EXCEEDED` where it is too large by itself
 */
export function reservationOf(caps: readonly CapConfig[], route: KnownRoute, kg: bigint, now: number): Reservation {
  const way = {
    originLedger: route.originLedger,
    destinationLedger: route.destinationLedger,
    registry: route.credit.registry,
  };
  const under = caps
    .map(({ lane, registry, kgPerTransfer, kgPerDay, kgTotal }) => ({
      ...(lane === undefined ? {} : { lane }),
      ...(registry === undefined ? {} : { registry }),
      ...(kgPerTransfer === undefined ? {} : { kgPerTransfer }),
      ...(kgPerDay === undefined ? {} : { kgPerDay }),
      ...(kgTotal === undefined ? {} : { kgTotal }),
    }))
    .filter((cap) => isUnder(cap, way));
  for (const { kgPerTransfer, ...cap } of under)
    if (kgPerTransfer !== undefined && kg > kgPerTransfer)
      throw capExceeded('kgPerTransfer', cap, kg, `the cap is ${kgPerTransfer} kg`, kgPerTransfer);
  return { ...way, kg, day: Math.floor(now / DAY_MS), caps: under };
}
