import type { Hash, Ledger } from '@meridian/credit';
import type { Checkpoint, DestinationRecord, OriginRecord, Supply, TransferKey } from '../port/ledger-bridge.ts';
import type { LedgerView, Sighting } from '../port/ledger-view.ts';
import { done, type Outcome } from '../port/outcome.ts';
import { connectLedger, type EvmLedger, type EvmLedgerOptions } from './ledger.ts';
import { hashOf } from './provenance.ts';
import { CreditReader } from './reader.ts';
import {
  argumentsOf,
  cursorAfter,
  followLogs,
  placeOf,
  STATES,
  type CreditLog,
  type TransferEventName,
} from './watch.ts';

/** Our contracts on an EVM chain for those who only look: no key, and answers of final blocks alone. */
export class EvmView implements LedgerView {
  readonly ledger: Ledger;
  readonly #evm: EvmLedger;
  readonly #reader: CreditReader;
  /** A class's batch never changes. */
  readonly #batches = new Map<Hash, Hash>();

  private constructor(evm: EvmLedger) {
    this.ledger = evm.ledger;
    this.#evm = evm;
    this.#reader = new CreditReader(evm.chain, evm.addresses, evm.fromBlock);
  }

  /** @throws as {@link connectLedger} */
  static async connect(options: EvmLedgerOptions): Promise<EvmView> {
    return new EvmView(await connectLedger(options));
  }

  async supply(batchId: Hash): Promise<Outcome<Supply | undefined>> {
    const supply = await this.#reader.supply(batchId);
    if (supply.outcome !== 'refused' || supply.refusal.code !== 'BATCH_NOT_FOUND') return supply;
    return this.#atFinal(() => Promise.resolve(undefined));
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#atFinal((block) => this.#reader.origin(block, transferId));
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#atFinal((block) => this.#reader.destination(block, key));
  }

  async *follow({
    cursor,
    signal,
  }: {
    readonly cursor?: string;
    readonly signal: AbortSignal;
  }): AsyncIterable<Sighting> {
    const after = placeOf(cursor, this.#evm.fromBlock);
    for await (const followed of followLogs(this.#evm, { after, signal })) {
      if ('readTo' in followed) {
        const { readTo } = followed;
        yield { type: 'read', block: BigInt(readTo), cursor: cursorAfter(readTo) };
      } else {
        const sighting = await this.#sightingOf(followed.log);
        if (sighting !== undefined) yield sighting;
      }
    }
  }

  finalBlock(height?: bigint): Promise<Outcome<Checkpoint | undefined>> {
    return this.#reader.finalBlock(height);
  }

  close(): Promise<void> {
    this.#evm.chain.close();
    return Promise.resolve();
  }

  async #sightingOf({ block: height, event }: CreditLog): Promise<Sighting | undefined> {
    const block = BigInt(height);
    const args = argumentsOf(event);
    if (event.name === 'Retired') return { type: 'changed', block, batchId: hashOf(args['batchId']) };
    const state = STATES[event.name as TransferEventName];
    if (state === 'aborting') return undefined;
    const batchId = await this.#batchOf(hashOf(args['classId']));
    // A class that never came here: the void is a tombstone, and moves nothing.
    if (batchId === undefined) return undefined;
    const originLedger = 'originLedger' in args ? hashOf(args['originLedger']) : this.ledger.id;
    return { type: 'transfer', block, batchId, key: { originLedger, transferId: hashOf(args['transferId']) }, state };
  }

  async #batchOf(classId: Hash): Promise<Hash | undefined> {
    const known = this.#batches.get(classId) ?? (await this.#reader.creditClass('latest', classId))?.batchId;
    if (known !== undefined) this.#batches.set(classId, known);
    return known;
  }

  #atFinal<T>(read: (block: number) => Promise<T>): Promise<Outcome<T>> {
    return this.#reader.atFinal(async (block) => done(await read(block), { block: BigInt(block) }));
  }
}
