import {
  canonicalRanges,
  CreditError,
  decodeClaim,
  decodeRetirement,
  encodeAccount,
  encodeRetirement,
  formatRanges,
  fromHex,
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
import {
  claim,
  creditClass,
  destinationRecord,
  mapDone,
  originRecord,
  readOutcome,
  retirementAbroad,
  supply,
} from './answers.ts';
import type { Argument, FabricClient } from './client.ts';
import { retirementOf, watchEvents, type WatchOptions } from './events.ts';
import { ledgerOf, requireNamed, requireSame } from './genesis.ts';
import { LotHints } from './lots.ts';
import { Spendable, type SpendableQuery } from './spendable.ts';

/** Makes sure, before evidence is presented, that the ledger has what it needs to check it. */
export interface EvidenceGate {
  /** `done` where nothing is in the way; anything else is the call's end. */
  ready(evidence: Evidence): Promise<Outcome<unknown>>;
}

/**
 * The port on Fabric, which is the credits' home: its chaincode holds the ledger rules (docs/chaincode-api.md, "Bridge"). Before
 * its first call it makes sure that the peer serves the ledger it was told of, and throws `WRONG_NETWORK` where not.
 */
export class FabricBridge implements LedgerBridge {
  readonly ledger: Ledger;
  readonly #client: FabricClient;
  readonly #signer: ClaimSigner;
  readonly #hints: LotHints;
  readonly #spendable: Spendable;
  readonly #gate: EvidenceGate | undefined;
  #sure = false;

  /** @throws BridgeError `INVALID_OPTION` where the ledger is not of the client's channel and chaincode */
  constructor(
    options: { readonly ledger: Ledger; readonly claimSigner: ClaimSigner; readonly gate?: EvidenceGate },
    client: FabricClient,
  ) {
    requireNamed(options.ledger, client.options);
    this.ledger = options.ledger;
    this.#client = client;
    this.#signer = options.claimSigner;
    this.#gate = options.gate;
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
    return this.#presented(evidence, () => this.#origin('Bridge:Release', asArgument(evidence)));
  }

  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#presented(evidence, () => this.#origin('Bridge:Extinguish', asArgument(evidence)));
  }

  mint(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, () => {
      const { batchId, ranges } = decodeClaim(evidence.claim);
      const argument = asArgument(evidence);
      return this.#hints.send(batchId, ranges, (lots) => this.#destination('Bridge:Arrive', { ...argument, lots }));
    });
  }

  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, () => this.#destination('Bridge:Assign', asArgument(evidence)));
  }

  void(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#presented(evidence, () => this.#destination('Bridge:Void', asArgument(evidence)));
  }

  retiredAbroad(evidence: Evidence): Promise<Outcome<{ readonly retirementId: Hash }>> {
    return this.#presented(evidence, () => {
      const { batchId, ranges } = decodeRetirement(evidence.claim);
      const notice = { retirement: toHex(evidence.claim), proof: toHex(evidence.proof) };
      return this.#hints.send(batchId, ranges, async (lots) => {
        const outcome = await this.#client.submit('Bridge:RetiredAbroad', { ...notice, lots });
        return mapDone(readOutcome(retirementAbroad, outcome), ({ retirementId }) => ({ retirementId }));
      });
    });
  }

  prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    return this.#checked(async () => {
      const outcome = await this.#client.query('Bridge:Prove', { fact, ...keyOf(key) });
      return this.#signed(mapDone(readOutcome(claim, outcome), (answer) => fromHex(answer.claim, 'claim')));
    });
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
      return this.#signed(bytes);
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
      const outcome = await this.#client.query('Credit:Class', { classId });
      if (outcome.outcome === 'refused' && outcome.refusal.code === 'CLASS_NOT_FOUND')
        return done(undefined, { block: this.#client.newestBlock });
      return readOutcome(creditClass, outcome);
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

  async #signed(bytes: Outcome<Uint8Array>): Promise<Outcome<Evidence>> {
    if (bytes.outcome !== 'done') return bytes;
    const proof = await this.#signer.sign(bytes.value);
    return { ...bytes, value: { claim: bytes.value, proof, lane: 'trusted: single' } };
  }

  #presented<T>(evidence: Evidence, call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#checked(async () => {
      const ready = await this.#gate?.ready(evidence);
      return ready === undefined || ready.outcome === 'done' ? call() : ready;
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

const asArgument = (evidence: Evidence): Argument => ({ claim: toHex(evidence.claim), proof: toHex(evidence.proof) });
const keyOf = ({ originLedger, transferId }: TransferKey): Argument => ({ originLedger, transferId });
