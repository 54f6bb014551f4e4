import type { Arrival, Called } from './gateway-space.ts';
import type { Faults, Laws } from './laws.ts';
import { hasHappened, judge } from './ledger-rules.ts';
import { other, SIDES, type Side } from './parties.ts';
import type { Spaces } from './spaces.ts';
import type { LedgerState, State } from './state.ts';

/** One thing that can happen. `fair`: it also happens on a good day, sooner or later, if nothing else does. */
export interface Action {
  readonly next: State;
  readonly fair: boolean;
  readonly conflict: boolean;
  readonly label: () => string;
}
type Emit = (action: Action) => void;

/** Client states in which the gateway acts on its ledger's word that there is a lock. */
const UNAWARE: readonly string[] = ['locking', 'rejected'];
const LEDGER_OF = { client: 'origin', server: 'destination' } as const;

/** Two gateways, two ledgers and the network between them, by what can happen next. */
export class World {
  readonly spaces: Spaces;
  readonly #laws: Laws;
  readonly #faults: Faults;
  readonly #answers: (readonly number[])[] = [[]];
  readonly #answerNumbers = new Map<string, number>([['', 0]]);

  constructor(spaces: Spaces, laws: Laws, faults: Faults) {
    this.spaces = spaces;
    this.#laws = laws;
    this.#faults = faults;
  }

  get initial(): State {
    const gateway = (side: Side) => ({ log: this.spaces[side].initial, disk: this.spaces[side].initial });
    const ledger = { tip: 'none', final: 'none' } as const;
    return { client: gateway('client'), server: gateway('server'), origin: ledger, destination: ledger, answers: 0 };
  }

  /** Every action that changes something. */
  actions(state: State, emit: Emit): void {
    for (const side of SIDES) {
      this.#gateway(state, side, emit);
      this.#deliveries(state, side, emit);
      this.#calls(state, side, emit);
      this.#ledger(state, side, emit);
    }
    for (const message of this.#answers[state.answers] ?? []) {
      const to = other(this.spaces.messages.get(message).from);
      const arrival = this.spaces[to].message(state[to].log, message);
      const label = (): string => `${to}: the response brings ${this.#name(message)}`;
      this.#arrive(state, to, arrival, { fair: false, label }, emit);
    }
  }

  #gateway(state: State, side: Side, emit: Emit): void {
    const { log, disk } = state[side];
    const { moves, state: name } = this.spaces[side].node(log);
    for (const { label, fault, to } of moves) {
      const fair = fault === undefined;
      if (fair || this.#faults[fault]) this.#arrive(state, side, to, { fair, label: () => `${side}: ${label}` }, emit);
    }
    if (this.#faults.powerCuts && disk !== log) {
      const next = { ...state, [side]: { log: disk, disk } };
      emit({ next, fair: false, conflict: false, label: () => `${side}: power cut` });
    }
    const isNews = side === 'client' && UNAWARE.includes(name) && state.origin.final !== 'none';
    if (isNews && this.#laws.hearsOfLocks) {
      const how = { fair: true, label: () => 'client: its ledger tells of the lock' };
      this.#arrive(state, side, this.spaces[side].heardOfLock(log), how, emit);
    }
  }

  /** Any message that was ever decided may come at any time; an open one does. */
  #deliveries(state: State, from: Side, emit: Emit): void {
    const to = other(from);
    const { log, disk } = state[from];
    for (const { message, open, whenTaken } of this.spaces[from].node(log).sent) {
      const label = (): string => `${to}: gets ${this.#name(message)}`;
      const arrival = this.spaces[to].message(state[to].log, message);
      this.#arrive(state, to, arrival, { fair: open, label }, emit);
      if (this.spaces.messages.get(message).type === 'lock-assert-msg') {
        const late = this.spaces[to].message(state[to].log, message, true);
        this.#arrive(state, to, late, { fair: false, label: () => `${label()}, too late by its clock` }, emit);
      }
      if (!open || whenTaken === log) continue;
      const known = { ...state, [from]: { log: whenTaken, disk: disk === log ? whenTaken : disk } };
      this.#arrive(known, to, arrival, { fair: true, label: () => `${label()}, and ${from} knows` }, emit);
    }
  }

  #calls(state: State, side: Side, emit: Emit): void {
    const { rules, answersFrom } = this.#laws;
    const ledger = state[LEDGER_OF[side]];
    for (const called of this.spaces[side].node(state[side].log).calls) {
      const { open, key, write } = called;
      if (write === undefined) {
        this.#question(state, side, called, emit);
        continue;
      }
      const ruling = judge(rules, write.name, write.evidence, ledger.tip);
      if (ruling.outcome === 'moved' && (open || this.#faults.lateLandings))
        this.#show(state, side, { ...ledger, tip: ruling.to }, { fair: open, label: () => `${key} lands` }, emit);
      if (!open) continue;
      if (hasHappened(rules, write.name, ledger[answersFrom])) this.#end(state, side, called, 'done', emit);
      else if (ruling.outcome === 'refused') this.#end(state, side, called, 'refused', emit);
      else if (ruling.outcome === 'moved' && this.#faults.refusals)
        this.#end(state, side, called, 'refused', emit, false);
    }
  }

  /** Evidence is given of what holds. A refusal where it holds is a fault: a node that is behind, for one. */
  #question(state: State, side: Side, called: Called, emit: Emit): void {
    const { evidenceFrom, provenBy } = this.#laws;
    const { fact, open } = called;
    if (fact === undefined || !open) return;
    const holds = (provenBy[fact] ?? [fact]).includes(state[LEDGER_OF[side]][evidenceFrom]);
    if (holds) this.#end(state, side, called, 'done', emit);
    if (!holds || this.#faults.refusals) this.#end(state, side, called, 'refused', emit, !holds);
  }

  #end(state: State, side: Side, called: Called, outcome: 'done' | 'refused', emit: Emit, fair = true): void {
    const arrival = this.spaces[side].result(state[side].log, called, outcome);
    this.#arrive(state, side, arrival, { fair, label: () => `${side}: ${called.key} ${outcome}` }, emit);
  }

  #ledger(state: State, side: Side, emit: Emit): void {
    const { tip, final } = state[LEDGER_OF[side]];
    const later = this.#laws.byTime[tip];
    if (later !== undefined) {
      const how = { fair: false, label: () => `${later} because a time has passed` };
      this.#show(state, side, { tip: later, final }, how, emit);
    }
    if (tip === final) return;
    this.#show(state, side, { tip, final: tip }, { fair: true, label: () => `${tip} is final` }, emit);
    if (this.#faults.reorganisations) {
      const how = { fair: false, label: () => `${tip} is reorganised away` };
      this.#show(state, side, { tip: final, final }, how, emit);
    }
  }

  #show(state: State, side: Side, ledger: LedgerState, how: Pick<Action, 'fair' | 'label'>, emit: Emit): void {
    const name = LEDGER_OF[side];
    const label = (): string => `${name} ledger: ${how.label()}`;
    emit({ next: { ...state, [name]: ledger }, fair: how.fair, conflict: false, label });
  }

  /** What an input came to in a gateway. */
  #arrive(state: State, side: Side, arrival: Arrival, how: Pick<Action, 'fair' | 'label'>, emit: Emit): void {
    const { log, durable, answer, conflict } = arrival;
    const before = state[side];
    const answers = answer === undefined ? state.answers : this.#withAnswer(state.answers, answer);
    const disk = log !== before.log && durable ? log : before.disk;
    emit({ ...how, next: { ...state, [side]: { log, disk }, answers }, conflict });
  }

  #withAnswer(set: number, answer: number): number {
    const answers = [...new Set([...(this.#answers[set] ?? []), answer])].sort((a, b) => a - b);
    const text = answers.join();
    const known = this.#answerNumbers.get(text);
    if (known !== undefined) return known;
    const number = this.#answers.push(answers) - 1;
    this.#answerNumbers.set(text, number);
    return number;
  }

  #name(message: number): string {
    const { from, type } = this.spaces.messages.get(message);
    return `${from}'s ${type} (${String(message)})`;
  }
}
