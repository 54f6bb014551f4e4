import { startAnvil, type Anvil } from '@meridian/bridges/anvil';
import { createClaimSigner, type TrustedLedger } from '@meridian/bridges/claims';
import { deployCredits, EvmCredits, EvmPolicies, type EvmCreditsOptions } from '@meridian/bridges/evm';
import { parseLedger, type Ledger } from '@meridian/credit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonRpcProvider, Wallet } from 'ethers';
import { EVM_USERS, type EvmUser } from './accounts.ts';
import type { ChainSection } from './gateways.ts';
import type { Hub } from './hub-file.ts';
import { evmKey, keptSecret } from './keys.ts';
import type { Layout } from './layout.ts';
import { freePort } from './ports.ts';

/** anvil's blocks are never re-organised: one of them is final. */
export const CONFIRMATIONS = 1;
const CHAIN_ID = 31337;
const TEN_ETHER = '0x8ac7230489e80000';

export const evmKeyFile = (layout: Layout, user: EvmUser): string => join(layout.keys, `evm-${user}.key`);
export const evmPrivateKey = (layout: Layout, user: EvmUser): string => keptSecret(evmKeyFile(layout, user), evmKey);
export const evmAddress = (layout: Layout, user: EvmUser): string =>
  new Wallet(evmPrivateKey(layout, user)).address.toLowerCase();

export interface EvmChainStack {
  readonly anvil: Anvil;
  readonly port: number;
}

/** A chain of our own whose state survives a restart. @throws AnvilError */
export async function startChain(layout: Layout, previous: Hub['evm'] | undefined): Promise<EvmChainStack> {
  const port = await freePort(previous?.port);
  const anvil = await startAnvil({ port, chainId: CHAIN_ID, stateFile: layout.anvilState });
  const provider = new JsonRpcProvider(anvil.rpcUrl, CHAIN_ID, { staticNetwork: true });
  try {
    for (const user of EVM_USERS) await provider.send('anvil_setBalance', [evmAddress(layout, user), TEN_ETHER]);
  } finally {
    provider.destroy();
  }
  return { anvil, port };
}

/**
 * The contracts of this hub: those of last time, or newly deployed ones.
 * @param lane in which new ones are to be believed at home; those of last time stay in theirs
 */
export async function openContracts(
  layout: Layout,
  chain: EvmChainStack,
  home: Ledger,
  claimKeyFile: string,
  previous: Hub['evm'] | undefined,
  lane: Hub['evm']['lane'] = 'trusted: single',
): Promise<Hub['evm']> {
  const { rpcUrl } = chain.anvil;
  if (previous !== undefined) return { ...previous, rpcUrl, port: chain.port };
  const trusted: TrustedLedger[] = [
    { ledger: home, keys: [createClaimSigner(readFileSync(claimKeyFile, 'utf8')).publicKey] },
  ];
  const { ledger, addresses, fromBlock } = await deployCredits({
    rpcUrl,
    confirmations: CONFIRMATIONS,
    privateKey: evmPrivateKey(layout, 'admin'),
    home,
    trusted,
    gateways: [evmAddress(layout, 'gateway')],
  });
  return {
    descriptor: ledger.descriptor,
    rpcUrl,
    port: chain.port,
    bridge: addresses.bridge,
    token: addresses.token,
    fromBlock,
    confirmations: CONFIRMATIONS,
    lane,
  };
}

/** The chain as a gateway or an attester is told of it that only looks. */
export const chainOf = ({ rpcUrl, confirmations, fromBlock }: Hub['evm']): ChainSection => ({
  rpcUrl,
  confirmations,
  fromBlock,
});

/** A holder of credits on the chain. */
export const connectHolder = (layout: Layout, evm: Hub['evm'], user: EvmUser): Promise<EvmCredits> =>
  EvmCredits.connect(optionsOf(layout, evm, user));

/** What credits are worth on the chain. */
export const connectPolicies = (layout: Layout, evm: Hub['evm'], user: EvmUser): Promise<EvmPolicies> =>
  EvmPolicies.connect(optionsOf(layout, evm, user));

const optionsOf = (layout: Layout, evm: Hub['evm'], user: EvmUser): EvmCreditsOptions => ({
  rpcUrl: evm.rpcUrl,
  confirmations: evm.confirmations,
  ledger: parseLedger(evm.descriptor).descriptor,
  fromBlock: evm.fromBlock,
  privateKey: evmPrivateKey(layout, user),
});
