import {
  canonicalRanges,
  encodeAccount,
  encodeRetirement,
  hashText,
  parseLedger,
  PPM_ONE,
  sha256,
  ZERO_HASH,
  type Hash,
  type Ledger,
  type Provenance,
  type Range,
  type Use,
} from '@meridian/credit';
import type { TrustedLedger } from '../claims/single-check.ts';
import type { CreditClass, Evidence, RetirementRecord } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import { EvidenceDesk } from './evidence.ts';
import { ForeignHoldings } from './foreign-holdings.ts';
import { HomeHoldings } from './home-holdings.ts';
import { isRefusal, refusal } from './holdings.ts';
import { Journal } from './journal.ts';
import { Transfers } from './transfers.ts';

export interface MemoryWorldOptions {
  /** The ledger is `memory:<name>`. */
  readonly name: string;
  /** The home ledger of the credits kept here; absent where this one is home. */
  readonly home?: Ledger;
  readonly trusted?: readonly TrustedLedger[];
}

export interface MemoryRetirement {
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: readonly Range[];
  readonly owner: string;
  readonly beneficiaryName: string;
  readonly reason: string;
  /** This ledger knows no policy sets: what is given is recorded, and the multiplier is 1.0. */
  readonly use?: Use;
}

/**
 * A whole ledger in memory, with what its users can do on it beside the bridge. Gateways get their {@link LedgerBridge} from
 * `new MemoryBridge(world, …)`; they come and go, the world stays.
 */
export class MemoryWorld {
  readonly ledger: Ledger;
  readonly journal = new Journal();
  readonly transfers: Transfers;
  readonly holdings: HomeHoldings | ForeignHoldings;
  readonly #home: Ledger;
  readonly #evidence: EvidenceDesk;
  readonly #approvals = new Set<string>();
  readonly #retirements = new Map<Hash, RetirementRecord>();
  readonly #retiredAbroad = new Map<string, Hash>();

  constructor(options: MemoryWorldOptions) {
    this.ledger = parseLedger(`memory:${options.name}`);
    this.#home = options.home ?? this.ledger;
    this.holdings = options.home === undefined ? new HomeHoldings() : new ForeignHoldings();
    this.#evidence = new EvidenceDesk(this.ledger, options.trusted ?? []);
    this.transfers = new Transfers(this.ledger, {
      holdings: this.holdings,
      evidence: this.#evidence,
      journal: this.journal,
      approved: (owner, operator) => this.#approvals.has(`${owner}>${operator}`),
    });
  }

  /** Believes these keys for that ledger from now on. */
  trust(trusted: TrustedLedger): void {
    this.#evidence.trust(trusted);
  }

  /** Home only. @throws CreditError for a provenance or an account that is not one */
  issue(provenance: Provenance, owner: string): CreditClass {
    encodeAccount(this.ledger.kind, owner, 'owner');
    if (!(this.holdings instanceof HomeHoldings)) throw new TypeError('credits are issued on their home ledger alone');
    return this.holdings.issue(provenance, owner);
  }

  approve(owner: string, operator: string): void {
    this.#approvals.add(`${owner}>${operator}`);
  }

  retire(retirement: MemoryRetirement): RetirementRecord | Refusal {
    const { owner, beneficiaryName, reason, batchId, classId, use = { time: 0 } } = retirement;
    const ranges = canonicalRanges(retirement.ranges);
    const refused = this.holdings.retire(owner, { batchId, classId, ranges });
    if (refused !== undefined) return refused;
    const retirementId = hashText(`${this.ledger.descriptor}/retirement/${this.#retirements.size}`);
    const moved = { retirementId, batchId, classId, ranges, retiredBy: owner };
    const record = { ...moved, beneficiaryName, reason, ppm: PPM_ONE, policySet: ZERO_HASH, use };
    this.#retirements.set(retirementId, record);
    this.journal.append({ type: 'retired', retirement: record });
    return record;
  }

  retirementBytes(retirementId: Hash): Uint8Array | Refusal {
    const record = this.#retirements.get(retirementId);
    if (record === undefined) return refusal('RETIREMENT_NOT_FOUND', 'no such retirement here', { retirementId });
    const beneficiaryName = hashText(record.beneficiaryName);
    const [ledger, homeLedger] = [this.ledger.id, this.#home.id];
    return encodeRetirement({ ...record, ledger, homeLedger, beneficiaryName });
  }

  /** Exactly once: the key is (ledger, retirement id), and the ranges leave custody. */
  retiredAbroad(evidence: Evidence): { readonly retirementId: Hash } | Refusal {
    if (this.holdings instanceof ForeignHoldings) return this.holdings.retiredAbroad();
    const retirement = this.#evidence.retirement(evidence);
    if (isRefusal(retirement)) return retirement;
    const { retirementId, ledger } = retirement;
    const [key, parameters] = [`${ledger}/${retirementId}`, sha256(evidence.claim)];
    const known = this.#retiredAbroad.get(key);
    if (known !== undefined)
      return known === parameters
        ? { retirementId }
        : refusal('KEY_REUSED', 'this retirement was told with other parameters', { retirementId });
    const refused = this.holdings.retiredAbroad(retirement, ledger);
    if (refused !== undefined) return refused;
    this.#retiredAbroad.set(key, parameters);
    return { retirementId };
  }
}
