import { isError, keccak256, type BaseWallet, type TransactionReceipt } from 'ethers';
import type { EvmChain, Head } from './chain.ts';
import { Doubts } from './doubts.ts';
import { bump, feesFor, type Fees } from './fees.ts';
import { Inclusions } from './inclusions.ts';
import { isDefinite, messageOf } from './node-errors.ts';
import { NonceQueue } from './nonce-queue.ts';
import { signTransaction } from './sign-transaction.ts';

export interface SenderOptions {
  /** After this long without inclusion a transaction is sent again with the same nonce and higher fees. */
  readonly replaceAfterMs?: number;
  /** How long finality is waited for before the fate is called unknown. */
  readonly finalityTimeoutMs?: number;
  /** wei; what is never exceeded, whatever the chain asks. */
  readonly maxFeePerGas?: bigint;
  /** wei; 1 gwei unless given. */
  readonly priorityFeePerGas?: bigint;
}

export interface SendRequest {
  /** Absent for a deployment. */
  readonly to?: string;
  readonly data: string;
  readonly gasLimit: bigint;
}

/** The transaction never left, or no node took it: it certainly did not happen. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
  readonly code = 'NOT_SENT';
}

/** It was sent and did not become final in time, so it may or may not have happened. */
export class FateUnknownError extends Error {
  override readonly name = 'FateUnknownError';
  readonly code = 'FATE_UNKNOWN';
  /** Every transaction sent with this nonce, the newest last. */
  readonly hashes: readonly string[];

  constructor(message: string, hashes: readonly string[], cause?: unknown) {
    super(message, { cause });
    this.hashes = hashes;
  }
}

/** A transaction that is in no block yet is looked after once in so many polls of the chain. */
const LOOK_AFTER_POLLS = 10;
/** ms; fees that leave room for six full blocks need no newer head. */
const HEAD_IS_GOOD_FOR = 1_000;

/** A transaction under way: one nonce, and every variant of it that was sent, as any of them may be the one included. */
interface Flight {
  readonly request: SendRequest;
  readonly nonce: number;
  readonly sent: { readonly hash: string; readonly raw: string }[];
  fees: Fees;
}

/** Sends one account's transactions in the order of their nonces and waits until each is final. */
export class TransactionSender {
  readonly address: string;
  readonly #chain: EvmChain;
  readonly #wallet: BaseWallet;
  readonly #options: SenderOptions;
  readonly #nonces: NonceQueue;
  readonly #flying = new Set<number>();
  readonly #inclusions: Inclusions;
  #known: { readonly head: Head; readonly at: number } | undefined;

  constructor(chain: EvmChain, wallet: BaseWallet, options: SenderOptions = {}) {
    this.address = wallet.address;
    this.#chain = chain;
    this.#wallet = wallet;
    this.#options = options;
    this.#nonces = new NonceQueue(() => this.#transactionCount('pending'));
    this.#inclusions = new Inclusions(chain);
  }

  /**
   * @returns the final receipt, of a transaction that succeeded or reverted
   * @throws NotSentError, FateUnknownError
   */
  async send(request: SendRequest): Promise<TransactionReceipt> {
    const flight = await this.#launch(request);
    this.#flying.add(flight.nonce);
    try {
      const receipt = await this.#settle(flight);
      if (receipt !== 'gap') return receipt;
    } finally {
      this.#flying.delete(flight.nonce);
    }
    this.#nonces.resync();
    return this.send(request);
  }

  /** With the next nonce; where the chain knows a newer one (the key is used elsewhere too), asks it again. */
  async #launch(request: SendRequest, attempts = 3): Promise<Flight> {
    const outcome = await this.#nonces
      .take<Flight | NotSentError | undefined>(async (nonce) => {
        const flight: Flight = { request, nonce, sent: [], fees: await this.#fees() };
        const result = await this.#broadcast(flight, this.#sign(flight));
        if (result === 'nonce taken') return { nonce: 'unsure', value: undefined };
        if (result instanceof NotSentError) return { nonce: 'unused', value: result };
        return { nonce: 'used', value: flight };
      })
      .catch((cause: unknown) => new NotSentError('nothing was sent', { cause }));
    if (outcome instanceof NotSentError) throw outcome;
    if (outcome !== undefined) return outcome;
    if (attempts === 1) throw new NotSentError('other transactions of this account took every nonce');
    return this.#launch(request, attempts - 1);
  }

  async #settle(flight: Flight): Promise<TransactionReceipt | 'gap'> {
    const deadline = performance.now() + (this.#options.finalityTimeoutMs ?? 120_000);
    let replaceAt = performance.now() + this.#replaceAfterMs;
    const doubts = new Doubts();
    let trouble: unknown;
    while (performance.now() < deadline) {
      await this.#seen(flight, Math.min(replaceAt, deadline));
      try {
        const receipt = await this.#receipt(flight);
        if (receipt === undefined) {
          if (doubts.confirmed('taken', await this.#isNonceTaken(flight))) throw nonceTaken(flight);
          if (doubts.confirmed('gap', await this.#hasGapBefore(flight))) return 'gap';
          const isStuck = performance.now() > replaceAt;
          if (isStuck) replaceAt = performance.now() + this.#replaceAfterMs;
          await (isStuck ? this.#replace(flight) : this.#rebroadcastIfLost(flight));
        } else if (await this.#isFinal(receipt)) return receipt;
      } catch (error) {
        if (error instanceof FateUnknownError) throw error;
        // A node that does not answer now may do so later: the transaction is out.
        trouble = error;
      }
    }
    throw new FateUnknownError(
      'not final in time',
      flight.sent.map(({ hash }) => hash),
      trouble,
    );
  }

  /** Waits until a look is worth it: one of the transactions is in a final block, or something else may be wrong. */
  #seen(flight: Flight, until: number): Promise<void> {
    const wait = Math.min(LOOK_AFTER_POLLS * this.#chain.pollingIntervalMs, until - performance.now());
    return this.#inclusions.seen(new Set(flight.sent.map(({ hash }) => hash)), Math.max(0, wait));
  }

  /** Included in a block that is `confirmations` deep and still on the chain: a re-organisation starts the wait again. */
  async #isFinal(receipt: TransactionReceipt): Promise<boolean> {
    if (receipt.blockNumber > (await this.#chain.finalBlock())) return false;
    return this.#chain.confirmations === 1 || this.#chain.isCanonical(receipt);
  }

  async #receipt(flight: Flight): Promise<TransactionReceipt | undefined> {
    for (const { hash } of flight.sent) {
      const receipt = await this.#chain.provider.getTransactionReceipt(hash);
      if (receipt !== null) return receipt;
    }
    return undefined;
  }

  /** Somebody else's transaction has this nonce: ours can only come back by a re-organisation. */
  async #isNonceTaken(flight: Flight): Promise<boolean> {
    if ((await this.#transactionCount('latest')) <= flight.nonce) return false;
    return (await this.#receipt(flight)) === undefined;
  }

  /**
   * The chain went back behind nonces that were final (a node that lost blocks), and nobody sends those again: what waits
   * behind them would wait for ever. It is sent anew; should both copies come in, the second one finds its work done.
   */
  async #hasGapBefore(flight: Flight): Promise<boolean> {
    const next = await this.#transactionCount('pending');
    return next < flight.nonce && !this.#flying.has(next);
  }

  async #replace(flight: Flight): Promise<void> {
    const before = flight.fees;
    flight.fees = bump(before, await this.#fees(), this.#options.maxFeePerGas);
    if (flight.fees.maxFeePerGas === before.maxFeePerGas) return;
    // Too little of a raise, or too late for one: what was sent before is still out.
    const result = await this.#broadcast(flight, this.#sign(flight));
    if (result !== 'sent') flight.fees = before;
  }

  /** A node may forget what it took (restart, re-organisation): it gets the same bytes again. */
  async #rebroadcastIfLost(flight: Flight): Promise<void> {
    const newest = flight.sent.at(-1);
    if (newest === undefined) return;
    const known: unknown = await this.#chain.provider.send('eth_getTransactionByHash', [newest.hash]);
    if (known === null) await this.#broadcast(flight, newest.raw);
  }

  async #broadcast(flight: Flight, raw: string): Promise<'sent' | 'nonce taken' | NotSentError> {
    try {
      await this.#chain.provider.send('eth_sendRawTransaction', [raw]);
    } catch (error) {
      const message = messageOf(error);
      // Used up, or by a transaction that waits: the key is in use elsewhere.
      if (isError(error, 'NONCE_EXPIRED') || isError(error, 'REPLACEMENT_UNDERPRICED')) return 'nonce taken';
      if (/nonce too low/i.test(message)) return 'nonce taken';
      const isKnown = /already known|already imported/i.test(message);
      if (!isKnown && isDefinite(error))
        return new NotSentError(`the node refused the transaction: ${message}`, { cause: error });
      // Already known, or the answer is lost: it may be out, so its receipt is looked for.
    }
    const hash = keccak256(raw);
    if (flight.sent.every((sent) => sent.hash !== hash)) flight.sent.push({ hash, raw });
    return 'sent';
  }

  #sign({ request, nonce, fees }: Flight): string {
    return signTransaction({ chainId: this.#chain.chainId, nonce, ...request, ...fees }, this.#wallet.signingKey);
  }

  async #fees(): Promise<Fees> {
    if (this.#known === undefined || performance.now() - this.#known.at > HEAD_IS_GOOD_FOR)
      this.#known = { head: await this.#chain.head(), at: performance.now() };
    return feesFor(this.#known.head.baseFeePerGas, this.#options);
  }

  async #transactionCount(block: 'latest' | 'pending'): Promise<number> {
    return Number((await this.#chain.provider.send('eth_getTransactionCount', [this.address, block])) as string);
  }

  get #replaceAfterMs(): number {
    return this.#options.replaceAfterMs ?? 30_000;
  }
}

const nonceTaken = ({ nonce, sent }: Flight): FateUnknownError =>
  new FateUnknownError(
    `nonce ${nonce} went to another transaction`,
    sent.map(({ hash }) => hash),
  );
