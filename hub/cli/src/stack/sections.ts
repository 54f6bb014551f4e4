import { chainOf, evmKeyFile } from './evm.ts';
import { endorsingPeers, fabricIdentity, MSPS } from './fabric.ts';
import type { LedgerSection, PeerSection } from './gateways.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';

/** The ledgers as the gateways in front of them are told of them. */
export function ledgerSections(
  layout: Layout,
  fabric: Hub['fabric'],
  evm: Hub['evm'],
): { readonly onFabric: LedgerSection; readonly onEvm: LedgerSection } {
  const { descriptor, endpoint, channel, chaincode } = fabric;
  const { bridge, lane } = evm;
  const keyFile = evmKeyFile(layout, 'gateway');
  return {
    onFabric: {
      kind: 'fabric',
      ...{ descriptor, endpoint, channel, chaincode },
      ...fabricIdentity(layout, 'gateway'),
      lane: fabric.lane,
      ...(fabric.lane === 'proven: endorsed' && { organisations: MSPS }),
    },
    onEvm: { kind: 'evm', descriptor: evm.descriptor, ...chainOf(evm), bridge, keyFile, lane },
  };
}

/** Whose word of the home ledger counts, where that is not the gateway's own. */
export const believedOfHome = (layout: Layout, { lane }: Hub['fabric']): Pick<PeerSection, 'endorsers'> =>
  lane === 'proven: endorsed' ? { endorsers: endorsingPeers(layout) } : {};

/** Whose word of the chain counts, where that is not the gateway's own. */
export const believedOfChain = (evm: Hub['evm']): Pick<PeerSection, 'chain'> =>
  evm.lane === 'proven: headers' ? { chain: chainOf(evm) } : {};
