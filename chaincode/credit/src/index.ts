export * from './account.ts';
export * from './attestation.ts';
export * from './attributes.ts';
export * from './auction/closed-statement.ts';
export * from './auction/ids.ts';
export * from './auction/leaf.ts';
export * from './block-statement.ts';
export {
  ByteReader,
  concat,
  fromHex,
  hashText,
  intBytes,
  parseHash,
  sha256,
  toHex,
  utf8,
  ZERO_HASH,
  type Hash,
} from './bytes.ts';
export * from './claim.ts';
export * from './class-id.ts';
export { distanceMetres } from './distance.ts';
export * from './errors.ts';
export { READY_MADE, READY_MADE_NAMES, type ReadyMadeName } from './generated/policy-sets.ts';
export { areaHash, formatArea, type Area, type Ring } from './geojson/area.ts';
export { formatDegrees, microdegreesOf } from './geojson/degrees.ts';
export { readExactJson, type ExactJson, type ExactNumber } from './geojson/exact-json.ts';
export { areaContains, locate, type Location } from './geojson/locate.ts';
export { MAX_POSITIONS, parseArea } from './geojson/parse-area.ts';
export { type EvmBlock } from './headers/header.ts';
export {
  decodeHeaderProof,
  encodeHeaderProof,
  EVIDENCED_TOPIC,
  HEADER_PROOF_VERSION,
  isEvidenced,
  MAX_HEADER_PROOF_BYTES,
  provenReceipt,
  type HeaderProof,
  type ProvenReceipt,
} from './headers/header-proof.ts';
export { type EvmLog, type EvmReceipt } from './headers/receipt.ts';
export { decodeRlp, encodeRlp, rlpInteger, type Rlp } from './headers/rlp.ts';
export * from './integer.ts';
export { canonicalJson } from './json.ts';
export * from './lane.ts';
export * from './ledger-id.ts';
export { locationCommitment, type PrivateLocation } from './location.ts';
export * from './mass.ts';
export * from './period.ts';
export * from './place.ts';
export { clampCouldBind } from './policy/bounds.ts';
export { type CurveJson } from './policy/curve.ts';
export { encodePolicySet, policySetId } from './policy/encode-policy-set.ts';
export { explain } from './policy/explain.ts';
export { type TableEntry } from './policy/key.ts';
export { merkleTable, type MerkleTable, type TableLeaf } from './policy/merkle-table.ts';
export { type MetricValue, type Scope } from './policy/metric.ts';
export { METRIC_NAMES, type MetricName } from './policy/metrics.ts';
export { multiplier, type Factor, type Multiplier } from './policy/multiplier.ts';
export {
  MAX_POLICIES,
  policySetToJson,
  type Policy,
  type PolicyJson,
  type PolicySet,
  type PolicySetJson,
} from './policy/policy-set.ts';
export { policySetFromJson } from './policy/read-policy-set.ts';
export * from './provenance.ts';
export {
  blockRange,
  canonicalRanges,
  contains,
  encodeRanges,
  formatRange,
  formatRanges,
  intersect,
  join,
  length,
  makeRange,
  MAX_RANGES,
  overlaps,
  parseRanges,
  rangesHash,
  serialsOf,
  split,
  subtract,
  takeFirst,
  totalKg,
  type Range,
} from './range.ts';
export * from './retirement.ts';
export { cleanSerial } from './serial/clean.ts';
export {
  differingFields,
  parseSerialBlock,
  type SerialBlock,
  type SerialEnd,
  type SerialGrammar,
  type SerialReading,
} from './serial/grammar.ts';
export { serialGrammar, type SerialGrammarSpec } from './serial/grammars.ts';
export {
  formatMintedSerial,
  isRegisteredId,
  isRegistryId,
  mintedPrefix,
  nextBlock,
  parseMintedSerial,
  type MintedSerial,
  type MintedSeries,
} from './serial/minted.ts';
export { repairMojibake } from './serial/mojibake.ts';
export * from './single-proof.ts';
export * from './statements.ts';
export * from './use.ts';
