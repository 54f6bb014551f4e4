import type { Caller } from '@meridian/api';
import { connectFabricHome, type FabricHome, type FabricOptions } from '@meridian/bridges/fabric';
import { RegistryError } from '../errors.ts';

/** Who signs on the ledger for whom. Each identity connects at its first use. */
export class Wallet {
  readonly #options: ReadonlyMap<string, FabricOptions>;
  readonly #reader: string;
  readonly #connect: (options: FabricOptions) => FabricHome;
  readonly #homes = new Map<string, FabricHome>();

  /** @param reader the subject whose identity reads for those who have none; it must be there */
  constructor(
    options: ReadonlyMap<string, FabricOptions>,
    reader: string,
    connect: (options: FabricOptions) => FabricHome = connectFabricHome,
  ) {
    this.#options = options;
    this.#reader = reader;
    this.#connect = connect;
  }

  /** The caller as themselves. @throws RegistryError `NO_IDENTITY` */
  writer(caller: Caller | undefined): FabricHome {
    const subject = caller?.subject ?? '';
    const home = this.#homeOf(subject);
    if (home !== undefined) return home;
    throw new RegistryError('NO_IDENTITY', `${subject} has no identity on the ledger here, so may only read`, {
      field: 'sub',
      value: subject,
      expected: 'a subject that the configuration gives an identity',
    });
  }

  /** The caller as themselves if they have an identity, else the reader. */
  reader(caller?: Caller): FabricHome {
    const home = this.#homeOf(caller?.subject ?? this.#reader) ?? this.#homeOf(this.#reader);
    if (home !== undefined) return home;
    throw new RegistryError('INVALID_CONFIG', `reader: there is no identity ${this.#reader}`, { field: 'reader' });
  }

  close(): void {
    for (const home of this.#homes.values()) home.close();
    this.#homes.clear();
  }

  #homeOf(subject: string): FabricHome | undefined {
    const options = this.#options.get(subject);
    if (options === undefined) return undefined;
    const home = this.#homes.get(subject) ?? this.#connect(options);
    this.#homes.set(subject, home);
    return home;
  }
}
