import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endorserOf } from '@meridian/bridges/claims';
import type { BelievableLedger } from '@meridian/bridges/evm';
import type { DevnetOptions } from '@meridian/devnet';
import { parseLedger, type Ledger } from '@meridian/credit';
import { z } from 'zod';
import { FABRIC_USERS, REGISTRY_MSP, REGULATOR_MSP, type FabricUser } from './accounts.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { SERVICE_FLAGS } from './node-flags.ts';
import { freePort } from './ports.ts';
import { jsonLine, nodeProgram, startService, type Service } from './process.ts';
import { writeJson } from './state-file.ts';

const require = createRequire(import.meta.url);
/** For a process that is of no use without whoever started it, or those that talk to it. */
const END_WHEN_LEFT = ['--import', pathToFileURL(require.resolve('@meridian/devnet/end-when-left')).href] as const;
const CHANNEL = 'meridian';
const CHAINCODE = 'ets';
/** Both run the chaincode, and a peer of each has to sign what others are to believe of the ledger. */
export const MSPS = [REGULATOR_MSP, REGISTRY_MSP] as const;

/** The embedded Fabric of a hub: two organisations, each with its own process of the chaincode. */
export interface FabricStack {
  readonly ledger: Ledger;
  readonly section: Hub['fabric'];
  readonly services: readonly Service<unknown>[];
}

/** Certificate and key files of a user, made by the devnet at its start. */
export function fabricIdentity(layout: Layout, user: FabricUser): { mspId: string; certFile: string; keyFile: string } {
  const { mspId, name } = FABRIC_USERS[user];
  const directory = join(layout.devnet, 'crypto', mspId, 'users', name);
  return { mspId, certFile: join(directory, 'cert.pem'), keyFile: join(directory, 'key.pem') };
}

export function fabricCredentials(
  layout: Layout,
  user: FabricUser,
): { mspId: string; certPem: string; keyPem: string } {
  const { mspId, certFile, keyFile } = fabricIdentity(layout, user);
  return { mspId, certPem: readFileSync(certFile, 'utf8'), keyPem: readFileSync(keyFile, 'utf8') };
}

/** A peer of the network by its organisation and its certificate (PEM), as configurations name it. */
export interface EndorsingPeer {
  readonly mspId: string;
  readonly certificate: string;
}

/** The peers whose word counts, one of each organisation; the devnet has made their certificates at its start. */
export const endorsingPeers = (layout: Layout): readonly EndorsingPeer[] =>
  MSPS.map((mspId) => ({
    mspId,
    certificate: readFileSync(join(layout.devnet, 'crypto', mspId, 'peer', 'cert.pem'), 'utf8'),
  }));

/** What contracts elsewhere are to believe of the ledger from their beginning on. */
export const endorsedHome = (layout: Layout, { ledger }: FabricStack): BelievableLedger => ({
  ledger,
  lane: 'proven: endorsed',
  endorsers: endorsingPeers(layout).map(({ mspId, certificate }) => endorserOf(mspId, certificate)),
});

const readySchema = z.object({ genesisBlockHash: z.string(), gateways: z.record(z.string(), z.string()) });

/** Starts the chaincode's processes and then the devnet, on the addresses of last time where they are free. @throws CommandError */
export async function startFabric(layout: Layout, previous: Hub['fabric'] | undefined): Promise<FabricStack> {
  const chaincodePorts: Record<string, number> = {};
  for (const mspId of MSPS) chaincodePorts[mspId] = await freePort(previous?.chaincodePorts[mspId]);
  const gatewayPort = await freePort(previous?.gatewayPort);
  const packageId = `${CHAINCODE}_1`;
  const chaincodes = await Promise.all(
    MSPS.map((mspId) => startChaincode(layout, mspId, chaincodePorts[mspId] ?? 0, packageId)),
  );
  const options: DevnetOptions = {
    dataDir: layout.devnet,
    channel: CHANNEL,
    organisations: [{ mspId: REGULATOR_MSP }, { mspId: REGISTRY_MSP, gatewayPort }],
    batchTimeoutMs: 25,
    chaincodes: [
      {
        name: CHAINCODE,
        packageId,
        collections: privateCollections(),
        endorsementPolicy: `AND(${MSPS.map((mspId) => `'${mspId}.peer'`).join(',')})`,
        address: Object.fromEntries(MSPS.map((mspId) => [mspId, `127.0.0.1:${chaincodePorts[mspId] ?? 0}`])),
      },
    ],
    identities: Object.values(FABRIC_USERS).map((user) => ({ ...user })),
  };
  writeJson(layout.devnetConfig, options);
  const devnet = await startService({
    name: 'Fabric devnet',
    ...nodeProgram(require.resolve('@meridian/devnet/main'), layout.devnetConfig),
    logFile: join(layout.logs, 'devnet.log'),
    ready: { line: jsonLine((value) => readySchema.parse(value)) },
  });
  const { genesisBlockHash, gateways } = devnet.ready;
  const ledger = parseLedger(`fabric:${genesisBlockHash}:${CHANNEL}:${CHAINCODE}`);
  const endpoint = gateways[REGISTRY_MSP] ?? `127.0.0.1:${gatewayPort}`;
  return {
    ledger,
    section: {
      descriptor: ledger.descriptor,
      endpoint,
      gatewayPort,
      chaincodePorts,
      channel: CHANNEL,
      chaincode: CHAINCODE,
      mspId: REGISTRY_MSP,
      genesisBlockHash,
      lane: previous === undefined ? 'proven: endorsed' : previous.lane,
    },
    services: [...chaincodes, devnet],
  };
}

/** Fabric's own file, which a real network takes as `--collections-config`; the devnet checks it. */
function privateCollections(): NonNullable<DevnetOptions['chaincodes']>[number]['collections'] {
  const file = require.resolve('@meridian/ets/collections.json');
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof privateCollections>;
}

/** Fabric's own chaincode server, as a real peer would reach it too. */
function startChaincode(layout: Layout, mspId: string, port: number, packageId: string): Promise<Service<number>> {
  const shim = require.resolve('fabric-shim/package.json');
  return startService({
    name: `chaincode ${mspId}`,
    command: process.execPath,
    args: [
      ...SERVICE_FLAGS,
      ...END_WHEN_LEFT,
      join(dirname(shim), 'cli.js'),
      'server',
      '--chaincode-address',
      `127.0.0.1:${port}`,
      '--chaincode-id',
      packageId,
    ],
    cwd: dirname(require.resolve('@meridian/ets/bundle')),
    // The shim logs lines for each transaction otherwise, also where it does not know the level's name.
    env: { CORE_PEER_LOCALMSPID: mspId, CORE_CHAINCODE_LOGGING_LEVEL: 'WARNING' },
    logFile: join(layout.logs, `chaincode-${mspId}.log`),
    ready: { port, value: port },
  });
}
