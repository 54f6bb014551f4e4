import { createSecureContext } from 'node:tls';
import { readP256Key, readSecret, readText } from '@meridian/api';
import { createClaimSigner } from '@meridian/bridges/claims';
import type { GatewayConfig } from './config.ts';
import { createMessageSigner } from './crypto/message-keys.ts';
import type { OwnKeysState } from './crypto/own-keys.ts';
import { GatewayError } from './errors.ts';
import { messageKeyOf } from './peer/message-key-list.ts';
import type { TlsIdentity } from './peer/peer-server.ts';
import { claimKeyOf, peerOf, type Peer } from './peer/peers.ts';

/** Who this gateway is, and who its peers are: all that may change while it runs, with its files read. */
export interface Identity {
  readonly peers: readonly Peer[];
  readonly keys: OwnKeysState;
  readonly tls: TlsIdentity;
}

/** @throws CodedError for a file or a key */
export function readIdentity(config: GatewayConfig): Identity {
  const { peerServer } = config;
  const tls = {
    cert: readText(peerServer.certFile, 'peerServer.certFile'),
    key: readSecret(peerServer.keyFile, 'peerServer.keyFile'),
    ca: readText(peerServer.caFile, 'peerServer.caFile'),
  };
  requireUsable(tls, peerServer.certFile);
  return {
    peers: config.peers.map(peerOf),
    keys: {
      signer: createMessageSigner(readP256Key(config.messageKeyFile, 'messageKeyFile')),
      formerMessageKeys: config.formerMessageKeys.map((key) => messageKeyOf(key, 'formerMessageKeys')),
      claimSigner: createClaimSigner(readP256Key(config.claimKeyFile, 'claimKeyFile')),
      formerClaimKeys: config.formerClaimKeys.map((key) => claimKeyOf(key, 'formerClaimKeys')),
    },
    tls,
  };
}

/** Before anything is replaced by it: the certificate is the key's. The reason may tell of the key's text, and stays unsaid. */
function requireUsable(tls: TlsIdentity, certFile: string): void {
  try {
    createSecureContext(tls);
  } catch {
    throw new GatewayError('INVALID_KEY', 'peerServer: its certificate, key and authority do not make a TLS identity', {
      field: 'peerServer.certFile',
      value: certFile,
      expected: 'PEM files, with the certificate of just the key in keyFile',
    });
  }
}
