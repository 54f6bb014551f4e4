import {
  canonicalRanges,
  CreditError,
  decodeClaim,
  decodeRetirement,
  encodeAccount,
  encodeRetirement,
  formatRanges,
  hashText,
  toHex,
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
} from '../port/ledger-bridge.ts';
import { done, refusedValue, type Outcome } from '../port/outcome.ts';
import { Remembered } from '../remembered.ts';
import {
  creditClass,
  destinationRecord,
  mapDone,
  originRecord,
  readOutcome,
  retirementAbroad,
  supply,
} from './answers.ts';
import type { FabricClient } from './client.ts';
import { retirementOf, watchEvents, type WatchOptions } from './events.ts';
import { ledgerOf, requireNamed, requireSame } from './genesis.ts';
import type { Argument } from './json.ts';
import { LotHints } from './lots.ts';
import { FabricProver, type FabricLane, type ProvenBytes } from './prover.ts';
import { Spendable, type SpendableQuery } from './spendable.ts';

/** Makes sure, before evidence is presented, that the ledger has what it needs to check it. */
export interface EvidenceGate {
  /** `done` with what is to be presented, where nothing is in the way; anything else is the call's end. */
  ready(evidence: Evidence): Promise<Outcome<Evidence>>;
}

export interface FabricBridgeOptions {
  readonly ledger: Ledger;
  readonly claimSigner: ClaimSigner;
  /** `trusted: single` unless given. */
  readonly prove?: FabricLane | undefined;
  readonly gate?: EvidenceGate | undefined;
}

/**
 * The port on Fabric, which is the credits' home: its chaincode holds the ledger rules (docs/chaincode-api.md, "Bridge"). Before
 * its first call it makes sure that the peer serves the ledger it was told of, and throws `WRONG_NETWORK` where not.
 */
export class FabricBridge implements LedgerBridge {
  readonly ledger: Ledger;
  readonly #client: FabricClient;
  readonly #prover: FabricProver;
  readonly #hints: LotHints;
  readonly #spendable: Spendable;
  readonly #gate: EvidenceGate | undefined;
  /** A class's id is the hash of what it is. */
  readonly #classes = new Remembered<Hash, CreditClass>(1_024);
  #sure = false;

  /** @throws BridgeError `INVALID_OPTION` where the ledger is not of the client's channel and chaincode */
  constructor({ ledger, claimSigner, prove, gate }: FabricBridgeOptions, client: FabricClient) {
    requireNamed(ledger, client.options);
    this.ledger = ledger;
    this.#client = client;
    this.#prover = new FabricProver(client, claimSigner, prove);
    this.#gate = gate;
    this.#hints = new LotHints(client);
    this.#spendable = new Spendable(client, this.#hints);
  }

  lock(command: LockCommand): Promise<Outcome<OriginRecord>> {
    return this.#checked(() => {
      const { transferId, batchId, classId, owner, destination, beneficiary, assetProfile } = command;
      const canonical = canonicalRanges(command.ranges);
      encodeAccount(destination.kind, beneficiary, 'beneficiary');
      const destinationLedger = destination.descriptor;
      const ranges = formatRanges(canonical);
      const asked = { transferId, batchId, classId, ranges, owner, destinationLedger, beneficiary, assetProfile };
      return this.#hints.send(batchId, canonical, (lots) => this.#origin('Bridge:Lock', { ...asked, lots }));
    });
  }

  beginAbort(transferId: Hash): Promise<Outcome<OriginRecord>> {
    return this.#checked(() => this.#origin('Bridge:BeginAbort', { transferId }));
  }

  release(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#presented(evidence, (ready) => this.#origin('Bridge:Release', asArgument(ready)));
  }

  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#presented(evidence, (ready) => this.#origin('Bridge:Extinguish', asArgument(ready)));
  }

  mint(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, (ready) => {
      const { batchId, ranges } = decodeClaim(ready.claim);
      const argument = asArgument(ready);
      return this.#hints.send(batchId, ranges, (lots) => this.#destination('Bridge:Arrive', { ...argument, lots }));
    });
  }

  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, (ready) => this.#destination('Bridge:Assign', asArgument(ready)));
  }

  void(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, (ready) => this.#destination('Bridge:Void', asArgument(ready)));
  }

  retiredAbroad(evidence: Evidence): Promise<Outcome<{ readonly retirementId: Hash }>> {
    return this.#presented(evidence, (ready) => {
      const { batchId, ranges } = decodeRetirement(ready.claim);
      const notice = { retirement: toHex(ready.claim), proof: toHex(ready.proof) };
      return this.#hints.send(batchId, ranges, async (lots) => {
        const outcome = await this.#client.submit('Bridge:RetiredAbroad', { ...notice, lots });
        return mapDone(readOutcome(retirementAbroad, outcome), ({ retirementId }) => ({ retirementId }));
      });
    });
  }

  prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    return this.#checked(async () => {
      return mapDone(await this.#prover.claim('Bridge:Prove', { fact, ...keyOf(key) }), evidenceOf);
    });
  }

  /** Of a claim that this gateway's own transaction has just made final; `undefined` where the ledger has to be asked again. */
  async fresh(bytes: Uint8Array): Promise<Evidence | undefined> {
    if (this.#prover.lane === 'trusted: single') return evidenceOf(await this.#prover.signed(bytes));
    const { fact, originLedger, transferId } = decodeClaim(bytes);
    const proven = await this.#prover.claim('Bridge:Prove', { fact, ...keyOf({ originLedger, transferId }) });
    return proven.outcome === 'done' ? evidenceOf(proven.value) : undefined;
  }

  proveRetirement(retirementId: Hash): Promise<Outcome<Evidence>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Credit:Retirement', { retirementId });
      const bytes = mapDone(outcome, (json) => {
        const record = retirementOf(json);
        const beneficiaryName = hashText(record.beneficiaryName);
        const [ledger, homeLedger] = [this.ledger.id, this.ledger.id];
        return encodeRetirement({ ...record, ledger, homeLedger, beneficiaryName });
      });
      if (bytes.outcome !== 'done') return bytes;
      return done(evidenceOf(await this.#prover.signed(bytes.value)), bytes.finality);
    });
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Bridge:Origin', { transferId });
      return mapDone(readOutcome(originRecord.nullable(), outcome), (record) => record ?? undefined);
    });
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Bridge:Destination', keyOf(key));
      return mapDone(readOutcome(destinationRecord.nullable(), outcome), (record) => record ?? undefined);
    });
  }

  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>> {
    return this.#checked(async () => {
      const known = this.#classes.get(classId);
      if (known !== undefined) return done(known, { block: this.#client.newestBlock });
      const outcome = await this.#client.query('Credit:Class', { classId });
      if (outcome.outcome === 'refused' && outcome.refusal.code === 'CLASS_NOT_FOUND')
        return done(undefined, { block: this.#client.newestBlock });
      return mapDone(readOutcome(creditClass, outcome), (found) => this.#classes.set(classId, found));
    });
  }

  spendable(query: SpendableQuery): ReturnType<LedgerBridge['spendable']> {
    return this.#checked(() => this.#spendable.find(query));
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.#checked(async () => {
      const outcome = readOutcome(supply, await this.#client.query('Credit:Supply', { batchId }));
      return mapDone(outcome, ({ issued, byStatus, rangesByStatus }) => ({
        batchId,
        issued,
        byStatus,
        rangesByStatus,
      }));
    });
  }

  async *watch(options: WatchOptions): AsyncGenerator<LedgerEvent, void, undefined> {
    yield* watchEvents(this.#client, options);
  }

  close(): Promise<void> {
    this.#client.close();
    return Promise.resolve();
  }

  async #origin(transaction: string, argument: Argument): Promise<Outcome<OriginRecord>> {
    return readOutcome(originRecord, await this.#client.submit(transaction, argument));
  }

  async #destination(transaction: string, argument: Argument): Promise<Outcome<DestinationRecord>> {
    return readOutcome(destinationRecord, await this.#client.submit(transaction, argument));
  }

  #presented<T>(evidence: Evidence, call: (ready: Evidence) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#checked(async () => {
      if (this.#gate === undefined) return call(evidence);
      const ready = await this.#gate.ready(evidence);
      return ready.outcome === 'done' ? call(ready.value) : ready;
    });
  }

  /** A call to the ledger that is meant; a value that is wrong in itself is refused before it leaves. */
  async #checked<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      if (!this.#sure) {
        const ledger = await ledgerOf(this.#client);
        if (ledger.outcome !== 'done') return ledger;
        requireSame(ledger.value, this.ledger);
        this.#sure = true;
      }
      return await call();
    } catch (error) {
      if (error instanceof CreditError) return refusedValue(error);
      throw error;
    }
  }
}

const evidenceOf = ({ bytes, ...proven }: ProvenBytes): Evidence => ({ claim: bytes, ...proven });
const asArgument = (evidence: Evidence): Argument => ({ claim: toHex(evidence.claim), proof: toHex(evidence.proof) });
const keyOf = ({ originLedger, transferId }: TransferKey): Argument => ({ originLedger, transferId });
