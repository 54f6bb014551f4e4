export { MemoryBlockIndex, type BlockIndex, type BlockQuery, type KnownBlock } from './block-index.ts';
export { countryLookup, countryName, type CountryLookup } from './countries.ts';
export { IntakeError, type IntakeErrorCode } from './errors.ts';
export type { Reader } from './facts.ts';
export { parseGazetteer, type Gazetteer } from './gazetteer.ts';
export {
  classifyRow,
  intake,
  makeReader,
  type AcceptedRow,
  type Geography,
  type IntakeRow,
  type PresentRow,
  type QuarantinedRow,
} from './intake.ts';
export { parseMapping, type Mapping } from './mapping.ts';
export { readRows, type RegistryRow, type RowSource } from './read-rows.ts';
export { GOLD_STANDARD_MAPPING_FILE, loadMapping, openExport, SAMPLE_FILE, shippedGeography } from './shipped.ts';
export { IntakeTally, summarise, type IntakeSummary } from './summary.ts';
