import * as grpc from '@grpc/grpc-js';
import { gateway, peer, type common } from '@hyperledger/fabric-protos';
import { DevnetError } from '../errors.ts';
import type { KeyPair } from '../identity/ca.ts';
import { utf8 } from '../proto.ts';
import { deliver, type DeliverKind } from './deliver.ts';
import { GatewayFailure, toServiceError } from './errors.ts';
import type { Notifications } from './notifications.ts';
import type { GatewayService } from './service.ts';
import type { Ledger } from '../ledger/ledger.ts';

const UNLIMITED = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };

export interface ServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly tls: KeyPair | undefined;
  readonly timeWindowMs: number;
}

export interface ServerModules {
  readonly ledger: Ledger;
  readonly service: GatewayService;
  readonly notifications: Notifications;
}

/** One organisation's gRPC endpoint: the Gateway and Deliver services of its peer. */
export class GatewayServer {
  readonly #server = new grpc.Server(UNLIMITED);
  readonly #options: ServerOptions;

  constructor(options: ServerOptions, modules: ServerModules) {
    this.#options = options;
    this.#server.addService(gateway.GatewayService, gatewayHandlers(modules));
    this.#server.addService(peer.DeliverService, deliverHandlers(modules.ledger, options.timeWindowMs));
  }

  /** The port, once bound. */
  async listen(): Promise<number> {
    const { host, port, tls } = this.#options;
    const credentials =
      tls === undefined
        ? grpc.ServerCredentials.createInsecure()
        : grpc.ServerCredentials.createSsl(null, [
            { cert_chain: utf8(tls.certificate), private_key: utf8(tls.privateKey) },
          ]);
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(`${host}:${port}`, credentials, (error, bound) => {
        if (error === null) resolve(bound);
        else reject(addressError(host, port, error));
      });
    });
  }

  close(): void {
    this.#server.forceShutdown();
  }
}

function addressError(host: string, port: number, cause: Error): DevnetError {
  return new DevnetError(
    'ADDRESS_IN_USE',
    `cannot listen on ${host}:${port}: ${cause.message}`,
    { field: 'gatewayPort', value: port, expected: 'a free port, or 0 for any' },
    cause,
  );
}

function gatewayHandlers({ service, notifications }: ServerModules): gateway.IGatewayServer {
  return {
    evaluate: unary((request: gateway.EvaluateRequest) => service.evaluate(request)),
    endorse: unary((request: gateway.EndorseRequest) => service.endorse(request)),
    submit: unary((request: gateway.SubmitRequest) => service.submit(request)),
    commitStatus: unary((request: gateway.SignedCommitStatusRequest, signal: AbortSignal) =>
      notifications.commitStatus(request, signal),
    ),
    chaincodeEvents: (call) => {
      void pump(call, (signal) => notifications.chaincodeEvents(call.request, signal));
    },
  };
}

function deliverHandlers(ledger: Ledger, timeWindowMs: number): peer.IDeliverServer {
  const handler =
    (kind: DeliverKind): grpc.handleBidiStreamingCall<common.Envelope, peer.DeliverResponse> =>
    (call) => {
      call.once('data', (envelope: common.Envelope) => {
        void pump(call, (signal) => deliver(ledger, envelope, kind, timeWindowMs, signal));
      });
    };
  return {
    deliver: handler('block'),
    deliverFiltered: handler('filtered'),
    deliverWithPrivateData: (call) => {
      const message = 'NOT_SUPPORTED: this development ledger does not deliver private data with blocks';
      call.emit('error', toServiceError(new GatewayFailure(grpc.status.UNIMPLEMENTED, message)));
    },
  };
}

function unary<Q, R>(handle: (request: Q, signal: AbortSignal) => R | Promise<R>): grpc.handleUnaryCall<Q, R> {
  return (call, callback) => {
    const aborter = new AbortController();
    call.on('cancelled', () => {
      aborter.abort();
    });
    const run = async (): Promise<R> => handle(call.request, aborter.signal);
    run().then(
      (response) => {
        callback(null, response);
      },
      (error: unknown) => {
        callback(toServiceError(error));
      },
    );
  };
}

/** Writes what `source` yields until the client goes away, no faster than it reads. */
async function pump<R>(
  call: grpc.ServerWritableStream<unknown, R> | grpc.ServerDuplexStream<unknown, R>,
  source: (signal: AbortSignal) => AsyncGenerator<R>,
): Promise<void> {
  const aborter = new AbortController();
  const abort = (): void => {
    aborter.abort();
  };
  call.on('cancelled', abort);
  call.on('close', abort);
  try {
    for await (const message of source(aborter.signal)) {
      if (aborter.signal.aborted) return;
      if (!call.write(message)) await drained(call, aborter.signal);
    }
    call.end();
  } catch (error) {
    if (!aborter.signal.aborted) call.emit('error', toServiceError(error));
  }
}

async function drained(
  call: { once(event: 'drain', listener: () => void): unknown },
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const done = (): void => {
    resolve(undefined);
  };
  call.once('drain', done);
  signal.addEventListener('abort', done);
  await promise;
}
