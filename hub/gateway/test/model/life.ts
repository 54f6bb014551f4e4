/** When a process is to be killed: before or after its so manieth call of its log, its ledger or its peer from now. */
export interface Doom {
  readonly after: number;
  readonly moment: 'before' | 'after';
}

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * One process of a gateway. Once it is dead nothing that it began goes on: what it had asked for may have happened, but nobody hears of
 * it, and what it would ask for next is not asked.
 */
export class Life {
  readonly #onDeath: () => void;
  readonly #onCall: () => void;
  #dead = false;
  #underWay = 0;
  #left: number | undefined;
  #moment: Doom['moment'] = 'before';

  constructor(listeners: { readonly onDeath: () => void; readonly onCall: () => void }) {
    this.#onDeath = listeners.onDeath;
    this.#onCall = listeners.onCall;
  }

  /** Calls that were made and not heard of yet, of what was guarded as `brief`. */
  get underWay(): number {
    return this.#dead ? 0 : this.#underWay;
  }

  doom({ after, moment }: Doom): void {
    this.#left = after;
    this.#moment = moment;
  }

  end(): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#onDeath();
  }

  /** The same object, as this process reaches it. @param brief its calls end by themselves */
  guard<T extends object>(real: T, brief = false): T {
    return new Proxy(real, {
      get: (target, property) => {
        const member: unknown = Reflect.get(target, property, target);
        if (typeof member !== 'function') return member;
        const method = member.bind(target) as (...values: unknown[]) => unknown;
        return (...values: unknown[]) => this.#call(() => method(...values), brief);
      },
    });
  }

  #call(make: () => unknown, brief: boolean): unknown {
    this.#onCall();
    if (this.#dead || this.#strikes('before')) return never();
    const made = make();
    const struck = this.#strikes('after');
    if (!(made instanceof Promise)) return made;
    return struck ? never() : this.#heard(made, brief ? 1 : 0);
  }

  async #heard(made: Promise<unknown>, counts: number): Promise<unknown> {
    this.#underWay += counts;
    try {
      const value: unknown = await made;
      return this.#dead ? await never() : value;
    } catch (error) {
      if (this.#dead) return await never();
      throw error;
    } finally {
      this.#underWay -= counts;
      this.#onCall();
    }
  }

  #strikes(moment: Doom['moment']): boolean {
    if (this.#left === undefined || moment !== this.#moment) return false;
    this.#left -= 1;
    if (this.#left > 0) return false;
    this.end();
    return true;
  }
}
