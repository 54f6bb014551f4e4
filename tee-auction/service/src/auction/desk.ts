import type { ClearedAuction, LpSolver } from '@meridian/clearing';
import { sha256, toHex, type Hash } from '@meridian/credit';
import type { OpenedSet } from '@meridian/sealing';
import { ServiceError } from '../errors.ts';
import type { InstanceKeys } from '../keys/instance-keys.ts';
import type { ReleasedKeys } from '../keys/released-keys.ts';
import { BidStore, type PutBid } from './bid-store.ts';
import { clearSet, resultBytes } from './clear.ts';
import { closedSetOf, type Believed, type ClearInput, type ClosedSet } from './closed-set.ts';
import { openSet } from './open-set.ts';
import { receiptsOf, type Receipts } from './receipts.ts';

/** A signed result: bytes as hex. */
export interface SignedResult {
  /** Canonical JSON. */
  readonly document: string;
  readonly signature: string;
  readonly signatureSecp256k1: string;
}

export interface DeskOptions extends Omit<Believed, 'bidKey'> {
  readonly released: ReleasedKeys;
  readonly instance: Pick<InstanceKeys, 'sign'>;
  readonly solver: LpSolver;
  /** Told of what ended a clearing without a result. */
  readonly failed: (error: unknown) => void;
}

interface Finished {
  readonly set: ClosedSet;
  readonly opened: OpenedSet;
  readonly cleared: ClearedAuction;
  readonly signed: SignedResult;
}

interface Clearing {
  /** Hash of the statement that began it. */
  readonly statement: Hash;
  outcome: 'running' | Finished | ServiceError;
}

/** Where auctions are cleared. One closed set of an auction is opened, the first that a proof names, and no other ever. */
export class AuctionDesk {
  readonly #options: DeskOptions;
  readonly #store = new BidStore();
  readonly #clearings = new Map<Hash, Clearing>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Keeps sealed blobs; opens nothing. @throws ServiceError `AUCTION_CLEARED` and those of the store */
  put(auctionId: Hash, bids: readonly PutBid[], restart: boolean): void {
    if (this.#clearings.has(auctionId)) throw new ServiceError('AUCTION_CLEARED', 'the auction takes no more bids');
    this.#store.put(auctionId, bids, restart);
  }

  /** Begins a clearing. @throws ServiceError `NOT_THE_COMMITTED_SET`, whatever it is that differs */
  clear(input: ClearInput): void {
    if (this.#isRepeated(input)) return;
    const { released, homeLedger, endorsed, codeHash } = this.#options;
    const believed = { homeLedger, endorsed, codeHash, bidKey: released.opener.bidKey };
    const set = closedSetOf(input, (auctionId) => this.#store.of(auctionId), believed);
    const auctionId = set?.closed.rules.auctionId;
    if (set === undefined || auctionId === undefined || this.#clearings.has(auctionId)) {
      throw new ServiceError('NOT_THE_COMMITTED_SET', 'this is not what the ledger committed; nothing was opened');
    }
    const clearing: Clearing = { statement: sha256(input.statement), outcome: 'running' };
    this.#clearings.set(auctionId, clearing);
    this.#store.forget(auctionId);
    this.#last = this.#last.then(() => this.#run(set, clearing));
  }

  /** @throws ServiceError `RESULT_NOT_READY`, `CLEARING_FAILED` */
  result(auctionId: Hash): SignedResult {
    return this.#finished(auctionId).signed;
  }

  /** @throws ServiceError `RESULT_NOT_READY`, `CLEARING_FAILED` */
  receipts(auctionId: Hash, account: string): Receipts {
    const { set, opened, cleared } = this.#finished(auctionId);
    return receiptsOf(account, set, opened, cleared);
  }

  /** Resolves when everything that was begun is finished. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** The statement that began a clearing is public, and so is that it did. */
  #isRepeated({ statement }: ClearInput): boolean {
    const hash = sha256(statement);
    return [...this.#clearings.values()].some((clearing) => clearing.statement === hash);
  }

  #finished(auctionId: Hash): Finished {
    const outcome = this.#clearings.get(auctionId)?.outcome;
    if (outcome === undefined || outcome === 'running') {
      throw new ServiceError('RESULT_NOT_READY', `there is no result of auction ${auctionId} yet`);
    }
    if (outcome instanceof ServiceError) throw outcome;
    return outcome;
  }

  async #run(set: ClosedSet, clearing: Clearing): Promise<void> {
    const { released, instance, solver, failed } = this.#options;
    try {
      const opened = await openSet(set, released.opener);
      const outcome = clearSet(set, opened, released.saltsOf(set.closed.rules.auctionId), solver);
      if (!outcome.ok) {
        clearing.outcome = new ServiceError(
          'CLEARING_FAILED',
          `the auction cannot be cleared: ${outcome.refusal.code}`,
        );
        return;
      }
      const bytes = resultBytes(outcome.value);
      const { p256, secp256k1 } = instance.sign(bytes);
      const signed = {
        document: new TextDecoder().decode(bytes),
        signature: toHex(p256),
        signatureSecp256k1: toHex(secp256k1),
      };
      clearing.outcome = { set, opened, cleared: outcome.value, signed };
    } catch (error) {
      clearing.outcome = new ServiceError('CLEARING_FAILED', 'the auction cannot be cleared');
      failed(error);
    }
  }
}
