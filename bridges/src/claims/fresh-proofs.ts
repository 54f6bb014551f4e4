import {
  CreditError,
  decodeClaim,
  encodeAccount,
  encodeClaim,
  type Claim,
  type Fact,
  type Hash,
  type Ledger,
} from '@meridian/credit';
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
  TransferRecord,
} from '../port/ledger-bridge.ts';
import { done, type Finality, type Outcome } from '../port/outcome.ts';

/** More than a gateway ever has between a write and its proof; the oldest go first. */
const KEPT = 1_000;

interface Fresh {
  readonly fact: Fact;
  /** Being made while the gateway does other things. */
  readonly evidence: Promise<Evidence | undefined>;
  readonly finality: Finality;
}

/** Evidence of a claim that a write of ours has just made final; `undefined` where the ledger has to be asked after all. */
export type FreshProver = (claim: Uint8Array, finality: Finality) => Promise<Evidence | undefined>;

/** In the lane `trusted: single` the gateway vouches for what it has seen. */
export const freshlySigned =
  (signer: ClaimSigner): FreshProver =>
  async (claim) => ({ claim, proof: await signer.sign(claim), lane: 'trusted: single' });

/**
 * A ledger whose proof of a fact needs no second look where a write of ours has just made it final: the write's final answer was that
 * look. Such a claim is given once, and the transfer's next write forgets it, so a later proof reads what the ledger holds then.
 */
export class FreshProofs implements LedgerBridge {
  readonly ledger: Ledger;
  readonly locksInOrder: LedgerBridge['locksInOrder'];
  readonly finalBlock: LedgerBridge['finalBlock'];
  readonly restate: LedgerBridge['restate'];
  readonly restateRetirement: LedgerBridge['restateRetirement'];
  readonly #bridge: LedgerBridge;
  readonly #prover: FreshProver;
  /** By transfer. */
  readonly #fresh = new Map<string, Fresh>();

  constructor(bridge: LedgerBridge, prover: FreshProver) {
    this.ledger = bridge.ledger;
    this.locksInOrder = bridge.locksInOrder;
    this.finalBlock = bridge.finalBlock?.bind(bridge);
    this.restate = bridge.restate?.bind(bridge);
    this.restateRetirement = bridge.restateRetirement?.bind(bridge);
    this.#bridge = bridge;
    this.#prover = prover;
  }

  lock(command: LockCommand): Promise<Outcome<OriginRecord>> {
    const { destination, transferId, batchId, classId, assetProfile, ranges } = command;
    const claim = (): Uint8Array => {
      const ledgers = { originLedger: this.ledger.id, destinationLedger: destination.id };
      const beneficiary = encodeAccount(destination.kind, command.beneficiary);
      return encodeClaim({
        fact: 'locked',
        ...ledgers,
        transferId,
        batchId,
        classId,
        assetProfile,
        ranges,
        beneficiary,
      });
    };
    return this.#write({ originLedger: this.ledger.id, transferId }, () => this.#bridge.lock(command), 'locked', claim);
  }

  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#present(evidence, () => this.#bridge.extinguish(evidence), 'extinguished');
  }

  mint(evidence: Evidence, credit: CreditClass): Promise<Outcome<DestinationRecord>> {
    return this.#present(evidence, () => this.#bridge.mint(evidence, credit), 'unassigned');
  }

  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#present(evidence, () => this.#bridge.assign(evidence), 'assigned');
  }

  beginAbort(transferId: Hash): Promise<Outcome<OriginRecord>> {
    this.#fresh.delete(slotOf({ originLedger: this.ledger.id, transferId }));
    return this.#bridge.beginAbort(transferId);
  }

  release(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#present(evidence, () => this.#bridge.release(evidence), 'released');
  }

  void(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#present(evidence, () => this.#bridge.void(evidence), 'void');
  }

  async prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    const slot = slotOf(key);
    const fresh = this.#fresh.get(slot);
    if (fresh?.fact !== fact) return this.#bridge.prove(fact, key);
    this.#fresh.delete(slot);
    const evidence = await fresh.evidence;
    return evidence === undefined ? this.#bridge.prove(fact, key) : done(evidence, fresh.finality);
  }

  retiredAbroad(evidence: Evidence): Promise<Outcome<{ readonly retirementId: Hash }>> {
    return this.#bridge.retiredAbroad(evidence);
  }

  proveRetirement(retirementId: Hash): Promise<Outcome<Evidence>> {
    return this.#bridge.proveRetirement(retirementId);
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#bridge.lookupOrigin(transferId);
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#bridge.lookupDestination(key);
  }

  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>> {
    return this.#bridge.creditClass(classId);
  }

  spendable(...query: Parameters<LedgerBridge['spendable']>): ReturnType<LedgerBridge['spendable']> {
    return this.#bridge.spendable(...query);
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.#bridge.supply(batchId);
  }

  watch(options: Parameters<LedgerBridge['watch']>[0]): AsyncIterable<LedgerEvent> {
    return this.#bridge.watch(options);
  }

  close(): Promise<void> {
    return this.#bridge.close();
  }

  /** The ledger takes the evidence only for its own record's, so the new fact's claim differs from it by the fact alone. */
  async #present<R extends TransferRecord<Fact>>(
    { claim: bytes }: Evidence,
    call: () => Promise<Outcome<R>>,
    fact: Fact,
  ): Promise<Outcome<R>> {
    const claim = decoded(bytes);
    return claim === undefined ? call() : this.#write(claim, call, fact, () => encodeClaim({ ...claim, fact }));
  }

  async #write<R extends TransferRecord<Fact>>(
    key: TransferKey,
    call: () => Promise<Outcome<R>>,
    fact: Fact,
    claim: () => Uint8Array,
  ): Promise<Outcome<R>> {
    const slot = slotOf(key);
    this.#fresh.delete(slot);
    const outcome = await call();
    // Only of the state that this write makes: a repeat may answer with a record that has gone on.
    if (outcome.outcome !== 'done' || outcome.value.state !== fact) return outcome;
    const { finality } = outcome;
    // What fails here is tried again by asking the ledger.
    const evidence = this.#prover(claim(), finality).catch(() => undefined);
    this.#fresh.set(slot, { fact, evidence, finality });
    const [oldest] = this.#fresh.keys();
    if (this.#fresh.size > KEPT && oldest !== undefined) this.#fresh.delete(oldest);
    return outcome;
  }
}

const slotOf = ({ originLedger, transferId }: TransferKey): string => `${originLedger}/${transferId}`;

/** `undefined` for bytes that are no claim: the ledger says what is wrong with them. */
function decoded(bytes: Uint8Array): Claim | undefined {
  try {
    return decodeClaim(bytes);
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}
