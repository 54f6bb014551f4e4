import { createPrivateKey } from 'node:crypto';
import * as grpc from '@grpc/grpc-js';
import { connect, signers, type Gateway } from '@hyperledger/fabric-gateway';
import type { NetworkIdentity, NetworkOrganisation } from './network.ts';

/** The official gateway client, connected to one organisation's peer. */
export interface Connection {
  readonly gateway: Gateway;
  close(): void;
}

export function connectTo(organisation: NetworkOrganisation, identity: NetworkIdentity): Connection {
  const { peerEndpoint, tlsCaPem, tlsHostOverride } = organisation;
  const options = tlsHostOverride === undefined ? {} : { 'grpc.ssl_target_name_override': tlsHostOverride };
  const client = new grpc.Client(peerEndpoint, grpc.credentials.createSsl(Buffer.from(tlsCaPem)), options);
  const gateway = connect({
    client,
    identity: { mspId: identity.mspId, credentials: Buffer.from(identity.certPem) },
    signer: signers.newPrivateKeySigner(createPrivateKey(identity.keyPem)),
  });
  return {
    gateway,
    close: () => {
      gateway.close();
      client.close();
    },
  };
}
