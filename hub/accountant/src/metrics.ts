import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Accountant } from './accountant.ts';

/** What Prometheus is told, in a registry of this accountant's own. */
export class AccountantMetrics {
  readonly #registry = new Registry();

  constructor(accountantId: string, accountant: Accountant) {
    const registers = [this.#registry];
    this.#registry.setDefaultLabels({ accountant: accountantId });
    collectDefaultMetrics({ register: this.#registry });
    const gauge = (name: string, help: string, read: () => number): void => {
      new Gauge({
        ...{ name, help, registers },
        collect() {
          this.set(read());
        },
      });
    };
    gauge('meridian_supply_breaches_open', 'Breaches of the supply identity that have not ended', () =>
      openOf(accountant),
    );
    gauge('meridian_supply_breaches', 'Breaches of the supply identity ever found', () => accountant.breaches.length);
    gauge('meridian_lanes_not_paused', 'Pauses for a breach that a gateway has not made yet', () =>
      unpaused(accountant),
    );
    gauge('meridian_supply_batches', 'Batches that a ledger has told of', () => accountant.book.batches.size);
    gauge(
      'meridian_supply_open_transfers',
      'Transfers that have not ended on both ledgers',
      () => accountant.book.openTransfers,
    );
    gauge('meridian_supply_audits_waiting', 'Batches that wait for an audit', () => accountant.progress.waiting);
    gauge('meridian_supply_audits', 'Audits made since the start', () => accountant.progress.audited);
    ledgerGauges(accountant, registers);
  }

  async text(): Promise<{ readonly text: string; readonly type: string }> {
    return { text: await this.#registry.metrics(), type: this.#registry.contentType };
  }
}

const openOf = ({ breaches }: Accountant): number => breaches.filter(({ endedAt }) => endedAt === undefined).length;

const unpaused = ({ breaches }: Accountant): number =>
  breaches.flatMap(({ pauses }) => pauses.filter(({ outcome }) => outcome === 'asked')).length;

function ledgerGauges(accountant: Accountant, registers: Registry[]): void {
  new Gauge({
    name: 'meridian_ledger_read_to',
    help: 'Height up to which the final blocks of a ledger were read',
    labelNames: ['ledger'],
    registers,
    collect() {
      for (const { ledger, readTo } of accountant.readings)
        if (readTo !== undefined) this.set({ ledger }, Number(readTo));
    },
  });
  new Gauge({
    name: 'meridian_ledger_unread_seconds',
    help: 'For how long a ledger cannot be read',
    labelNames: ['ledger'],
    registers,
    collect() {
      for (const { ledger, failingSince } of accountant.readings)
        this.set({ ledger }, failingSince === undefined ? 0 : (Date.now() - failingSince) / 1000);
    },
  });
}
