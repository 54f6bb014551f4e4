import { ledger } from '@hyperledger/fabric-protos';
import { encode, make, sortedEntries } from '../proto.ts';

const { kvrwset } = ledger.rwset;
type KVMetadataEntry = ledger.rwset.kvrwset.KVMetadataEntry;

/** A key's metadata, by name; `VALIDATION_PARAMETER` holds its endorsement policy. */
export type Metadata = ReadonlyMap<string, Uint8Array>;

export const VALIDATION_PARAMETER = 'VALIDATION_PARAMETER';

export function metadataEntries(metadata: Metadata): KVMetadataEntry[] {
  return sortedEntries(metadata).map(([name, value]) => make(kvrwset.KVMetadataEntry, { Name: name, Value: value }));
}

export function encodeMetadata(entries: readonly KVMetadataEntry[]): Uint8Array {
  return encode(kvrwset.KVMetadataWrite, { EntriesList: [...entries] });
}

export function decodeMetadata(bytes: Uint8Array | undefined): Metadata {
  if (bytes === undefined) return new Map();
  const entries = kvrwset.KVMetadataWrite.deserializeBinary(bytes).getEntriesList();
  return new Map(entries.map((entry) => [entry.getName(), entry.getValue_asU8()]));
}

/** The key's own endorsement policy (SignaturePolicyEnvelope bytes), when it has one. */
export function validationParameter(bytes: Uint8Array | undefined): Uint8Array | undefined {
  const parameter = decodeMetadata(bytes).get(VALIDATION_PARAMETER);
  return parameter === undefined || parameter.length === 0 ? undefined : parameter;
}
