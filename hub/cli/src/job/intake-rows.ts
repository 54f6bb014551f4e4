import { existsSync } from 'node:fs';
import {
  GOLD_STANDARD_MAPPING_FILE,
  intake,
  IntakeError,
  loadMapping,
  openExport,
  readRows,
  shippedGeography,
  type BlockIndex,
  type IntakeRow,
  type Mapping,
} from '@meridian/bridges/registries';
import { refused, usage } from '../exit.ts';

export interface ExportFile {
  readonly file: string | URL;
  /** A mapping document; the shipped one for Gold Standard when absent. */
  readonly mapping?: string;
}

/** The rows of an export with their outcomes, against the blocks that `reserved` knows. @throws CommandError */
export async function* intakeRows(source: ExportFile, reserved?: BlockIndex): AsyncGenerator<IntakeRow> {
  for (const file of [source.file, source.mapping]) {
    if (file !== undefined && !existsSync(file))
      throw usage(`${String(file)}: there is no such file`, { field: 'file', value: String(file) });
  }
  try {
    const mapping: Mapping = loadMapping(source.mapping ?? GOLD_STANDARD_MAPPING_FILE);
    const rows = readRows(openExport(source.file), mapping);
    yield* intake(rows, mapping, { geography: shippedGeography(), ...(reserved !== undefined && { reserved }) });
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    const { code, field, value, expected } = error;
    throw refused(code, error.message, { field, value, expected });
  }
}
