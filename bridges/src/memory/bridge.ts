import { CreditError, parseMass, type Fact, type Hash, type Ledger, type Range } from '@meridian/credit';
import type {
  ClaimSigner,
  CreditClass,
  DestinationRecord,
  Evidence,
  LedgerBridge,
  LedgerEvent,
  LockCommand,
  OriginRecord,
  Supply,
  TransferKey,
} from '../port/ledger-bridge.ts';
import { done, refusedValue, type Outcome, type Refusal } from '../port/outcome.ts';
import { isRefusal, type SpendableQuery } from './holdings.ts';
import { ForeignHoldings } from './foreign-holdings.ts';
import type { MemoryWorld } from './world.ts';

export interface MemoryBridgeOptions {
  /** The gateway's account, which owners approve. */
  readonly gateway: string;
  readonly signer: ClaimSigner;
}

/** The port over a {@link MemoryWorld}: the executable meaning of every other adapter. */
export class MemoryBridge implements LedgerBridge {
  readonly ledger: Ledger;
  readonly locksInOrder: boolean;
  readonly #world: MemoryWorld;
  readonly #gateway: string;
  readonly #signer: ClaimSigner;

  constructor(world: MemoryWorld, options: MemoryBridgeOptions) {
    this.ledger = world.ledger;
    this.locksInOrder = world.holdings instanceof ForeignHoldings;
    this.#world = world;
    this.#gateway = options.gateway;
    this.#signer = options.signer;
  }

  lock(command: LockCommand): Promise<Outcome<OriginRecord>> {
    return this.#outcome(() => this.#world.transfers.lock(command, this.#gateway));
  }

  beginAbort(transferId: Hash): Promise<Outcome<OriginRecord>> {
    return this.#outcome(() => this.#world.transfers.beginAbort(transferId));
  }

  release(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#outcome(() => this.#world.transfers.release(evidence));
  }

  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#outcome(() => this.#world.transfers.extinguish(evidence));
  }

  mint(evidence: Evidence, credit: CreditClass): Promise<Outcome<DestinationRecord>> {
    return this.#outcome(() => this.#world.transfers.mint(evidence, credit));
  }

  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#outcome(() => this.#world.transfers.assign(evidence));
  }

  void(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#outcome(() => this.#world.transfers.void(evidence));
  }

  retiredAbroad(evidence: Evidence): Promise<Outcome<{ readonly retirementId: Hash }>> {
    return this.#outcome(() => this.#world.retiredAbroad(evidence));
  }

  prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    return this.#evidence(() => this.#world.transfers.claimBytes(fact, key));
  }

  proveRetirement(retirementId: Hash): Promise<Outcome<Evidence>> {
    return this.#evidence(() => this.#world.retirementBytes(retirementId));
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return Promise.resolve(this.#done(this.#world.transfers.origin(transferId)));
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return Promise.resolve(this.#done(this.#world.transfers.destination(key)));
  }

  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>> {
    return Promise.resolve(this.#done(this.#world.holdings.creditClass(classId)));
  }

  spendable(query: SpendableQuery): Promise<Outcome<readonly Range[]>> {
    return this.#outcome(() => {
      parseMass(query.kg.toString(), 'kg');
      return this.#world.holdings.spendable(query);
    });
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.#outcome(() => this.#world.holdings.supply(batchId));
  }

  watch(options: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<LedgerEvent> {
    return this.#world.journal.watch(options);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #evidence(bytes: () => Uint8Array | Refusal): Promise<Outcome<Evidence>> {
    const claim = bytes();
    if (isRefusal(claim)) return { outcome: 'refused', refusal: claim };
    return this.#done({ claim, proof: await this.#signer.sign(claim), lane: 'trusted: single' });
  }

  #outcome<T extends object>(act: () => T | Refusal): Promise<Outcome<T>> {
    try {
      const value = act();
      return Promise.resolve(isRefusal(value) ? { outcome: 'refused', refusal: value } : this.#done(value));
    } catch (error) {
      if (error instanceof CreditError) return Promise.resolve(refusedValue(error));
      throw error;
    }
  }

  #done<T>(value: T): Outcome<T> {
    return done(value, { block: this.#world.journal.height });
  }
}
