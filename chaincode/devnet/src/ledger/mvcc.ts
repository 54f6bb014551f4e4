import { peer, type ledger } from '@hyperledger/fabric-protos';
import { asBuffer, compareUtf8, sameBytes, utf8 } from '../proto.ts';
import { hashNamespace } from './namespaces.ts';
import { RangeReads } from './range-info.ts';
import type { LedgerStore } from './store.ts';
import type { Transaction, ValidationCode } from './transaction.ts';
import type { BlockUpdates } from './updates.ts';
import { LATEST, readVersion, type Version } from './version.ts';

const CODE = peer.TxValidationCode;
const ALL = Number.MAX_SAFE_INTEGER;
type RangeQueryInfo = ledger.rwset.kvrwset.RangeQueryInfo;

/** Whether what a transaction read is still so, given the ledger and the block's valid transactions before it. */
export function checkReads(store: LedgerStore, updates: BlockUpdates, transaction: Transaction): ValidationCode {
  for (const { name, kv, collections } of transaction.namespaces) {
    for (const read of kv.getReadsList()) {
      const key = utf8(read.getKey());
      if (updates.get(name, '', key) !== undefined) return CODE.MVCC_READ_CONFLICT;
      if (store.get(name, key, LATEST)?.version !== readVersion(read.getVersion())) return CODE.MVCC_READ_CONFLICT;
    }
    for (const query of kv.getRangeQueriesInfoList()) {
      if (!sameRange(query, currentRange(store, updates, name, query))) return CODE.PHANTOM_READ_CONFLICT;
    }
    for (const { name: collection, hashed } of collections) {
      for (const read of hashed.getHashedReadsList()) {
        const key = read.getKeyHash_asU8();
        if (updates.get(name, collection, key) !== undefined) return CODE.MVCC_READ_CONFLICT;
        const stored = store.get(hashNamespace(name, collection), key, LATEST);
        if (stored?.version !== readVersion(read.getVersion())) return CODE.MVCC_READ_CONFLICT;
      }
    }
  }
  return CODE.VALID;
}

interface Found {
  readonly key: string;
  readonly version: Version;
}

/** The range as it is now. A range that was not read to its end includes the last key that was read. */
function currentRange(store: LedgerStore, updates: BlockUpdates, namespace: string, query: RangeQueryInfo): Found[] {
  const start = query.getStartKey();
  const endKey = query.getEndKey();
  const end = query.getItrExhausted() ? endKey : `${endKey}\u0000`;
  const found = new Map<string, Found>();
  for (const { key, version } of store.range(namespace, utf8(start), utf8(end), LATEST, ALL)) {
    found.set(key, { key, version });
  }
  for (const [key, { value, version }] of updates.publicOf(namespace)) {
    if (compareUtf8(key, start) < 0 || (end !== '' && compareUtf8(key, end) >= 0)) continue;
    if (value === undefined) found.delete(key);
    else found.set(key, { key, version });
  }
  return [...found.values()].sort((a, b) => compareUtf8(a.key, b.key));
}

function sameRange(query: RangeQueryInfo, now: readonly Found[]): boolean {
  const merkle = query.getReadsMerkleHashes();
  if (merkle !== undefined) return sameMerkle(merkle, now);
  const before = query.getRawReads()?.getKvReadsList() ?? [];
  return (
    before.length === now.length &&
    before.every((read, i) => read.getKey() === now[i]?.key && readVersion(read.getVersion()) === now[i].version)
  );
}

function sameMerkle(before: ledger.rwset.kvrwset.QueryReadsMerkleSummary, now: readonly Found[]): boolean {
  const reads = new RangeReads(before.getMaxDegree());
  for (const { key, version } of now) reads.add(key, version);
  const result = reads.finish();
  if (!('merkle' in result)) return false;
  const hashes = before.getMaxLevelHashesList_asU8();
  return (
    result.merkle.maxLevel === before.getMaxLevel() &&
    result.merkle.hashes.length === hashes.length &&
    result.merkle.hashes.every((hash, i) => sameBytes(asBuffer(hash), hashes[i] ?? new Uint8Array()))
  );
}
