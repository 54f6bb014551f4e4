import {
  canonicalRanges,
  decodeAccount,
  encodeAccount,
  encodeClaim,
  hashText,
  toHex,
  type Claim,
  type Fact,
  type Hash,
  type Ledger,
  type LedgerKind,
} from '@meridian/credit';
import type {
  CreditClass,
  DestinationRecord,
  DestinationState,
  Evidence,
  LockCommand,
  OriginRecord,
  OriginState,
  TransferKey,
  TransferRecord,
} from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import type { EvidenceDesk } from './evidence.ts';
import { isRefusal, refusal, type Holdings } from './holdings.ts';
import type { Journal } from './journal.ts';
import { mismatch, notFound, reused, voided, wrongState } from './refusals.ts';

interface Entry<State> {
  readonly record: TransferRecord<State>;
  /** The record as claims tell it, but for the fact. */
  readonly claim: Omit<Claim, 'fact'>;
}

interface OriginEntry extends Entry<OriginState> {
  readonly owner: string;
  readonly parameters: Hash;
}

type DestinationEntry = Entry<DestinationState>;

export interface TransferModules {
  readonly holdings: Holdings;
  readonly evidence: EvidenceDesk;
  readonly journal: Journal;
  /** Whether the owner let this operator lock its credits. */
  readonly approved: (owner: string, operator: string) => boolean;
}

/** The ledger rules of satp.md: what each record may become, and on what evidence. */
export class Transfers {
  readonly #ledger: Ledger;
  readonly #modules: TransferModules;
  readonly #origins = new Map<Hash, OriginEntry>();
  readonly #destinations = new Map<string, DestinationEntry>();

  constructor(ledger: Ledger, modules: TransferModules) {
    this.#ledger = ledger;
    this.#modules = modules;
  }

  /** none -> locked. @throws CreditError for a field that is wrong in itself */
  lock(command: LockCommand, operator: string): OriginRecord | Refusal {
    const ranges = canonicalRanges(command.ranges);
    const account = encodeAccount(command.destination.kind, command.beneficiary, 'beneficiary');
    const parameters = lockParameters(command);
    const known = this.#origins.get(command.transferId);
    if (known !== undefined) return known.parameters === parameters ? known.record : reused(command.transferId);
    if (!this.#modules.evidence.knows(command.destination.id))
      return refusal('UNKNOWN_LEDGER', 'that destination is not trusted here', {
        field: 'destination',
        value: command.destination.descriptor,
      });
    if (command.owner !== operator && !this.#modules.approved(command.owner, operator))
      return refusal('NOT_APPROVED', `${command.owner} has not approved ${operator}`, {
        owner: command.owner,
        operator,
      });
    const refused = this.#modules.holdings.lock({ ...command, ranges });
    if (refused !== undefined) return refused;
    const { transferId, batchId, classId, assetProfile, beneficiary, destination, owner } = command;
    const [originLedger, destinationLedger] = [this.#ledger.id, destination.id];
    const moved = { transferId, originLedger, destinationLedger, batchId, classId, ranges, assetProfile };
    const record = { ...moved, beneficiary, state: 'locked' as const };
    return this.#setOrigin({ record, claim: { ...moved, beneficiary: account }, owner, parameters }, 'locked');
  }

  /** locked -> aborting */
  beginAbort(transferId: Hash): OriginRecord | Refusal {
    const entry = this.#origins.get(transferId);
    if (entry === undefined) return notFound(transferId);
    if (entry.record.state === 'aborting' || entry.record.state === 'released') return entry.record;
    if (entry.record.state !== 'locked') return wrongState(entry.record, 'locked');
    return this.#setOrigin(entry, 'aborting');
  }

  /** aborting -> released, on evidence of `void` */
  release(evidence: Evidence): OriginRecord | Refusal {
    const entry = this.#originOf(evidence, 'void');
    if (isRefusal(entry)) return entry;
    if (entry.record.state === 'released') return entry.record;
    if (entry.record.state !== 'aborting') return wrongState(entry.record, 'aborting');
    this.#modules.holdings.release(entry.record, entry.owner);
    return this.#setOrigin(entry, 'released');
  }

  /** locked -> extinguished, on evidence of `unassigned` */
  extinguish(evidence: Evidence): OriginRecord | Refusal {
    const entry = this.#originOf(evidence, 'unassigned');
    if (isRefusal(entry)) return entry;
    if (entry.record.state === 'extinguished') return entry.record;
    if (entry.record.state !== 'locked') return wrongState(entry.record, 'locked');
    this.#modules.holdings.extinguish(entry.record, entry.record.destinationLedger);
    return this.#setOrigin(entry, 'extinguished');
  }

  /** none -> unassigned, on evidence of `locked` or `extinguished` */
  mint(evidence: Evidence, credit: CreditClass): DestinationRecord | Refusal {
    const claim = this.#modules.evidence.claim(evidence, ['locked', 'extinguished']);
    if (isRefusal(claim)) return claim;
    const known = this.#destinations.get(keyText(claim));
    if (known?.record.state === 'void') return voided(claim);
    if (known !== undefined) return sameTransfer(known, claim) ? known.record : reused(claim.transferId);
    decodeAccount(this.#ledger.kind, claim.beneficiary, 'claim.beneficiary');
    return this.#modules.holdings.mint(claim, credit) ?? this.#setDestination(this.#received(claim), 'unassigned');
  }

  /** unassigned -> assigned, on evidence of `extinguished` */
  assign(evidence: Evidence): DestinationRecord | Refusal {
    const claim = this.#modules.evidence.claim(evidence, ['extinguished']);
    if (isRefusal(claim)) return claim;
    const known = this.#destinations.get(keyText(claim));
    if (known === undefined) return notFound(claim.transferId);
    if (known.record.state === 'void') return voided(claim);
    if (!sameTransfer(known, claim)) return mismatch(claim);
    if (known.record.state === 'assigned') return known.record;
    this.#modules.holdings.assign(known.record, known.record.beneficiary);
    return this.#setDestination(known, 'assigned');
  }

  /** none or unassigned -> void, on evidence of `aborting`; a tombstone where nothing was known */
  void(evidence: Evidence): DestinationRecord | Refusal {
    const claim = this.#modules.evidence.claim(evidence, ['aborting']);
    if (isRefusal(claim)) return claim;
    const known = this.#destinations.get(keyText(claim));
    if (known === undefined) return this.#setDestination(this.#received(claim), 'void');
    if (!sameTransfer(known, claim)) return mismatch(claim);
    if (known.record.state === 'void') return known.record;
    if (known.record.state !== 'unassigned') return wrongState(known.record, 'unassigned');
    this.#modules.holdings.void(known.record, known.record.originLedger);
    return this.#setDestination(known, 'void');
  }

  origin(transferId: Hash): OriginRecord | undefined {
    return this.#origins.get(transferId)?.record;
  }

  destination(key: TransferKey): DestinationRecord | undefined {
    return this.#destinations.get(keyText(key))?.record;
  }

  /** The claim bytes of a fact that holds now. */
  claimBytes(fact: Fact, key: TransferKey): Uint8Array | Refusal {
    const own = key.originLedger === this.#ledger.id;
    const entry = own ? this.#origins.get(key.transferId) : this.#destinations.get(keyText(key));
    if (entry?.record.state === fact) return encodeClaim({ ...entry.claim, fact });
    return refusal('FACT_NOT_HELD', `the transfer is ${entry?.record.state ?? 'unknown'} here, not ${fact}`, {
      fact,
      transferId: key.transferId,
      state: entry?.record.state ?? null,
    });
  }

  #originOf(evidence: Evidence, fact: Fact): OriginEntry | Refusal {
    const claim = this.#modules.evidence.claim(evidence, [fact]);
    if (isRefusal(claim)) return claim;
    const entry = this.#origins.get(claim.transferId);
    if (entry === undefined) return notFound(claim.transferId);
    return sameTransfer(entry, claim) ? entry : mismatch(claim);
  }

  #received(claim: Claim): DestinationEntry {
    const { fact, ...own } = claim;
    const state = fact === 'aborting' ? 'void' : 'unassigned';
    return { record: { ...own, beneficiary: accountText(this.#ledger.kind, claim.beneficiary), state }, claim: own };
  }

  #setOrigin(entry: OriginEntry, state: OriginState): OriginRecord {
    const record = { ...entry.record, state };
    this.#origins.set(record.transferId, { ...entry, record });
    return this.#noted(record);
  }

  #setDestination(entry: DestinationEntry, state: DestinationState): DestinationRecord {
    const record = { ...entry.record, state };
    this.#destinations.set(keyText(record), { ...entry, record });
    return this.#noted(record);
  }

  #noted<S extends OriginState | DestinationState>(record: TransferRecord<S>): TransferRecord<S> {
    const { originLedger, transferId, state } = record;
    this.#modules.journal.append({ type: 'transfer', originLedger, transferId, state });
    return record;
  }
}

const keyText = (key: TransferKey): string => `${key.originLedger}/${key.transferId}`;

/** Two claims of one transfer differ by their fact alone. */
const sameTransfer = (entry: Entry<unknown>, claim: Claim): boolean =>
  toHex(encodeClaim({ ...entry.claim, fact: claim.fact })) === toHex(encodeClaim(claim));

function accountText(kind: LedgerKind, bytes: Uint8Array): string {
  try {
    return decodeAccount(kind, bytes);
  } catch {
    // A tombstone must be possible whatever the other side wrote, or its lock could never be released.
    return toHex(bytes);
  }
}

const lockParameters = (command: LockCommand): Hash =>
  hashText(
    JSON.stringify([
      command.batchId,
      command.classId,
      command.ranges.map(({ from, to }) => [from.toString(), to.toString()]),
      command.owner,
      command.destination.descriptor,
      command.beneficiary,
      command.assetProfile,
    ]),
  );
