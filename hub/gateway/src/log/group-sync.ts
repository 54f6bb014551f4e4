import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fdatasync);

/** A disk as quick as this is waited for on the spot: to hand the wait to a thread and take it back costs more. */
const QUICK_MS = 1;
/** How often a disk that was not quick is tried on the spot again. */
const TRY_EVERY_MS = 1_000;

/**
 * Brings what was written to a file onto the disk. A slow disk is waited for beside the event loop, and once for all who ask at the same
 * time: many transfers at once cost little more waiting than one.
 */
export class GroupSync {
  readonly #fd: number;
  #lastMs = 0;
  #triedAt = 0;
  #running: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;

  /** @param path a file that stays the same file */
  constructor(path: string) {
    this.#fd = openSync(path, 'r+');
  }

  /** Resolves when everything written to the file before this call is on the disk. */
  synced(): Promise<void> {
    const isIdle = this.#running === undefined && this.#waiting === undefined;
    const now = performance.now();
    if (isIdle && (this.#lastMs < QUICK_MS || now - this.#triedAt > TRY_EVERY_MS)) return this.#onTheSpot(now);
    this.#waiting ??= this.#after(this.#running);
    return this.#waiting;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#running, this.#waiting]);
    closeSync(this.#fd);
  }

  #onTheSpot(now: number): Promise<void> {
    this.#triedAt = now;
    return new Promise((resolve) => {
      fdatasyncSync(this.#fd);
      this.#lastMs = performance.now() - now;
      resolve();
    });
  }

  async #after(before: Promise<void> | undefined): Promise<void> {
    // Whoever asked for the sync before this one has been told of its failure.
    await before?.catch(() => undefined);
    const running = this.#waiting;
    this.#running = running;
    this.#waiting = undefined;
    try {
      await sync(this.#fd);
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}
