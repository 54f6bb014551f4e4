import type { Hash, Ledger } from '@meridian/credit';
import type { DestinationRecord, OriginRecord, Supply, TransferKey } from '../port/ledger-bridge.ts';
import type { LedgerView, Sighting } from '../port/ledger-view.ts';
import { done, type Outcome } from '../port/outcome.ts';
import { destinationRecord, mapDone, originRecord, readOutcome, supply } from './answers.ts';
import type { FabricClient } from './client.ts';
import { followBlocks } from './follow.ts';
import { ledgerOf, requireNamed, requireSame } from './genesis.ts';

/** The credits' home on Fabric for those who only look; any identity of the channel may. */
export class FabricView implements LedgerView {
  readonly ledger: Ledger;
  readonly #client: FabricClient;
  #sure = false;

  /** @throws BridgeError `INVALID_OPTION` where the ledger is not of the client's channel and chaincode */
  constructor(ledger: Ledger, client: FabricClient) {
    requireNamed(ledger, client.options);
    this.ledger = ledger;
    this.#client = client;
  }

  supply(batchId: Hash): Promise<Outcome<Supply | undefined>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Credit:Supply', { batchId });
      if (outcome.outcome === 'refused' && outcome.refusal.code === 'BATCH_NOT_FOUND')
        return done(undefined, { block: this.#client.newestBlock });
      return mapDone(readOutcome(supply, outcome), ({ issued, byStatus, rangesByStatus }) => ({
        ...{ batchId, issued, byStatus, rangesByStatus },
      }));
    });
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Bridge:Origin', { transferId });
      return mapDone(readOutcome(originRecord.nullable(), outcome), (record) => record ?? undefined);
    });
  }

  lookupDestination({ originLedger, transferId }: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Bridge:Destination', { originLedger, transferId });
      return mapDone(readOutcome(destinationRecord.nullable(), outcome), (record) => record ?? undefined);
    });
  }

  async *follow(options: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<Sighting> {
    yield* followBlocks(this.#client, options);
  }

  close(): Promise<void> {
    this.#client.close();
    return Promise.resolve();
  }

  /** @throws BridgeError `WRONG_NETWORK` where the peer serves another ledger than it was told of */
  async #checked<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (!this.#sure) {
      const ledger = await ledgerOf(this.#client);
      if (ledger.outcome !== 'done') return ledger;
      requireSame(ledger.value, this.ledger);
      this.#sure = true;
    }
    return call();
  }
}
