import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fdatasync);

/**
 * Brings what was written to a file onto the disk, beside the event loop, and once for all who ask at the same time: many
 * transfers at once cost little more waiting than one.
 */
export class GroupSync {
  readonly #fd: number;
  #running: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;

  /** @param path a file that stays the same file */
  constructor(path: string) {
    this.#fd = openSync(path, 'r+');
  }

  /** Resolves when everything written to the file before this call is on the disk. */
  synced(): Promise<void> {
    this.#waiting ??= this.#after(this.#running);
    return this.#waiting;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#running, this.#waiting]);
    closeSync(this.#fd);
  }

  async #after(before: Promise<void> | undefined): Promise<void> {
    // Whoever asked for the sync before this one has been told of its failure.
    await before?.catch(() => undefined);
    this.#running = this.#waiting;
    this.#waiting = undefined;
    await sync(this.#fd);
  }
}
