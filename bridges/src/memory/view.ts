import type { Hash, Ledger } from '@meridian/credit';
import type { DestinationRecord, OriginRecord, Supply, TransferKey } from '../port/ledger-bridge.ts';
import type { LedgerView, Sighting } from '../port/ledger-view.ts';
import { done, type Outcome } from '../port/outcome.ts';
import { isRefusal } from './holdings.ts';
import type { MemoryWorld } from './world.ts';

/** A {@link MemoryWorld} for those who only look. Its blocks are its events; what is issued it does not tell. */
export class MemoryView implements LedgerView {
  readonly ledger: Ledger;
  readonly #world: MemoryWorld;

  constructor(world: MemoryWorld) {
    this.ledger = world.ledger;
    this.#world = world;
  }

  supply(batchId: Hash): Promise<Outcome<Supply | undefined>> {
    const supply = this.#world.holdings.supply(batchId);
    return this.#done(isRefusal(supply) ? undefined : supply);
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#done(this.#world.transfers.origin(transferId));
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#done(this.#world.transfers.destination(key));
  }

  async *follow(options: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<Sighting> {
    if (options.cursor === undefined) yield { type: 'read', block: 0n, cursor: '0' };
    for await (const event of this.#world.journal.watch(options)) {
      const { cursor } = event;
      const block = BigInt(cursor);
      if (event.type === 'retired') yield { type: 'changed', block, batchId: event.retirement.batchId };
      else if (event.state !== 'aborting') {
        const { originLedger, transferId, state } = event;
        const key = { originLedger, transferId };
        const batchId = this.#batchOf(key);
        if (batchId !== undefined) yield { type: 'transfer', block, batchId, key, state };
      }
      yield { type: 'read', block, cursor };
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #batchOf(key: TransferKey): Hash | undefined {
    const { transfers, ledger } = this.#world;
    const record = key.originLedger === ledger.id ? transfers.origin(key.transferId) : transfers.destination(key);
    return record?.batchId;
  }

  #done<T>(value: T): Promise<Outcome<T>> {
    return Promise.resolve(done(value, { block: this.#world.journal.height }));
  }
}
