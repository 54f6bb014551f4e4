import { startDevnet } from './devnet.ts';
import { etsChaincode } from './ets.ts';
import { startFabric } from './fabric/start.ts';
import type { FabricNetwork, NetworkOptions } from './network.ts';

const FABRIC_BIN = process.env['FABRIC_BIN'];

export interface NetworkKind {
  readonly name: string;
  /** Whether this machine has it; otherwise its tests are reported as skipped. */
  readonly present: boolean;
  /** The process of the peer that the users' gateway is. */
  readonly peerProcess: string;
  /** The process that orders, where it is not the same. */
  readonly ordererProcess?: string;
  readonly start: (directory: string, options?: Partial<NetworkOptions>) => Promise<FabricNetwork>;
}

/** What a test of Fabric runs on: the embedded ledger always, real peers where `FABRIC_BIN` names their programs. */
export const FABRIC_KINDS: readonly NetworkKind[] = [
  {
    name: 'devnet',
    present: true,
    peerProcess: 'devnet',
    start: (directory, options) => startDevnet({ directory, chaincode: etsChaincode, ...options }),
  },
  {
    name: FABRIC_BIN === undefined ? 'real Fabric (skipped as FABRIC_BIN is not set)' : 'real Fabric',
    present: FABRIC_BIN !== undefined,
    peerProcess: 'peer-Org1MSP',
    ordererProcess: 'orderer',
    start: (directory, options) =>
      startFabric({ fabricBin: FABRIC_BIN ?? '', directory, chaincode: etsChaincode, ...options }),
  },
];
