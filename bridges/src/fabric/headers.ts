import type { EvmBlock, Hash } from '@meridian/credit';
import type { Outcome } from '../port/outcome.ts';
import { headerRecord, headerStanding, readOutcome, type HeaderRecord, type HeaderStanding } from './answers.ts';
import type { FabricClient } from './client.ts';

/** The book on Fabric in which gateways of each organisation write the blocks of other ledgers that they have seen final. */
export class FabricHeaders {
  readonly #client: FabricClient;

  constructor(client: FabricClient) {
    this.#client = client;
  }

  /** The MSP id in whose name this client attests. */
  get organisation(): string {
    return this.#client.options.mspId;
  }

  /** Writes a block down; what is there already is answered, and another hash is kept beside it as a contradiction. */
  async attest(ledger: Hash, { number, hash }: EvmBlock): Promise<Outcome<HeaderRecord>> {
    return readOutcome(headerRecord, await this.#client.submit('Bridge:AttestHeader', { ledger, number, hash }));
  }

  async standing(ledger: Hash, number: bigint): Promise<Outcome<HeaderStanding>> {
    return readOutcome(headerStanding, await this.#client.query('Bridge:Header', { ledger, number }));
  }

  close(): void {
    this.#client.close();
  }
}
