import { setTimeout as pause } from 'node:timers/promises';
import * as grpc from '@grpc/grpc-js';
import {
  connect,
  hash,
  type ChaincodeEvent,
  type CloseableAsyncIterable,
  type Contract,
  type Gateway,
  type Proposal,
  type Transaction,
} from '@hyperledger/fabric-gateway';
import type { common } from '@hyperledger/fabric-protos';
import { BridgeError } from '../port/errors.ts';
import { done, unavailable, unknown, type Outcome } from '../port/outcome.ts';
import { mapDone } from './answers.ts';
import { checkOptions, DEFAULT_DEADLINES, type FabricDeadlines, type FabricOptions } from './options.ts';
import { readEndorsed, type Endorsed } from './endorsed.ts';
import { messageSigner } from './signer.ts';
import {
  neverOrdered,
  verdictOnCommit,
  verdictOnEndorsement,
  verdictOnProposal,
  verdictOnQuery,
  type Verdict,
} from './verdict.ts';

/** 10, 20, … 320 ms, each with up to as much again by chance: long enough for a peer that is a block behind. */
const RETRY_MS = [10, 20, 40, 80, 160, 320] as const;
const CHANNEL_OPTIONS: grpc.ClientOptions = {
  'grpc.max_receive_message_length': 64 * 1024 * 1024,
  // A peer that comes back is found within moments, not after grpc's two minutes.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  // A peer takes more than one ping a minute for an attack.
  'grpc.keepalive_time_ms': 120_000,
  'grpc.keepalive_timeout_ms': 20_000,
};

/** A transaction's argument: bigints are written as decimal strings, absent fields left out. */
export type Argument = Readonly<Record<string, unknown>>;

/** Private data by name, each as JSON. */
export type Transient = Readonly<Record<string, Argument>>;

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
  readonly #grpc: grpc.Client;
  readonly #gateway: Gateway;
  readonly #contract: Contract;
  readonly #deadlines: FabricDeadlines;
  readonly #peerMspId: string;
  #newestBlock = 0n;

  /** Connects at the first call. @throws BridgeError `INVALID_OPTION`, `NOT_A_PRIVATE_KEY`, `WRONG_CURVE` */
  constructor(options: FabricOptions) {
    const key = checkOptions(options);
    this.options = options;
    this.#deadlines = { ...DEFAULT_DEADLINES, ...options.deadlines };
    this.#peerMspId = options.peerMspId ?? options.mspId;
    this.#grpc = new grpc.Client(options.endpoint, credentials(options), {
      ...CHANNEL_OPTIONS,
      ...(options.tlsHostOverride !== undefined && { 'grpc.ssl_target_name_override': options.tlsHostOverride }),
    });
    this.#gateway = connect({
      client: this.#grpc,
      identity: { mspId: options.mspId, credentials: Buffer.from(options.certPem) },
      signer: messageSigner(key),
      hash: hash.none,
    });
    this.#contract = this.#gateway.getNetwork(options.channel).getContract(options.chaincode);
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
      return done(parse(answer), { block: this.#newestBlock });
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
    const contract = this.#gateway.getNetwork(this.options.channel).getContract(chaincode);
    return contract.newProposal(transaction, { arguments: args }).evaluate(within(this.#deadlines.evaluate));
  }

  /** The chaincode's events of valid transactions, from the first block or from after a position. */
  events(after: EventPosition | undefined): Promise<CloseableAsyncIterable<ChaincodeEvent>> {
    const start =
      after === undefined
        ? { startBlock: 0n }
        : { checkpoint: { getBlockNumber: () => after.block, getTransactionId: () => after.txId } };
    return this.#gateway.getNetwork(this.options.channel).getChaincodeEvents(this.options.chaincode, start);
  }

  /** The channel's blocks from a height on, whole. */
  blocks(startBlock: bigint): Promise<CloseableAsyncIterable<common.Block>> {
    return this.#gateway.getNetwork(this.options.channel).getBlockEvents({ startBlock });
  }

  close(): void {
    this.#gateway.close();
    this.#grpc.close();
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
    const value = parse(endorsed.getResult());
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
      arguments: [JSON.stringify(argument, decimal)],
      ...(organisations !== undefined && { endorsingOrganizations: organisations }),
      ...(transient !== undefined && { transientData: transientBytes(transient) }),
    });
  }

  #settled(endorsed: Transaction, { newestRead }: Endorsed): Outcome<unknown> {
    if (newestRead !== undefined) this.#meet(newestRead);
    return done(parse(endorsed.getResult()), { block: newestRead ?? this.#newestBlock });
  }

  #meet(block: bigint): void {
    if (block > this.#newestBlock) this.#newestBlock = block;
  }
}

/** `again`: somebody was faster or is behind, and asking once more may help. */
type Tried<T> = Outcome<T> | { readonly again: unknown };

async function repeated<T>(attempt: () => Promise<Tried<T>>): Promise<Outcome<T>> {
  for (let attempts = 0; ; attempts += 1) {
    const tried = await attempt();
    if (!('again' in tried)) return tried;
    const delay = RETRY_MS[attempts];
    if (delay === undefined) return unavailable(tried.again);
    await pause(delay * (1 + Math.random()));
  }
}

function credentials({ tlsCaPem }: FabricOptions): grpc.ChannelCredentials {
  return tlsCaPem === undefined ? grpc.credentials.createInsecure() : grpc.credentials.createSsl(Buffer.from(tlsCaPem));
}

const within = (ms: number): grpc.CallOptions => ({ deadline: Date.now() + ms });
const decimal = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

const transientBytes = (transient: Transient): Record<string, string> =>
  Object.fromEntries(Object.entries(transient).map(([name, value]) => [name, JSON.stringify(value, decimal)]));

function parse(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const facts = { field: 'answer', value: text.slice(0, 120), expected: 'JSON' };
    throw new BridgeError('LEDGER_ANSWER', facts, { cause });
  }
}

const concluded = (verdict: Verdict, cause: unknown): Outcome<never> =>
  verdict.kind === 'refused' ? { outcome: 'refused', refusal: verdict.refusal } : unavailable(cause);
