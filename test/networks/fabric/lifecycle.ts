import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connects } from '@meridian/bridges/free-port';
import type { NetworkChaincode } from '../network.ts';
import { chaincodeServer, copyBundle } from './bundle.ts';
import { chaincodePackage } from './chaincode-package.ts';
import { FabricNetworkError } from './errors.ts';
import { ORGANISATIONS, organisationCrypto, peerConfig, peerTlsCa, portsOf } from './layout.ts';
import type { Layout, Organisation } from './layout.ts';
import { Program, run } from './program.ts';

const DEFAULT_POLICY = "AND('Org1MSP.peer','Org2MSP.peer')";
const LEADER_WITHIN_MS = 20_000;
const POLL_MS = 100;

/** Runs the peer's command line as an organisation's administrator. */
export type PeerCommand = (organisation: Organisation, ...args: readonly string[]) => Promise<string>;

export function peerCommand(fabricBin: string, layout: Layout): PeerCommand {
  return (organisation, ...args) =>
    run(join(fabricBin, 'peer'), args, {
      FABRIC_CFG_PATH: peerConfig(layout, organisation),
      CORE_PEER_MSPCONFIGPATH: join(
        organisationCrypto(layout, organisation),
        'users',
        `Admin@${organisation.domain}`,
        'msp',
      ),
    });
}

/** Starts one chaincode process an organisation, and has both organisations approve and commit its definition. */
export async function deployChaincode(
  peer: PeerCommand,
  layout: Layout,
  chaincode: NetworkChaincode,
  started: (program: Program) => void,
): Promise<void> {
  const definition = definitionArguments(layout, chaincode);
  const bundleDir = copyBundle(chaincode.bundleDir, layout.directory);
  await Promise.all(
    ORGANISATIONS.map(async (organisation) => {
      const label = `${chaincode.name}_${chaincode.version}`;
      const { id, archive } = chaincodePackage(label, `127.0.0.1:${portsOf(layout, organisation).chaincode}`);
      const file = join(peerConfig(layout, organisation), `${label}.tgz`);
      writeFileSync(file, archive);
      const program = chaincodeProgram(layout, organisation, bundleDir, id);
      started(program);
      await Promise.all([program.restart(), peer(organisation, 'lifecycle', 'chaincode', 'install', file)]);
      await withLeader(() =>
        peer(organisation, 'lifecycle', 'chaincode', 'approveformyorg', ...definition, '--package-id', id),
      );
    }),
  );
  const endorsers = ORGANISATIONS.flatMap((organisation) => [
    '--peerAddresses',
    `localhost:${portsOf(layout, organisation).listen}`,
    '--tlsRootCertFiles',
    peerTlsCa(layout, organisation),
  ]);
  await withLeader(() => peer(ORGANISATIONS[0], 'lifecycle', 'chaincode', 'commit', ...definition, ...endorsers));
}

function definitionArguments(layout: Layout, chaincode: NetworkChaincode): string[] {
  const definition = [
    ...['-o', `localhost:${layout.ordererPorts.listen}`, '--tls', '--cafile', join(layout.ordererTls, 'ca.crt')],
    ...['-C', layout.channel, '-n', chaincode.name, '-v', chaincode.version, '--sequence', '1'],
    ...['--signature-policy', chaincode.policy ?? DEFAULT_POLICY],
  ];
  if (chaincode.collections === undefined || chaincode.collections.length === 0) return definition;
  const file = join(layout.directory, 'collections.json');
  writeFileSync(file, JSON.stringify(chaincode.collections));
  return [...definition, '--collections-config', file];
}

function chaincodeProgram(layout: Layout, organisation: Organisation, bundleDir: string, packageId: string): Program {
  const port = portsOf(layout, organisation).chaincode;
  return new Program({
    name: `chaincode-${organisation.mspId}`,
    command: process.execPath,
    args: chaincodeServer(port, packageId),
    cwd: bundleDir,
    // `stub.getMspID()` reads it: the organisation whose peer this chaincode serves.
    env: { CORE_PEER_LOCALMSPID: organisation.mspId },
    logFile: join(layout.log, `chaincode-${organisation.mspId}.log`),
    ready: () => connects(port),
  });
}

/** The orderer says that it is healthy before it has elected itself leader, and refuses transactions meanwhile. */
async function withLeader(command: () => Promise<string>): Promise<void> {
  const deadline = performance.now() + LEADER_WITHIN_MS;
  for (;;) {
    try {
      await command();
      return;
    } catch (error) {
      const leaderless = error instanceof FabricNetworkError && /SERVICE_UNAVAILABLE|no Raft leader/.test(error.log);
      if (!leaderless || performance.now() > deadline) throw error;
      await pause(POLL_MS);
    }
  }
}
