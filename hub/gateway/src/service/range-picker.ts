import { setTimeout as sleep } from 'node:timers/promises';
import {
  formatRanges,
  intersect,
  join,
  MAX_RANGES,
  parseRanges,
  subtract,
  takeFirst,
  totalKg,
  type Hash,
  type Range,
} from '@meridian/credit';
import type { LedgerBridge, Refusal } from '@meridian/bridges';
import { GatewayError } from '../errors.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import { ledgerValue } from './ledger-value.ts';
import { LockOrder } from './lock-order.ts';
import { transferOf } from './transfer-row.ts';

/** Kilograms that somebody wants to send: so many, or exactly these. */
export type Amount = { readonly kg: bigint } | { readonly ranges: readonly Range[] };

export interface Holding {
  readonly classId: Hash;
  /** Account on the origin. */
  readonly owner: string;
}

/** Client states in which the ranges are named in a proposal but not yet locked on the ledger. */
const NAMED: readonly string[] = ['initial', 'proposal-sent', 'commence-sent', 'locking'];
const PAGE = 500;
/** How often a holding that seems spent is looked at, a little later each time. */
const LOOKS = 5;
const LOOK_AGAIN_MS = 20;

/**
 * Picks the exact ranges of a transfer out of what its owner can spend, leaving out what transfers on their way have named
 * already: the ledger does not know of those before their lock.
 */
export class RangePicker {
  /** Of the ranges that are named. */
  readonly lockOrder = new LockOrder();
  readonly #bridge: LedgerBridge;
  readonly #transferLog: TransferLog;
  readonly #named = new Map<string, Map<string, readonly Range[]>>();

  constructor(bridge: LedgerBridge, transferLog: TransferLog) {
    this.#bridge = bridge;
    this.#transferLog = transferLog;
  }

  /**
   * @param use starts the transfer of the ranges; until it returns nobody else picks from this holding
   * @throws GatewayError `NOT_SPENDABLE`, `LEDGER_UNAVAILABLE`
   */
  pick(
    holding: Holding,
    amount: Amount,
    use: (ranges: readonly Range[]) => Promise<TransferRow>,
  ): Promise<TransferRow> {
    const key = keyOf(holding);
    return this.#transferLog.alone(`pick/${key}`, async () => {
      const ranges = await this.#pickRanges(holding, amount, key);
      const row = await use(ranges);
      this.#name(holding, row, ranges);
      return row;
    });
  }

  /** A transfer has moved: once its lock has been decided the ledger itself knows. */
  moved(row: TransferRow): void {
    if (row.role !== 'client' || NAMED.includes(row.state)) return;
    for (const transfers of this.#named.values()) transfers.delete(row.key);
    this.lockOrder.decided(row.key);
  }

  /** What was named before this process began. */
  async restore(): Promise<void> {
    const named: { holding: Holding; row: TransferRow; ranges: readonly Range[] }[] = [];
    for await (const found of this.#namedInLog()) named.push(found);
    // As they were named, one after another.
    named.sort((a, b) => a.row.startedAt - b.row.startedAt);
    for (const { holding, row, ranges } of named) this.#name(holding, row, ranges);
  }

  /** What anybody has named of one holding. */
  async #refresh(key: string): Promise<void> {
    const named = new Map<string, readonly Range[]>();
    for await (const found of this.#namedInLog())
      if (keyOf(found.holding) === key) named.set(found.row.key, found.ranges);
    this.#named.set(key, named);
  }

  async *#namedInLog(): AsyncGenerator<{ holding: Holding; row: TransferRow; ranges: readonly Range[] }> {
    for (const state of NAMED) {
      let after: { startedAt: number; key: string } | undefined;
      do {
        const rows = await this.#transferLog.transfers({
          role: 'client',
          state,
          open: true,
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        for (const row of rows) {
          const { terms } = transferOf(row);
          if (terms !== undefined) yield { holding: terms, row, ranges: parseRanges(terms.ranges) };
        }
        after = rows.length === PAGE ? rows.at(-1) : undefined;
      } while (after !== undefined);
    }
  }

  #name(holding: Holding, row: TransferRow, ranges: readonly Range[]): void {
    if (!NAMED.includes(row.state)) return;
    const key = keyOf(holding);
    this.lockOrder.named(holding.classId, row.key);
    const transfers = this.#named.get(key) ?? new Map<string, readonly Range[]>();
    this.#named.set(key, transfers.set(row.key, ranges));
  }

  /** A lock is on the ledger before the log knows: what is missing because it counts twice then is looked for again. */
  async #pickRanges(holding: Holding, amount: Amount, key: string): Promise<readonly Range[]> {
    for (let attempt = 1; ; attempt++) {
      // Other replicas have named what they picked in the log alone.
      if (this.#transferLog.lookAgainMs !== undefined) await this.#refresh(key);
      const named = join([...(this.#named.get(key)?.values() ?? [])].flat());
      try {
        return await this.#ranges(holding, amount, named);
      } catch (error) {
        const mayPass = error instanceof GatewayError && error.code === 'NOT_SPENDABLE' && 'kg' in amount;
        if (!mayPass || named.length === 0 || attempt === LOOKS) throw error;
        await sleep(LOOK_AGAIN_MS * attempt);
      }
    }
  }

  async #ranges(holding: Holding, amount: Amount, named: readonly Range[]): Promise<readonly Range[]> {
    if ('ranges' in amount) {
      const clash = intersect(amount.ranges, named);
      if (clash.length > 0) throw notSpendable(amount, `${formatRanges(clash)} is on its way in another transfer`);
      const found = await this.#spendable(holding, amount, totalKg(amount.ranges), amount.ranges);
      if (formatRanges(found) === formatRanges(amount.ranges)) return found;
      throw notSpendable(amount, `the next to go are ${formatRanges(found)}`, 'RANGES_CHANGED');
    }
    const free = await this.#free(holding, amount, named);
    const ranges = totalKg(free) < amount.kg ? free : takeFirst(free, amount.kg);
    if (totalKg(ranges) < amount.kg) throw notSpendable(amount, 'the rest is on its way in other transfers');
    if (ranges.length > MAX_RANGES)
      throw notSpendable(amount, `it lies in more than ${MAX_RANGES} ranges`, 'TOO_MANY_RANGES');
    return ranges;
  }

  /** At least `amount` of what is neither spent nor named, if there is as much. */
  async #free(holding: Holding, amount: { readonly kg: bigint }, named: readonly Range[]): Promise<readonly Range[]> {
    if (named.length > 0) {
      const outcome = await this.#bridge.spendable({ ...holding, kg: amount.kg + totalKg(named) });
      if (outcome.outcome !== 'refused') return subtract(ledgerValue(outcome, 'kg'), named);
      // Some of what is named may be locked by now, and so was asked for twice.
    }
    return subtract(await this.#spendable(holding, amount, amount.kg), named);
  }

  async #spendable(holding: Holding, amount: Amount, kg: bigint, wanted?: readonly Range[]): Promise<readonly Range[]> {
    const outcome = await this.#bridge.spendable({ ...holding, kg, ...(wanted === undefined ? {} : { wanted }) });
    if (outcome.outcome === 'refused') throw refusedBy(amount, outcome.refusal);
    return ledgerValue(outcome, 'kg');
  }
}

const keyOf = ({ classId, owner }: Holding): string => `${classId}/${owner}`;

const refusedBy = (amount: Amount, { code, message }: Refusal): GatewayError => notSpendable(amount, message, code);

function notSpendable(amount: Amount, reason: string, ledgerCode?: string): GatewayError {
  const [field, value] = 'kg' in amount ? ['kg', amount.kg.toString()] : ['ranges', formatRanges(amount.ranges)];
  return new GatewayError('NOT_SPENDABLE', `${field}: ${value} cannot be given: ${reason}`, {
    field,
    value,
    expected: 'what the account holds, active, in this class and not on its way',
    ...(ledgerCode === undefined ? {} : { ledgerCode }),
  });
}
