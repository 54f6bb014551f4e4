import { createPrivateKey, type KeyObject } from 'node:crypto';
import * as grpc from '@grpc/grpc-js';
import { connect, hash, signers, type Gateway } from '@hyperledger/fabric-gateway';
import type { Devnet, Identity } from '../../src/index.ts';

export interface ConnectOptions {
  /** Signs instead of the identity's own key. */
  readonly key?: KeyObject;
  /** Without a signer every message has to be signed outside. */
  readonly offline?: boolean;
  readonly commitTimeoutMs?: number;
}

const within = (ms: number) => (): grpc.CallOptions => ({ deadline: Date.now() + ms });

/** A gRPC connection to an organisation's gateway. */
export function channelTo(devnet: Devnet, mspId: string): grpc.Client {
  return new grpc.Client(devnet.addresses.gateways[mspId] ?? '', grpc.credentials.createInsecure());
}

export function keyOf(identity: Identity): KeyObject {
  return createPrivateKey(identity.privateKey);
}

/** The official client, unmodified. */
export function gatewayFor(client: grpc.Client, identity: Identity, options: ConnectOptions = {}): Gateway {
  const signer =
    options.offline === true ? {} : { signer: signers.newPrivateKeySigner(options.key ?? keyOf(identity)) };
  return connect({
    client,
    identity: { mspId: identity.mspId, credentials: Buffer.from(identity.certificate) },
    hash: hash.sha256,
    ...signer,
    evaluateOptions: within(10_000),
    endorseOptions: within(15_000),
    submitOptions: within(10_000),
    commitStatusOptions: within(options.commitTimeoutMs ?? 15_000),
  });
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
