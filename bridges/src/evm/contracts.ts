import {
  ClassRegistry,
  CreditBridge,
  EndorsementVerifier,
  PolicyRegistry,
  SingleGatewayVerifier,
  VerifierTimelock,
  WrappedCredit,
} from '@meridian/solidity';
import { Interface } from 'ethers';
import type { EvmChain } from './chain.ts';
import { lower } from './records.ts';

export const BRIDGE = new Interface(CreditBridge.abi);
export const TOKEN = new Interface(WrappedCredit.abi);
export const REGISTRY = new Interface(ClassRegistry.abi);
export const POLICIES = new Interface(PolicyRegistry.abi);
export const SINGLE_VERIFIER = new Interface(SingleGatewayVerifier.abi);
export const ENDORSEMENT_VERIFIER = new Interface(EndorsementVerifier.abi);
export const TIMELOCK = new Interface(VerifierTimelock.abi);

/** Where one ledger's contracts are; 0x and lower case. */
export interface CreditAddresses {
  readonly bridge: string;
  readonly token: string;
  readonly registry: string;
  readonly policies: string;
}

/** A view function's results at a block. @throws ethers' `CALL_EXCEPTION` */
export async function view(
  chain: EvmChain,
  at: { readonly contract: Interface; readonly address: string; readonly block: number | 'latest' },
  name: string,
  args: readonly unknown[],
): Promise<readonly unknown[]> {
  const answer = await chain.call(at.address, at.contract.encodeFunctionData(name, args), at.block);
  return at.contract.decodeFunctionResult(name, answer).toArray() as unknown[];
}

/** What the bridge says of its companions. */
export async function addressesOf(chain: EvmChain, bridge: string): Promise<CreditAddresses> {
  const at = { contract: BRIDGE, address: bridge, block: 'latest' } as const;
  const [[token], [registry]] = await Promise.all([view(chain, at, 'token', []), view(chain, at, 'registry', [])]);
  const [policies] = await view(chain, { contract: TOKEN, address: String(token), block: 'latest' }, 'policies', []);
  return { bridge, token: lower(token), registry: lower(registry), policies: lower(policies) };
}
