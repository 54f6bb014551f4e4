import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connects } from '@meridian/bridges/free-port';
import type {
  FabricNetwork,
  IdentityRequest,
  NetworkIdentity,
  NetworkOptions,
  NetworkOrganisation,
} from '../network.ts';
import { writeConfiguration } from './configuration.ts';
import { FabricNetworkError } from './errors.ts';
import { blockHeaderHash } from './genesis.ts';
import { issueIdentity } from './identities.ts';
import {
  checkOptions,
  layoutOf,
  organisationCrypto,
  ORGANISATIONS,
  peerCertificate,
  peerConfig,
  peerTlsCa,
  PORTS_NEEDED,
  portsOf,
} from './layout.ts';
import type { Layout, Organisation } from './layout.ts';
import { deployChaincode, peerCommand } from './lifecycle.ts';
import { freePorts } from './ports.ts';
import { Program, run } from './program.ts';
import { waitForCommit } from './readiness.ts';

export interface FabricOptions extends NetworkOptions {
  /** Absolute directory of peer, orderer, configtxgen, cryptogen and osnadmin, version 2.5. */
  readonly fabricBin: string;
}

const DEFAULT_CHANNEL = 'meridian';
const DEFAULT_BATCH_TIMEOUT = '50ms';
/** A free port may be taken by another process before ours listens; then everything starts anew on other ports. */
const ATTEMPTS = 3;

/**
 * Starts real Hyperledger Fabric on 127.0.0.1: one etcdraft orderer and two organisations with one peer each, the
 * chaincode deployed and a transaction committed through both gateways. Several networks run side by side.
 *
 * @throws FabricNetworkError with the end of the log of what did not start; nothing is left running then
 */
export async function startFabric(options: FabricOptions): Promise<FabricNetwork> {
  checkOptions(options.fabricBin, options);
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptStart(options);
    } catch (error) {
      const portTaken = error instanceof FabricNetworkError && error.code === 'PORT_TAKEN';
      if (!portTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function attemptStart(options: FabricOptions): Promise<FabricNetwork> {
  const channel = options.channel ?? DEFAULT_CHANNEL;
  const layout = layoutOf(options.directory, channel, await freePorts(PORTS_NEEDED));
  const programs: Program[] = [];
  const abandon = (): void => {
    for (const program of programs) program.abandon();
  };
  // A caller that exits without `stop` leaves no process behind.
  process.once('exit', abandon);
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.end()));
    process.off('exit', abandon);
    rmSync(layout.directory, { recursive: true, force: true });
  };
  try {
    mkdirSync(layout.directory, { recursive: true });
    await startPrograms(options, layout, (program) => programs.push(program));
    return await networkOf(options, layout, programs, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPrograms(
  options: FabricOptions,
  layout: Layout,
  started: (program: Program) => void,
): Promise<void> {
  const { fabricBin } = options;
  writeConfiguration(layout, options.batchTimeout ?? DEFAULT_BATCH_TIMEOUT);
  const cryptoConfig = join(layout.ordererConfig, 'crypto-config.yaml');
  await run(join(fabricBin, 'cryptogen'), ['generate', `--config=${cryptoConfig}`, `--output=${layout.crypto}`]);
  await run(
    join(fabricBin, 'configtxgen'),
    ['-profile', 'TwoOrgs', '-channelID', layout.channel, '-outputBlock', layout.genesisBlock],
    { FABRIC_CFG_PATH: layout.ordererConfig },
  );
  const servers = [
    ordererProgram(fabricBin, layout),
    ...ORGANISATIONS.map((organisation) => peerProgram(fabricBin, layout, organisation)),
  ];
  servers.forEach(started);
  await Promise.all(servers.map((server) => server.restart()));
  await joinOrderer(fabricBin, layout);
  const peer = peerCommand(fabricBin, layout);
  await Promise.all(
    ORGANISATIONS.map((organisation) => peer(organisation, 'channel', 'join', '-b', layout.genesisBlock)),
  );
  await deployChaincode(peer, layout, options.chaincode, started);
}

function ordererProgram(fabricBin: string, layout: Layout): Program {
  return new Program({
    name: 'orderer',
    command: join(fabricBin, 'orderer'),
    args: ['start'],
    cwd: layout.ordererConfig,
    env: { FABRIC_CFG_PATH: layout.ordererConfig },
    logFile: join(layout.log, 'orderer.log'),
    ready: () => serves(layout.ordererPorts),
  });
}

function peerProgram(fabricBin: string, layout: Layout, organisation: Organisation): Program {
  const config = peerConfig(layout, organisation);
  return new Program({
    name: `peer-${organisation.mspId}`,
    command: join(fabricBin, 'peer'),
    args: ['node', 'start'],
    cwd: config,
    env: { FABRIC_CFG_PATH: config },
    logFile: join(layout.log, `peer-${organisation.mspId}.log`),
    ready: () => serves(portsOf(layout, organisation)),
  });
}

/** A peer says that it is healthy shortly before it listens for requests. */
async function serves(ports: { readonly listen: number; readonly operations: number }): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${ports.operations}/healthz`)).ok && (await connects(ports.listen));
  } catch {
    return false;
  }
}

async function joinOrderer(fabricBin: string, layout: Layout): Promise<void> {
  const tls = layout.ordererTls;
  const output = await run(join(fabricBin, 'osnadmin'), [
    ...['channel', 'join', '--channelID', layout.channel, '--config-block', layout.genesisBlock],
    ...['-o', `localhost:${layout.ordererPorts.admin}`, '--ca-file', join(tls, 'ca.crt')],
    // The orderer's server certificate serves as its administrator's.
    ...['--client-cert', join(tls, 'server.crt'), '--client-key', join(tls, 'server.key')],
  ]);
  // The exit code is 0 when the orderer refuses, too.
  if (!output.includes('Status: 201')) {
    throw new FabricNetworkError('COMMAND_FAILED', 'the orderer did not join the channel:', {}, { log: output });
  }
}

async function issueClient(layout: Layout, request: IdentityRequest): Promise<NetworkIdentity> {
  const organisation = ORGANISATIONS.find(({ mspId }) => mspId === request.mspId);
  if (organisation !== undefined) return issueIdentity(join(organisationCrypto(layout, organisation), 'ca'), request);
  const expected = ORGANISATIONS.map(({ mspId }) => mspId).join(' or ');
  throw new FabricNetworkError('INVALID_OPTION', `mspId must be ${expected}, not "${request.mspId}"`, {
    field: 'mspId',
    value: request.mspId,
    expected,
  });
}

async function networkOf(
  options: FabricOptions,
  layout: Layout,
  programs: readonly Program[],
  stop: () => Promise<void>,
): Promise<FabricNetwork> {
  const { channel } = layout;
  const organisations: NetworkOrganisation[] = ORGANISATIONS.map((organisation) => ({
    mspId: organisation.mspId,
    peerEndpoint: `localhost:${portsOf(layout, organisation).listen}`,
    peerCertPem: readFileSync(peerCertificate(layout, organisation), 'utf8'),
    tlsCaPem: readFileSync(peerTlsCa(layout, organisation), 'utf8'),
  }));
  await Promise.all(
    organisations.map(async (organisation) => {
      const identity = await issueClient(layout, { mspId: organisation.mspId, name: 'readiness' });
      await waitForCommit(organisation, identity, channel, options.chaincode);
    }),
  );
  const genesisBlockHash = blockHeaderHash(readFileSync(layout.genesisBlock));
  return {
    kind: 'fabric',
    channel,
    chaincode: options.chaincode.name,
    organisations,
    genesisBlockHash,
    ledgerDescriptor: `fabric:${genesisBlockHash}:${channel}:${options.chaincode.name}`,
    processes: programs,
    issueIdentity: (request) => issueClient(layout, request),
    stop,
  };
}
