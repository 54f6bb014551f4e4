import { formatRanges, join, totalKg, type Range } from '@meridian/credit';

/** What one ledger says of one batch, in kg and ranges. */
export interface Tally {
  /** At home the batch's kilograms, elsewhere all that were ever minted. */
  readonly issued: bigint;
  readonly byStatus: Readonly<Record<string, bigint>>;
  readonly rangesByStatus: Readonly<Record<string, readonly Range[]>>;
}

/** What does not add up at home: there the statuses are all of the batch, every kilogram in one of them. */
export function homeFaults({ issued, byStatus, rangesByStatus }: Tally): string[] {
  const sum = Object.values(byStatus).reduce((total, kg) => total + kg, 0n);
  const whole = join(Object.values(rangesByStatus).flat());
  const expected = issued === 0n ? [] : [{ from: 0n, to: issued }];
  return [
    ...(sum === issued ? [] : [`the statuses add up to ${sum} kg of ${issued} issued`]),
    ...(formatRanges(whole) === formatRanges(expected)
      ? []
      : [`the ranges are ${formatRanges(whole)} of ${formatRanges(expected)}`]),
    ...rangeFaults(byStatus, rangesByStatus, Object.keys(byStatus)),
  ];
}

/** What does not add up elsewhere: there all that was ever minted is held, retired, or was burnt, some of it more than once. */
export function abroadFaults({ issued, byStatus, rangesByStatus }: Tally): string[] {
  const sum = Object.values(byStatus).reduce((total, kg) => total + kg, 0n);
  // Burnt kilograms come again; their ranges are those that are still away.
  const told = Object.keys(byStatus).filter((status) => status !== 'burnt');
  return [
    ...(sum === issued ? [] : [`the statuses add up to ${sum} kg of ${issued} minted`]),
    ...rangeFaults(byStatus, rangesByStatus, told),
  ];
}

function rangeFaults(
  byStatus: Tally['byStatus'],
  rangesByStatus: Tally['rangesByStatus'],
  statuses: readonly string[],
): string[] {
  return statuses.flatMap((status) => {
    const [kg, inRanges] = [byStatus[status] ?? 0n, totalKg(rangesByStatus[status] ?? [])];
    return kg === inRanges ? [] : [`${kg} kg are ${status}, but its ranges have ${inRanges} kg`];
  });
}
