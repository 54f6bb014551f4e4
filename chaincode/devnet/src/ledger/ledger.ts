import { common, peer } from '@hyperledger/fabric-protos';
import { MspManager } from '../identity/msp.ts';
import { encode, sha256 } from '../proto.ts';
import { applyTransaction, type AppliedWrites } from './apply.ts';
import { COMMIT_HASH, headerHash, headerOf, setMetadata, VALIDATION_CODES } from './block.ts';
import { Definitions } from './definitions.ts';
import { readConfig, type ChannelConfig } from './genesis.ts';
import { checkReads } from './mvcc.ts';
import { LIFECYCLE } from './namespaces.ts';
import type { LedgerStore, StoredTransaction } from './store.ts';
import { BlockUpdates, varint } from './updates.ts';
import { examineBlock, type Examined } from './validator.ts';
import { blockOf, versionAt } from './version.ts';

const CODE = peer.TxValidationCode;

/** A transaction of a committed block. */
export interface CommittedTransaction {
  readonly txId: string;
  readonly code: number;
  readonly event: peer.ChaincodeEvent | undefined;
}

/** What those who watch the ledger are told. */
export interface CommittedBlock {
  readonly number: number;
  readonly block: common.Block;
  readonly transactions: readonly CommittedTransaction[];
}

export type BlockListener = (committed: CommittedBlock) => void;

/** One channel's ledger: takes blocks in order, decides which transactions are valid and changes the state. */
export class Ledger {
  readonly store: LedgerStore;
  readonly config: ChannelConfig;
  readonly msps: MspManager;
  readonly definitions: Definitions;
  readonly #listeners = new Set<BlockListener>();
  #height: number;
  #commitHash: Uint8Array;

  /** Opens the ledger in `store`; `genesis` makes block 0 of a new one. */
  constructor(store: LedgerStore, genesis: () => common.Block) {
    this.store = store;
    if (store.height === 0) storeGenesis(store, genesis());
    this.#height = store.height;
    this.config = readConfig(this.block(0));
    this.msps = new MspManager([...this.config.organisations, ...this.config.orderers]);
    this.definitions = new Definitions(
      store,
      this.config.organisations.map(({ mspId }) => mspId),
    );
    this.#commitHash = commitHashOf(this.block(this.#height - 1));
  }

  get channel(): string {
    return this.config.channel;
  }

  get height(): number {
    return this.#height;
  }

  /** The header hash of block 0: names the channel. */
  get genesisHash(): Buffer {
    return headerHash(headerOf(this.block(0)));
  }

  get lastHeaderHash(): Uint8Array {
    return this.store.headerHash(this.#height - 1) ?? new Uint8Array();
  }

  /** @throws Error when there is no such block yet */
  block(number: number): common.Block {
    const bytes = this.store.block(number);
    if (bytes === undefined) throw new Error(`Entry not found in index`);
    return common.Block.deserializeBinary(bytes);
  }

  /** The first fate of a transaction id, or undefined while it is in no block. */
  status(txId: string): { readonly code: number; readonly block: number } | undefined {
    const found = this.store.transaction(txId);
    return found === undefined ? undefined : { code: found.code, block: blockOf(found.version) };
  }

  /** Calls `listener` after each commit until the returned function is called. */
  watch(listener: BlockListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Validates the next block, writes its codes and commit hash into it, and stores it with its effects. */
  commit(block: common.Block): CommittedBlock {
    const header = headerOf(block);
    const number = header.getNumber();
    const envelopes = block.getData()?.getDataList_asU8() ?? [];
    const { channel, store, definitions, msps } = this;
    const examined = examineBlock({ channel, store, definitions, msps }, envelopes);
    const updates = new BlockUpdates();
    const applied: AppliedWrites = { writes: [], purges: [] };
    const codes = examined.map((entry, index) => this.#settle(entry, versionAt(number, index), updates, applied));
    this.#seal(block, Uint8Array.from(codes), updates);
    store.commit({
      number,
      headerHash: headerHash(header),
      bytes: block.serializeBinary(),
      transactions: examined.map(({ txId, timestamp }, index): StoredTransaction => {
        return { txId, timestamp, version: versionAt(number, index), code: codes[index] ?? CODE.NOT_VALIDATED };
      }),
      ...applied,
    });
    this.#height = number + 1;
    if (applied.writes.some(({ namespace }) => namespace === LIFECYCLE)) definitions.refresh();
    return this.#announce(block, examined, codes);
  }

  #settle(entry: Examined, version: number, updates: BlockUpdates, applied: AppliedWrites): number {
    if (entry.code !== CODE.VALID || entry.transaction === undefined) return entry.code;
    const code = checkReads(this.store, updates, entry.transaction);
    if (code !== CODE.VALID) return code;
    const { writes, purges } = applyTransaction(this.store, updates, entry.transaction, version);
    applied.writes.push(...writes);
    applied.purges.push(...purges);
    return code;
  }

  #seal(block: common.Block, codes: Uint8Array, updates: BlockUpdates): void {
    const hash = sha256(varint(codes.length), codes, updates.commitBytes(), this.#commitHash);
    setMetadata(block, VALIDATION_CODES, codes);
    setMetadata(block, COMMIT_HASH, encode(common.Metadata, { Value: hash }));
    this.#commitHash = hash;
  }

  #announce(block: common.Block, examined: readonly Examined[], codes: readonly number[]): CommittedBlock {
    const transactions = examined.map(({ txId, transaction }, index) => {
      const code = codes[index] ?? CODE.NOT_VALIDATED;
      return { txId, code, event: code === CODE.VALID ? transaction?.event : undefined };
    });
    const committed = { number: headerOf(block).getNumber(), block, transactions };
    for (const listener of this.#listeners) listener(committed);
    return committed;
  }
}

function storeGenesis(store: LedgerStore, block: common.Block): void {
  const [envelope] = block.getData()?.getDataList_asU8() ?? [];
  const payload = common.Payload.deserializeBinary(
    common.Envelope.deserializeBinary(envelope ?? new Uint8Array()).getPayload_asU8(),
  );
  const header = common.ChannelHeader.deserializeBinary(
    payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array(),
  );
  const timestamp = header.getTimestamp()?.serializeBinary() ?? new Uint8Array();
  store.commit({
    number: 0,
    headerHash: headerHash(headerOf(block)),
    bytes: block.serializeBinary(),
    transactions: [{ txId: header.getTxId(), version: 0, code: CODE.VALID, timestamp }],
    writes: [],
    purges: [],
  });
}

function commitHashOf(block: common.Block): Uint8Array {
  const bytes = block.getMetadata()?.getMetadataList_asU8()[COMMIT_HASH] ?? new Uint8Array();
  return common.Metadata.deserializeBinary(bytes).getValue_asU8();
}
