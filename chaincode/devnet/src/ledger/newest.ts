import { asBuffer } from '../proto.ts';
import type { Version } from './version.ts';

/** What was written to a key last: no value where it was deleted, no version where nothing ever was. */
export interface NewestWrite {
  readonly version: Version | undefined;
  readonly value: Uint8Array | undefined;
  readonly metadata: Uint8Array | undefined;
}

const KEPT = 4_096;

/** The newest writes of the keys that were used last, as the database has them: a few are read by every transaction. */
export class NewestWrites {
  readonly #kept = new Map<string, NewestWrite>();

  get(namespace: string, key: Uint8Array): NewestWrite | undefined {
    return this.#kept.get(nameOf(namespace, key));
  }

  keep(namespace: string, key: Uint8Array, write: NewestWrite): void {
    const name = nameOf(namespace, key);
    this.#kept.delete(name);
    this.#kept.set(name, write);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  forget(namespace: string, key: Uint8Array): void {
    this.#kept.delete(nameOf(namespace, key));
  }
}

const nameOf = (namespace: string, key: Uint8Array): string => `${namespace}\0${asBuffer(key).toString('latin1')}`;
