import type { IntakeRow } from './intake.ts';

/** Counts of one intake. `credits` are the accepted rows' tonnes, a decimal string. */
export interface IntakeSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly alreadyPresent: number;
  readonly quarantined: number;
  readonly credits: string;
  /** Quarantined rows by code. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Accepted rows by flag. */
  readonly flags: Readonly<Record<string, number>>;
  /** Accepted rows by registry. */
  readonly registries: Readonly<Record<string, number>>;
}

/** Counts while the rows go by, so that a caller who issues them need not keep them. */
export class IntakeTally {
  readonly #outcomes = new Map<IntakeRow['outcome'], number>();
  readonly #reasons = new Map<string, number>();
  readonly #flags = new Map<string, number>();
  readonly #registries = new Map<string, number>();
  #credits = 0n;

  add(row: IntakeRow): void {
    count(this.#outcomes, row.outcome);
    if (row.outcome === 'quarantined') count(this.#reasons, row.code);
    if (row.outcome !== 'accepted') return;
    this.#credits += row.credits;
    count(this.#registries, row.provenance.registry);
    for (const flag of row.flags) count(this.#flags, flag);
  }

  summary(): IntakeSummary {
    const [accepted, alreadyPresent, quarantined] = (['accepted', 'already-present', 'quarantined'] as const).map(
      (outcome) => this.#outcomes.get(outcome) ?? 0,
    ) as [number, number, number];
    return {
      rows: accepted + alreadyPresent + quarantined,
      accepted,
      alreadyPresent,
      quarantined,
      credits: this.#credits.toString(),
      reasons: sorted(this.#reasons),
      flags: sorted(this.#flags),
      registries: sorted(this.#registries),
    };
  }
}

export async function summarise(rows: Iterable<IntakeRow> | AsyncIterable<IntakeRow>): Promise<IntakeSummary> {
  const tally = new IntakeTally();
  for await (const row of rows) tally.add(row);
  return tally.summary();
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
