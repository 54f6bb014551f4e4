import {
  canonicalRanges,
  CreditError,
  encodeAccount,
  rangesHash,
  totalKg,
  type Fact,
  type Hash,
  type Ledger,
  type Range,
} from '@meridian/credit';
import { Wallet } from 'ethers';
import type {
  Checkpoint,
  ClaimSigner,
  CreditClass,
  DestinationRecord,
  Evidence,
  LedgerBridge,
  LedgerEvent,
  LockCommand,
  OriginRecord,
  OriginState,
  Supply,
  TransferKey,
} from '../port/ledger-bridge.ts';
import { done, refused, refusedValue, type Finality, type Outcome } from '../port/outcome.ts';
import { BRIDGE } from './contracts.ts';
import { evidenceKey } from './evidence-key.ts';
import { connectLedger, type EvmLedger, type EvmLedgerOptions } from './ledger.ts';
import { entitlementStruct, provenanceStruct } from './provenance.ts';
import { EvmProver, type ProvingLane } from './prover.ts';
import { CreditReader } from './reader.ts';
import { hexOf } from './records.ts';
import { TransactionSender, type SenderOptions } from './sender.ts';
import { watchEvents } from './watch.ts';
import { failed, LedgerWriter } from './writer.ts';

export interface EvmBridgeOptions extends EvmLedgerOptions, SenderOptions {
  /** The gateway's account, 0x and 64 hex digits; owners approve its address. */
  readonly privateKey: string;
  readonly signer: ClaimSigner;
  /** How facts of this ledger are proved to others; by the signer unless given. */
  readonly lane?: ProvingLane;
}

/** The port on an EVM chain: writes by the gateway's account, answers only of final blocks. */
export class EvmBridge implements LedgerBridge {
  readonly ledger: Ledger;
  readonly locksInOrder = true;
  /** The gateway's account. */
  readonly address: string;
  readonly #evm: EvmLedger;
  readonly #prover: EvmProver;
  readonly #reader: CreditReader;
  readonly #writer: LedgerWriter;

  private constructor(
    evm: EvmLedger,
    sender: TransactionSender,
    { signer, lane = 'trusted: single' }: Pick<EvmBridgeOptions, 'signer' | 'lane'>,
  ) {
    this.ledger = evm.ledger;
    this.address = sender.address.toLowerCase();
    this.#evm = evm;
    const reader = (this.#reader = new CreditReader(evm.chain, evm.addresses, evm.fromBlock));
    const writer = (this.#writer = new LedgerWriter(evm.chain, sender));
    this.#prover = new EvmProver({ evm, reader, writer, signer, lane });
  }

  /** @throws as {@link connectLedger} */
  static async connect(options: EvmBridgeOptions): Promise<EvmBridge> {
    const evm = await connectLedger(options);
    return new EvmBridge(evm, new TransactionSender(evm.chain, new Wallet(options.privateKey), options), options);
  }

  async lock(command: LockCommand): Promise<Outcome<OriginRecord>> {
    try {
      const ranges = canonicalRanges(command.ranges);
      const request = [
        `0x${command.transferId}`,
        `0x${command.classId}`,
        totalKg(ranges),
        `0x${rangesHash(ranges)}`,
        `0x${command.destination.id}`,
        hexOf(encodeAccount(command.destination.kind, command.beneficiary, 'beneficiary')),
        `0x${command.assetProfile}`,
        hexOf(encodeAccount('evm', command.owner, 'owner')),
      ];
      return (
        (await this.#otherBatch(command)) ?? (await this.#write('lock', [request], this.#originIn(command.transferId)))
      );
    } catch (error) {
      return failed(error);
    }
  }

  beginAbort(transferId: Hash): Promise<Outcome<OriginRecord>> {
    return this.#write('beginAbort', [`0x${transferId}`], this.#originIn(transferId, ['aborting', 'released']));
  }

  release(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#present('release', evidence, ({ transferId }) => this.#originIn(transferId, ['released']));
  }

  extinguish(evidence: Evidence): Promise<Outcome<OriginRecord>> {
    return this.#present('extinguish', evidence, ({ transferId }) => this.#originIn(transferId, ['extinguished']));
  }

  mint(evidence: Evidence, credit: CreditClass): Promise<Outcome<DestinationRecord>> {
    const structs = [provenanceStruct(credit.provenance), entitlementStruct(credit.entitlement)];
    return this.#present('mint', evidence, (key) => (block) => this.#reader.destination(block, key), structs);
  }

  assign(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#present('assign', evidence, (key) => this.#destinationIn(key, 'assigned'));
  }

  void(evidence: Evidence): Promise<Outcome<DestinationRecord>> {
    return this.#present('void', evidence, (key) => this.#destinationIn(key, 'void'));
  }

  retiredAbroad(): Promise<Outcome<{ readonly retirementId: Hash }>> {
    return Promise.resolve(refused('NOT_HOME', 'credits on this chain have their home on another ledger'));
  }

  prove(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    return this.#prover.claim(fact, key);
  }

  proveRetirement(retirementId: Hash): Promise<Outcome<Evidence>> {
    return this.#prover.retirement(retirementId);
  }

  /** Evidence of what this gateway's own write has just made final, without looking it up; see `FreshProofs`. */
  fresh(claim: Uint8Array, finality: Finality): Promise<Evidence | undefined> {
    return this.#prover.fresh(claim, finality);
  }

  /** Has the contract say a fact that holds again, for evidence in a later block. */
  restate(fact: Fact, key: TransferKey): Promise<Outcome<void>> {
    return this.#prover.restateClaim(fact, key);
  }

  restateRetirement(retirementId: Hash): Promise<Outcome<void>> {
    return this.#prover.restateRetirement(retirementId);
  }

  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>> {
    return this.#read((block) => this.#reader.origin(block, transferId));
  }

  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>> {
    return this.#read((block) => this.#reader.destination(block, key));
  }

  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>> {
    return this.#read((block) => this.#reader.creditClass(block, classId));
  }

  spendable(query: {
    readonly classId: Hash;
    readonly owner: string;
    readonly kg: bigint;
  }): Promise<Outcome<readonly Range[]>> {
    return this.#reader.spendable(query.owner, query.classId, query.kg);
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.#reader.supply(batchId);
  }

  watch({ cursor, signal }: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<LedgerEvent> {
    const { fromBlock } = this.#evm;
    return watchEvents(this.#evm, { fromBlock, signal, ...(cursor === undefined ? {} : { cursor }) });
  }

  finalBlock(height?: bigint): Promise<Outcome<Checkpoint | undefined>> {
    return this.#reader.finalBlock(height);
  }

  close(): Promise<void> {
    this.#evm.chain.close();
    return Promise.resolve();
  }

  /** The contract knows a class's batch by itself; a command that names another one is wrong. */
  async #otherBatch({ batchId, classId }: LockCommand): Promise<Outcome<never> | undefined> {
    const known = await this.#reader.creditClass('latest', classId);
    if (known === undefined || known.batchId === batchId) return undefined;
    return refused('INVALID_ARGUMENT', 'the class is of another batch', {
      field: 'batchId',
      value: batchId,
      expected: known.batchId,
    });
  }

  async #present<T>(
    name: 'release' | 'extinguish' | 'mint' | 'assign' | 'void',
    evidence: Evidence,
    readOf: (key: TransferKey) => (block: number) => Promise<T | undefined>,
    more: readonly unknown[] = [],
  ): Promise<Outcome<T>> {
    const key = evidenceKey(evidence);
    if (key instanceof CreditError) return refusedValue(key);
    return this.#write(name, [evidence.claim, evidence.proof, ...more], readOf(key));
  }

  #write<T>(
    name: string,
    args: readonly unknown[],
    read: (block: number) => Promise<T | undefined>,
  ): Promise<Outcome<T>> {
    const data = BRIDGE.encodeFunctionData(name, args);
    return this.#writer.write({ to: this.#evm.addresses.bridge, data, read });
  }

  #originIn(transferId: Hash, states?: readonly OriginState[]): (block: number) => Promise<OriginRecord | undefined> {
    return async (block) => {
      const record = await this.#reader.origin(block, transferId);
      return record === undefined || states === undefined || states.includes(record.state) ? record : undefined;
    };
  }

  #destinationIn(
    key: TransferKey,
    state: 'assigned' | 'void',
  ): (block: number) => Promise<DestinationRecord | undefined> {
    return async (block) => {
      const record = await this.#reader.destination(block, key);
      return record?.state === state ? record : undefined;
    };
  }

  #read<T>(read: (block: number) => Promise<T>): Promise<Outcome<T>> {
    return this.#reader.atFinal(async (block) => done(await read(block), { block: BigInt(block) }));
  }
}
