import { ANVIL_FUNDED_KEY, startAnvil, type Anvil } from '@meridian/bridges/anvil';
import {
  deployCredits,
  EvmBridge,
  EvmCredits,
  EvmPolicies,
  type BelievableLedger,
  type Deployment,
  type ProvingLane,
} from '@meridian/bridges/evm';
import { id, JsonRpcProvider, Wallet } from 'ethers';
import { must } from './crossing.ts';
import { newClaimSigner } from './memory-side.ts';
import type { ForeignSide, Person } from './stack.ts';

const PEOPLE: readonly Person[] = ['alice', 'bob', 'carol'];
/** Ours from the start and worthless anywhere: made from public names. */
const keyOf = (name: string): string => id(`meridian test account ${name}`);
export const GATEWAY_KEY = keyOf('gateway');

export interface EvmSide extends ForeignSide {
  readonly bridge: EvmBridge;
  readonly anvil: Anvil;
  readonly deployment: Deployment;
  readonly holders: Readonly<Record<Person, EvmCredits>>;
  /** Written to by the gateway's account. */
  readonly policies: EvmPolicies;
  /** The gateway's address. */
  readonly gateway: string;
  close(): Promise<void>;
}

export interface EvmSideOptions {
  /** The home ledger, and what is believed of it. */
  readonly home: BelievableLedger;
  readonly confirmations?: number;
  /** Seconds. */
  readonly blockTime?: number;
  /** How facts of this ledger are proved; by its claim key unless given. */
  readonly lane?: ProvingLane;
  /** Seconds by which the bridge's admin is delayed; nobody delays it unless given. */
  readonly adminDelay?: number;
}

/** Our contracts on an anvil of its own. */
export async function evmForeign(options: EvmSideOptions): Promise<EvmSide> {
  const anvil = await startAnvil({ blockTime: options.blockTime ?? 0.1 });
  const network = {
    rpcUrl: anvil.rpcUrl,
    confirmations: options.confirmations ?? 1,
    pollingIntervalMs: 20,
  };
  await fund(anvil.rpcUrl, ['gateway', ...PEOPLE]);
  const trusted = [options.home];
  const deployment = await deployCredits({
    ...network,
    privateKey: ANVIL_FUNDED_KEY,
    home: options.home.ledger,
    trusted,
    ...(options.adminDelay !== undefined && { adminDelay: options.adminDelay }),
  });
  const ledger = { ...network, ledger: deployment.ledger.descriptor, fromBlock: deployment.fromBlock };
  const signer = newClaimSigner();
  const lane = options.lane ?? 'trusted: single';
  const bridge = await EvmBridge.connect({ ...ledger, privateKey: GATEWAY_KEY, signer, lane });
  const policies = await EvmPolicies.connect({ ...ledger, privateKey: GATEWAY_KEY });
  const holders = await connectHolders(ledger);
  for (const person of ['alice', 'bob'] as const) must(await holders[person].approve(bridge.address));
  return {
    anvil,
    deployment,
    holders,
    policies,
    gateway: bridge.address,
    bridge,
    signer,
    account: (person) => holders[person].address,
    retire: async ({ owner, ...command }) => must(await holders[owner].retire(command)).record,
    close: async () => {
      await bridge.close();
      policies.close();
      for (const person of PEOPLE) holders[person].close();
      await anvil.stop();
    },
  };
}

async function connectHolders(ledger: {
  readonly rpcUrl: string;
  readonly confirmations: number;
  readonly ledger: string;
}): Promise<Readonly<Record<Person, EvmCredits>>> {
  const connect = (person: Person): Promise<EvmCredits> => EvmCredits.connect({ ...ledger, privateKey: keyOf(person) });
  return { alice: await connect('alice'), bob: await connect('bob'), carol: await connect('carol') };
}

async function fund(rpcUrl: string, names: readonly string[]): Promise<void> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1 });
  for (const name of names)
    await provider.send('anvil_setBalance', [new Wallet(keyOf(name)).address, `0x${(10n ** 20n).toString(16)}`]);
  provider.destroy();
}
