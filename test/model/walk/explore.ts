import { ENDS, hasEnded, INVARIANTS, keepsDecisions, NO_WAY_BACK, type Sight } from './invariants.ts';
import { keyOf, stateOf, type State } from './state.ts';
import type { World } from './world.ts';

/** A rule that does not hold, and the shortest way to a state in which it does not. */
export interface Violation {
  readonly rule: string;
  readonly trace: readonly string[];
  readonly sight: Sight;
}

export interface Walk {
  readonly states: number;
  readonly transitions: number;
  /** Different logs of each gateway. */
  readonly logs: { readonly client: number; readonly server: number };
  /** The states of the tables that each gateway came through. */
  readonly names: { readonly client: readonly string[]; readonly server: readonly string[] };
  /** How many states are ends, by what both gateways say. */
  readonly ends: Readonly<Record<string, number>>;
  readonly violation?: Violation;
}

export const NO_CONFLICT = 'no gateway ever sees evidence of two facts that exclude each other';

/**
 * Every state that can be reached, breadth first. Ends at the first state that breaks a rule; where none does, looks for states
 * from which, when nothing goes wrong any more, no end can be reached. As the states are finite, and an end is never left, reaching one from
 * everywhere is the same as always coming to one when whatever can happen for ever does happen.
 */
export class Explorer {
  readonly #world: World;
  readonly #limit: number;
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #parents: number[] = [];
  readonly #fairFrom: number[] = [];
  readonly #fairTo: number[] = [];
  readonly #broken = new Map<string, string | undefined>();
  #transitions = 0;

  /** @param limit states after which the walk is given up as too large */
  constructor(world: World, limit: number) {
    this.#world = world;
    this.#limit = limit;
  }

  walk(): Walk {
    this.#numberOf(this.#world.initial, -1);
    let found: Violation | undefined;
    for (let at = 0; at < this.#keys.length && found === undefined; at++) found = this.#expand(at);
    const ends = this.#ends();
    const violation = found ?? this.#stranded(ends);
    const client = new Set(this.#keys.map((key) => stateOf(key).client.log));
    const server = new Set(this.#keys.map((key) => stateOf(key).server.log));
    return {
      states: this.#keys.length,
      transitions: this.#transitions,
      logs: { client: client.size, server: server.size },
      names: {
        client: [...new Set([...client].map((log) => this.#world.spaces.client.node(log).state))],
        server: [...new Set([...server].map((log) => this.#world.spaces.server.node(log).state))],
      },
      ends: this.#count(ends),
      ...(violation !== undefined && { violation }),
    };
  }

  #expand(at: number): Violation | undefined {
    const state = this.#state(at);
    const sight = this.#sight(state);
    const broken = this.#brokenRule(sight);
    if (broken !== undefined) return this.#violation(broken, at);
    let rule: string | undefined;
    let isStuck = !hasEnded(sight);
    this.#world.actions(state, ({ next, fair, conflict }) => {
      const to = this.#numberOf(next, at);
      if (conflict) rule ??= NO_CONFLICT;
      if (to === at) return;
      this.#transitions++;
      if (!keepsDecisions(sight, this.#sight(next))) rule ??= NO_WAY_BACK;
      if (!fair) return;
      isStuck = false;
      this.#fairFrom.push(at);
      this.#fairTo.push(to);
    });
    if (rule === undefined && isStuck) rule = ENDS;
    return rule === undefined ? undefined : this.#violation(rule, at);
  }

  #numberOf(state: State, parent: number): number {
    const key = keyOf(state);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#keys.length >= this.#limit) throw new Error(`there are more than ${String(this.#limit)} states`);
    const number = this.#keys.push(key) - 1;
    this.#parents.push(parent);
    this.#numbers.set(key, number);
    return number;
  }

  #state(number: number): State {
    return stateOf(this.#keys[number] ?? '');
  }

  #sight({ client, server, origin, destination }: State): Sight {
    const { spaces } = this.#world;
    const [atClient, atServer] = [spaces.client.node(client.log), spaces.server.node(server.log)];
    const isIdle = atClient.isIdle && atServer.isIdle;
    return { client: atClient.state, server: atServer.state, isIdle, origin, destination };
  }

  #brokenRule(sight: Sight): string | undefined {
    const { client, server, origin, destination } = sight;
    const key = [client, server, origin.tip, origin.final, destination.tip, destination.final].join();
    if (!this.#broken.has(key))
      this.#broken.set(
        key,
        Object.keys(INVARIANTS).find((name) => INVARIANTS[name]?.(sight) === false),
      );
    return this.#broken.get(key);
  }

  #ends(): number[] {
    return [...this.#keys.keys()].filter((number) => hasEnded(this.#sight(this.#state(number))));
  }

  #count(ends: readonly number[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const end of ends) {
      const { client, server } = this.#sight(this.#state(end));
      counts[`${client}/${server}`] = (counts[`${client}/${server}`] ?? 0) + 1;
    }
    return counts;
  }

  /** The first state from which no end is reached by what happens on a good day. */
  #stranded(ends: readonly number[]): Violation | undefined {
    const before = this.#fairPredecessors();
    const reaches = new Uint8Array(this.#keys.length);
    const open = [...ends];
    for (const end of ends) reaches[end] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const previous of before(at))
        if (reaches[previous] === 0) {
          reaches[previous] = 1;
          open.push(previous);
        }
    const first = reaches.indexOf(0);
    return first < 0 ? undefined : this.#violation(ENDS, first);
  }

  #fairPredecessors(): (to: number) => Int32Array {
    const starts = new Int32Array(this.#keys.length + 1);
    for (const to of this.#fairTo) starts[to + 1] = (starts[to + 1] ?? 0) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    const from = new Int32Array(this.#fairTo.length);
    this.#fairTo.forEach((to, i) => {
      const place = next[to] ?? 0;
      from[place] = this.#fairFrom[i] ?? 0;
      next[to] = place + 1;
    });
    return (to) => from.subarray(starts[to], starts[to + 1]);
  }

  #violation(rule: string, at: number): Violation {
    const path = [at];
    for (let parent = this.#parents[at] ?? -1; parent >= 0; parent = this.#parents[parent] ?? -1) path.unshift(parent);
    const trace = path.slice(1).map((to, i) => this.#labelOf(path[i] ?? 0, to));
    return { rule, trace, sight: this.#sight(this.#state(at)) };
  }

  #labelOf(from: number, to: number): string {
    let found = '';
    this.#world.actions(this.#state(from), ({ next, label }) => {
      if (found === '' && keyOf(next) === this.#keys[to]) found = label();
    });
    return found;
  }
}
