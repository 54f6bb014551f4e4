import { setTimeout as pause } from 'node:timers/promises';
import {
  bridgeContractOf,
  decodeHeaderProof,
  provenReceipt,
  type EvmBlock,
  type Hash,
  type Ledger,
} from '@meridian/credit';
import { isTransferClaim, saidAgain, type FinalBlocks } from '../claims/headers-check.ts';
import type { FactSpan } from '../evm/final-facts.ts';
import type { HeaderRecord, HeaderStanding } from '../fabric/answers.ts';
import type { Evidence } from '../port/ledger-bridge.ts';
import { done, refused, unavailable, type Outcome } from '../port/outcome.ts';

/** What this organisation sees of the foreign chain itself. */
export interface FactChain extends FinalBlocks {
  readonly ledger: Ledger;
  /** Whose word of retirements counts; that of transfers is the ledger's bridge. */
  readonly token: string;
  facts(options: { readonly from?: number; readonly signal: AbortSignal }): AsyncIterable<FactSpan>;
}

/** Where organisations write down which blocks they have seen final. */
export interface HeaderBook {
  readonly organisation: string;
  attest(ledger: Hash, block: EvmBlock): Promise<Outcome<HeaderRecord>>;
  standing(ledger: Hash, number: bigint): Promise<Outcome<HeaderStanding>>;
}

/** Told what an operator has to know. */
export interface AttesterObserver {
  attested(record: HeaderRecord): void;
  /** Organisations differ about a block: a breach, nothing in it counts. */
  contradicted(facts: { readonly number: bigint; readonly hashes: readonly string[] }): void;
  failed(facts: { readonly block: EvmBlock; readonly reason: string }): void;
}

export interface AttesterOptions {
  readonly chain: FactChain;
  readonly book: HeaderBook;
  readonly observer: AttesterObserver;
  /** How long other organisations are waited for, ms. */
  readonly waitMs?: number;
}

const WAIT_MS = 10_000;
/** Between two looks; all who wait for a block look together. */
const POLL_MS = { first: 25, most: 250 };
const RETRY_MS = { first: 200, most: 15_000 };
/** Blocks that are attested at the same time. */
const AT_ONCE = 8;
/** More blocks than have evidence under way at once; the oldest go first. */
const KEPT = 4_096;

/**
 * One organisation's duty towards one foreign EVM ledger: it writes down which blocks it has seen final itself, those that carry
 * facts of ours and no others. It never takes a block's hash from whoever presents evidence.
 */
export class HeaderAttester {
  readonly ledger: Ledger;
  readonly #options: AttesterOptions;
  /** By block hash: under way, or done. */
  readonly #attested = new Map<Hash, Promise<Outcome<unknown>>>();
  readonly #counted = new Set<Hash>();
  /** By block hash, those that are waited for. */
  readonly #awaited = new Map<Hash, Promise<Outcome<unknown>>>();

  constructor(options: AttesterOptions) {
    this.ledger = options.chain.ledger;
    this.#options = options;
  }

  /** The same word in another block that is final here; see {@link saidAgain}. */
  async saidAgain(evidence: Evidence, { number, hash }: EvmBlock): Promise<Evidence | undefined> {
    const { chain } = this.#options;
    const contract = isTransferClaim(evidence.claim) ? bridgeContractOf(chain.ledger) : chain.token;
    const again = await saidAgain(chain, evidence, { contract, number });
    return again === undefined || provenReceipt(decodeHeaderProof(again.proof)).block.hash === hash ? undefined : again;
  }

  /**
   * Makes sure that evidence in that block can be presented: this organisation has attested it, if it is one of those that do, and so
   * have enough others. `refused` (`HEADER_CONTRADICTED`) where that cannot be, `unavailable` where it is not so yet.
   */
  async ready(block: EvmBlock): Promise<Outcome<unknown>> {
    if (this.#counted.has(block.hash)) return done(undefined, { block: 0n });
    const awaited = this.#awaited.get(block.hash) ?? this.#ready(block);
    this.#awaited.set(block.hash, awaited);
    try {
      return await awaited;
    } finally {
      this.#awaited.delete(block.hash);
    }
  }

  async #ready(block: EvmBlock): Promise<Outcome<unknown>> {
    const own = await this.#seen(block);
    const isForbidden = own.outcome === 'refused' && own.refusal.code === 'FORBIDDEN';
    return own.outcome === 'done' || isForbidden ? this.#enough(block) : own;
  }

  /**
   * Attests every final block with facts as it comes, until `signal` aborts.
   * @param onScanned told the height up to which nothing is left to do
   */
  async watch(options: {
    readonly from?: number;
    readonly signal: AbortSignal;
    readonly onScanned: (height: number) => Promise<void>;
  }): Promise<void> {
    for await (const { blocks, to } of this.#options.chain.facts(options)) {
      for (let i = 0; i < blocks.length; i += AT_ONCE)
        await Promise.all(blocks.slice(i, i + AT_ONCE).map((block) => this.#insist(block, options.signal)));
      if (options.signal.aborted) return;
      await options.onScanned(to);
    }
  }

  /** Until it is written down, or can never be. */
  async #insist(block: EvmBlock, signal: AbortSignal): Promise<void> {
    for (let wait = RETRY_MS.first; !signal.aborted; wait = Math.min(2 * wait, RETRY_MS.most)) {
      const outcome = await this.#attest(block);
      if (outcome.outcome === 'done') return;
      const reason = outcome.outcome === 'refused' ? outcome.refusal.message : String(outcome.cause);
      this.#options.observer.failed({ block, reason });
      if (outcome.outcome === 'refused') return;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Attests a block that somebody presents, if this organisation's own node has it as final. */
  async #seen(block: EvmBlock): Promise<Outcome<unknown>> {
    const known = this.#attested.get(block.hash);
    if (known !== undefined) return known;
    const { chain, observer } = this.#options;
    const hash = await chain.finalHash(block.number).catch((cause: unknown) => ({ cause }));
    if (hash === undefined) return unavailable(new Error(`block ${block.number} is not final here yet`));
    if (typeof hash === 'object') return unavailable(hash.cause);
    if (hash === block.hash) return this.#attest(block);
    observer.contradicted({ number: block.number, hashes: [`here ${hash}`, `presented ${block.hash}`] });
    return contradiction(block.number, [hash, block.hash]);
  }

  #attest(block: EvmBlock): Promise<Outcome<unknown>> {
    const { hash } = block;
    const known = this.#attested.get(hash);
    if (known !== undefined) return known;
    const started = this.#write(block).then((outcome) => {
      if (outcome.outcome !== 'done') this.#attested.delete(hash);
      return outcome;
    });
    this.#attested.set(hash, started);
    forgetOldest(this.#attested);
    return started;
  }

  async #write(block: EvmBlock): Promise<Outcome<unknown>> {
    const { book, observer } = this.#options;
    const outcome = await book.attest(this.ledger.id, block);
    if (outcome.outcome !== 'done') return outcome;
    const { hash, contradiction: other } = outcome.value;
    if (other === undefined && hash === block.hash) {
      observer.attested(outcome.value);
      return outcome;
    }
    const hashes = [hash, other?.hash ?? block.hash];
    observer.contradicted({ number: block.number, hashes: hashes.map((each) => `${book.organisation} ${each}`) });
    return contradiction(block.number, hashes);
  }

  /** Waits for the other organisations. */
  async #enough({ number, hash }: EvmBlock): Promise<Outcome<unknown>> {
    const { book, observer, waitMs = WAIT_MS } = this.#options;
    const deadline = performance.now() + waitMs;
    for (let wait = POLL_MS.first; ; wait = Math.min(2 * wait, POLL_MS.most)) {
      const standing = await book.standing(this.ledger.id, number);
      if (standing.outcome !== 'done') return standing;
      const { counted, contradicted, attestations, k } = standing.value;
      if (counted === hash) {
        this.#counted.add(hash);
        forgetOldest(this.#counted);
        return standing;
      }
      if (contradicted) {
        const hashes = attestations.map(({ organisation, hash: each }) => `${organisation} ${each}`);
        observer.contradicted({ number, hashes });
        return contradiction(number, hashes);
      }
      if (performance.now() > deadline)
        return unavailable(new Error(`${attestations.length} of ${k} organisations attest block ${number} so far`));
      await pause(wait);
    }
  }
}

const contradiction = (number: bigint, hashes: readonly string[]): Outcome<never> =>
  refused('HEADER_CONTRADICTED', `block ${number} is in dispute: ${hashes.join(', ')}`, { number: number.toString() });

function forgetOldest(kept: Map<Hash, unknown> | Set<Hash>): void {
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
