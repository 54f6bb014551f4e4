import { CreditBridge, PolicyRegistry, VerifierTimelock, WrappedCredit } from '@meridian/solidity';
import { parseLedger, type Ledger } from '@meridian/credit';
import { id, Wallet, ZeroHash } from 'ethers';
import { EvmChain, type EvmChainOptions } from './chain.ts';
import { addressesOf, BRIDGE, POLICIES, TIMELOCK, TOKEN, type CreditAddresses } from './contracts.ts';
import { Deployer } from './deployer.ts';
import { deployVerifiers, type BelievableLedger, type Verifiers } from './deploy-verifiers.ts';
import { TransactionSender, type SenderOptions } from './sender.ts';

export interface DeployOptions extends EvmChainOptions, SenderOptions {
  /** Deploys, and is the contracts' admin. */
  readonly privateKey: string;
  /** The ledger on which the credits are issued. */
  readonly home: Ledger;
  /** The foreign ledgers, home among them, and what is believed of each. */
  readonly trusted: readonly BelievableLedger[];
  /** Accounts that may go on with what another gateway locked. */
  readonly gateways?: readonly string[];
  /** ERC-1155 metadata URI; `{id}` stands for the class id. */
  readonly uri?: string;
  /**
   * Seconds between the proposal and the execution of a change of what is believed: the bridge's admin is a time-lock then, for which
   * the deployer proposes. Without it the deployer stays the bridge's admin.
   */
  readonly adminDelay?: number;
}

export interface Deployment {
  readonly ledger: Ledger;
  readonly addresses: CreditAddresses;
  readonly verifiers: Verifiers;
  /** The bridge's admin, where it is a time-lock. */
  readonly timelock?: string;
  /** Height from which the contracts' events are to be read. */
  readonly fromBlock: number;
}

/**
 * Deploys the contracts in the order of solidity/README.md and believes what is given of each foreign ledger.
 * @throws BridgeError `LEDGER_ANSWER`
 */
export async function deployCredits(options: DeployOptions): Promise<Deployment> {
  const chain = await EvmChain.connect(options);
  try {
    const deployer = new Deployer(chain, new TransactionSender(chain, new Wallet(options.privateKey), options));
    return await deployOn(chain, deployer, options);
  } finally {
    chain.close();
  }
}

async function deployOn(chain: EvmChain, deployer: Deployer, options: DeployOptions): Promise<Deployment> {
  const admin = deployer.address;
  const verifiers = await deployVerifiers(deployer, options.trusted, admin);
  const token = await deployer.create(WrappedCredit.bytecode, TOKEN.encodeDeploy([admin, options.uri ?? '']));
  const bridge = await deployer.create(
    CreditBridge.bytecode,
    BRIDGE.encodeDeploy([admin, token, `0x${chain.genesisHash}`, `0x${options.home.id}`]),
  );
  const policies = await deployer.create(PolicyRegistry.bytecode, POLICIES.encodeDeploy([bridge]));
  await deployer.call(token, TOKEN.encodeFunctionData('connect', [bridge, policies]));
  await Promise.all([
    ...Object.entries(verifiers).map(([ledger, verifier]) =>
      deployer.call(bridge, BRIDGE.encodeFunctionData('setVerifier', [`0x${ledger}`, verifier])),
    ),
    ...(options.gateways ?? []).map((gateway) =>
      deployer.call(bridge, BRIDGE.encodeFunctionData('grantRole', [id('GATEWAY_ROLE'), gateway])),
    ),
  ]);
  const { adminDelay } = options;
  const timelock = adminDelay === undefined ? undefined : await handOver(deployer, bridge, adminDelay);
  return {
    ledger: parseLedger(`evm:${chain.chainId}:${chain.genesisHash}:${bridge}`),
    addresses: await addressesOf(chain, bridge),
    verifiers,
    ...(timelock !== undefined && { timelock }),
    fromBlock: deployer.fromBlock,
  };
}

/** The bridge's admin role to a time-lock, for which the deployer proposes. */
async function handOver(deployer: Deployer, bridge: string, delay: number): Promise<string> {
  const proposers = [deployer.address];
  const timelock = await deployer.create(VerifierTimelock.bytecode, TIMELOCK.encodeDeploy([delay, proposers]));
  await deployer.call(bridge, BRIDGE.encodeFunctionData('grantRole', [ZeroHash, timelock]));
  await deployer.call(bridge, BRIDGE.encodeFunctionData('renounceRole', [ZeroHash, deployer.address]));
  return timelock;
}
