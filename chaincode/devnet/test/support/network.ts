import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as grpc from '@grpc/grpc-js';
import type { Gateway } from '@hyperledger/fabric-gateway';
import { Devnet, type DevnetOptions, type Identity } from '../../src/index.ts';
import { buildChaincode, runChaincode, type ChaincodeProcess } from './chaincode.ts';
import { channelTo, gatewayFor } from './client.ts';

export const BOTH = "AND('Org1MSP.peer','Org2MSP.peer')";
export const PACKAGE_ID = 'asset_1:test';

/** Options of a network of two organisations with the chaincode `asset` at `address`. */
export function twoOrganisations(dataDir: string, address: string): DevnetOptions {
  return {
    dataDir,
    channel: 'ch1',
    organisations: [{ mspId: 'Org1MSP' }, { mspId: 'Org2MSP' }],
    chaincodes: [{ name: 'asset', packageId: PACKAGE_ID, endorsementPolicy: BOTH, address }],
    chaincodeConnectTimeoutMs: 20_000,
  };
}

export interface TestNetwork {
  readonly dataDir: string;
  readonly devnet: Devnet;
  readonly chaincode: ChaincodeProcess;
  /** The folder of the built chaincode. */
  readonly folder: string;
  readonly alice: Identity;
  readonly bob: Identity;
  /** Connections to the gateways of Org1MSP and Org2MSP. */
  readonly channels: readonly [grpc.Client, grpc.Client];
  readonly gateways: readonly [Gateway, Gateway];
  stop(): Promise<void>;
}

/** A running network with Alice of Org1MSP and Bob of Org2MSP connected. */
export async function startNetwork(extra: Partial<DevnetOptions> = {}): Promise<TestNetwork> {
  const folder = buildChaincode();
  const chaincode = await runChaincode(folder, PACKAGE_ID);
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-test-'));
  const options = { ...twoOrganisations(dataDir, chaincode.address), ...extra };
  const devnet = await Devnet.start(options).catch(async (error: unknown) => {
    await chaincode.stop();
    throw error;
  });
  const alice = await devnet.issueIdentity('Org1MSP', { name: 'alice', attributes: { role: 'operator' } });
  const bob = await devnet.issueIdentity('Org2MSP', { name: 'bob' });
  const channels = [channelTo(devnet, 'Org1MSP'), channelTo(devnet, 'Org2MSP')] as const;
  const gateways = [gatewayFor(channels[0], alice), gatewayFor(channels[1], bob)] as const;
  return {
    dataDir,
    devnet,
    chaincode,
    folder,
    alice,
    bob,
    channels,
    gateways,
    stop: async () => {
      for (const gateway of gateways) gateway.close();
      for (const channel of channels) channel.close();
      devnet.stop();
      await chaincode.stop();
      rmSync(dataDir, { recursive: true });
      rmSync(folder, { recursive: true });
    },
  };
}
