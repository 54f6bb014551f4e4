import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DevnetError } from './errors.ts';
import { Notifications } from './gateway/notifications.ts';
import { GatewayServer } from './gateway/server.ts';
import { GatewayService } from './gateway/service.ts';
import { Organisation } from './identity/organisation.ts';
import type { Signer } from './identity/organisation.ts';
import { genesisBlock, ORDERER_MSP } from './ledger/genesis.ts';
import { Ledger } from './ledger/ledger.ts';
import { Orderer } from './ledger/orderer.ts';
import { LedgerStore } from './ledger/store.ts';
import { definitionMessages, packageIdOf } from './lifecycle/definition.ts';
import { deploy, type Approver } from './lifecycle/deploy.ts';
import type { Log } from './log.ts';
import { addressOf, domainOf, type ResolvedOptions } from './options.ts';
import { ChaincodeStream } from './peer/chaincode-stream.ts';
import { Endorser } from './peer/endorser.ts';

const ORDERER_DOMAIN = 'example.com';

/** One organisation of the network. */
export interface Member {
  readonly organisation: Organisation;
  readonly approver: Approver;
  /** Its peer's chaincode streams, by chaincode name. */
  readonly streams: ReadonlyMap<string, ChaincodeStream>;
}

/** Everything that runs. */
export interface Network {
  readonly store: LedgerStore;
  readonly ledger: Ledger;
  readonly orderer: Orderer;
  readonly members: ReadonlyMap<string, Member>;
  readonly servers: readonly GatewayServer[];
  /** host:port of each organisation's gateway. */
  readonly gateways: Readonly<Record<string, string>>;
}

/** Opens the ledger and its identities, deploys the chaincodes and lets the gateways listen. */
export async function openNetwork(options: ResolvedOptions, log: Log): Promise<Network> {
  const dataDir = resolve(options.dataDir);
  const cryptoDir = join(dataDir, 'crypto');
  mkdirSync(cryptoDir, { recursive: true, mode: 0o700 });
  const ordering = await Organisation.open(cryptoDir, ORDERER_MSP, ORDERER_DOMAIN);
  const ordererSigner = await ordering.signer('orderer', `orderer.${ORDERER_DOMAIN}`, 'orderer');
  const members = new Map<string, Member>();
  const streams: ChaincodeStream[] = [];
  const servers: GatewayServer[] = [];
  const store = new LedgerStore(join(dataDir, 'ledger.sqlite'));
  try {
    for (const { mspId, domain } of options.organisations) {
      const organisation = await Organisation.open(cryptoDir, mspId, domainOf({ mspId, domain }));
      const approver = await approverOf(organisation);
      members.set(mspId, { organisation, approver, streams: connect(options, mspId, log, streams) });
    }
    const ledger = openLedger(store, options, members, ordering);
    return await serve(options, { store, ledger, members, ordererSigner, servers });
  } catch (error) {
    for (const server of servers) server.close();
    for (const stream of streams) stream.close();
    store.close();
    throw error;
  }
}

async function approverOf(organisation: Organisation): Promise<Approver> {
  const { domain } = organisation;
  return {
    admin: await organisation.signer(`users/Admin@${domain}`, `Admin@${domain}`, 'admin'),
    peer: await organisation.signer('peer', `peer0.${domain}`, 'peer'),
  };
}

function connect(
  options: ResolvedOptions,
  mspId: string,
  log: Log,
  opened: ChaincodeStream[],
): ReadonlyMap<string, ChaincodeStream> {
  const streams = new Map<string, ChaincodeStream>();
  for (const chaincode of options.chaincodes) {
    const address = addressOf(chaincode, mspId);
    if (address === undefined) continue;
    const stream = new ChaincodeStream({
      mspId,
      name: chaincode.name,
      packageId: packageIdOf(chaincode),
      address,
      connectTimeoutMs: options.chaincodeConnectTimeoutMs,
      executeTimeoutMs: options.executeTimeoutMs,
      log,
    });
    opened.push(stream);
    streams.set(chaincode.name, stream);
  }
  return streams;
}

function openLedger(
  store: LedgerStore,
  options: ResolvedOptions,
  members: ReadonlyMap<string, Member>,
  ordering: Organisation,
): Ledger {
  const organisations = [...members.values()].map(({ organisation }) => organisation);
  const { channel, batchTimeoutMs, maxMessageCount } = options;
  const ledger = new Ledger(store, () =>
    genesisBlock({ channel, organisations, orderer: ordering, batchTimeoutMs, maxMessageCount }),
  );
  same('channel', ledger.channel, channel);
  const stored = ledger.config.organisations.map(({ mspId }) => mspId).sort();
  same('organisations', stored.join(', '), [...members.keys()].sort().join(', '));
  for (const { mspId, rootCertificates } of ledger.config.organisations) {
    const authority = members.get(mspId)?.organisation.caCertificate ?? '';
    same(`crypto/${mspId}/ca/cert.pem`, rootCertificates.join(''), authority);
  }
  return ledger;
}

function same(field: string, expected: string, value: string): void {
  if (value === expected) return;
  throw new DevnetError('DATA_MISMATCH', `the ledger in this data directory was made with another ${field}`, {
    field,
    value,
    expected,
  });
}

interface Opened {
  readonly store: LedgerStore;
  readonly ledger: Ledger;
  readonly members: ReadonlyMap<string, Member>;
  readonly ordererSigner: Signer;
  /** Where the gateways that listen are noted, so that a start that fails can close them. */
  readonly servers: GatewayServer[];
}

async function serve(options: ResolvedOptions, opened: Opened): Promise<Network> {
  const { ledger, members, store, ordererSigner, servers } = opened;
  const activity = { underWay: 0 };
  const orderer = new Orderer(ledger, ordererSigner, options, () => activity.underWay > 0);
  const approvers = [...members.values()].map(({ approver }) => approver);
  for (const chaincode of options.chaincodes) {
    deploy({ ledger, orderer, approvers }, definitionMessages(chaincode));
  }
  const endorsers = new Map<string, Endorser>();
  const notifications = new Notifications(ledger);
  const gateways: Record<string, string> = {};
  for (const { mspId, gatewayPort } of options.organisations) {
    const member = members.get(mspId);
    if (member === undefined) continue;
    const tls = options.tls ? await member.organisation.serverCertificate() : undefined;
    const { host, timeWindowMs } = options;
    const { streams, approver } = member;
    const address = (): string => gateways[mspId] ?? host;
    const endorser = new Endorser(address, { ledger, streams, signer: approver.peer, timeWindowMs });
    endorsers.set(mspId, endorser);
    const service = new GatewayService(endorser, { ledger, orderer, endorsers, activity });
    const server = new GatewayServer(
      { host, port: gatewayPort, tls, timeWindowMs },
      { ledger, service, notifications },
    );
    servers.push(server);
    gateways[mspId] = `${host}:${await server.listen()}`;
  }
  return { store, ledger, orderer, members, servers, gateways };
}
