import type { Hash } from '@meridian/credit';
import type { AssetProfile, Transfer } from '@meridian/satp';
import type { PauseScope } from '../log/guard-rows.ts';
import { isLane } from '../log/usage.ts';

/** Which way a credit goes, and what it is: ledgers by their descriptors, the rest as the provenance has it. */
export interface Route {
  readonly originLedger: string;
  readonly destinationLedger: string;
  /** Absent while the asset profile is not known. */
  readonly credit?: { readonly registry: string; readonly project: string; readonly vintage: number };
}

export const routeOf = (originLedger: string, destinationLedger: string, profile?: AssetProfile): Route => ({
  originLedger,
  destinationLedger,
  ...(profile === undefined ? {} : { credit: creditOf(profile) }),
});

const creditOf = ({ provenance: { registry, project, vintage } }: AssetProfile): NonNullable<Route['credit']> => ({
  registry,
  project,
  vintage,
});

/** Undefined before anything was proposed. */
export function routeOfTransfer(transfer: Transfer): Route | undefined {
  const terms = transfer.terms ?? (transfer.role === 'server' ? transfer.proposed : undefined);
  return terms && routeOf(terms.originLedger, terms.destinationLedger, transfer.profile);
}

/** Whether everything holds that the scope names; what is not known yet does not. */
export function covers(scope: PauseScope, route: Route): boolean {
  const { lane, originLedger, destinationLedger, registry, project, vintage } = scope;
  const { credit } = route;
  return (
    (lane === undefined || isLane(lane, route)) &&
    (originLedger === undefined || originLedger === route.originLedger) &&
    (destinationLedger === undefined || destinationLedger === route.destinationLedger) &&
    (registry === undefined || registry === credit?.registry) &&
    (project === undefined || project === credit?.project) &&
    (vintage === undefined || vintage === credit?.vintage)
  );
}

/** Profiles by their hash, as far as they are known here. */
export type KnownProfile = (hash: Hash) => Promise<AssetProfile | undefined>;
