import { createClaimVerifier, type BelievedLedger, type ClaimVerifier } from '@meridian/bridges/claims';
import { EvmFinalFacts } from '@meridian/bridges/evm';
import type { Hash, Lane, Ledger } from '@meridian/credit';
import { LedgerLanes } from './lanes.ts';
import { laneOf, type Peer } from './peer/peers.ts';

/** What this gateway believes of its peers' ledgers, and through what. */
export interface Beliefs {
  readonly claims: ClaimVerifier;
  readonly lanes: LedgerLanes;
  /** This gateway's own views of the chains that are believed by their headers. */
  readonly chains: readonly EvmFinalFacts[];
  close(): void;
}

/**
 * Connects to the nodes that the peers' ledgers are judged by.
 * @param own this gateway's ledger, and in which lane it proves what holds there
 * @throws BridgeError where a node is of another network, does not answer, or a ledger is in two lanes; as `createClaimVerifier`
 */
export async function connectBeliefs(
  peers: readonly Peer[],
  own: { readonly ledger: Ledger; readonly lane: Lane },
): Promise<Beliefs> {
  const known = peers.flatMap(({ ledgers }) => ledgers);
  const chains = new Map<Hash, EvmFinalFacts>();
  for (const { ledger, chain } of known) {
    if (chain === undefined || chains.has(ledger.id)) continue;
    chains.set(ledger.id, await EvmFinalFacts.connect({ ...chain, ledger: ledger.descriptor }));
  }
  const believed = known.map(({ ledger, claimKeys, endorsers }): BelievedLedger => {
    if (endorsers !== undefined) return { ledger, lane: 'proven: endorsed', endorsers };
    const blocks = chains.get(ledger.id);
    if (blocks === undefined) return { ledger, keys: claimKeys };
    return { ledger, lane: 'proven: headers', token: blocks.token, blocks };
  });
  const lanes = [own, ...known.map((each) => ({ ledger: each.ledger, lane: laneOf(each) }))];
  return {
    claims: createClaimVerifier(believed),
    lanes: new LedgerLanes(new Map(lanes.map(({ ledger, lane }) => [ledger.descriptor, lane]))),
    chains: [...chains.values()],
    close: () => {
      for (const chain of chains.values()) chain.close();
    },
  };
}
