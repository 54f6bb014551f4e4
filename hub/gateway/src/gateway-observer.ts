import type { Logger } from 'pino';
import { timingOf } from './api/views.ts';
import type { Clock } from './clock.ts';
import type { GatewayMetrics } from './metrics.ts';
import type { Admission } from './service/admission.ts';
import type { Dispatcher } from './service/dispatcher.ts';
import type { RangePicker } from './service/range-picker.ts';
import type { TransferObserver } from './service/transfer-service.ts';

/** Who hears what has happened to a transfer: the dispatcher, the range picker, the metrics and the log. */
export function observe(listeners: {
  readonly log: Logger;
  readonly clock: Clock;
  readonly metrics: GatewayMetrics;
  readonly picker: RangePicker;
  readonly admission: Admission;
  readonly dispatcher: () => Dispatcher;
}): TransferObserver {
  const { log, clock, metrics, picker, admission, dispatcher } = listeners;
  return {
    effects: (rows) => {
      dispatcher().take(rows);
    },
    timer: (at) => {
      dispatcher().wakeBy(at);
    },
    moved: (row, from) => {
      log.debug({ transfer: row.transferId, role: row.role, from, to: row.state }, 'moved');
      picker.moved(row);
      admission.moved(row);
      if (row.open) return;
      const { ms, gatewayMs } = timingOf(row, clock.now());
      metrics.ended({ role: row.role, state: row.state, ms, gatewayMs });
      log.info({ transfer: row.transferId, role: row.role, state: row.state, ms, gatewayMs }, 'a transfer ended');
    },
    notice: (row, notice) => {
      metrics.notice(notice.type);
      const urgent = notice.type === 'conflict' || notice.type === 'halted';
      const level = urgent ? 'error' : notice.type === 'complete' ? 'debug' : 'warn';
      log[level]({ transfer: row.transferId, role: row.role, notice }, 'for the operator');
    },
  };
}
