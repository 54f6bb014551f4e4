import { differingFields, KG_PER_CREDIT } from '@meridian/credit';
import type { KnownBlock } from './block-index.ts';
import type { BuiltinFlag, BuiltinRule } from './codes.ts';
import { isoDay, yearOf } from './dates.ts';
import { holds, valueOf, type FieldProblem, type RowFacts } from './facts.ts';
import type { FlagEntry, RuleEntry } from './mapping.ts';

/** What the rules judge: a row, and the block already there that overlaps its own, if any. */
export interface Candidate {
  readonly facts: RowFacts;
  readonly overlapping: KnownBlock | undefined;
  /** Kilograms of one unit of the quantity. */
  readonly unitKg: bigint;
}

export interface RuleMatch extends FieldProblem {
  readonly code: string;
}

/** The problem, or `undefined` when the rule does not match or what it looks at could not be read (another rule's case). */
type Rule = (candidate: Candidate) => FieldProblem | undefined;

/** The first rule that matches, in the mapping's order. */
export function firstMatch(rules: readonly RuleEntry[], candidate: Candidate): RuleMatch | undefined {
  for (const entry of rules) {
    if (typeof entry === 'string') {
      const problem = BUILTIN[entry](candidate);
      if (problem !== undefined) return { code: entry, ...problem };
    } else if (holds(entry.when, candidate.facts.text, candidate.facts.reading)) {
      const value = valueOf(entry.when.field, candidate.facts.text, candidate.facts.reading);
      return { code: entry.code, field: entry.when.field, value, expected: 'taken in, by the mapping' };
    }
  }
  return undefined;
}

/** The flags of an accepted row, in the mapping's order. */
export const flagsOf = (flags: readonly FlagEntry[], facts: RowFacts): string[] =>
  flags.flatMap((entry) => {
    if (typeof entry === 'string') return BUILTIN_FLAG[entry](facts) ? [entry] : [];
    return holds(entry.when, facts.text, facts.reading) ? [entry.flag] : [];
  });

const BUILTIN: Readonly<Record<BuiltinRule, Rule>> = {
  FIELD_INVALID: ({ facts }) => facts.invalidField,

  QUANTITY_NOT_POSITIVE: ({ facts: { quantity } }) =>
    quantity === undefined || quantity > 0n ? undefined : problem('quantity', `${quantity}`, 'at least 1'),

  PRODUCT_UNKNOWN({ facts }) {
    if (facts.serialRule !== undefined) return undefined;
    const field = Object.hasOwn(facts.row.cells, 'productType') ? 'productType' : 'serial';
    return problem(field, facts.text(field), 'one that the mapping names serials for');
  },

  SERIAL_UNPARSABLE: ({ facts }) =>
    facts.serialRule === undefined || facts.reading !== undefined
      ? undefined
      : problem('serial', facts.text('serial'), `a serial of the grammar ${facts.serialRule.grammar}`),

  SERIAL_REVERSED({ facts: { reading, text } }) {
    if (reading === undefined || reading.first.number <= reading.last.number) return undefined;
    return problem('serial', text('serial'), `in order: ${reading.first.number} is after ${reading.last.number}`);
  },

  SERIAL_QUANTITY_MISMATCH({ facts: { reading, quantity, text }, unitKg }) {
    if (reading === undefined || quantity === undefined) return undefined;
    const serials = reading.last.number - reading.first.number + 1n;
    if (serials * KG_PER_CREDIT === quantity * unitKg) return undefined;
    return problem('quantity', text('quantity'), `what the serial's block of ${serials} credits holds`);
  },

  SERIAL_ENDS_DIFFER({ facts: { reading, text } }) {
    const fields = reading === undefined ? [] : differingFields(reading);
    return fields.length === 0
      ? undefined
      : problem('serial', text('serial'), `two ends with the same ${fields.join(', ')}`);
  },

  SERIAL_OVERLAP: ({ facts, overlapping }) =>
    overlapping === undefined
      ? undefined
      : problem(
          'serial',
          facts.text('serial'),
          `free: batch ${overlapping.batchId} holds ${overlapping.firstSerial} to ${overlapping.lastSerial}`,
        ),

  PERIOD_REVERSED: ({ facts: { periodStart, periodLastDay, text } }) =>
    periodStart === undefined || periodLastDay === undefined || periodStart <= periodLastDay
      ? undefined
      : problem('periodEnd', text('periodEnd'), `on or after the start, ${isoDay(periodStart)}`),

  PERIOD_AFTER_ISSUANCE: ({ facts: { periodLastDay, issuedAt, text } }) =>
    periodLastDay === undefined || issuedAt === undefined || periodLastDay <= issuedAt
      ? undefined
      : problem('periodEnd', text('periodEnd'), `on or before the issuance, ${isoDay(issuedAt)}`),

  COUNTRY_CONTRADICTS_SERIAL: ({ facts: { block, country, text } }) =>
    block?.country === undefined || country === undefined || block.country === country
      ? undefined
      : problem('country', text('country'), `the serial's country, ${block.country}`),

  PLACE_INVALID: ({ facts }) => facts.invalidPlace,

  PLACE_UNKNOWN: ({ facts: { country, place, invalidPlace, text } }) =>
    country !== undefined && (place !== undefined || invalidPlace !== undefined)
      ? undefined
      : problem('country', text('country'), 'the name of a country whose place the mapping can tell'),
};

const BUILTIN_FLAG: Readonly<Record<BuiltinFlag, (facts: RowFacts) => boolean>> = {
  VINTAGE_OUTSIDE_PERIOD: ({ vintage, periodStart, periodLastDay }) =>
    vintage !== undefined &&
    periodStart !== undefined &&
    periodLastDay !== undefined &&
    (vintage < yearOf(periodStart) || vintage > yearOf(periodLastDay)),
  SERIAL_CLEANED: (facts) => facts.serialWasCleaned,
};

const problem = (field: string, value: string, expected: string): FieldProblem => ({ field, value, expected });
