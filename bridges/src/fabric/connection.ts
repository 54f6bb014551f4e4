import * as grpc from '@grpc/grpc-js';
import { connect, hash, type Gateway } from '@hyperledger/fabric-gateway';
import { checkOptions, type FabricOptions } from './options.ts';
import { messageSigner } from './signer.ts';

const CHANNEL_OPTIONS: grpc.ClientOptions = {
  'grpc.max_receive_message_length': 64 * 1024 * 1024,
  // A peer that comes back is found within moments, not after grpc's two minutes.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  // A peer takes more than one ping a minute for an attack.
  'grpc.keepalive_time_ms': 120_000,
  'grpc.keepalive_timeout_ms': 20_000,
};

/** A peer's gateway, used as one identity. */
export interface FabricConnection {
  readonly gateway: Gateway;
  close(): void;
}

/** Connects at the first call. @throws BridgeError `INVALID_OPTION`, `NOT_A_PRIVATE_KEY`, `WRONG_CURVE` */
export function connectTo(options: FabricOptions): FabricConnection {
  const key = checkOptions(options);
  const client = new grpc.Client(options.endpoint, credentials(options), {
    ...CHANNEL_OPTIONS,
    ...(options.tlsHostOverride !== undefined && { 'grpc.ssl_target_name_override': options.tlsHostOverride }),
  });
  const gateway = connect({
    client,
    identity: { mspId: options.mspId, credentials: Buffer.from(options.certPem) },
    signer: messageSigner(key),
    hash: hash.none,
  });
  return {
    gateway,
    close: () => {
      gateway.close();
      client.close();
    },
  };
}

function credentials({ tlsCaPem }: FabricOptions): grpc.ChannelCredentials {
  return tlsCaPem === undefined ? grpc.credentials.createInsecure() : grpc.credentials.createSsl(Buffer.from(tlsCaPem));
}
