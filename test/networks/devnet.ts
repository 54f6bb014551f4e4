import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { connects } from '@meridian/bridges/free-port';
import type { DevnetOptions } from '@meridian/devnet';
import type { FabricNetwork, IdentityRequest, NetworkIdentity, NetworkOptions } from './network.ts';
import { chaincodeServer, copyBundle, END_WHEN_LEFT } from './fabric/bundle.ts';
import { FabricNetworkError } from './fabric/errors.ts';
import { issueIdentity } from './fabric/identities.ts';
import { freePorts } from './fabric/ports.ts';
import { Program } from './fabric/program.ts';

const MSP_IDS = ['Org1MSP', 'Org2MSP'] as const;
type MspId = (typeof MSP_IDS)[number];
const DEFAULT_CHANNEL = 'meridian';
const DEFAULT_POLICY = "AND('Org1MSP.peer','Org2MSP.peer')";
/** A free port may be taken by another process before ours listens; then everything starts anew on other ports. */
const ATTEMPTS = 3;
const require = createRequire(import.meta.url);

interface Layout {
  readonly directory: string;
  readonly data: string;
  readonly log: string;
  readonly gatewayPorts: Readonly<Record<MspId, number>>;
  readonly chaincodePorts: Readonly<Record<MspId, number>>;
}

/**
 * Starts the embedded development ledger with two organisations as one process, and the chaincode as one process for each of
 * them, all on 127.0.0.1 and with TLS, as real peers would stand there. Several networks run side by side.
 *
 * @throws FabricNetworkError with the end of the log of what did not start; nothing is left running then
 */
export async function startDevnet(options: NetworkOptions): Promise<FabricNetwork> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptStart(options);
    } catch (error) {
      const portTaken = error instanceof FabricNetworkError && error.code === 'PORT_TAKEN';
      if (!portTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function attemptStart(options: NetworkOptions): Promise<FabricNetwork> {
  const layout = layoutOf(options.directory, await freePorts(2 * MSP_IDS.length));
  mkdirSync(layout.log, { recursive: true });
  const bundleDir = copyBundle(options.chaincode.bundleDir, layout.directory);
  const programs = [
    ...MSP_IDS.map((mspId) => chaincodeProgram(options, layout, mspId, bundleDir)),
    devnetProgram(layout),
  ];
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
    writeFileSync(join(layout.directory, 'devnet.json'), JSON.stringify(devnetOptions(options, layout)));
    await Promise.all(programs.map((program) => program.restart()));
    return networkOf(options, layout, programs, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function layoutOf(directory: string, ports: readonly number[]): Layout {
  const portsFrom = (start: number): Record<MspId, number> =>
    Object.fromEntries(MSP_IDS.map((mspId, i) => [mspId, ports[start + i] ?? 0])) as Record<MspId, number>;
  return {
    directory,
    data: join(directory, 'data'),
    log: join(directory, 'log'),
    gatewayPorts: portsFrom(0),
    chaincodePorts: portsFrom(MSP_IDS.length),
  };
}

const packageIdOf = ({ chaincode }: NetworkOptions): string => `${chaincode.name}_${chaincode.version}:devnet`;

function devnetOptions(options: NetworkOptions, layout: Layout): DevnetOptions {
  const { name, version, policy, collections = [] } = options.chaincode;
  return {
    dataDir: layout.data,
    channel: options.channel ?? DEFAULT_CHANNEL,
    tls: true,
    organisations: MSP_IDS.map((mspId) => ({ mspId, gatewayPort: layout.gatewayPorts[mspId] })),
    chaincodes: [
      {
        name,
        version,
        packageId: packageIdOf(options),
        endorsementPolicy: policy ?? DEFAULT_POLICY,
        collections: collections.map(({ endorsementPolicy, ...collection }) => ({
          ...collection,
          ...(endorsementPolicy !== undefined && { endorsementPolicy: endorsementPolicy.signaturePolicy }),
        })),
        address: Object.fromEntries(MSP_IDS.map((mspId) => [mspId, `127.0.0.1:${layout.chaincodePorts[mspId]}`])),
      },
    ],
    ...(options.batchTimeout !== undefined && { batchTimeoutMs: milliseconds(options.batchTimeout) }),
  };
}

function milliseconds(duration: string): number {
  const [, amount = '', unit = ''] = /^([1-9][0-9]*)(ms|s)$/.exec(duration) ?? [];
  if (amount !== '') return Number(amount) * (unit === 's' ? 1000 : 1);
  const facts = { field: 'batchTimeout', value: duration, expected: 'e.g. 50ms or 2s' };
  throw new FabricNetworkError('INVALID_OPTION', `batchTimeout must be ${facts.expected}, not "${duration}"`, facts);
}

function devnetProgram(layout: Layout): Program {
  return new Program({
    name: 'devnet',
    command: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      ...END_WHEN_LEFT,
      require.resolve('@meridian/devnet/main'),
      ...['--config', join(layout.directory, 'devnet.json')],
    ],
    cwd: layout.directory,
    env: {},
    logFile: join(layout.log, 'devnet.log'),
    ready: async () =>
      (await Promise.all(Object.values(layout.gatewayPorts).map(connects))).every(Boolean) &&
      readyLine(layout) !== undefined,
  });
}

function chaincodeProgram(options: NetworkOptions, layout: Layout, mspId: MspId, bundleDir: string): Program {
  const port = layout.chaincodePorts[mspId];
  return new Program({
    name: `chaincode-${mspId}`,
    command: process.execPath,
    args: chaincodeServer(port, packageIdOf(options)),
    cwd: bundleDir,
    // `stub.getMspID()` reads it: the organisation whose peer this chaincode serves.
    env: { CORE_PEER_LOCALMSPID: mspId },
    logFile: join(layout.log, `chaincode-${mspId}.log`),
    ready: () => connects(port),
  });
}

/** What the process said when it was ready, the first time or now: the ledger is the same. */
function readyLine(layout: Layout): { readonly genesisBlockHash: string } | undefined {
  const log = readFileSync(join(layout.log, 'devnet.log'), 'utf8');
  const line = log.split('\n').find((text) => text.startsWith('{"ready":true'));
  return line === undefined ? undefined : (JSON.parse(line) as { genesisBlockHash: string });
}

function networkOf(
  options: NetworkOptions,
  layout: Layout,
  processes: readonly Program[],
  stop: () => Promise<void>,
): FabricNetwork {
  const channel = options.channel ?? DEFAULT_CHANNEL;
  const chaincode = options.chaincode.name;
  const { genesisBlockHash } = readyLine(layout) ?? { genesisBlockHash: '' };
  return {
    kind: 'devnet',
    channel,
    chaincode,
    organisations: MSP_IDS.map((mspId) => ({
      mspId,
      peerEndpoint: `localhost:${layout.gatewayPorts[mspId]}`,
      peerCertPem: readFileSync(join(layout.data, 'crypto', mspId, 'peer/cert.pem'), 'utf8'),
      tlsCaPem: readFileSync(join(layout.data, 'crypto', mspId, 'ca/cert.pem'), 'utf8'),
    })),
    genesisBlockHash,
    ledgerDescriptor: `fabric:${genesisBlockHash}:${channel}:${chaincode}`,
    processes,
    issueIdentity: (request) => issueClient(layout, request),
    stop,
  };
}

/** By the key of the authority that the ledger made for itself, from outside its process as for a real network. */
function issueClient(layout: Layout, request: IdentityRequest): Promise<NetworkIdentity> {
  const from = join(layout.data, 'crypto', request.mspId, 'ca');
  const folder = join(layout.directory, 'authorities', request.mspId);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(from, 'cert.pem'), join(folder, 'ca-cert.pem'));
  copyFileSync(join(from, 'key.pem'), join(folder, 'priv_sk'));
  return issueIdentity(folder, request);
}
