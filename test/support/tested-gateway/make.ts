import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApiKey } from '@meridian/api';
import { parseLedger } from '@meridian/credit';
import type { PublicJwk } from '@meridian/satp';
import { createAuthority } from '../../../hub/gateway/test/support/certificates.ts';
import { freePorts } from '../../networks/fabric/ports.ts';
import { PROFILE } from '../../conformance/profile.ts';
import type { Setup } from '../../conformance/setup.ts';
import { claimKeyOf, jwkOf } from '../../conformance/wire/keys.ts';

/** All that the process of {@link import('./main.ts')} needs; PEM texts and JSON, in a file that only its owner can read. */
export interface GatewayFile {
  readonly gatewayId: string;
  readonly directory: string;
  readonly ledger: string;
  /** Home of the credits: the peer's ledger. */
  readonly home: string;
  readonly account: string;
  readonly messageKey: string;
  readonly claimKey: string;
  readonly apiTokenKey: string;
  readonly apiKeySha256: string;
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: string };
  readonly peerPort: number;
  readonly apiPort: number;
  readonly peer: {
    readonly gatewayId: string;
    readonly url: string;
    readonly certSha256: string;
    readonly messageKey: PublicJwk;
    readonly claimKey: PublicJwk;
  };
}

const HOST = '127.0.0.1';
const API_PATH = '/api/v1/plugins/@meridian/gateway';
const pem = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Keys and certificates for a gateway before a ledger in memory and for its only peer, which is whoever tests it. */
export async function makeGateway(directory: string): Promise<{ readonly file: string; readonly setup: Setup }> {
  const authority = await createAuthority({ commonName: 'test authority', days: 2, now: Date.now() });
  const certificate = (commonName: string): ReturnType<typeof authority.issue> =>
    authority.issue({ commonName, hosts: [HOST], days: 1 });
  const [tested, own] = [await certificate('gateway-under-test'), await certificate('gateway-conformance')];
  const [messageKey, claimKey, ownMessageKey, ownClaimKey] = [pem(), pem(), pem(), pem()];
  const apiKey = createApiKey();
  const [peerPort = 0, apiPort = 0, ownPort = 0] = await freePorts(3);
  const file: GatewayFile = {
    gatewayId: 'gateway-under-test',
    directory,
    ledger: 'memory:tested',
    home: 'memory:conformance',
    account: 'TestedOrg/account',
    ...{ messageKey, claimKey, apiTokenKey: pem(), apiKeySha256: apiKey.sha256, peerPort, apiPort },
    tls: { cert: tested.cert, key: tested.key, ca: authority.cert },
    peer: {
      gatewayId: 'gateway-conformance',
      url: `https://${HOST}:${String(ownPort)}`,
      certSha256: own.certSha256,
      messageKey: jwkOf(createPrivateKey(ownMessageKey)),
      claimKey: jwkOf(createPrivateKey(ownClaimKey)),
    },
  };
  const path = join(directory, 'gateway.json');
  writeFileSync(path, JSON.stringify(file), { mode: 0o600 });
  const setup: Setup = {
    tested: {
      gatewayId: file.gatewayId,
      url: `https://${HOST}:${String(peerPort)}`,
      messageKey: jwkOf(createPrivateKey(messageKey)),
      ledger: parseLedger(file.ledger),
      claimKeys: [claimKeyOf(jwkOf(createPrivateKey(claimKey)))],
      account: file.account,
      api: { url: `http://${HOST}:${String(apiPort)}${API_PATH}`, authorization: { 'x-api-key': apiKey.key } },
    },
    own: {
      gatewayId: file.peer.gatewayId,
      tls: { cert: own.cert, key: own.key, ca: authority.cert },
      listen: { host: HOST, port: ownPort },
      messageKey: createPrivateKey(ownMessageKey),
      ledger: parseLedger(file.home),
      claimKey: createPrivateKey(ownClaimKey),
      account: 'ConformanceOrg/account',
    },
    profile: PROFILE,
    patienceMs: 15_000,
  };
  return { file: path, setup };
}
