import {
  createClaimVerifier,
  type BelievedLedger,
  type ClaimVerifier,
  type HeadersLedger,
} from '@meridian/bridges/claims';
import { EvmFinalFacts } from '@meridian/bridges/evm';
import type { Hash, Lane, Ledger } from '@meridian/credit';
import type { Clock } from './clock.ts';
import { LedgerLanes } from './lanes.ts';
import { laneOf, type Peer, type PeerLedger } from './peer/peers.ts';
import { isValid } from './peer/validity.ts';

/** What this gateway believes of its peers' ledgers, and through what. */
export interface Beliefs {
  readonly claims: ClaimVerifier;
  readonly lanes: LedgerLanes;
  /** This gateway's own views of the chains that are believed by their headers. */
  readonly chains: readonly EvmFinalFacts[];
  /** Other claim keys and endorsing peers of the same ledgers. @throws BridgeError where they cannot be */
  replace(peers: readonly Peer[]): void;
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
  clock: Clock,
): Promise<Beliefs> {
  const known = ledgersOf(peers);
  const chains = new Map<Hash, EvmFinalFacts>();
  for (const { ledger, chain } of known) {
    if (chain === undefined || chains.has(ledger.id)) continue;
    chains.set(ledger.id, await EvmFinalFacts.connect({ ...chain, ledger: ledger.descriptor }));
  }
  const byHeaders = [...chains.values()].map((blocks): HeadersLedger => ({
    ledger: blocks.ledger,
    lane: 'proven: headers',
    token: blocks.token,
    blocks,
  }));
  const bySignature = new SignedClaims(known, byHeaders, clock);
  const headers = createClaimVerifier(byHeaders);
  const lanes = [own, ...known.map((each) => ({ ledger: each.ledger, lane: laneOf(each) }))];
  return {
    claims: {
      prepare: (evidence, ledger) => headers.prepare(evidence, ledger),
      verify: (evidence, ledger) => headers.verify(evidence, ledger) || bySignature.verify(evidence, ledger),
    },
    lanes: new LedgerLanes(new Map(lanes.map(({ ledger, lane }) => [ledger.descriptor, lane]))),
    chains: [...chains.values()],
    replace: (others) => {
      bySignature.replace(ledgersOf(others));
    },
    close: () => {
      for (const chain of chains.values()) chain.close();
    },
  };
}

const ledgersOf = (peers: readonly Peer[]): readonly PeerLedger[] => peers.flatMap(({ ledgers }) => ledgers);

/** The lanes in which signatures prove, by keys that come and go. Nothing has to be asked beforehand in them. */
class SignedClaims {
  readonly #byHeaders: readonly HeadersLedger[];
  readonly #clock: Clock;
  #ledgers: readonly PeerLedger[];
  #kept: { readonly keys: string; readonly verifier: ClaimVerifier } | undefined;

  /** @throws BridgeError as `createClaimVerifier` */
  constructor(ledgers: readonly PeerLedger[], byHeaders: readonly HeadersLedger[], clock: Clock) {
    this.#byHeaders = byHeaders;
    this.#clock = clock;
    this.#ledgers = ledgers;
    this.replace(ledgers);
  }

  /** @throws BridgeError as `createClaimVerifier`; then all is as before */
  replace(ledgers: readonly PeerLedger[]): void {
    // With every key, valid or not, and every lane: what cannot be is told now and not when a key's time comes.
    createClaimVerifier([...this.#byHeaders, ...ledgers.flatMap((ledger) => believedBy(ledger, () => true))]);
    this.#ledgers = ledgers;
    this.#kept = undefined;
  }

  verify(...asked: Parameters<ClaimVerifier['verify']>): boolean {
    const now = this.#clock.now();
    const believed = this.#ledgers.flatMap((ledger) => believedBy(ledger, (key) => isValid(key, now)));
    const keys = JSON.stringify(believed.map((ledger) => ('keys' in ledger ? ledger.keys : [])));
    if (this.#kept?.keys !== keys) this.#kept = { keys, verifier: createClaimVerifier(believed) };
    return this.#kept.verifier.verify(...asked);
  }
}

function believedBy(
  { ledger, claimKeys, chain, endorsers }: PeerLedger,
  counts: (key: PeerLedger['claimKeys'][number]) => boolean,
): BelievedLedger[] {
  if (chain !== undefined) return [];
  if (endorsers !== undefined) return [{ ledger, lane: 'proven: endorsed', endorsers }];
  return [{ ledger, keys: claimKeys.filter(counts).map(({ x, y }) => ({ x, y })) }];
}
