import { refused, unavailable, unknown, type LedgerBridge, type Outcome } from '@meridian/bridges';

/**
 * How the next write of a ledger goes wrong. `not reached`: it does not happen. `answer lost`: it happens, and nobody can tell. `late`:
 * nobody can tell, and it happens later. `refused`: for a reason that the ledger has of its own.
 */
export type LedgerFault = 'not reached' | 'answer lost' | 'late' | 'refused';

const WRITES: readonly string[] = ['lock', 'beginAbort', 'release', 'extinguish', 'mint', 'assign', 'void'];
type Make = () => Promise<Outcome<unknown>>;

/** A real ledger behind a bad line: its writes go wrong as told, and while it is down nobody reaches it. */
export class UnreliableLedger {
  readonly bridge: LedgerBridge;
  readonly #faults: LedgerFault[] = [];
  readonly #late: Make[] = [];
  #isDown = false;

  constructor(real: LedgerBridge) {
    this.bridge = new Proxy(real, {
      get: (target, property) => {
        const member: unknown = Reflect.get(target, property, target);
        if (typeof member !== 'function' || typeof property !== 'string') return member;
        const method = member.bind(target) as (...values: unknown[]) => unknown;
        if (property === 'watch' || property === 'close') return method;
        return (...values: unknown[]) => this.#call(property, () => method(...values) as Promise<Outcome<unknown>>);
      },
    });
  }

  next(fault: LedgerFault): void {
    this.#faults.push(fault);
  }

  /** What is on its way stays there. */
  heal(): void {
    this.#isDown = false;
    this.#faults.length = 0;
  }

  set isDown(isDown: boolean) {
    this.#isDown = isDown;
  }

  /** A write that nobody waits for any more happens, if there is one. */
  async land(which: number): Promise<void> {
    const [make] = this.#late.length === 0 ? [] : this.#late.splice(which % this.#late.length, 1);
    await make?.();
  }

  async landAll(): Promise<void> {
    for (const make of this.#late.splice(0)) await make();
  }

  #call(name: string, make: Make): Promise<Outcome<unknown>> {
    if (this.#isDown) return Promise.resolve(unavailable(new Error(`${name}: nobody answers`)));
    const fault = WRITES.includes(name) ? this.#faults.shift() : undefined;
    switch (fault) {
      case undefined:
        return make();
      case 'not reached':
        return Promise.resolve(unavailable(new Error(`${name}: not reached`)));
      case 'refused':
        return Promise.resolve(refused('PAUSED', `${name}: the ledger takes nothing now`));
      case 'late':
        this.#late.push(make);
        return Promise.resolve(unknown(new Error(`${name}: no answer yet`)));
      case 'answer lost':
        return make().then(() => unknown(new Error(`${name}: the answer was lost`)));
    }
  }
}
