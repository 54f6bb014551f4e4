import { formatRanges, totalKg, type Hash, type Lane } from '@meridian/credit';
import type { z } from 'zod';
import type { Accountant } from '../accountant.ts';
import type { Breach } from '../core/breaches.ts';
import type { AccountantMetrics } from '../metrics.ts';
import { batchSupply, laneViews, totalSupply } from '../supply.ts';
import type { breachSchema } from './schemas.ts';

export interface AccountantApplicationOptions {
  readonly accountantId: string;
  readonly accountant: Accountant;
  readonly metrics: AccountantMetrics;
  /** By descriptor: how facts of each ledger are proved. */
  readonly lanes: ReadonlyMap<string, Lane>;
}

/** What the accountant's endpoints work on: what it knows, as it is published. */
export class AccountantApplication {
  readonly #options: AccountantApplicationOptions;

  constructor(options: AccountantApplicationOptions) {
    this.#options = options;
  }

  supply() {
    const { accountantId, accountant, lanes } = this.#options;
    const { audited, waiting } = accountant.progress;
    return {
      ...{ accountantId, lanes: laneViews(accountant.ledgers, lanes), ledgers: this.#ledgers() },
      ...totalSupply(accountant),
      openTransfers: accountant.book.openTransfers,
      openBreaches: this.#open().length,
      audits: { made: audited, waiting },
    };
  }

  /** @throws AccountantError `UNKNOWN_BATCH` */
  batch(batchId: Hash) {
    const { auditedAt, ...supply } = batchSupply(this.#options.accountant, batchId);
    return auditedAt === undefined ? supply : { ...supply, auditedAt: timeOf(auditedAt) };
  }

  breaches(isOpen?: boolean): z.input<typeof breachSchema>[] {
    const { accountant } = this.#options;
    const wanted = accountant.breaches.filter(
      ({ endedAt }) => isOpen === undefined || isOpen === (endedAt === undefined),
    );
    return wanted.map((breach) => breachView(breach, accountant.ledgers.home));
  }

  health() {
    const { accountantId, accountant } = this.#options;
    const { failingSince } = accountant.progress;
    const ledgers = this.#ledgers();
    const isBehind =
      failingSince !== undefined || ledgers.some((each) => 'unreadSeconds' in each || !('readTo' in each));
    return {
      status: isBehind ? ('behind' as const) : ('ok' as const),
      accountantId,
      openBreaches: this.#open().length,
      ledgers,
      ...(failingSince === undefined ? {} : { auditsFailingSeconds: secondsSince(failingSince) }),
    };
  }

  metrics(): Promise<{ readonly text: string; readonly type: string }> {
    return this.#options.metrics.text();
  }

  #open(): readonly Breach[] {
    return this.#options.accountant.breaches.filter(({ endedAt }) => endedAt === undefined);
  }

  #ledgers() {
    const { accountant } = this.#options;
    return accountant.readings.map(({ ledger, readTo, failingSince }) => ({
      ledger,
      role: ledger === accountant.ledgers.home ? ('home' as const) : ('abroad' as const),
      ...(readTo === undefined ? {} : { readTo }),
      ...(failingSince === undefined ? {} : { unreadSeconds: secondsSince(failingSince) }),
    }));
  }
}

function breachView(breach: Breach, home: string): z.input<typeof breachSchema> {
  const { id, batchId, kind, text, ranges, abroad, foundAt, endedAt, heights, pauses } = breach;
  return {
    ...{ id, batchId, kind, text, ranges: formatRanges(ranges), kg: totalKg(ranges).toString() },
    lanes: abroad.map((other) => [home, other]),
    foundAt: timeOf(foundAt),
    ...(endedAt === undefined ? {} : { endedAt: timeOf(endedAt) }),
    heights: Object.fromEntries(Object.entries(heights).map(([ledger, height]) => [ledger, height.toString()])),
    pauses: pauses.map(({ lane: [one, other], ...rest }) => ({ ...rest, lane: [one, other] })),
  };
}

const timeOf = (ms: number): string => new Date(ms).toISOString();
const secondsSince = (ms: number): number => Math.round((Date.now() - ms) / 100) / 10;
