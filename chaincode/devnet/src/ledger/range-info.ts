import { ledger } from '@hyperledger/fabric-protos';
import { encode, make, sha256 } from '../proto.ts';
import { versionMessage, type Version } from './version.ts';

const { kvrwset } = ledger.rwset;
type RangeQueryInfo = ledger.rwset.kvrwset.RangeQueryInfo;

/** A node of the tree holds at most this many children; a peer's constant. */
const MAX_DEGREE = 50;

export interface MerkleSummary {
  readonly maxDegree: number;
  readonly maxLevel: number;
  readonly hashes: readonly Uint8Array[];
}

/**
 * What a range query read, as a peer writes it down to notice phantoms at commit: up to 50 reads as they are, more as
 * a Merkle tree of degree 50 whose leaves hash 51 reads each.
 */
export class RangeReads {
  #pending: { key: string; version: Version }[] = [];
  readonly #levels: Uint8Array[][] = [];
  readonly #maxDegree: number;

  constructor(maxDegree = MAX_DEGREE) {
    this.#maxDegree = maxDegree;
  }

  add(key: string, version: Version): void {
    this.#pending.push({ key, version });
    if (this.#pending.length > this.#maxDegree) this.#hashPending();
  }

  /** Closes the tree; nothing may be added afterwards. */
  finish(): { readonly reads: readonly { key: string; version: Version }[] } | { readonly merkle: MerkleSummary } {
    if (this.#levels.length === 0) return { reads: this.#pending };
    if (this.#pending.length > 0) this.#hashPending();
    for (let level = 0; level < this.#levels.length - 1; level++) this.#lift(level);
    const top = this.#levels.length - 1;
    if ((this.#levels[top] ?? []).length > this.#maxDegree) this.#lift(top);
    return {
      merkle: { maxDegree: this.#maxDegree, maxLevel: this.#levels.length, hashes: this.#levels.at(-1) ?? [] },
    };
  }

  #hashPending(): void {
    const reads = this.#pending.map(({ key, version }) => readMessage(key, version));
    this.#pending = [];
    this.#push(0, sha256(encode(kvrwset.QueryReads, { KvReadsList: reads })));
    for (let level = 0; (this.#levels[level] ?? []).length > this.#maxDegree; level++) this.#lift(level);
  }

  /** Replaces the hashes of a level by one hash above; a single one moves up as it is. */
  #lift(level: number): void {
    const hashes = this.#levels[level] ?? [];
    const [only] = hashes;
    if (only === undefined) return;
    this.#levels[level] = [];
    this.#push(level + 1, hashes.length === 1 ? only : sha256(...hashes));
  }

  #push(level: number, hash: Uint8Array): void {
    const hashes = (this.#levels[level] ??= []);
    hashes.push(hash);
  }
}

function readMessage(key: string, version: Version | undefined): ledger.rwset.kvrwset.KVRead {
  return make(kvrwset.KVRead, { Key: key, Version: versionMessage(version) });
}

/** The RangeQueryInfo of a read-write set. An empty range leaves its reads unset. */
export function rangeQueryInfo(start: string, end: string, exhausted: boolean, reads: RangeReads): RangeQueryInfo {
  const info = make(kvrwset.RangeQueryInfo, { StartKey: start, EndKey: end, ItrExhausted: exhausted });
  const result = reads.finish();
  if ('merkle' in result) {
    const { maxDegree, maxLevel, hashes } = result.merkle;
    info.setReadsMerkleHashes(
      make(kvrwset.QueryReadsMerkleSummary, {
        MaxDegree: maxDegree,
        MaxLevel: maxLevel,
        MaxLevelHashesList: [...hashes],
      }),
    );
  } else if (result.reads.length > 0) {
    const list = result.reads.map(({ key, version }) => readMessage(key, version));
    info.setRawReads(make(kvrwset.QueryReads, { KvReadsList: list }));
  }
  return info;
}
