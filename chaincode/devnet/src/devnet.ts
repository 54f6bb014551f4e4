import { join, resolve } from 'node:path';
import { DevnetError } from './errors.ts';
import type { Identity, IdentityRequest } from './identity/organisation.ts';
import { packageIdOf } from './lifecycle/definition.ts';
import { silentLog, type Log } from './log.ts';
import { openNetwork, type Member, type Network } from './network.ts';
import { resolveOptions, type DevnetOptions, type ResolvedOptions } from './options.ts';
import { hex } from './proto.ts';

export const NOTICE = 'This is a development ledger: one process plays every organisation. Not for production.';

/** Where a running devnet is reached. */
export interface DevnetAddresses {
  /** Always `development`. */
  readonly ledger: 'development';
  readonly notice: string;
  readonly channel: string;
  /** The header hash of block 0, lower-case hex. */
  readonly genesisBlockHash: string;
  /** host:port of each organisation's gateway, by MSP id. */
  readonly gateways: Readonly<Record<string, string>>;
  readonly tls: boolean;
  /** Certificates, keys and authorities as PEM files. */
  readonly cryptoDir: string;
  /** By chaincode name; the package id is what its process has to register as. */
  readonly chaincodes: Readonly<Record<string, { readonly packageId: string; readonly sequence: number }>>;
}

/** An embedded Fabric network for development: one channel, a peer and a gateway for each organisation. */
export class Devnet {
  readonly addresses: DevnetAddresses;
  readonly #network: Network;
  readonly #log: Log;
  #stopped = false;

  private constructor(addresses: DevnetAddresses, network: Network, log: Log) {
    this.addresses = addresses;
    this.#network = network;
    this.#log = log;
  }

  /**
   * Starts a ledger in `options.dataDir`, or goes on with the one there. Resolves when the gateways listen and, unless
   * `awaitChaincodes` is false, every chaincode has registered.
   * @throws DevnetError
   */
  static async start(options: DevnetOptions, log: Log = silentLog): Promise<Devnet> {
    const resolved = resolveOptions(options);
    log.warn(NOTICE, { dataDir: resolved.dataDir });
    const network = await openNetwork(resolved, log);
    const devnet = new Devnet(addressesOf(resolved, network), network, log);
    try {
      for (const { mspId, name, ou, attributes } of resolved.identities) {
        await devnet.issueIdentity(mspId, { name, ou, ...(attributes !== undefined && { attributes }) });
      }
      if (resolved.awaitChaincodes) await devnet.chaincodesReady();
    } catch (error) {
      devnet.stop();
      throw error;
    }
    return devnet;
  }

  /** Issues a user's certificate; the same request again, also after a restart, gives the same one. */
  async issueIdentity(mspId: string, request: IdentityRequest): Promise<Identity> {
    return this.#member(mspId).organisation.issueIdentity(request);
  }

  /** The certificate of an organisation's authority, PEM; its gateway's TLS certificate is signed with it too. */
  caCertificate(mspId: string): string {
    return this.#member(mspId).organisation.caCertificate;
  }

  /** Resolves when every chaincode has registered with every peer that knows its address. */
  async chaincodesReady(): Promise<void> {
    const streams = [...this.#network.members.values()].flatMap((member) => [...member.streams.values()]);
    await Promise.all(streams.map((stream) => stream.ready()));
  }

  /** Commits what is waiting, and closes every connection and the database. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    const { orderer, servers, members, store } = this.#network;
    for (const server of servers) server.close();
    orderer.cut();
    for (const { streams } of members.values()) {
      for (const stream of streams.values()) stream.close();
    }
    store.close();
    this.#log.info('stopped');
  }

  #member(mspId: string): Member {
    const { members } = this.#network;
    const member = members.get(mspId);
    if (member !== undefined) return member;
    throw new DevnetError('UNKNOWN_ORGANISATION', `${mspId} is not an organisation of this ledger`, {
      field: 'mspId',
      value: mspId,
      expected: [...members.keys()].join(', '),
    });
  }
}

function addressesOf(options: ResolvedOptions, { ledger, gateways }: Network): DevnetAddresses {
  const chaincodes = options.chaincodes.map(
    (chaincode) => [chaincode.name, { packageId: packageIdOf(chaincode), sequence: chaincode.sequence }] as const,
  );
  return {
    ledger: 'development',
    notice: NOTICE,
    channel: ledger.channel,
    genesisBlockHash: hex(ledger.genesisHash),
    gateways,
    tls: options.tls,
    cryptoDir: join(resolve(options.dataDir), 'crypto'),
    chaincodes: Object.fromEntries(chaincodes),
  };
}
