import type { Signer } from '../identity/organisation.ts';
import { newBlock, signBlock } from './block.ts';
import type { Ledger } from './ledger.ts';

const PREFERRED_BYTES = 2 * 1024 * 1024;

export interface OrdererOptions {
  /** How long the first transaction of a block waits for others, ms. */
  readonly batchTimeoutMs: number;
  readonly maxMessageCount: number;
  /** Cut a block at once when nobody is about to submit: `expectsMore` answers whether anybody is. */
  readonly cutWhenIdle: boolean;
}

/** Puts transactions into blocks in the order of their arrival. */
export class Orderer {
  readonly #ledger: Ledger;
  readonly #signer: Signer;
  readonly #options: OrdererOptions;
  readonly #expectsMore: () => boolean;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #idleCheck: NodeJS.Immediate | undefined;

  constructor(ledger: Ledger, signer: Signer, options: OrdererOptions, expectsMore: () => boolean) {
    this.#ledger = ledger;
    this.#signer = signer;
    this.#options = options;
    this.#expectsMore = expectsMore;
  }

  /** Takes an envelope that was found fit; it will be in a block within the batch timeout. */
  submit(envelope: Uint8Array): void {
    this.#pending.push(envelope);
    this.#pendingBytes += envelope.length;
    if (this.#pending.length >= this.#options.maxMessageCount || this.#pendingBytes >= PREFERRED_BYTES) {
      this.cut();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.cut();
    }, this.#options.batchTimeoutMs);
    if (this.#options.cutWhenIdle) {
      this.#idleCheck ??= setImmediate(() => {
        this.#idleCheck = undefined;
        if (!this.#expectsMore()) this.cut();
      });
    }
  }

  /** Makes a block of what is waiting and commits it. */
  cut(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#idleCheck);
    this.#timer = undefined;
    this.#idleCheck = undefined;
    const envelopes = this.#pending;
    if (envelopes.length === 0) return;
    this.#pending = [];
    this.#pendingBytes = 0;
    const block = newBlock(this.#ledger.height, this.#ledger.lastHeaderHash, envelopes);
    signBlock(block, this.#signer);
    this.#ledger.commit(block);
  }
}
