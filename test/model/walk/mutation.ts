import type { Fact } from '@meridian/credit';
import type { Effect, Input, LedgerCall, StepResult, Transfer } from '@meridian/satp';
import type { Faults, Laws } from './laws.ts';
import type { Rule, Write } from './ledger-rules.ts';

/** Laws with one thing wrong, what else must go wrong to show it, and the rule that the walk must then find broken. */
export interface Mutation {
  readonly name: string;
  readonly breaks: string;
  readonly needs: readonly (keyof Faults)[];
  readonly laws: (laws: Laws, evidence: Evidence) => Laws;
}

/** Every evidence text that the two ledgers can give. */
export type Evidence = ReadonlyMap<Fact, string>;

/** Ledgers with some of their rules changed, and whatever else has to be wrong with it. */
export const ledger = (
  name: string,
  breaks: string,
  rules: Readonly<Partial<Record<Write, Partial<Rule>>>>,
  rest: (laws: Laws, evidence: Evidence) => Laws = (laws) => laws,
): Mutation => ({
  name,
  breaks,
  needs: [],
  laws: (laws, evidence) => {
    const changed = Object.entries(rules).map(([write, rule]) => [write, { ...laws.rules[write as Write], ...rule }]);
    return rest({ ...laws, rules: { ...laws.rules, ...Object.fromEntries(changed) } as Laws['rules'] }, evidence);
  },
});

/** Gateways or ledgers of which something else than a rule or a cell is wrong. */
export const around = (name: string, breaks: string, changes: Partial<Laws>): Mutation => ({
  name,
  breaks,
  needs: [],
  laws: (laws) => ({ ...laws, ...changes }),
});

/** Answers in place of one cell of the tables; `undefined` leaves it to the core. */
export type Cell = (
  transfer: Transfer,
  input: Input,
  core: (transfer: Transfer) => StepResult,
) => StepResult | undefined;

export const withCell = (laws: Laws, cell: Cell): Laws => ({
  ...laws,
  step: (transfer, input, context) =>
    cell(transfer, input, (other) => laws.step(other, input, context)) ?? laws.step(transfer, input, context),
});

export const table = (name: string, breaks: string, cell: Cell): Mutation => ({
  name,
  breaks,
  needs: [],
  laws: (laws) => withCell(laws, cell),
});

/** The core with some effects left out or changed. */
export const outbox = (name: string, breaks: string, change: (effect: Effect) => Effect | undefined): Mutation => ({
  name,
  breaks,
  needs: [],
  laws: (laws) => ({
    ...laws,
    step: (transfer, input, context) => {
      const result = laws.step(transfer, input, context);
      if (result.outcome === 'refused') return result;
      return { ...result, effects: result.effects.flatMap((effect) => change(effect) ?? []) };
    },
  }),
});

export const needing = (needs: Mutation['needs'], mutation: Mutation): Mutation => ({ ...mutation, needs });

export const isDone = (input: Input, call: LedgerCall): boolean =>
  input.kind === 'ledger' && input.call === call && input.result.outcome === 'done';

/** The transfer goes on to a state with a call that the core would not make there. */
export const calling = <T extends Transfer>(
  transfer: T,
  state: T['state'],
  call: 'extinguish' | 'release' | 'assign' | 'void',
  evidence: string | undefined,
): StepResult => ({
  outcome: 'next',
  next: { ...transfer, state } as T,
  effects: [{ key: `${transfer.transferId}/wrong-${call}`, kind: 'ledger', call, evidence: evidence ?? '' }],
});

export const stays = (transfer: Transfer): StepResult => ({ outcome: 'next', next: transfer, effects: [] });
