import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerView, Sighting } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { Logger } from 'pino';
import { Auditor, type BatchAudit } from './auditor.ts';
import { Book } from './book/book.ts';
import type { AccountantStore, Place } from './book/store.ts';
import type { Breach } from './core/breaches.ts';
import type { Ledgers } from './core/findings.ts';
import type { Heights } from './core/suspicions.ts';
import { BreachDesk } from './pausing/breach-desk.ts';
import type { LaneStopper } from './pausing/lane-stopper.ts';
import { BatchReader } from './reading/batch-reader.ts';
import { LedgerStream } from './reading/ledger-stream.ts';
import { OpenTransfers } from './reading/open-transfers.ts';
import { WorkList } from './work-list.ts';

export interface AccountantOptions {
  readonly home: LedgerView;
  /** Every other ledger that home believes. */
  readonly abroad: readonly LedgerView[];
  readonly store: AccountantStore;
  /** The gateways whose lanes it may stop. */
  readonly stoppers: readonly LaneStopper[];
  readonly log: Logger;
  readonly pace?: Partial<Pace>;
}

/** Milliseconds. */
export interface Pace {
  /** Between two audits of one batch. */
  readonly batchMs: number;
  /** Between two audits of batches that nobody touched: nothing tells of what should not be possible. */
  readonly sweepMs: number;
}

const PACE: Pace = { batchMs: 250, sweepMs: 1_000 };
const AFTER_FAILURE_MS = 1_000;
const IDLE_MS = 20;

/** How one ledger is read. */
export interface LedgerReading {
  readonly ledger: string;
  /** Absent until anything was read. */
  readonly readTo?: bigint;
  /** Unix ms. */
  readonly failingSince?: number;
}

/**
 * Knows where every kilogram is over all ledgers: follows what their final blocks say, reads each batch that is touched, judges it, and
 * stops the lanes of a breach. All that it knows can be read again from the ledgers, but breaches.
 */
export class Accountant {
  readonly ledgers: Ledgers;
  readonly #options: AccountantOptions;
  readonly #pace: Pace;
  readonly #book: Book;
  readonly #desk: BreachDesk;
  readonly #auditor: Auditor;
  readonly #work: WorkList;
  readonly #streams: readonly { readonly ledger: string; readonly stream: LedgerStream }[];
  readonly #ending = new AbortController();
  #audited = 0;
  #auditFailingSince: number | undefined;
  #sweep: Iterator<Hash> | undefined;
  #sweptAt = 0;
  #working: Promise<void> = Promise.resolve();
  #restarting: Promise<void> | undefined;

  constructor(options: AccountantOptions) {
    const { home, abroad, store, stoppers, log } = options;
    const views = [home, ...abroad];
    this.#options = options;
    this.#pace = { ...PACE, ...options.pace };
    this.ledgers = { home: home.ledger.descriptor, abroad: abroad.map(({ ledger }) => ledger.descriptor) };
    const book = (this.#book = new Book(store));
    const desk = (this.#desk = new BreachDesk({
      ...{ home: this.ledgers.home, store, stoppers, log },
      newId: randomUUID,
    }));
    this.#work = new WorkList(this.#pace.batchMs);
    this.#auditor = new Auditor(this.ledgers, {
      reader: new BatchReader(home, abroad, (ledger) => book.place(ledger)?.block),
      openTransfers: new OpenTransfers(views),
      book,
      readTo: () => this.readTo,
      onJudged: (judgement) => {
        desk.take(judgement);
      },
      now: Date.now,
    });
    this.#streams = views.map((view) => ({ ledger: view.ledger.descriptor, stream: this.#streamOf(view) }));
  }

  start(): void {
    const now = Date.now();
    for (const { batchId, touched } of this.#book.batches.values()) if (touched) this.#work.add(batchId, now);
    this.#desk.start();
    for (const { stream } of this.#streams) stream.start();
    this.#working = this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#restarting;
    await Promise.all([this.#working, this.#desk.stop(), ...this.#streams.map(({ stream }) => stream.stop())]);
    const { home, abroad, store } = this.#options;
    await Promise.all([home, ...abroad].map((view) => view.close()));
    store.close();
  }

  /** How far each ledger has been read. */
  get readTo(): Heights {
    return Object.fromEntries(
      this.#streams.flatMap(({ ledger, stream: { readTo } }) => (readTo === undefined ? [] : [[ledger, readTo]])),
    );
  }

  get readings(): readonly LedgerReading[] {
    return this.#streams.map(({ ledger, stream: { readTo, failingSince } }) => ({
      ...{ ledger, ...(readTo === undefined ? {} : { readTo }) },
      ...(failingSince === undefined ? {} : { failingSince }),
    }));
  }

  /** Newest first, with those that have ended. */
  get breaches(): readonly Breach[] {
    return this.#desk.breaches;
  }

  /** The last audit of each batch that was touched by more than its issue, or that the sweep has come to. */
  get audits(): ReadonlyMap<Hash, BatchAudit> {
    return this.#auditor.audits;
  }

  get book(): Pick<Book, 'batches' | 'openTransfers'> {
    return this.#book;
  }

  /** How many audits were made, how many batches wait, and since when none could be made, unix ms. */
  get progress(): { readonly audited: number; readonly waiting: number; readonly failingSince?: number } {
    const failing = this.#auditFailingSince;
    const counts = { audited: this.#audited, waiting: this.#work.size };
    return failing === undefined ? counts : { ...counts, failingSince: failing };
  }

  #streamOf(view: LedgerView): LedgerStream {
    const { descriptor } = view.ledger;
    return new LedgerStream({
      view,
      log: this.#options.log,
      place: () => this.#book.place(descriptor),
      onRead: (sightings: readonly Sighting[], place: Place) => {
        const now = Date.now();
        for (const batchId of this.#book.take(descriptor, sightings, place)) this.#work.add(batchId, now);
      },
      onLost: () => {
        this.#restarting ??= this.#readAgain().finally(() => {
          this.#restarting = undefined;
        });
      },
    });
  }

  /** A ledger lost final blocks: all of it is read again from the beginning. */
  async #readAgain(): Promise<void> {
    await Promise.all(this.#streams.map(({ stream }) => stream.stop()));
    if (this.#ending.signal.aborted) return;
    const batches = [...this.#book.batches.values()].filter(({ touched }) => touched);
    this.#book.reset();
    this.#auditor.reset();
    const now = Date.now();
    for (const { batchId } of batches) this.#work.add(batchId, now);
    for (const { stream } of this.#streams) stream.start();
  }

  async #run(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const now = Date.now();
      const batchId = this.#work.next(now) ?? this.#nextOfSweep(now);
      if (batchId === undefined) await this.#rest(IDLE_MS);
      else await this.#audit(batchId);
    }
  }

  async #audit(batchId: Hash): Promise<void> {
    try {
      const { isUnsettled } = await this.#auditor.audit(batchId);
      this.#audited += 1;
      this.#auditFailingSince = undefined;
      const now = Date.now();
      this.#work.done(batchId, now);
      if (isUnsettled) this.#work.add(batchId, now);
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      this.#auditFailingSince ??= Date.now();
      this.#options.log.warn({ err: error, batchId }, 'a batch cannot be audited');
      this.#work.add(batchId, Date.now());
      await this.#rest(AFTER_FAILURE_MS);
    }
  }

  #nextOfSweep(now: number): Hash | undefined {
    if (now - this.#sweptAt < this.#pace.sweepMs) return undefined;
    this.#sweptAt = now;
    const next = this.#sweep?.next();
    if (next !== undefined && next.done !== true) return next.value;
    this.#sweep = this.#book.batches.keys();
    const first = this.#sweep.next();
    return first.done === true ? undefined : first.value;
  }

  async #rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#ending.signal }).catch(() => undefined);
  }
}
