import { TIME_MAX, type Hash } from '@meridian/credit';
import { Fields } from './fields.ts';

/** The document as it came: registering reads it with the engine that will use it. */
export function parseRegister(value: unknown): { document: unknown } {
  return { document: new Fields(value, ['policySet']).raw('policySet') };
}

export interface ActivateArguments {
  readonly policySet: Hash;
  /** Unix seconds. */
  readonly from: number;
  /** Exclusive; without end where absent. */
  readonly until: number | undefined;
}

export function parseActivate(value: unknown): ActivateArguments {
  const fields = new Fields(value, ['policySet', 'from', 'until']);
  const from = fields.integer('from', 0, TIME_MAX - 1);
  return {
    policySet: fields.hash('policySet'),
    from,
    until: fields.has('until') ? fields.integer('until', from + 1, TIME_MAX) : undefined,
  };
}

export function parseRetirePolicySet(value: unknown): { policySet: Hash; at: number } {
  const fields = new Fields(value, ['policySet', 'at']);
  return { policySet: fields.hash('policySet'), at: fields.integer('at', 0, TIME_MAX) };
}

export const parsePolicySetId = (value: unknown): { policySet: Hash } => ({
  policySet: new Fields(value, ['policySet']).hash('policySet'),
});

export function parseActiveAt(value: unknown): { name: string; at: number | undefined } {
  const fields = new Fields(value, ['name', 'at']);
  return {
    name: fields.text('name', 1, 64),
    at: fields.has('at') ? fields.integer('at', 0, TIME_MAX) : undefined,
  };
}
