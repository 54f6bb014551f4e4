import { unavailable, unknown, type LedgerBridge, type Outcome } from '@meridian/bridges';

/**
 * How one ledger call goes wrong, the first time it is made.
 * `hold`: it waits for `go`. `lose`: it happens, and its caller never hears of it. `unknown`: it happens, and the ledger cannot
 * tell. `unavailable`: it does not happen.
 */
export type Interruption = 'hold' | 'lose' | 'unknown' | 'unavailable';
type Call = 'lock' | 'beginAbort' | 'release' | 'extinguish' | 'mint' | 'assign' | 'void' | 'retiredAbroad';

export interface InterruptedBridge {
  readonly bridge: LedgerBridge;
  /** Resolves when the first interrupted call has been made. */
  readonly reached: Promise<void>;
  go(): void;
}

/** A real bridge whose calls are interrupted as told, once each. */
export function interrupted(real: LedgerBridge, plan: Partial<Record<Call, Interruption>>): InterruptedBridge {
  const left = new Map(Object.entries(plan));
  let go: () => void = () => undefined;
  let reach: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (go = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const run = async <T>(call: string, make: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const interruption = left.get(call);
    left.delete(call);
    if (interruption === undefined) return make();
    if (interruption === 'unavailable') return unavailable(new Error(`${call}: not reached`));
    if (interruption === 'hold') await gone;
    const outcome = await make();
    reach();
    if (interruption === 'lose') return new Promise(() => undefined);
    return interruption === 'unknown' ? unknown(new Error(`${call}: the answer was lost`)) : outcome;
  };
  const bridge = new Proxy(real, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      const method = member.bind(target) as (...values: unknown[]) => Promise<Outcome<unknown>>;
      if (typeof property !== 'string' || !left.has(property)) return method;
      return (...values: unknown[]) => run(property, () => method(...values));
    },
  });
  return { bridge, reached, go };
}
