import { CreditBridge, PolicyRegistry, SingleGatewayVerifier, WrappedCredit } from '@meridian/solidity';
import { parseLedger, type Ledger } from '@meridian/credit';
import { concat, id, Wallet, type TransactionReceipt } from 'ethers';
import type { TrustedLedger } from '../claims/single-check.ts';
import { BridgeError } from '../port/errors.ts';
import { EvmChain, type EvmChainOptions } from './chain.ts';
import { addressesOf, BRIDGE, POLICIES, TOKEN, VERIFIER, type CreditAddresses } from './contracts.ts';
import { lower } from './records.ts';
import { refusalOf } from './refusals.ts';
import { TransactionSender, type SenderOptions } from './sender.ts';

export interface DeployOptions extends EvmChainOptions, SenderOptions {
  /** Deploys, and is the contracts' admin. */
  readonly privateKey: string;
  /** The ledger on which the credits are issued. */
  readonly home: Ledger;
  /** The foreign ledgers, home among them, and the claim keys believed for each. */
  readonly trusted: readonly TrustedLedger[];
  /** Accounts that may go on with what another gateway locked. */
  readonly gateways?: readonly string[];
  /** ERC-1155 metadata URI; `{id}` stands for the class id. */
  readonly uri?: string;
}

export interface Deployment {
  readonly ledger: Ledger;
  readonly addresses: CreditAddresses & { readonly verifier: string };
  /** Height from which the contracts' events are to be read. */
  readonly fromBlock: number;
}

/** Deploys the contracts in the order of solidity/README.md and trusts the keys given. @throws BridgeError `LEDGER_ANSWER` */
export async function deployCredits(options: DeployOptions): Promise<Deployment> {
  const chain = await EvmChain.connect(options);
  try {
    const wallet = new Wallet(options.privateKey);
    return await deployOn(chain, new TransactionSender(chain, wallet, options), options);
  } finally {
    chain.close();
  }
}

async function deployOn(chain: EvmChain, sender: TransactionSender, options: DeployOptions): Promise<Deployment> {
  const admin = sender.address;
  const verifier = await create(chain, sender, SingleGatewayVerifier.bytecode, VERIFIER.encodeDeploy([admin]));
  const token = await create(chain, sender, WrappedCredit.bytecode, TOKEN.encodeDeploy([admin, options.uri ?? '']));
  const bridge = await create(
    chain,
    sender,
    CreditBridge.bytecode,
    BRIDGE.encodeDeploy([admin, token.address, `0x${chain.genesisHash}`, `0x${options.home.id}`]),
  );
  const policies = await create(chain, sender, PolicyRegistry.bytecode, POLICIES.encodeDeploy([bridge.address]));
  const call = (to: string, data: string): Promise<TransactionReceipt> => transact(chain, sender, { to, data });
  await call(token.address, TOKEN.encodeFunctionData('connect', [bridge.address, policies.address]));
  const calls: Promise<TransactionReceipt>[] = [];
  for (const { ledger, keys } of options.trusted) {
    for (const { x, y } of keys)
      calls.push(
        call(verifier.address, VERIFIER.encodeFunctionData('trustKey', [`0x${ledger.id}`, `0x${x}`, `0x${y}`])),
      );
    calls.push(call(bridge.address, BRIDGE.encodeFunctionData('setVerifier', [`0x${ledger.id}`, verifier.address])));
  }
  for (const gateway of options.gateways ?? [])
    calls.push(call(bridge.address, BRIDGE.encodeFunctionData('grantRole', [id('GATEWAY_ROLE'), gateway])));
  await Promise.all(calls);
  return {
    ledger: parseLedger(`evm:${chain.chainId}:${chain.genesisHash}:${bridge.address}`),
    addresses: { ...(await addressesOf(chain, bridge.address)), verifier: verifier.address },
    fromBlock: verifier.block,
  };
}

async function create(
  chain: EvmChain,
  sender: TransactionSender,
  bytecode: string,
  constructorArguments: string,
): Promise<{ readonly address: string; readonly block: number }> {
  const receipt = await transact(chain, sender, { data: concat([bytecode, constructorArguments]) });
  return { address: lower(receipt.contractAddress), block: receipt.blockNumber };
}

/** @throws BridgeError `LEDGER_ANSWER` where the chain refuses the transaction */
async function transact(
  chain: EvmChain,
  sender: TransactionSender,
  request: { readonly to?: string; readonly data: string },
): Promise<TransactionReceipt> {
  const gas = await estimate(chain, { from: sender.address, ...request });
  const receipt = await sender.send({ ...request, gasLimit: (gas * 5n) / 4n });
  if (receipt.status !== 1) throw refused(`transaction ${receipt.hash}, reverted`);
  return receipt;
}

async function estimate(chain: EvmChain, call: object): Promise<bigint> {
  try {
    return BigInt((await chain.provider.send('eth_estimateGas', [call])) as string);
  } catch (cause) {
    throw refused(refusalOf(cause)?.message ?? 'an estimate without an answer', cause);
  }
}

const refused = (value: string, cause?: unknown): BridgeError =>
  new BridgeError('LEDGER_ANSWER', { field: 'deployment', value, expected: 'a transaction that succeeds' }, { cause });
