import { parseLedger, type Ledger } from '@meridian/credit';
import { BridgeError } from '../port/errors.ts';
import { EvmChain, type EvmChainOptions } from './chain.ts';
import { addressesOf, BRIDGE, view, type CreditAddresses } from './contracts.ts';

export interface EvmLedgerOptions extends EvmChainOptions {
  /** `evm:<chain id>:<genesis hash>:<bridge address>`. */
  readonly ledger: string;
  /** Height at which the contracts were deployed; events are read from there on. 0 unless given. */
  readonly fromBlock?: number;
}

/** A chain, and our contracts on it. */
export interface EvmLedger {
  readonly ledger: Ledger;
  readonly chain: EvmChain;
  readonly addresses: CreditAddresses;
  readonly fromBlock: number;
}

/**
 * Connects, and makes sure that the chain and the bridge on it are the ledger that is meant.
 * @throws CreditError `INVALID_LEDGER`; BridgeError `WRONG_NETWORK`, `INVALID_OPTION`, `UNREACHABLE`
 */
export async function connectLedger(options: EvmLedgerOptions): Promise<EvmLedger> {
  const ledger = parseLedger(options.ledger);
  const bridge = ledger.descriptor.split(':')[3] ?? '';
  if (ledger.kind !== 'evm')
    throw new BridgeError('INVALID_OPTION', { field: 'ledger', value: ledger.descriptor, expected: 'an EVM ledger' });
  const chain = await EvmChain.connect(options);
  try {
    const actual = `evm:${chain.chainId}:${chain.genesisHash}:${bridge}`;
    if (actual !== ledger.descriptor) throw wrongNetwork(actual, ledger);
    const own = await descriptorOf(chain, bridge);
    if (own !== ledger.descriptor) throw wrongNetwork(own, ledger);
    return { ledger, chain, addresses: await addressesOf(chain, bridge), fromBlock: options.fromBlock ?? 0 };
  } catch (error) {
    chain.close();
    throw error;
  }
}

/** What the bridge itself takes its ledger for. */
async function descriptorOf(chain: EvmChain, bridge: string): Promise<string> {
  const code = (await chain.provider.send('eth_getCode', [bridge, 'latest'])) as string;
  if (code === '0x') return `no contract at ${bridge}`;
  const [descriptor] = await view(chain, { contract: BRIDGE, address: bridge, block: 'latest' }, 'descriptor', []);
  return String(descriptor);
}

const wrongNetwork = (value: string, ledger: Ledger): BridgeError =>
  new BridgeError('WRONG_NETWORK', { field: 'ledger', value, expected: ledger.descriptor });
