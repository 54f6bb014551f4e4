import { CreditError, KG_PER_CREDIT, serialGrammar } from '@meridian/credit';
import { z } from 'zod';
import { BUILTIN_FLAGS, BUILTIN_RULES, GUARDS } from './codes.ts';
import { IntakeError } from './errors.ts';

const name = z.string().regex(/^[a-z][A-Za-z]*$/, 'a name in camel case');
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a code in capitals, digits and underscores');
const header = z.string().min(1);
const text = z.string().min(1);

/** `serial.sector` and the like read what the serial itself says, by its grammar's names. */
const fieldName = z
  .string()
  .regex(/^(serial\.)?[a-z][A-Za-z]*$/, 'the name of a column, or serial.<part of the serial>');
const condition = z.union([
  z.strictObject({ field: fieldName, in: z.array(z.string()).min(1) }),
  z.strictObject({ field: fieldName, contains: z.array(text).min(1) }),
  z.strictObject({ field: fieldName, empty: z.boolean() }),
]);

const dateFormat = z
  .string()
  .refine(
    (format) => ['YYYY', 'MM', 'DD'].every((part) => format.split(part).length === 2),
    'YYYY, MM and DD, once each',
  );

const serialRule = {
  when: condition.optional(),
  registry: text,
  label: z.string().default(''),
  /** Whose project id enters the provenance: the column's, or the one in the serial. */
  project: z.enum(['column', 'serial']).default('column'),
};

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and dashes'),
  version: z.int().min(1),
  title: text,
  csv: z.strictObject({
    delimiter: z.string().length(1).default(','),
    encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
    repairMojibake: z.boolean().default(false),
  }),
  columns: z
    .object({
      project: header,
      vintage: header,
      quantity: header,
      country: header,
      issuanceDate: header,
      periodStart: header,
      periodEnd: header,
      serial: header,
    })
    .catchall(header)
    .refine((columns) => Object.keys(columns).every((key) => name.safeParse(key).success), 'names in camel case'),
  dates: z.strictObject({ issuanceDate: dateFormat, periodStart: dateFormat, periodEnd: dateFormat }),
  unit: z.strictObject({
    name: text,
    kilograms: z
      .string()
      .regex(/^[1-9][0-9]{0,8}$/, 'kilograms of one unit of the quantity, a decimal string')
      .transform(BigInt),
  }),
  serials: z
    .array(
      z.discriminatedUnion('grammar', [
        z.strictObject({ ...serialRule, grammar: z.literal('gold-standard') }),
        z.strictObject({ ...serialRule, grammar: z.literal('cdm') }),
        z.strictObject({ ...serialRule, grammar: z.literal('template'), template: text }),
      ]),
    )
    .min(1),
  activity: z.strictObject({
    otherwise: z.enum(['reduction', 'removal']),
    rules: z.array(z.strictObject({ is: z.enum(['reduction', 'removal']), when: condition })).default([]),
  }),
  place: z
    .array(
      z.discriminatedUnion('from', [
        z.strictObject({
          from: z.literal('columns'),
          latitude: name,
          longitude: name,
          precision: z.enum(['point', 'site', 'state', 'country']),
        }),
        z.strictObject({ from: z.literal('country-centroid') }),
      ]),
    )
    .min(1),
  countries: z.record(text, z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code')).default({}),
  rules: z.array(z.union([z.enum(BUILTIN_RULES), z.strictObject({ code, when: condition })])),
  flags: z.array(z.union([z.enum(BUILTIN_FLAGS), z.strictObject({ flag: code, when: condition })])).default([]),
});

/** How one registry's export is read: columns, formats, serials, place and rules, all of it data. See docs/intake.md. */
export type Mapping = z.infer<typeof schema>;
export type Condition = z.infer<typeof condition>;
export type SerialRule = Mapping['serials'][number];
export type PlaceSource = Mapping['place'][number];
export type RuleEntry = Mapping['rules'][number];
export type FlagEntry = Mapping['flags'][number];

/** @throws IntakeError `MAPPING_INVALID`, naming the path in the document */
export function parseMapping(value: unknown): Mapping {
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(value, issue?.path ?? [], issue?.message ?? 'a mapping', result.error);
  }
  for (const [path, expected] of contradictions(result.data)) throw invalid(value, path, expected);
  return result.data;
}

function* contradictions(mapping: Mapping): Generator<[string[], string]> {
  const listed = mapping.rules.map((rule) => (typeof rule === 'string' ? rule : rule.code));
  const missing = GUARDS.filter((guard) => !mapping.rules.includes(guard));
  if (missing.length > 0) yield [['rules'], `complete: ${missing.join(', ')} guard the ledger and must be listed`];
  if (new Set(listed).size !== listed.length) yield [['rules'], 'a list that names each code once'];
  for (const field of namedFields(mapping)) {
    if (!field.startsWith('serial.') && !Object.hasOwn(mapping.columns, field))
      yield [['columns', field], `there, though a rule reads ${field}`];
  }
  for (const [i, rule] of mapping.serials.entries()) {
    if (rule.when?.field.startsWith('serial.') === true) {
      yield [['serials', i.toString(), 'when', 'field'], 'a column: the serial is not read yet'];
    }
    try {
      serialGrammar(rule);
    } catch (error) {
      if (!(error instanceof CreditError)) throw error;
      yield [['serials', i.toString(), 'template'], error.expected];
    }
  }
  if (KG_PER_CREDIT % mapping.unit.kilograms !== 0n && mapping.unit.kilograms % KG_PER_CREDIT !== 0n) {
    yield [['unit', 'kilograms'], `a divisor or a multiple of ${KG_PER_CREDIT}, the kilograms of one credit`];
  }
}

function namedFields(mapping: Mapping): string[] {
  const conditions = [...mapping.serials, ...mapping.activity.rules, ...mapping.rules, ...mapping.flags].flatMap(
    (entry) => (typeof entry === 'string' || entry.when === undefined ? [] : [entry.when.field]),
  );
  const places = mapping.place.flatMap((source) =>
    source.from === 'columns' ? [source.latitude, source.longitude] : [],
  );
  return [...conditions, ...places];
}

function invalid(value: unknown, path: readonly PropertyKey[], expected: string, cause?: unknown): IntakeError {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
  const shown = found === undefined ? '' : JSON.stringify(found).slice(0, 120);
  return new IntakeError('MAPPING_INVALID', { field: path.join('.'), value: shown, expected }, { cause });
}
