import { GatewayError } from '../errors.ts';
import { ALL_DAYS, type Cap, type Reservation, type UsageRow } from './guard-rows.ts';

type Way = Pick<UsageRow, 'originLedger' | 'destinationLedger' | 'registry'>;

export const isLane = (
  [one, other]: readonly [string, string],
  { originLedger, destinationLedger }: Pick<Way, 'originLedger' | 'destinationLedger'>,
): boolean =>
  (one === originLedger && other === destinationLedger) || (one === destinationLedger && other === originLedger);

export const isUnder = (cap: Cap, way: Way): boolean =>
  (cap.lane === undefined || isLane(cap.lane, way)) && (cap.registry === undefined || cap.registry === way.registry);

/**
 * Which cap the reservation would break, if any.
 * @param usage of the reservation's day and of all days, as the transaction that will count it finds it
 */
export function capRefusal(reservation: Reservation, usage: readonly UsageRow[]): GatewayError | undefined {
  const { kg, day, caps } = reservation;
  for (const cap of caps) {
    const used = (on: number): bigint =>
      usage.filter((row) => row.day === on && isUnder(cap, row)).reduce((sum, row) => sum + row.kg, 0n);
    const found =
      broken('kgPerDay', cap, kg, cap.kgPerDay, used(day)) ?? broken('kgTotal', cap, kg, cap.kgTotal, used(ALL_DAYS));
    if (found !== undefined) return found;
  }
  return undefined;
}

function broken(
  name: 'kgPerDay' | 'kgTotal',
  cap: Cap,
  kg: bigint,
  most: bigint | undefined,
  used: bigint,
): GatewayError | undefined {
  if (most === undefined || used + kg <= most) return undefined;
  const left = most > used ? most - used : 0n;
  return capExceeded(name, cap, kg, `${used} of ${most} kg are used, ${left} kg are left`, left);
}

export const capExceeded = (name: string, cap: Cap, kg: bigint, why: string, left: bigint): GatewayError =>
  new GatewayError('CAP_EXCEEDED', `kg: ${kg} is over ${name} of ${describeCap(cap)}: ${why}`, {
    field: 'kg',
    value: kg.toString(),
    expected: `at most ${left} kg`,
    cap: name,
  });

const describeCap = ({ lane, registry }: Cap): string =>
  [
    ...(lane === undefined ? [] : [`the lane ${lane.join(' <-> ')}`]),
    ...(registry === undefined ? [] : [`registry ${registry}`]),
  ].join(' and ') || 'this gateway';
