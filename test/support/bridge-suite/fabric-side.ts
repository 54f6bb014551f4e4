import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreditClass } from '@meridian/bridges';
import { endorserOf, type EndorsedLedger, type GatewayClaimSigner } from '@meridian/bridges/claims';
import {
  connectFabric,
  connectFabricCredits,
  type FabricBridge,
  type FabricBridgeOptions,
  type FabricConfiguration,
  type FabricCredits,
  type FabricOptions,
} from '@meridian/bridges/fabric';
import { parseLedger, type Ledger, type Provenance, type PublicKey } from '@meridian/credit';
import type { FabricNetwork } from '../../networks/network.ts';
import { memoryForeign, newClaimSigner } from './memory-side.ts';
import { must } from './crossing.ts';
import type { BridgeStack, HomeSide, Person } from './stack.ts';

const HOME_MSP = 'Org1MSP';
const GATEWAY = 'gateway';
const account = (name: string): string => `${HOME_MSP}/${name}`;

export type BridgeChanges = Partial<FabricOptions> & Pick<FabricBridgeOptions, 'gate' | 'prove'>;

/** A network's users, all of its first organisation, connected on demand. */
export class FabricUsers {
  readonly network: FabricNetwork;
  readonly ledger: Ledger;
  readonly #open: { close(): Promise<void> }[] = [];

  constructor(network: FabricNetwork) {
    this.network = network;
    this.ledger = parseLedger(network.ledgerDescriptor);
  }

  async options(
    name: string,
    attributes: Readonly<Record<string, string>> = {},
    mspId = HOME_MSP,
  ): Promise<FabricOptions> {
    const { network } = this;
    const organisation = network.organisations.find((each) => each.mspId === mspId);
    if (organisation === undefined) throw new Error(`${mspId} is not there`);
    const { peerEndpoint: endpoint, tlsCaPem, tlsHostOverride } = organisation;
    const { certPem, keyPem } = await network.issueIdentity({ mspId, name, attributes });
    const { channel, chaincode } = network;
    const tls = { tlsCaPem, ...(tlsHostOverride !== undefined && { tlsHostOverride }) };
    return { endpoint, ...tls, channel, chaincode, mspId, certPem, keyPem };
  }

  async credits(name: string, attributes: Readonly<Record<string, string>> = {}): Promise<FabricCredits> {
    return this.#opened(connectFabricCredits(await this.options(name, attributes)));
  }

  operator(): Promise<FabricCredits> {
    return this.credits('operator', { role: 'registry-operator', registries: 'GS CDM' });
  }

  async bridge(claimSigner: GatewayClaimSigner, changes: BridgeChanges = {}): Promise<FabricBridge> {
    const options = await this.options(GATEWAY, { role: 'bridge-gateway' });
    return this.#opened(connectFabric({ ...options, ...changes, ledger: this.ledger, claimSigner }));
  }

  /** The first configuration: this organisation may do everything, and one foreign ledger is believed. */
  async configure(foreign: Ledger, keys: readonly PublicKey[]): Promise<void> {
    await this.configureWith({ foreignLedgers: [{ ledger: foreign.descriptor, keys: [...keys] }] });
  }

  async configureWith(changes: Partial<FabricConfiguration>): Promise<void> {
    const regulator = await this.credits('regulator', { role: 'regulator' });
    const configuration = {
      version: 1,
      ledger: this.ledger.descriptor,
      regulators: [HOME_MSP],
      registries: { GS: [HOME_MSP], CDM: [HOME_MSP] },
      gateways: [HOME_MSP],
      roles: { 'auction-container': [HOME_MSP] },
      foreignLedgers: [],
      ...changes,
    };
    must(await regulator.configure(configuration));
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((connection) => connection.close()));
  }

  #opened<T extends { close(): Promise<void> }>(connection: T): T {
    this.#open.push(connection);
    return connection;
  }
}

/** What is believed of a network whose every organisation's peer has to sign. */
export const endorsedLedger = (network: FabricNetwork): EndorsedLedger => ({
  ledger: parseLedger(network.ledgerDescriptor),
  lane: 'proven: endorsed',
  endorsers: network.organisations.map(({ mspId, peerCertPem }) => endorserOf(mspId, peerCertPem)),
});

export interface FabricHome extends HomeSide {
  readonly bridge: FabricBridge;
  readonly users: FabricUsers;
}

/** The home side on a network that is not configured yet; `keys` of `foreign` are believed. */
export async function fabricHome(
  network: FabricNetwork,
  foreign: Ledger,
  keys: readonly PublicKey[],
  signer = newClaimSigner(),
  changes: BridgeChanges = {},
): Promise<FabricHome> {
  const users = new FabricUsers(network);
  await users.configure(foreign, keys);
  for (const name of ['alice', 'bob']) {
    must(await (await users.credits(name)).setApprovalForAll(account(GATEWAY), true));
  }
  const operator = await users.operator();
  const issue = async (provenance: Provenance, owner: Person): Promise<CreditClass> => {
    const { batchId, classId } = must(await operator.issue({ provenance, owner: account(owner) }));
    return { batchId, classId, provenance };
  };
  return { bridge: await users.bridge(signer, changes), users, signer, account, issue };
}

export interface FabricStack extends BridgeStack {
  readonly home: FabricHome;
  readonly network: FabricNetwork;
}

/** Fabric at home, memory abroad. */
export async function fabricStack(start: (directory: string) => Promise<FabricNetwork>): Promise<FabricStack> {
  const parent = mkdtempSync(join(tmpdir(), 'meridian-'));
  const network = await start(join(parent, 'network'));
  const end = async (): Promise<void> => {
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  };
  try {
    const claimSigner = newClaimSigner();
    const foreign = memoryForeign('foreign', parseLedger(network.ledgerDescriptor), claimSigner);
    const home = await fabricHome(network, foreign.bridge.ledger, [claimSigner.publicKey]);
    foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
    const close = async (): Promise<void> => {
      await home.users.close();
      await end();
    };
    return { home, foreign, network, close };
  } catch (error) {
    await end();
    throw error;
  }
}
