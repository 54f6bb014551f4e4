import { decodeClaim, parseLedger, parseRanges, formatRanges, type Hash } from '@meridian/credit';
import type {
  DestinationState,
  Evidence,
  Finality,
  LedgerBridge,
  LockCommand,
  OriginRecord,
  OriginState,
  Outcome,
  TransferKey,
} from '@meridian/bridges';
import { creditClassOf, decodeEvidence, encodeEvidence, type Effect, type LedgerResult } from '@meridian/satp';
import { messageOf } from '../errors.ts';

export type LedgerEffect = Extract<Effect, { readonly kind: 'ledger' }>;

/** `again`: it did not happen, or nobody can tell yet; it is to be tried once more. */
export type CallEnd =
  | { readonly end: 'result'; readonly result: LedgerResult; readonly finality?: Finality }
  | { readonly end: 'again'; readonly error: string };

/** Calls that write to the ledger. The others only read, so that trying again costs nothing. */
type WriteCall = Exclude<LedgerEffect['call'], `prove${string}`>;
export const isWrite = (call: LedgerEffect['call']): call is WriteCall => !call.startsWith('prove');

/**
 * Makes the calls that the core asks for on this gateway's own ledger.
 *
 * A call of which it is not known whether it happened, because the ledger said so or because the process ended in the
 * middle, is looked up by its key first. What a lookup does not find is no evidence of anything: then the call is made
 * again, which the ledger's own idempotence makes safe.
 */
export class LedgerCalls {
  readonly #bridge: LedgerBridge;

  constructor(bridge: LedgerBridge) {
    this.#bridge = bridge;
  }

  /** @param attempt 1 for the first time; from the second on the ledger is asked first */
  async run(effect: LedgerEffect, attempt: number): Promise<CallEnd> {
    if (attempt > 1 && isWrite(effect.call)) {
      const found = await this.find(effect);
      if (found !== undefined) return found;
    }
    const outcome = await this.#call(effect);
    if (outcome.outcome === 'unknown' && isWrite(effect.call)) {
      const found = await this.find(effect);
      if (found !== undefined) return found;
    }
    return endOf(outcome);
  }

  /** The result of a write that has happened, by what the ledger holds under its key; `again` where nobody can tell now. */
  async find(effect: LedgerEffect): Promise<CallEnd | undefined> {
    const bridge = this.#bridge;
    const key = keyOf(effect);
    if (key.side === 'origin') {
      const outcome = await bridge.lookupOrigin(key.transferId);
      return lookedUp(outcome, (record) => key.states.includes(record.state) && key.matches(record));
    }
    const outcome = await bridge.lookupDestination(key.transfer);
    return lookedUp(outcome, (record) => key.states.includes(record.state));
  }

  /**
   * Whether a write that was done is there no more: the ledger has no record of the transfer, or one from before the write. A record that
   * went another way from there is somebody else's doing, not a loss.
   * @returns a text where nobody can tell now
   */
  async isLost(effect: LedgerEffect): Promise<boolean | string> {
    const key = keyOf(effect);
    const outcome =
      key.side === 'origin'
        ? await this.#bridge.lookupOrigin(key.transferId)
        : await this.#bridge.lookupDestination(key.transfer);
    if (outcome.outcome === 'done') {
      const written = Math.min(...key.states.map((state) => STEPS[state]));
      return outcome.value === undefined || STEPS[outcome.value.state] < written;
    }
    const why = outcome.outcome === 'refused' ? outcome.refusal.message : messageOf(outcome.cause);
    return `lookup ${outcome.outcome}: ${why}`;
  }

  async #call(effect: LedgerEffect): Promise<Outcome<string | undefined>> {
    const bridge = this.#bridge;
    switch (effect.call) {
      case 'lock':
        return withoutValue(await bridge.lock(lockCommandOf(effect)));
      case 'beginAbort':
        return withoutValue(await bridge.beginAbort(effect.transferId));
      case 'release':
        return withoutValue(await bridge.release(evidenceOf(effect.evidence)));
      case 'extinguish':
        return withoutValue(await bridge.extinguish(evidenceOf(effect.evidence)));
      case 'mint':
        return withoutValue(await bridge.mint(evidenceOf(effect.evidence), creditClassOf(effect.profile)));
      case 'assign':
        return withoutValue(await bridge.assign(evidenceOf(effect.evidence)));
      case 'void':
        return withoutValue(await bridge.void(evidenceOf(effect.evidence)));
      default: {
        const { originLedger, transferId } = effect;
        const proof = await bridge.prove(effect.fact, { originLedger, transferId });
        return proof.outcome === 'done' ? { ...proof, value: encodeEvidence(proof.value) } : proof;
      }
    }
  }
}

/** A lookup that does not work out leaves the question open, so the call is not made before one does. */
function lookedUp<T>(outcome: Outcome<T | undefined>, happened: (record: T) => boolean): CallEnd | undefined {
  if (outcome.outcome === 'refused') return { end: 'again', error: `lookup refused: ${outcome.refusal.message}` };
  if (outcome.outcome !== 'done')
    return { end: 'again', error: `lookup ${outcome.outcome}: ${messageOf(outcome.cause)}` };
  if (outcome.value === undefined || !happened(outcome.value)) return undefined;
  return { end: 'result', result: { outcome: 'done' }, finality: outcome.finality };
}

/** How far a record has come; it never goes back. */
const STEPS: Readonly<Record<OriginState | DestinationState, number>> = {
  locked: 1,
  aborting: 2,
  extinguished: 2,
  released: 3,
  unassigned: 1,
  assigned: 2,
  void: 2,
};

type CallKey =
  | {
      readonly side: 'origin';
      readonly transferId: Hash;
      readonly states: readonly OriginState[];
      readonly matches: (record: OriginRecord) => boolean;
    }
  | { readonly side: 'destination'; readonly transfer: TransferKey; readonly states: readonly DestinationState[] };

const any = (): boolean => true;

/** Where a write would have left its mark, and the states that prove that it has. */
function keyOf(effect: LedgerEffect): CallKey {
  switch (effect.call) {
    case 'lock': {
      const states = ['locked', 'aborting', 'released', 'extinguished'] as const;
      return { side: 'origin', transferId: effect.transferId, states, matches: (record) => sameLock(record, effect) };
    }
    case 'beginAbort':
      return { side: 'origin', transferId: effect.transferId, states: ['aborting', 'released'], matches: any };
    case 'release':
      return { side: 'origin', transferId: claimed(effect).transferId, states: ['released'], matches: any };
    case 'extinguish':
      return { side: 'origin', transferId: claimed(effect).transferId, states: ['extinguished'], matches: any };
    case 'mint':
      return { side: 'destination', transfer: claimed(effect), states: ['unassigned', 'assigned'] };
    case 'assign':
      return { side: 'destination', transfer: claimed(effect), states: ['assigned'] };
    case 'void':
      return { side: 'destination', transfer: claimed(effect), states: ['void'] };
    default:
      throw new TypeError(`${effect.call} writes nothing`);
  }
}

const claimed = (effect: { readonly evidence: string }): TransferKey => decodeClaim(evidenceOf(effect.evidence).claim);

function sameLock(record: OriginRecord, effect: Extract<LedgerEffect, { readonly call: 'lock' }>): boolean {
  return (
    record.batchId === effect.batchId &&
    record.classId === effect.classId &&
    formatRanges(record.ranges) === effect.ranges &&
    record.destinationLedger === parseLedger(effect.destinationLedger).id &&
    record.beneficiary === effect.beneficiary &&
    record.assetProfile === effect.assetProfile
  );
}

const lockCommandOf = (effect: Extract<LedgerEffect, { readonly call: 'lock' }>): LockCommand => ({
  transferId: effect.transferId,
  batchId: effect.batchId,
  classId: effect.classId,
  ranges: parseRanges(effect.ranges),
  owner: effect.owner,
  destination: parseLedger(effect.destinationLedger),
  beneficiary: effect.beneficiary,
  assetProfile: effect.assetProfile,
});

/** The core has read this text before it asked for the call. */
function evidenceOf(text: string): Evidence {
  const evidence = decodeEvidence(text);
  if (evidence === undefined) throw new TypeError('an effect carries evidence that cannot be read');
  return evidence;
}

const withoutValue = <T>(outcome: Outcome<T>): Outcome<undefined> =>
  outcome.outcome === 'done' ? { ...outcome, value: undefined } : outcome;

function endOf(outcome: Outcome<string | undefined>): CallEnd {
  switch (outcome.outcome) {
    case 'done': {
      const { value: evidence, finality } = outcome;
      return { end: 'result', result: { outcome: 'done', ...(evidence === undefined ? {} : { evidence }) }, finality };
    }
    case 'refused': {
      const { code, message } = outcome.refusal;
      return { end: 'result', result: { outcome: 'refused', code, message } };
    }
    case 'unknown':
    case 'unavailable':
      return { end: 'again', error: `${outcome.outcome}: ${messageOf(outcome.cause)}` };
  }
}
