import type { LedgerView, Outcome, Supply } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import { standingOf, type Holding, type Standing } from '../core/cells.ts';
import { ABROAD_STATUSES, HOME_STATUSES } from '../core/status.ts';
import type { Heights } from '../core/suspicions.ts';
import { abroadFaults, homeFaults } from '../core/totals.ts';
import { AccountantError } from '../errors.ts';

/** A batch over all ledgers as of the moment at which home was read. */
export interface BatchReading {
  readonly standing: Standing;
  /** Of the last reads. */
  readonly heights: Heights;
  /** Absent where home does not know the batch. */
  readonly issuedKg?: bigint;
  /** Ledgers whose own figures do not add up, and how. */
  readonly totalsFaults: readonly { readonly ledger: string; readonly fault: string }[];
  readonly isNarrow: boolean;
}

interface Read {
  readonly view: LedgerView;
  readonly supply: Supply | undefined;
  readonly block: bigint;
}

/**
 * A kilogram that leaves a ledger and is spendable there again has been locked, burnt, minted and assigned, each final before the next: four
 * blocks at least.
 */
const ROUND_TRIP_BLOCKS = 4n;

/** Reads a batch on all ledgers: the others before home and once more after it, so that what they say alike held in between. */
export class BatchReader {
  readonly #home: LedgerView;
  readonly #abroad: readonly LedgerView[];
  readonly #knownTo: (ledger: string) => bigint | undefined;

  /**
   * @param knownTo the height that another ledger has been seen at; a node that is behind it says what was, and is not believed until
   * its blocks are known to be lost
   */
  constructor(
    home: LedgerView,
    abroad: readonly LedgerView[],
    knownTo: (ledger: string) => bigint | undefined = () => undefined,
  ) {
    this.#home = home;
    this.#abroad = abroad;
    this.#knownTo = knownTo;
  }

  /** @throws AccountantError `LEDGER_UNAVAILABLE`, `LEDGER_WENT_BACK`, `UNKNOWN_STATUS` */
  async read(batchId: Hash): Promise<BatchReading> {
    const knownTo = this.#abroad.map(({ ledger }) => this.#knownTo(ledger.descriptor));
    const before = await this.#readAll(batchId);
    for (const [i, { view, block }] of before.entries()) gapBetween(view, knownTo[i] ?? block, block);
    const home = await read(this.#home, batchId, HOME_STATUSES);
    const after = await this.#readAll(batchId);
    const gaps = after.map(({ view, block }, i) => gapBetween(view, before[i]?.block ?? block, block));
    const all = [home, ...after];
    return {
      standing: standingOf(before.map(holdingOf), holdingOf(home), after.map(holdingOf)),
      heights: Object.fromEntries(all.map(({ view, block }) => [view.ledger.descriptor, block])),
      ...(home.supply === undefined ? {} : { issuedKg: home.supply.issued }),
      totalsFaults: all.flatMap((each) => faultsOf(each, each === home)),
      isNarrow: gaps.every((gap) => gap < ROUND_TRIP_BLOCKS),
    };
  }

  #readAll(batchId: Hash): Promise<Read[]> {
    return Promise.all(this.#abroad.map((view) => read(view, batchId, ABROAD_STATUSES)));
  }
}

async function read(view: LedgerView, batchId: Hash, statuses: readonly string[]): Promise<Read> {
  const outcome = await view.supply(batchId);
  if (outcome.outcome !== 'done') throw unavailable(view, outcome);
  const { value: supply, finality } = outcome;
  for (const [status, ranges] of Object.entries(supply?.rangesByStatus ?? {}))
    if (ranges.length > 0 && !statuses.includes(status)) throw unknownStatus(view, status, statuses);
  return { view, supply, block: finality.block };
}

const holdingOf = ({ view, supply }: Read): Holding => ({
  ledger: view.ledger.descriptor,
  rangesByStatus: supply?.rangesByStatus ?? {},
});

function faultsOf({ view, supply }: Read, isHome: boolean): BatchReading['totalsFaults'] {
  if (supply === undefined) return [];
  const faults = isHome ? homeFaults(supply) : abroadFaults(supply);
  return faults.length === 0 ? [] : [{ ledger: view.ledger.descriptor, fault: faults.join('; ') }];
}

function gapBetween({ ledger }: LedgerView, first: bigint, last: bigint): bigint {
  if (last >= first) return last - first;
  throw new AccountantError('LEDGER_WENT_BACK', `${ledger.descriptor} was at ${first} and is at ${last}`, {
    field: 'ledger',
    value: ledger.descriptor,
    expected: `a height of ${first} or more`,
  });
}

export function unavailable({ ledger }: LedgerView, outcome: Exclude<Outcome<unknown>, { outcome: 'done' }>): Error {
  const refusal = outcome.outcome === 'refused' ? outcome.refusal : undefined;
  const why = refusal === undefined ? 'it did not answer' : `${refusal.code}: ${refusal.message}`;
  return new AccountantError(
    'LEDGER_UNAVAILABLE',
    `${ledger.descriptor} cannot be read: ${why}`,
    { field: 'ledger', value: ledger.descriptor, expected: 'a ledger that answers' },
    outcome.outcome === 'refused' ? refusal : outcome.cause,
  );
}

const unknownStatus = ({ ledger }: LedgerView, value: string, statuses: readonly string[]): Error =>
  new AccountantError('UNKNOWN_STATUS', `${ledger.descriptor} knows a status ${value}`, {
    field: 'status',
    value,
    expected: `one of ${statuses.join(', ')}`,
    ledger: ledger.descriptor,
  });
