import { createClaimSigner } from '@meridian/bridges/claims';
import { connectFabricCredits, type FabricConfiguration, type FabricCredits } from '@meridian/bridges/fabric';
import type { Ledger } from '@meridian/credit';
import { readFileSync } from 'node:fs';
import { valueOf } from '../outcome.ts';
import { fabricAccount, REGISTRIES, REGISTRY_MSP, REGULATOR_MSP, type FabricUser } from './accounts.ts';
import { fabricCredentials, type FabricStack } from './fabric.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';

/** A user's client of the chaincode. */
export function connectUser(
  layout: Layout,
  { endpoint, channel, chaincode, mspId }: Hub['fabric'],
  user: FabricUser,
): FabricCredits {
  return connectFabricCredits({ endpoint, channel, chaincode, peerMspId: mspId, ...fabricCredentials(layout, user) });
}

/** Tells the chaincode who may do what and which claim key to believe about the EVM ledger, and lets the gateway lock for the custodian. */
export async function configureHome(
  layout: Layout,
  fabric: FabricStack,
  evm: Ledger,
  claimKeyFile: string,
): Promise<void> {
  const { publicKey } = createClaimSigner(readFileSync(claimKeyFile, 'utf8'));
  const configuration: FabricConfiguration = {
    version: 1,
    ledger: fabric.ledger.descriptor,
    regulators: [REGULATOR_MSP],
    registries: Object.fromEntries(REGISTRIES.map((registry) => [registry, [REGISTRY_MSP]])),
    gateways: [REGISTRY_MSP],
    foreignLedgers: [{ ledger: evm.descriptor, keys: [publicKey] }],
  };
  const regulator = connectUser(layout, fabric.section, 'regulator');
  const custodian = connectUser(layout, fabric.section, 'custodian');
  try {
    valueOf(await regulator.configure(configuration), 'configuring the chaincode');
    valueOf(await custodian.setApprovalForAll(fabricAccount('gateway'), true), 'approving the gateway');
  } finally {
    await regulator.close();
    await custodian.close();
  }
}
