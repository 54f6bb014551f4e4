import { batchId, CreditError, KG_PER_CREDIT, serialGrammar, type Hash, type Provenance } from '@meridian/credit';
import { MemoryBlockIndex, type BlockIndex, type KnownBlock } from './block-index.ts';
import { PROVENANCE_INVALID, ROW_MALFORMED } from './codes.ts';
import { countryLookup } from './countries.ts';
import { readFacts, type Reader, type RowFacts } from './facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mapping } from './mapping.ts';
import { provenanceOf } from './provenance.ts';
import type { RegistryRow } from './read-rows.ts';
import { firstMatch, flagsOf, type RuleMatch } from './rules.ts';

interface OfRow {
  /** 1-based line of the file on which the row starts. */
  readonly line: number;
  /** The row's bytes, without the line's end. */
  readonly original: Uint8Array;
  /** The serial's cell as the file has it. */
  readonly sourceSerial: string;
}

/** An issuance that is fit for the ledger. */
export interface AcceptedRow extends OfRow {
  readonly outcome: 'accepted';
  readonly provenance: Provenance;
  readonly batchId: Hash;
  readonly credits: bigint;
  readonly kg: bigint;
  readonly flags: readonly string[];
  readonly projectName: string;
  readonly developer: string;
}

/** The same issuance is on the ledger already: nothing is to be done. */
export type PresentRow = Omit<AcceptedRow, 'outcome'> & { readonly outcome: 'already-present' };

/** A row that is not taken in, and reserves nothing. */
export interface QuarantinedRow extends OfRow {
  readonly outcome: 'quarantined';
  readonly code: string;
  /** What would be right, as a sentence with field and value. */
  readonly reason: string;
  readonly field: string;
  readonly value: string;
}

export type IntakeRow = AcceptedRow | PresentRow | QuarantinedRow;

/** The names of countries in an export and where countries are. */
export interface Geography {
  readonly gazetteer: Gazetteer;
  /** Names besides those of ISO 3166-1, with their alpha-2 codes. */
  readonly countryNames: Readonly<Record<string, string>>;
}

/** @throws CreditError when the mapping did not come from `parseMapping` */
export function makeReader(mapping: Mapping, { gazetteer, countryNames }: Geography): Reader {
  return {
    mapping,
    grammars: new Map(mapping.serials.map((rule) => [rule, serialGrammar(rule)])),
    country: countryLookup(countryNames, mapping.countries),
    gazetteer,
  };
}

/**
 * One outcome for each row, in the rows' order. A row's block must be free among the rows accepted before it and in
 * `reserved`; a row that `reserved` holds with the same batch id is `already-present`.
 */
export async function* intake(
  rows: Iterable<RegistryRow> | AsyncIterable<RegistryRow>,
  mapping: Mapping,
  { geography, reserved = new MemoryBlockIndex() }: { readonly geography: Geography; readonly reserved?: BlockIndex },
): AsyncGenerator<IntakeRow> {
  const reader = makeReader(mapping, geography);
  const taken = new MemoryBlockIndex();
  for await (const row of rows) {
    const facts = readFacts(row, reader);
    const space = spaceOf(facts);
    const inFile = space && taken.overlapping(space);
    const outcome = classify(
      facts,
      reader,
      inFile ?? (space && (await reserved.overlapping(space))),
      inFile === undefined,
    );
    if (outcome.outcome !== 'quarantined') taken.add({ ...outcome.provenance, batchId: outcome.batchId });
    yield outcome;
  }
}

/** One row by itself, against the block that overlaps its own, if there is one. */
export const classifyRow = (row: RegistryRow, reader: Reader, overlapping?: KnownBlock): IntakeRow =>
  classify(readFacts(row, reader), reader, overlapping, true);

function classify(
  facts: RowFacts,
  reader: Reader,
  overlapping: KnownBlock | undefined,
  mayBePresent: boolean,
): IntakeRow {
  const { row } = facts;
  const { mapping } = reader;
  if (row.malformed !== undefined) {
    return quarantined(row, { code: ROW_MALFORMED, field: 'row', value: row.malformed, expected: 'a row of the file' });
  }
  const provenance = provenanceOf(facts, mapping);
  const id = provenance && checkedBatchId(provenance);
  const isPresent = mayBePresent && overlapping !== undefined && overlapping.batchId === id;
  const match = firstMatch(mapping.rules, {
    facts,
    overlapping: isPresent ? undefined : overlapping,
    unitKg: mapping.unit.kilograms,
  });
  if (match !== undefined) return quarantined(row, match);
  // The mapping lists every guard, so a row that none of them stopped tells its whole provenance.
  if (provenance === undefined || id === undefined) throw new Error(`line ${row.line}: accepted without provenance`);
  if (id instanceof CreditError) {
    return quarantined(row, { code: PROVENANCE_INVALID, field: id.field, value: id.value, expected: id.expected });
  }
  const credits = provenance.lastSerial - provenance.firstSerial + 1n;
  return {
    outcome: isPresent ? 'already-present' : 'accepted',
    ...ofRow(row),
    provenance,
    batchId: id,
    credits,
    kg: credits * KG_PER_CREDIT,
    flags: flagsOf(mapping.flags, facts),
    projectName: facts.text('projectName'),
    developer: facts.text('developer'),
  };
}

function checkedBatchId(provenance: Provenance): Hash | CreditError {
  try {
    return batchId(provenance);
  } catch (error) {
    if (error instanceof CreditError) return error;
    throw error;
  }
}

const spaceOf = ({ block }: RowFacts): Parameters<BlockIndex['overlapping']>[0] | undefined =>
  block && { registry: block.registry, serialPrefix: block.prefix, firstSerial: block.first, lastSerial: block.last };

const ofRow = ({ line, original, cells }: RegistryRow): OfRow => ({
  line,
  original,
  sourceSerial: cells['serial'] ?? '',
});

const quarantined = (row: RegistryRow, { code, field, value, expected }: RuleMatch): QuarantinedRow => ({
  outcome: 'quarantined',
  ...ofRow(row),
  code,
  reason: `${field}: ${value === '' ? 'nothing' : value} is not ${expected}`,
  field,
  value,
});
