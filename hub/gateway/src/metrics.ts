import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { TransferLog } from './log/transfer-log.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900];

/** What Prometheus is told, in a registry of this gateway's own. */
export class GatewayMetrics {
  readonly #registry = new Registry();
  readonly #ended: Counter<'role' | 'state'>;
  readonly #duration: Histogram<'role'>;
  readonly #overhead: Histogram<'role'>;
  readonly #calls: Histogram<'call' | 'outcome'>;
  readonly #notices: Counter<'type'>;
  readonly #guarded: Counter<'guard' | 'where'>;

  constructor(gatewayId: string, transferLog: TransferLog) {
    const registers = [this.#registry];
    this.#registry.setDefaultLabels({ gateway: gatewayId });
    collectDefaultMetrics({ register: this.#registry });
    this.#ended = new Counter({
      name: 'meridian_transfers_ended_total',
      help: 'Transfers that ended, by their last state',
      labelNames: ['role', 'state'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'meridian_transfer_seconds',
      help: 'Time from the start of a transfer to its completion',
      labelNames: ['role'],
      buckets: SECONDS,
      registers,
    });
    this.#overhead = new Histogram({
      name: 'meridian_transfer_gateway_seconds',
      help: 'The part of that which was not spent in final ledger writes of either side',
      labelNames: ['role'],
      buckets: SECONDS,
      registers,
    });
    this.#calls = new Histogram({
      name: 'meridian_ledger_call_seconds',
      help: 'Time of a ledger call until its result was final',
      labelNames: ['call', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.#notices = new Counter({
      name: 'meridian_operator_notices_total',
      help: 'What operators should hear of: given-up, ended, halted, conflict; complete among them',
      labelNames: ['type'],
      registers,
    });
    this.#guarded = new Counter({
      name: 'meridian_guarded_total',
      help: 'What a guard refused or held back: pause, cap, approval, rate; a ledger call at each look',
      labelNames: ['guard', 'where'],
      registers,
    });
    openGauges(transferLog, registers);
    guardGauges(transferLog, registers);
  }

  ended(facts: {
    readonly role: string;
    readonly state: string;
    readonly ms: number;
    readonly gatewayMs: number;
  }): void {
    this.#ended.inc({ role: facts.role, state: facts.state });
    if (facts.state !== 'complete') return;
    this.#duration.observe({ role: facts.role }, facts.ms / 1000);
    this.#overhead.observe({ role: facts.role }, facts.gatewayMs / 1000);
  }

  ledgerCall(call: string, outcome: string, ms: number): void {
    this.#calls.observe({ call, outcome }, ms / 1000);
  }

  notice(type: string): void {
    this.#notices.inc({ type });
  }

  guarded(guard: string, where: string): void {
    this.#guarded.inc({ guard, where });
  }

  async text(): Promise<{ readonly text: string; readonly type: string }> {
    return { text: await this.#registry.metrics(), type: this.#registry.contentType };
  }
}

function openGauges(transferLog: TransferLog, registers: Registry[]): void {
  new Gauge({
    name: 'meridian_transfers_open',
    help: 'Transfers that have not ended',
    registers,
    async collect() {
      this.set((await transferLog.counts()).openTransfers);
    },
  });
  new Gauge({
    name: 'meridian_effects_open',
    help: 'Ledger calls and messages that are still to be done',
    registers,
    async collect() {
      this.set((await transferLog.counts()).openEffects);
    },
  });
}

function guardGauges(transferLog: TransferLog, registers: Registry[]): void {
  new Gauge({
    name: 'meridian_pauses_active',
    help: 'Pauses that nobody has lifted',
    registers,
    async collect() {
      this.set((await transferLog.guards.pauses({ active: true })).length);
    },
  });
  new Gauge({
    name: 'meridian_transfers_waiting_approval',
    help: 'Large transfers that wait for a second operator',
    registers,
    async collect() {
      this.set(await transferLog.guards.waitingApprovals());
    },
  });
}
