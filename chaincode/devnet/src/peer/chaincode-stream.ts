import * as grpc from '@grpc/grpc-js';
import { peer } from '@hyperledger/fabric-protos';
import type { Log } from '../log.ts';
import { messageOf } from '../errors.ts';
import { make } from '../proto.ts';

const TYPE = peer.ChaincodeMessage.Type;
const CHANNEL = {
  'grpc.max_receive_message_length': -1,
  'grpc.max_send_message_length': -1,
  // Left alone, a channel whose server was long away tries again only every two minutes.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 1000,
};
const RETRY_MS = [50, 100, 200, 400, 800, 1600];

export interface ChaincodeStreamOptions {
  readonly mspId: string;
  readonly name: string;
  readonly packageId: string;
  /** host:port of the chaincode server. */
  readonly address: string;
  readonly connectTimeoutMs: number;
  readonly executeTimeoutMs: number;
  readonly log: Log;
}

export interface Invocation {
  readonly channel: string;
  readonly txId: string;
  /** ChaincodeInput bytes. */
  readonly input: Uint8Array;
  readonly proposal: peer.SignedProposal;
  /** Answers a request of the running chaincode. */
  readonly handle: (message: peer.ChaincodeMessage) => Promise<peer.ChaincodeMessage> | peer.ChaincodeMessage;
}

interface Running {
  readonly invocation: Invocation;
  readonly finish: (message: peer.ChaincodeMessage) => void;
  readonly fail: (error: Error) => void;
}

type Stream = grpc.ClientDuplexStream<peer.ChaincodeMessage, peer.ChaincodeMessage>;

/**
 * One peer's stream to a chaincode that runs as a service: the peer connects, the chaincode registers. A lost stream
 * is made again in the background; an invocation meanwhile waits for the connection as long as a peer would.
 */
export class ChaincodeStream {
  readonly #options: ChaincodeStreamOptions;
  readonly #client: peer.ChaincodeClient;
  readonly #running = new Map<string, Running>();
  readonly #waiting = new Set<(error?: Error) => void>();
  #ready: Stream | undefined;
  #current: Stream | undefined;
  #retry: NodeJS.Timeout | undefined;
  #attempts = 0;
  #lastError = 'not connected yet';
  #closed = false;

  constructor(options: ChaincodeStreamOptions) {
    this.#options = options;
    this.#client = new peer.ChaincodeClient(options.address, grpc.credentials.createInsecure(), CHANNEL);
    this.#connect();
  }

  /** Resolves once the chaincode has registered; rejects after the connect timeout with what went wrong last. */
  async ready(): Promise<void> {
    if (this.#ready !== undefined) return;
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const settle = (error?: Error): void => {
      if (error === undefined) resolve(undefined);
      else reject(error);
    };
    const timer = setTimeout(() => {
      settle(new Error(this.#unreachable()));
    }, this.#options.connectTimeoutMs);
    this.#waiting.add(settle);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(settle);
    }
  }

  /** Runs a transaction; the message is COMPLETED or ERROR. Throws what a peer says when there is none. */
  async invoke(invocation: Invocation): Promise<peer.ChaincodeMessage> {
    if (this.#ready === undefined) await this.ready();
    const key = `${invocation.channel}/${invocation.txId}`;
    if (this.#running.has(key)) {
      throw new Error(`error sending: txid: ${invocation.txId}(${invocation.channel}) exists`);
    }
    const { promise, resolve, reject } = Promise.withResolvers<peer.ChaincodeMessage>();
    const timer = setTimeout(() => {
      reject(new Error('error sending: timeout expired while executing transaction'));
    }, this.#options.executeTimeoutMs);
    this.#running.set(key, { invocation, finish: resolve, fail: reject });
    this.#send({ Type: TYPE.TRANSACTION, Payload: invocation.input, Proposal: invocation.proposal }, invocation);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#running.delete(key);
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#current?.end();
    this.#current?.cancel();
    this.#client.close();
    for (const settle of this.#waiting) settle(new Error('the ledger is stopping'));
  }

  #connect(): void {
    const stream: Stream = this.#client.connect();
    this.#current = stream;
    stream.on('data', (message: peer.ChaincodeMessage) => {
      if (message.getType() === TYPE.REGISTER) this.#register(stream, message);
      else void this.#receive(message);
    });
    stream.on('error', (error: Error) => {
      this.#lose(stream, messageOf(error));
    });
    stream.on('end', () => {
      this.#lose(stream, 'the chaincode ended the stream');
    });
  }

  #register(stream: Stream, message: peer.ChaincodeMessage): void {
    const registered = peer.ChaincodeID.deserializeBinary(message.getPayload_asU8()).getName();
    const { mspId, name, address, packageId, log } = this.#options;
    stream.write(make(peer.ChaincodeMessage, { Type: TYPE.REGISTERED }));
    stream.write(make(peer.ChaincodeMessage, { Type: TYPE.READY }));
    log.info('chaincode connected', { mspId, chaincode: name, address, registered });
    if (registered !== packageId) {
      log.warn('the chaincode registered with another package id', { chaincode: name, registered, packageId });
    }
    this.#ready = stream;
    this.#attempts = 0;
    for (const settle of this.#waiting) settle();
  }

  #lose(stream: Stream, why: string): void {
    if (this.#closed || this.#current !== stream) return;
    const { mspId, name, address, log } = this.#options;
    if (this.#ready !== undefined) log.warn('chaincode disconnected', { mspId, chaincode: name, address, why });
    this.#current = undefined;
    this.#ready = undefined;
    this.#lastError = why;
    for (const { fail } of this.#running.values()) fail(new Error('error sending: chaincode stream terminated'));
    const delay = RETRY_MS[Math.min(this.#attempts++, RETRY_MS.length - 1)];
    this.#retry = setTimeout(() => {
      this.#connect();
    }, delay);
  }

  async #receive(message: peer.ChaincodeMessage): Promise<void> {
    const running = this.#running.get(`${message.getChannelId()}/${message.getTxid()}`);
    if (running === undefined) return;
    const type = message.getType();
    if (type === TYPE.COMPLETED || type === TYPE.ERROR) {
      running.finish(message);
      return;
    }
    const { invocation } = running;
    try {
      const answer = await invocation.handle(message);
      this.#send({ Type: answer.getType(), Payload: answer.getPayload_asU8() }, invocation);
    } catch (error) {
      const name = Object.entries(TYPE).find(([, value]) => value === type)?.[0] ?? String(type);
      const text = `${name} failed: transaction ID: ${invocation.txId}: ${messageOf(error)}`;
      this.#send({ Type: TYPE.ERROR, Payload: Buffer.from(text) }, invocation);
    }
  }

  #send(fields: Parameters<typeof make<peer.ChaincodeMessage>>[1], { channel, txId }: Invocation): void {
    this.#ready?.write(make(peer.ChaincodeMessage, { ...fields, Txid: txId, ChannelId: channel }));
  }

  #unreachable(): string {
    const { packageId, address } = this.#options;
    return (
      `could not launch chaincode ${packageId}: connection to ${packageId} failed: ` +
      `error cannot create connection for ${packageId}: error creating grpc connection to ${address}: ${this.#lastError}`
    );
  }
}
