import { createClaimSigner } from '@meridian/bridges/claims';
import { connectFabricCredits, type FabricConfiguration, type FabricCredits } from '@meridian/bridges/fabric';
import type { Ledger } from '@meridian/credit';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { valueOf } from '../outcome.ts';
import {
  ATTESTING_MSPS,
  CURRENCIES,
  fabricAccount,
  GRANTED_ROLES,
  REGISTRIES,
  REGISTRY_MSP,
  REGULATOR_MSP,
  type FabricUser,
} from './accounts.ts';
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

/**
 * Tells the chaincode who may do what and through what to believe the EVM ledger, and lets the gateway lock for the custodian.
 * @param claimKeyFile whose signature is believed about the EVM ledger
 * @param token where given, its headers are believed instead, and this contract's word of retirements
 */
export async function configureHome(
  layout: Layout,
  fabric: FabricStack,
  evm: Ledger,
  claimKeyFile: string,
  token?: string,
): Promise<void> {
  const wanted: Omit<FabricConfiguration, 'version'> = {
    ledger: fabric.ledger.descriptor,
    regulators: [REGULATOR_MSP],
    registries: Object.fromEntries(REGISTRIES.map((registry) => [registry, [REGISTRY_MSP]])),
    gateways: token === undefined ? [REGISTRY_MSP] : [...ATTESTING_MSPS],
    foreignLedgers: [token === undefined ? singleLane(evm, claimKeyFile) : headersLane(evm, token)],
    roles: Object.fromEntries(Object.entries(GRANTED_ROLES).map(([role, msps]) => [role, [...msps]])),
    currencies: Object.fromEntries(Object.entries(CURRENCIES).map(([currency, msps]) => [currency, [...msps]])),
  };
  const regulator = connectUser(layout, fabric.section, 'regulator');
  const custodian = connectUser(layout, fabric.section, 'custodian');
  try {
    await configure(regulator, wanted);
    valueOf(await custodian.setApprovalForAll(fabricAccount('gateway'), true), 'approving the gateway');
  } finally {
    await regulator.close();
    await custodian.close();
  }
}

type ForeignLane = FabricConfiguration['foreignLedgers'][number];

const singleLane = ({ descriptor }: Ledger, claimKeyFile: string): ForeignLane => ({
  ledger: descriptor,
  keys: [createClaimSigner(readFileSync(claimKeyFile, 'utf8')).publicKey],
});

const headersLane = ({ descriptor }: Ledger, token: string): ForeignLane => ({
  ledger: descriptor,
  lane: 'headers',
  token,
  organisations: [...ATTESTING_MSPS],
  k: ATTESTING_MSPS.length,
});

/** What differs from the configuration that the ledger has becomes its next version. */
async function configure(regulator: FabricCredits, wanted: Omit<FabricConfiguration, 'version'>): Promise<void> {
  const known = await regulator.configuration();
  const isNew = known.outcome === 'refused' && known.refusal.code === 'NOT_CONFIGURED';
  const before = isNew ? undefined : valueOf(known, 'reading the configuration');
  if (
    before !== undefined &&
    isDeepStrictEqual({ ...wanted, version: before.version, attesters: before.attesters }, before)
  )
    return;
  const version = (before?.version ?? 0) + 1;
  const attesters = before?.attesters ?? [];
  valueOf(await regulator.configure({ ...wanted, version, attesters }), 'configuring the chaincode');
}
