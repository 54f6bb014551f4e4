import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerView, Sighting } from '@meridian/bridges';
import type { Logger } from 'pino';
import type { Place } from '../book/store.ts';

export interface LedgerStreamOptions {
  readonly view: LedgerView;
  readonly log: Logger;
  /** Where to go on. */
  readonly place: () => Place | undefined;
  /** Everything since the place before. */
  readonly onRead: (sightings: readonly Sighting[], place: Place) => void;
  /** Final blocks are gone: whatever was read may not hold any more. */
  readonly onLost: () => void;
}

const BACK_OFF_MS = [100, 300, 1_000, 3_000, 5_000] as const;
/** Places without anything between them are written down this often, so that a start does not read them all again. */
const QUIET_MS = 1_000;
const CHECK_MS = 2_000;
/** A node that is behind may be catching up; one that is behind so long has lost its blocks. */
const BEHIND_MS = 10_000;

/** Follows one ledger from its place on, for as long as the process runs, and looks whether what was final still is. */
export class LedgerStream {
  readonly #options: LedgerStreamOptions;
  #ending = new AbortController();
  #running: Promise<unknown> = Promise.resolve();
  #readTo: bigint | undefined;
  #failingSince: number | undefined;
  #behindSince: number | undefined;

  constructor(options: LedgerStreamOptions) {
    this.#options = options;
    this.#readTo = options.place()?.block;
  }

  /** The height up to which everything is known. */
  get readTo(): bigint | undefined {
    return this.#readTo;
  }

  /** Since when the ledger cannot be read, unix ms; `undefined` while it can. */
  get failingSince(): number | undefined {
    return this.#failingSince;
  }

  start(): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#readTo = this.#options.place()?.block;
    this.#behindSince = undefined;
    this.#running = Promise.all([this.#follow(signal), this.#check(signal)]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { view, log } = this.#options;
    let failures = 0;
    while (!isAborted(signal)) {
      const before = this.#readTo;
      try {
        await this.#connection(signal);
      } catch (error) {
        if (isAborted(signal)) return;
        this.#failingSince ??= Date.now();
        log.warn({ err: error, ledger: view.ledger.descriptor }, 'the ledger cannot be followed');
      }
      failures = this.#readTo === before ? failures + 1 : 0;
      await rest(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0, signal);
    }
  }

  async #connection(signal: AbortSignal): Promise<void> {
    const { view, place, onRead } = this.#options;
    const cursor = place()?.cursor;
    let sightings: Sighting[] = [];
    let written = 0;
    for await (const sighting of view.follow({ signal, ...(cursor === undefined ? {} : { cursor }) })) {
      if (isAborted(signal)) return;
      if (sighting.type !== 'read') {
        sightings.push(sighting);
        continue;
      }
      this.#failingSince = undefined;
      const isQuiet = sightings.length === 0;
      if (!isQuiet || Date.now() - written >= QUIET_MS) {
        // A place is only written where the one before it is still there: else the loss would be written over.
        const [hash, isLost] = [await this.#hashAt(sighting.block), await this.#isLost(place())];
        if (isAborted(signal)) return;
        if (isLost) {
          this.#lost();
          return;
        }
        onRead(sightings, { ...sighting, ...(hash === undefined ? {} : { hash }) });
        [sightings, written] = [[], Date.now()];
      }
      this.#readTo = sighting.block;
    }
  }

  async #hashAt(height: bigint): Promise<string | undefined> {
    const outcome = await this.#options.view.finalBlock?.(height);
    return outcome?.outcome === 'done' ? outcome.value?.hash : undefined;
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { view, place } = this.#options;
    if (view.finalBlock === undefined) return;
    while (!isAborted(signal)) {
      if (await this.#isLost(place())) this.#lost();
      await rest(CHECK_MS, signal);
    }
  }

  /** Told once: whoever hears it stops this stream. */
  #lost(): void {
    const { view, place, onLost, log } = this.#options;
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    const { descriptor: ledger } = view.ledger;
    log.error({ ledger, block: place()?.block.toString() }, 'final blocks are gone: all is read again');
    onLost();
  }

  async #isLost(last: Place | undefined): Promise<boolean> {
    if (last?.hash === undefined) return false;
    const { block, hash } = last;
    const outcome = await this.#options.view.finalBlock?.(block);
    if (outcome?.outcome !== 'done') return false;
    if (outcome.value === undefined) {
      this.#behindSince ??= Date.now();
      return Date.now() - this.#behindSince >= BEHIND_MS;
    }
    this.#behindSince = undefined;
    return outcome.value.hash !== hash;
  }
}

/** A function, because the compiler does not know that a signal changes while one awaits. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    // Aborted: the loop ends.
  }
}
