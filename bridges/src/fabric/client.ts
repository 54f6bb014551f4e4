import type { CallOptions } from '@grpc/grpc-js';
import type {
  ChaincodeEvent,
  CloseableAsyncIterable,
  Contract,
  Network,
  Proposal,
  Transaction,
} from '@hyperledger/fabric-gateway';
import type { common } from '@hyperledger/fabric-protos';
import { done, unavailable, unknown, type Outcome } from '../port/outcome.ts';
import { mapDone } from './answers.ts';
import { connectTo, type FabricConnection } from './connection.ts';
import { readEndorsed, type Endorsed } from './endorsed.ts';
import { argumentText, parseAnswer, transientTexts, type Argument, type Transient } from './json.ts';
import { DEFAULT_DEADLINES, type FabricDeadlines, type FabricOptions } from './options.ts';
import { repeated, type Tried } from './repeated.ts';
import {
  neverOrdered,
  verdictOnCommit,
  verdictOnEndorsement,
  verdictOnProposal,
  verdictOnQuery,
  type Verdict,
} from './verdict.ts';

/** Where to go on reading events. */
export interface EventPosition {
  readonly block: bigint;
  readonly txId: string;
}

/** What peers of several organisations signed alike: the value that they answer, and the bytes under their signatures. */
export interface EndorsedAnswer extends Pick<Endorsed, 'payload' | 'endorsements'> {
  readonly value: unknown;
}

/** JSON transactions of one chaincode through one peer's gateway, each call ending in an outcome. */
export class FabricClient {
  readonly options: FabricOptions;
  readonly #connection: FabricConnection;
  readonly #network: Network;
  readonly #contract: Contract;
  readonly #deadlines: FabricDeadlines;
  readonly #peerMspId: string;
  #newestBlock = 0n;

  /** Connects at the first call. @throws BridgeError `INVALID_OPTION`, `NOT_A_PRIVATE_KEY`, `WRONG_CURVE` */
  constructor(options: FabricOptions) {
    this.#connection = connectTo(options);
    this.options = options;
    this.#deadlines = { ...DEFAULT_DEADLINES, ...options.deadlines };
    this.#peerMspId = options.peerMspId ?? options.mspId;
    this.#network = this.#connection.gateway.getNetwork(options.channel);
    this.#contract = this.#network.getContract(options.chaincode);
  }

  /** The newest block met in any answer. */
  get newestBlock(): bigint {
    return this.#newestBlock;
  }

  /**
   * Asks one peer. The answer's block is the newest that this client has met; where it must be the one that the answer rests on,
   * {@link query} is the way.
   */
  async evaluate(transaction: string, argument: Argument): Promise<Outcome<unknown>> {
    const proposal = this.#proposal(transaction, argument);
    try {
      const answer = await proposal.evaluate(within(this.#deadlines.evaluate));
      return done(parseAnswer(answer), { block: this.#newestBlock });
    } catch (error) {
      return concluded(verdictOnQuery(error), error);
    }
  }

  /** Asks one peer for its signed answer, whose read set tells the block that the answer rests on. Nothing is ordered. */
  async query(transaction: string, argument: Argument): Promise<Outcome<unknown>> {
    const proposal = this.#proposal(transaction, argument, { organisations: [this.#peerMspId] });
    try {
      const endorsed = await proposal.endorse(within(this.#deadlines.evaluate));
      return this.#settled(endorsed, readEndorsed(endorsed.getBytes(), this.options.chaincode));
    } catch (error) {
      return concluded(verdictOnQuery(error), error);
    }
  }

  /**
   * Asks a peer of its own organisation and one of each of these for one answer that all of them sign. Nothing is ordered. Where
   * another organisation's peer is a block behind, and so says something else, it is asked again.
   */
  endorse(transaction: string, argument: Argument, organisations: readonly string[]): Promise<Outcome<EndorsedAnswer>> {
    const asked = [...new Set([this.#peerMspId, ...organisations])];
    return repeated(() => this.#endorseOnce(transaction, argument, asked));
  }

  /**
   * Endorses, orders and waits for the commit. A repeat, which would write nothing, is answered without being ordered. Conflicts
   * with other transactions are tried again with a new proposal; the transaction must be idempotent by its key.
   * @param transient what peers see but no block holds
   */
  submit(transaction: string, argument: Argument, transient?: Transient): Promise<Outcome<unknown>> {
    return repeated(() => this.#submitOnce(transaction, argument, transient));
  }

  /** A query of a system chaincode of the peer, as it answers. @throws GatewayError */
  evaluateSystem(chaincode: string, transaction: string, ...args: string[]): Promise<Uint8Array> {
    const proposal = this.#network.getContract(chaincode).newProposal(transaction, { arguments: args });
    return proposal.evaluate(within(this.#deadlines.evaluate));
  }

  /** The chaincode's events of valid transactions, from the first block or from after a position. */
  events(after: EventPosition | undefined): Promise<CloseableAsyncIterable<ChaincodeEvent>> {
    const start =
      after === undefined
        ? { startBlock: 0n }
        : { checkpoint: { getBlockNumber: () => after.block, getTransactionId: () => after.txId } };
    return this.#network.getChaincodeEvents(this.options.chaincode, start);
  }

  /** The channel's blocks from a height on, whole. */
  blocks(startBlock: bigint): Promise<CloseableAsyncIterable<common.Block>> {
    return this.#network.getBlockEvents({ startBlock });
  }

  close(): void {
    this.#connection.close();
  }

  async #endorseOnce(transaction: string, argument: Argument, organisations: string[]): Promise<Tried<EndorsedAnswer>> {
    try {
      const endorsed = await this.#proposal(transaction, argument, { organisations }).endorse(
        within(this.#deadlines.endorse),
      );
      const read = readEndorsed(endorsed.getBytes(), this.options.chaincode);
      return mapDone(this.#settled(endorsed, read), (value) => ({ ...read, value }));
    } catch (error) {
      const verdict = verdictOnEndorsement(error, this.#peerMspId);
      return verdict.kind === 'again' ? { again: error } : concluded(verdict, error);
    }
  }

  async #submitOnce(
    transaction: string,
    argument: Argument,
    transient: Transient | undefined,
  ): Promise<Tried<unknown>> {
    let endorsed: Transaction;
    try {
      endorsed = await this.#proposal(transaction, argument, { transient }).endorse(within(this.#deadlines.endorse));
    } catch (error) {
      const verdict = verdictOnProposal(error);
      return verdict.kind === 'again' ? { again: error } : concluded(verdict, error);
    }
    const read = readEndorsed(endorsed.getBytes(), this.options.chaincode);
    return read.writes ? this.#order(endorsed) : this.#settled(endorsed, read);
  }

  async #order(endorsed: Transaction): Promise<Tried<unknown>> {
    const value = parseAnswer(endorsed.getResult());
    try {
      const commit = await endorsed.submit(within(this.#deadlines.submit));
      const status = await commit.getStatus(within(this.#deadlines.commit));
      this.#meet(status.blockNumber);
      if (status.successful) {
        return done(value, { txId: status.transactionId, block: status.blockNumber });
      }
      const invalid = new Error(`transaction ${status.transactionId} was committed as invalid, code ${status.code}`);
      const verdict = verdictOnCommit(status);
      if (verdict === 'again') return { again: invalid };
      return verdict === 'unknown' ? unknown(invalid) : unavailable(invalid);
    } catch (error) {
      return neverOrdered(error) ? unavailable(error) : unknown(error);
    }
  }

  #proposal(
    transaction: string,
    argument: Argument,
    { organisations, transient }: { organisations?: string[]; transient?: Transient | undefined } = {},
  ): Proposal {
    return this.#contract.newProposal(transaction, {
      arguments: [argumentText(argument)],
      ...(organisations !== undefined && { endorsingOrganizations: organisations }),
      ...(transient !== undefined && { transientData: transientTexts(transient) }),
    });
  }

  #settled(endorsed: Transaction, { newestRead }: Endorsed): Outcome<unknown> {
    if (newestRead !== undefined) this.#meet(newestRead);
    return done(parseAnswer(endorsed.getResult()), { block: newestRead ?? this.#newestBlock });
  }

  #meet(block: bigint): void {
    if (block > this.#newestBlock) this.#newestBlock = block;
  }
}

const within = (ms: number): CallOptions => ({ deadline: Date.now() + ms });
const concluded = (verdict: Verdict, cause: unknown): Outcome<never> =>
  verdict.kind === 'refused' ? { outcome: 'refused', refusal: verdict.refusal } : unavailable(cause);
