import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { freePort } from '@meridian/bridges/free-port';
import { ZERO_HASH, type Hash, type Provenance } from '@meridian/credit';
import type { LedgerBridge } from '@meridian/bridges';
import { createClaimSigner, createClaimVerifier, type GatewayClaimSigner } from '@meridian/bridges/claims';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import { pino, type Logger } from 'pino';
import { createMessageSigner, type GatewaySigner } from '../../src/crypto/message-keys.ts';
import { createAuthority, type Authority, type IssuedCertificate } from './certificates.ts';
import { Gateway } from '../../src/gateway.ts';
import type { GatewayAddresses, GatewayOptions } from '../../src/gateway-options.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import type { TransferLog } from '../../src/log/transfer-log.ts';
import type { Peer } from '../../src/peer/peers.ts';

export const OWNER = 'OwnerMSP/alice';
export const BUYER = 'BuyerMSP/bob';

export const provenance: Provenance = {
  registry: 'GS',
  project: 'GS1247',
  methodology: 'AMS-III.AR.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: -1_283_330, longitude: 36_816_670 },
  precision: 'country',
  placeSource: 'test gazetteer 1',
  areaHash: ZERO_HASH,
  period: { start: 1_577_836_800, end: 1_609_459_200 },
  vintage: 2020,
  serialPrefix: 'GS1-1-KE-GS1247-12-2020-1',
  firstSerial: 1n,
  lastSerial: 100n,
  issuedAt: 1_612_137_600,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};

/** What stays when a gateway's process ends: its ledger, its keys, its log file, its port. */
export interface Site {
  readonly gatewayId: string;
  readonly world: MemoryWorld;
  readonly claimSigner: GatewayClaimSigner;
  readonly signer: GatewaySigner;
  readonly certificate: IssuedCertificate;
  readonly ca: string;
  readonly port: number;
  readonly tokenKeys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly logPath: string;
}

export interface Pair {
  readonly home: Site;
  readonly foreign: Site;
  readonly classId: Hash;
  readonly batchId: Hash;
}

/** `authority`: under which the gateways' certificates stand. */
export type FreshPair = Pair & { readonly authority: Authority };

export const p256 = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A home ledger with 100 credits of one batch, a foreign one, and what two gateways before them need. */
export async function createPair(logPath: (name: string) => string): Promise<FreshPair> {
  const now = Date.now();
  const authority = await createAuthority({ commonName: 'test authority', days: 2, now });
  const site = async (gatewayId: string, world: MemoryWorld): Promise<Site> => ({
    gatewayId,
    world,
    claimSigner: createClaimSigner(p256().privateKey),
    signer: createMessageSigner(p256().privateKey),
    certificate: await authority.issue({ commonName: gatewayId, hosts: ['127.0.0.1', 'localhost'], days: 1 }),
    ca: authority.cert,
    port: await freePort(),
    tokenKeys: p256(),
    logPath: logPath(gatewayId),
  });
  const homeWorld = new MemoryWorld({ name: 'home' });
  const home = await site('gateway-home', homeWorld);
  const foreign = await site('gateway-foreign', new MemoryWorld({ name: 'foreign', home: homeWorld.ledger }));
  home.world.trust({ ledger: foreign.world.ledger, keys: [foreign.claimSigner.publicKey] });
  foreign.world.trust({ ledger: home.world.ledger, keys: [home.claimSigner.publicKey] });
  const { classId, batchId } = home.world.issue(provenance, OWNER);
  home.world.approve(OWNER, home.gatewayId);
  foreign.world.approve(BUYER, foreign.gatewayId);
  return { home, foreign, classId, batchId, authority };
}

export const bridgeOf = (site: Site): LedgerBridge =>
  new MemoryBridge(site.world, { gateway: site.gatewayId, signer: site.claimSigner });

export const peerOfSite = (site: Site): Peer => ({
  gatewayId: site.gatewayId,
  url: `https://127.0.0.1:${String(site.port)}`,
  certificates: [{ sha256: site.certificate.certSha256 }],
  messageKeys: [{ jwk: site.signer.publicKey, keyObject: createPublicKey(site.signer.privateKey) }],
  ledgers: [{ ledger: site.world.ledger, claimKeys: [site.claimSigner.publicKey] }],
});

export interface Running {
  readonly gateway: Gateway;
  readonly addresses: GatewayAddresses;
  readonly transferLog: TransferLog;
}

/** Starts a gateway at its site, as its process would. */
export async function startGateway(
  site: Site,
  other: Site,
  changes: Partial<GatewayOptions> & { readonly withApi?: boolean } = {},
): Promise<Running> {
  const { withApi = false, ...options } = changes;
  const transferLog = options.transferLog ?? new SqliteTransferLog(site.logPath);
  const gateway = new Gateway({
    gatewayId: site.gatewayId,
    bridge: bridgeOf(site),
    transferLog,
    peers: [peerOfSite(other)],
    claims: createClaimVerifier([{ ledger: other.world.ledger, keys: [other.claimSigner.publicKey] }]),
    signer: site.signer,
    tls: { cert: site.certificate.cert, key: site.certificate.key, ca: site.ca },
    peerServer: { host: '127.0.0.1', port: site.port },
    lockSeconds: 600,
    log: testLog(site.gatewayId),
    ...(withApi ? { api: { host: '127.0.0.1', port: 0, tokenKey: site.tokenKeys.publicKey, corsOrigins: [] } } : {}),
    ...options,
  });
  return { gateway, transferLog, addresses: await gateway.start() };
}

/** Silent, unless `TEST_LOG` names a level. */
export const testLog = (name: string): Logger =>
  pino({ name, level: process.env['TEST_LOG'] ?? 'silent' }, pino.destination({ dest: 2, sync: true }));

/** Waits until a condition holds, looking often; fails with the last value after `ms`. */
export async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean, ms = 10_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`still ${JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v))}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
