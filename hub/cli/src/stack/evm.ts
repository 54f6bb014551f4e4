import { startAnvil, type Anvil } from '@meridian/bridges/anvil';
import {
  deployCredits,
  EvmCredits,
  EvmPolicies,
  type BelievableLedger,
  type EvmCreditsOptions,
} from '@meridian/bridges/evm';
import { parseLedger } from '@meridian/credit';
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
/** Seconds that everybody has to see a change of what the bridge believes before it can be made. */
const ADMIN_DELAY = 86_400;
const TEN_ETHER = '0x8ac7230489e80000';

export const evmKeyFile = (layout: Layout, user: EvmUser): string => join(layout.keys, `evm-${user}.key`);
export const evmPrivateKey = (layout: Layout, user: EvmUser): string => keptSecret(evmKeyFile(layout, user), evmKey);
export const evmAddress = (layout: Layout, user: EvmUser): string =>
  new Wallet(evmPrivateKey(layout, user)).address.toLowerCase();

/** The process of a chain's node. */
export type ChainNode = Anvil;

export interface EvmChainStack {
  readonly node: ChainNode;
  readonly port: number;
}

/**
 * A chain of our own.
 * @param keeps whether its state survives a restart
 * @throws AnvilError
 */
export async function startChain(
  layout: Layout,
  previous: Hub['evm'] | undefined,
  keeps = true,
): Promise<EvmChainStack> {
  const port = await freePort(previous?.port);
  const node = await startAnvil({ port, chainId: CHAIN_ID, ...(keeps && { stateFile: layout.anvilState }) });
  const provider = new JsonRpcProvider(node.rpcUrl, CHAIN_ID, { staticNetwork: true });
  try {
    for (const user of EVM_USERS) await provider.send('anvil_setBalance', [evmAddress(layout, user), TEN_ETHER]);
  } finally {
    provider.destroy();
  }
  return { node, port };
}

/**
 * The contracts of this hub: those of last time, which stay in the lanes that they were made for, or newly deployed ones, whose facts are
 * believed at home by their headers.
 * @param home what new ones believe of the home ledger
 */
export async function openContracts(
  layout: Layout,
  chain: EvmChainStack,
  home: BelievableLedger,
  previous: Hub['evm'] | undefined,
): Promise<Hub['evm']> {
  const { rpcUrl } = chain.node;
  if (previous !== undefined) return { ...previous, rpcUrl, port: chain.port };
  const { ledger, addresses, fromBlock, timelock } = await deployCredits({
    rpcUrl,
    confirmations: CONFIRMATIONS,
    privateKey: evmPrivateKey(layout, 'admin'),
    home: home.ledger,
    trusted: [home],
    gateways: [evmAddress(layout, 'gateway')],
    adminDelay: ADMIN_DELAY,
  });
  return {
    descriptor: ledger.descriptor,
    rpcUrl,
    port: chain.port,
    bridge: addresses.bridge,
    token: addresses.token,
    fromBlock,
    confirmations: CONFIRMATIONS,
    lane: 'proven: headers',
    ...(timelock !== undefined && { timelock }),
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
