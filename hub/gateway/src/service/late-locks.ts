import type { LedgerBridge, LedgerEvent } from '@meridian/bridges';
import type { Logger } from 'pino';
import { roundMs, type Clock } from '../clock.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { LedgerCalls, LedgerEffect } from './ledger-calls.ts';
import type { TransferService } from './transfer-service.ts';

export interface LateLocksOptions {
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly transfers: TransferService;
  readonly calls: LedgerCalls;
  /** For how long a transfer's lock has been under way here, ms. */
  readonly lockingMs: (transferKey: string) => number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Client states in which a lock that the ledger holds is news. */
const UNAWARE: readonly string[] = ['locking', 'rejected'];

/**
 * A lock that the ledger refused can still come by an earlier submission whose fate nobody learned. Nobody would release it then, so
 * what the ledger tells of its locks is held against the transfers that know of none.
 */
export class LateLocks {
  readonly #options: LateLocksOptions;

  constructor(options: LateLocksOptions) {
    this.#options = options;
  }

  /** @throws Error where the ledger cannot tell now: the event has to be seen again */
  async seen(event: LedgerEvent): Promise<void> {
    const { bridge, transferLog } = this.#options;
    if (event.type !== 'transfer' || event.state !== 'locked' || event.originLedger !== bridge.ledger.id) return;
    for (const row of await transferLog.transfersById(event.transferId))
      if (row.role === 'client' && UNAWARE.includes(row.state)) await this.#take(row);
  }

  async #take(row: TransferRow): Promise<void> {
    const { transferLog, calls, lockingMs, transfers, clock, log } = this.#options;
    const lock = (await transferLog.effects(row.key))
      .filter(({ kind }) => kind === 'ledger')
      .map(({ body }) => JSON.parse(body) as LedgerEffect)
      .find(({ call }) => call === 'lock');
    // Somebody else's lock under the same id is none of ours.
    const found = lock === undefined ? undefined : await calls.find(lock);
    const ledgerMs = lockingMs(row.key);
    if (found === undefined) return;
    if (found.end === 'again') throw new Error(`the lock of ${row.transferId} cannot be looked up: ${found.error}`);
    if (row.state === 'rejected')
      log.warn({ transfer: row.transferId }, 'a lock that was given up has come: aborting it');
    const { txId, block } = found.finality ?? {};
    await transfers.receive({
      key: row.key,
      input: { kind: 'ledger', now: clock.now(), call: 'lock', result: found.result },
      // The event may be quicker than the answer to the call that is still waited for; the ledger's time it is all the same.
      ledgerMs,
      facts: { ms: roundMs(ledgerMs), txId, block: block?.toString() },
    });
  }
}
