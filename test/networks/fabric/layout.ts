import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { NetworkOptions } from '../network.ts';
import { FabricNetworkError } from './errors.ts';

export const ORGANISATIONS = [
  { ordinal: 1, mspId: 'Org1MSP', domain: 'org1.example.com' },
  { ordinal: 2, mspId: 'Org2MSP', domain: 'org2.example.com' },
] as const;

export type Organisation = (typeof ORGANISATIONS)[number];

export interface OrdererPorts {
  readonly listen: number;
  readonly admin: number;
  readonly operations: number;
}

export interface PeerPorts {
  readonly listen: number;
  readonly chaincodeListen: number;
  readonly operations: number;
  /** Where this organisation's chaincode process listens. */
  readonly chaincode: number;
}

/** Where everything of one network is. Absolute, as Fabric does not resolve paths against its working directory. */
export interface Layout {
  readonly directory: string;
  readonly channel: string;
  readonly ordererPorts: OrdererPorts;
  /** By the organisation's ordinal. */
  readonly peerPorts: Readonly<Record<Organisation['ordinal'], PeerPorts>>;
  readonly crypto: string;
  readonly data: string;
  readonly log: string;
  readonly ordererConfig: string;
  readonly genesisBlock: string;
  readonly ordererTls: string;
}

export const PORTS_NEEDED = 11;
const PROGRAMS = ['peer', 'orderer', 'configtxgen', 'cryptogen', 'osnadmin'] as const;
const CHANNEL = /^[a-z][a-z0-9.-]{0,248}$/;
const DURATION = /^[1-9][0-9]*(ms|s)$/;

export function layoutOf(directory: string, channel: string, ports: readonly number[]): Layout {
  const port = (at: number): number => {
    const value = ports[at];
    if (value === undefined) throw new RangeError(`${PORTS_NEEDED} ports are needed`);
    return value;
  };
  const peer = (from: number): PeerPorts => ({
    listen: port(from),
    chaincodeListen: port(from + 1),
    operations: port(from + 2),
    chaincode: port(from + 3),
  });
  const crypto = join(directory, 'crypto');
  return {
    directory,
    channel,
    ordererPorts: { listen: port(0), admin: port(1), operations: port(2) },
    peerPorts: { 1: peer(3), 2: peer(7) },
    crypto,
    data: join(directory, 'data'),
    log: join(directory, 'log'),
    ordererConfig: join(directory, 'orderer'),
    genesisBlock: join(directory, `${channel}.block`),
    ordererTls: join(crypto, 'ordererOrganizations/example.com/orderers/orderer.example.com/tls'),
  };
}

export const portsOf = (layout: Layout, { ordinal }: Organisation): PeerPorts => layout.peerPorts[ordinal];

/** The directory of an organisation's core.yaml. */
export const peerConfig = (layout: Layout, { ordinal }: Organisation): string =>
  join(layout.directory, `peer${ordinal}`);

export const organisationCrypto = (layout: Layout, { domain }: Organisation): string =>
  join(layout.crypto, 'peerOrganizations', domain);

/** What the peer endorses with, as cryptogen names it. */
export const peerCertificate = (layout: Layout, organisation: Organisation): string => {
  const name = `peer0.${organisation.domain}`;
  return join(organisationCrypto(layout, organisation), 'peers', name, 'msp/signcerts', `${name}-cert.pem`);
};

export const peerTlsCa = (layout: Layout, organisation: Organisation): string =>
  join(organisationCrypto(layout, organisation), 'peers', `peer0.${organisation.domain}`, 'tls/ca.crt');

/** @throws FabricNetworkError `INVALID_OPTION`, `DIRECTORY_NOT_EMPTY`, `PROGRAM_MISSING` */
export function checkOptions(fabricBin: string, options: NetworkOptions): void {
  const { directory, channel, batchTimeout, chaincode } = options;
  refuse('fabricBin', fabricBin, isAbsolute(fabricBin), 'an absolute path');
  // It becomes part of double-quoted YAML texts.
  refuse(
    'directory',
    directory,
    isAbsolute(directory) && !/["\\\n]/.test(directory),
    'an absolute path without quotes',
  );
  refuse('chaincode.bundleDir', chaincode.bundleDir, isAbsolute(chaincode.bundleDir), 'an absolute path');
  const manifest = join(chaincode.bundleDir, 'package.json');
  refuse('chaincode.bundleDir', chaincode.bundleDir, existsSync(manifest), 'a directory with a package.json');
  if (channel !== undefined) refuse('channel', channel, CHANNEL.test(channel), 'a channel name of Fabric');
  if (batchTimeout !== undefined) refuse('batchTimeout', batchTimeout, DURATION.test(batchTimeout), 'e.g. 50ms or 2s');
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new FabricNetworkError('DIRECTORY_NOT_EMPTY', `${directory} is not empty`, { directory });
  }
  for (const program of PROGRAMS) {
    if (!existsSync(join(fabricBin, program))) {
      const message = `FABRIC_BIN must hold ${PROGRAMS.join(', ')}; ${join(fabricBin, program)} is missing`;
      throw new FabricNetworkError('PROGRAM_MISSING', message, { fabricBin, program });
    }
  }
}

function refuse(field: string, value: string, fits: boolean, expected: string): void {
  if (fits) return;
  throw new FabricNetworkError('INVALID_OPTION', `${field} must be ${expected}, not "${value}"`, {
    field,
    value,
    expected,
  });
}
