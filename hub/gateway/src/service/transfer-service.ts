import {
  stepClient,
  stepServer,
  type ClaimVerifier,
  type Gateway,
  type Input,
  type MessageSigner,
  type MessageVerifier,
  type StepContext,
  type StepResult,
  type Transfer,
} from '@meridian/satp';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { isConflict } from '../errors.ts';
import type { EffectRow, TransferLog, TransferRow } from '../log/transfer-log.ts';
import { asGateway } from '../peer/message-key-list.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { appendOf, timersOf, type Happening, type Received } from './happening.ts';
import { KeyLock } from './key-lock.ts';
import { onlyReads, sortEffects, type NoticeEffect } from './outbox.ts';
import { transferOf, transferRow } from './transfer-row.ts';

export interface TransferServiceOptions {
  readonly self: Gateway;
  readonly peers: PeerDirectory;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  readonly sessionMs: number;
  readonly log: Logger;
  readonly observer: TransferObserver;
}

/** Told after each append, in the order of the log. */
export interface TransferObserver {
  effects(rows: readonly EffectRow[]): void;
  timer(at: number): void;
  moved(row: TransferRow, from: string): void;
  notice(row: TransferRow, notice: NoticeEffect['notice']): void;
}

/** How many replicas may be faster, one after another. */
const MOST_ATTEMPTS = 8;

/**
 * The one door: whatever happens to a transfer comes in here, is stepped, and is written down with all that follows from it
 * in one transaction. One transfer takes its inputs one after another, different transfers side by side.
 */
export class TransferService {
  readonly #options: TransferServiceOptions;
  readonly #locks = new KeyLock();

  constructor(options: TransferServiceOptions) {
    this.#options = options;
  }

  receive(happening: Happening): Promise<Received> {
    return this.#locks.run(happening.key, () => this.#retried(happening));
  }

  /** Lets a session have its whole time from then on, unix ms. @returns whether any of that is left */
  putOff(key: string, since: number): Promise<boolean> {
    return this.#locks.run(key, async () => {
      const { transferLog, clock, sessionMs, observer } = this.#options;
      const [now, at] = [clock.now(), since + sessionMs];
      const row = await transferLog.transfer(key);
      if (row?.open !== true || at <= now) return false;
      const transfer = { ...row, version: row.version + 1 };
      await transferLog.append({ at: now, transfer, timers: [{ name: 'session', at }], reproducible: true });
      observer.timer(at);
      return true;
    });
  }

  /** Where another replica has written meanwhile, what it wrote is stepped on instead. */
  async #retried(happening: Happening): Promise<Received> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#receive(happening);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isConflict(error, 'version')) throw error;
      }
    }
  }

  async #receive(happening: Happening): Promise<Received> {
    const { transferLog } = this.#options;
    const row = await transferLog.transfer(happening.key);
    const transfer = row === undefined ? happening.fresh : transferOf(row);
    if (transfer === undefined) throw new TypeError(`there is no transfer ${happening.key}`);
    if (row !== undefined && happening.onlyIn !== undefined && happening.onlyIn !== row.state) {
      await this.#settle(happening);
      return { outcome: 'next', row, busy: false };
    }
    const result = this.#step(transfer, happening.input);
    if (result.outcome === 'refused') {
      await this.#settle(happening);
      return result;
    }
    const { input, ledgerMs, peerLedgerMs } = happening;
    const next = transferRow(result.next, { before: row, now: input.now, ledgerMs, peerLedgerMs });
    const { notices, ...sorted } = sortEffects(next.key, result.effects);
    if (row !== undefined && next.document === row.document && result.effects.every(({ kind }) => kind === 'repeat')) {
      const busy = isUnanswered(result.next, input) || sorted.repeated.length > 0;
      await this.#settle(happening, sorted.repeated);
      return { outcome: 'next', row, busy };
    }
    const append = appendOf({ next, from: transfer.state, happening, sorted });
    const rows = await transferLog.append({ ...append, reproducible: onlyReads(result.effects) });
    this.#tell(next, row?.state ?? transfer.state, { rows, notices, timers: sorted.timers });
    return { outcome: 'next', row: next, busy: rows.length > 0 };
  }

  #step(transfer: Transfer, input: Input): StepResult {
    const context = this.#context(this.#options.peers.byId(transfer.peerGatewayId));
    return transfer.role === 'client' ? stepClient(transfer, input, context) : stepServer(transfer, input, context);
  }

  /**
   * An input that changes no transfer; still the effect that brought it is over, its timer has rung, and a message is sent again.
   * The history does not tell of it: a peer may send what it sent before as often as it likes.
   */
  async #settle(
    { key, settled = [], cleared = [], input }: Happening,
    repeated: readonly string[] = [],
  ): Promise<void> {
    if (settled.length + cleared.length + repeated.length === 0) return;
    const rows = await this.#options.transferLog.append({
      at: input.now,
      settled,
      cleared: timersOf(key, cleared),
      repeated,
      reproducible: true,
    });
    this.#options.observer.effects(rows);
  }

  #tell(
    row: TransferRow,
    from: string,
    after: {
      readonly rows: readonly EffectRow[];
      readonly notices: readonly NoticeEffect[];
      readonly timers: readonly { readonly at: number }[];
    },
  ): void {
    const { observer } = this.#options;
    observer.effects(after.rows);
    for (const timer of after.timers) observer.timer(timer.at);
    if (row.state !== from) observer.moved(row, from);
    for (const { notice } of after.notices) observer.notice(row, notice);
  }

  #context(peer: Peer): StepContext {
    const { self, signer, verifier, claims, sessionMs } = this.#options;
    return { self, peer: asGateway(peer, this.#options.clock.now()), signer, verifier, claims, sessionMs };
  }
}

/** Whether it is a message that came before, and whose answer may still be on its way. */
const isUnanswered = ({ handled }: Transfer, input: Input): boolean =>
  input.kind === 'message' && handled[input.hash] === '';
