import { setTimeout as sleep } from 'node:timers/promises';
import * as grpc from '@grpc/grpc-js';

/** The calls of a peer's gateway that a transaction is made of. */
export type FabricCall = 'Evaluate' | 'Endorse' | 'Submit' | 'CommitStatus';
const CALLS: readonly FabricCall[] = ['Evaluate', 'Endorse', 'Submit', 'CommitStatus'];

/**
 * What becomes of a call. `unanswered`: it is handed on, and its caller never hears. `lost`: it is not handed on, and its caller never
 * hears. `late`: as lost, and handed on after all when everybody has given it up.
 */
export type Fate = 'unanswered' | 'lost' | 'late';

const bytes = (value: Buffer): Buffer => value;
const pathOf = (call: string): string => `/gateway.Gateway/${call}`;
const unary = (call: FabricCall): grpc.MethodDefinition<Buffer, Buffer> => methodOf(call, false);
const methodOf = (call: string, responseStream: boolean): grpc.MethodDefinition<Buffer, Buffer> => ({
  path: pathOf(call),
  requestStream: false,
  responseStream,
  requestSerialize: bytes,
  requestDeserialize: bytes,
  responseSerialize: bytes,
  responseDeserialize: bytes,
});

/** Stands between a client and a Fabric peer's gateway and hands everything on, save what it is told to lose. */
export class FabricProxy {
  readonly endpoint: string;
  readonly #server: grpc.Server;
  readonly #client: grpc.Client;
  readonly #fates = new Map<FabricCall, Fate[]>();
  #lateMs = 0;
  #met = 0;
  readonly #late: Promise<unknown>[] = [];
  readonly #closed = new AbortController();

  private constructor(server: grpc.Server, client: grpc.Client, endpoint: string) {
    this.#server = server;
    this.#client = client;
    this.endpoint = endpoint;
  }

  static async to(peer: string): Promise<FabricProxy> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': -1 });
    const client = new grpc.Client(peer, grpc.credentials.createInsecure());
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => {
        if (error === null) resolve(bound);
        else reject(error);
      });
    });
    const proxy = new FabricProxy(server, client, `127.0.0.1:${port}`);
    proxy.#serve();
    return proxy;
  }

  /** The next calls of this kind meet these fates, one each. */
  spoil(call: FabricCall, fates: readonly Fate[], lateMs = 0): void {
    this.#fates.set(call, [...fates]);
    this.#lateMs = lateMs;
  }

  /** How many calls have met a fate. */
  get met(): number {
    return this.#met;
  }

  /** Resolves when what was late has been handed on. */
  async allHandedOn(): Promise<void> {
    await Promise.all(this.#late);
  }

  close(): void {
    this.#closed.abort();
    this.#server.forceShutdown();
    this.#client.close();
  }

  #serve(): void {
    const definition: Record<string, grpc.MethodDefinition<Buffer, Buffer>> = {};
    const implementation: grpc.UntypedServiceImplementation = {};
    for (const call of CALLS) {
      definition[call] = unary(call);
      implementation[call] = (asked: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) => {
        this.#unary(call, asked.request, answer);
      };
    }
    definition['ChaincodeEvents'] = methodOf('ChaincodeEvents', true);
    implementation['ChaincodeEvents'] = (asked: grpc.ServerWritableStream<Buffer, Buffer>) => {
      this.#events(asked);
    };
    this.#server.addService(definition, implementation);
  }

  #unary(call: FabricCall, request: Buffer, answer: grpc.sendUnaryData<Buffer>): void {
    const fate = this.#fates.get(call)?.shift();
    if (fate !== undefined) this.#met += 1;
    const handOn = (then: grpc.requestCallback<Buffer>): void => {
      this.#client.makeUnaryRequest(pathOf(call), bytes, bytes, request, then);
    };
    const unheard = (): void => undefined;
    if (fate === 'unanswered') handOn(unheard);
    if (fate === 'late') {
      const later = sleep(this.#lateMs, undefined, { signal: this.#closed.signal }).then(() => {
        handOn(unheard);
      });
      this.#late.push(later.catch(unheard));
    }
    if (fate === undefined)
      handOn((error, response) => {
        answer(error, response);
      });
  }

  #events(asked: grpc.ServerWritableStream<Buffer, Buffer>): void {
    const stream = this.#client.makeServerStreamRequest(pathOf('ChaincodeEvents'), bytes, bytes, asked.request);
    stream.on('data', (event: Buffer) => asked.write(event));
    stream.once('error', (error) => asked.emit('error', error));
    stream.once('end', () => asked.end());
    asked.once('cancelled', () => {
      stream.cancel();
    });
  }
}
