import { ANVIL_FUNDED_KEY, startAnvil } from '@meridian/bridges/anvil';
import type { EndorsedLedger } from '@meridian/bridges/claims';
import { toHex, type Ledger } from '@meridian/credit';
import { EndorsementVerifier, errorsAbi } from '@meridian/solidity';
import { ContractFactory, Interface, isError, JsonRpcProvider, Wallet } from 'ethers';

const CONTRACT = new Interface(EndorsementVerifier.abi);
const ERRORS = new Interface(errorsAbi);

/** The verifying contract on an anvil of its own. */
export interface VerifierContract {
  /** Name of the error that the contract refuses with; undefined where it believes. */
  refusal(
    ledger: Ledger,
    evidence: { readonly claim: Uint8Array; readonly proof: Uint8Array },
  ): Promise<string | undefined>;
  revoke(peer: string): Promise<void>;
  close(): Promise<void>;
}

export async function startVerifierContract({ ledger, endorsers }: EndorsedLedger): Promise<VerifierContract> {
  const anvil = await startAnvil({ blockTime: 0.1 });
  const provider = new JsonRpcProvider(anvil.rpcUrl, undefined, { cacheTimeout: -1, pollingInterval: 50 });
  const wallet = new Wallet(ANVIL_FUNDED_KEY, provider);
  const peers = endorsers.map(({ mspId, identity, key: { x, y } }) => [mspId, identity, `0x${x}`, `0x${y}`]);
  const factory = new ContractFactory(EndorsementVerifier.abi, EndorsementVerifier.bytecode, wallet);
  const contract = await factory.deploy(ledger.descriptor, peers, wallet.address);
  await contract.waitForDeployment();
  const to = await contract.getAddress();
  return {
    refusal: async (of, { claim, proof }) => {
      const data = CONTRACT.encodeFunctionData('verifyClaim', [`0x${of.id}`, `0x${toHex(claim)}`, `0x${toHex(proof)}`]);
      try {
        await provider.call({ to, data });
        return undefined;
      } catch (error) {
        if (!isError(error, 'CALL_EXCEPTION') || error.data === null) throw error;
        return ERRORS.parseError(error.data)?.name ?? `unknown error ${error.data}`;
      }
    },
    revoke: async (peer) => {
      const sent = await wallet.sendTransaction({ to, data: CONTRACT.encodeFunctionData('revokePeer', [`0x${peer}`]) });
      await sent.wait();
    },
    close: async () => {
      provider.destroy();
      await anvil.stop();
    },
  };
}
