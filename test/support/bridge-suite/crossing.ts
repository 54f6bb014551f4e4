import { randomBytes } from 'node:crypto';
import type {
  CreditClass,
  DestinationRecord,
  Evidence,
  LockCommand,
  OriginRecord,
  Outcome,
  TransferKey,
} from '@meridian/bridges';
import { encodeAccount, encodeClaim, type Claim, type Fact, type Hash, type Range } from '@meridian/credit';
import type { Side } from './stack.ts';

export const randomHash = (): Hash => randomBytes(32).toString('hex') as Hash;

/** The value of an outcome that has to be done. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.outcome === 'done') return outcome.value;
  const detail = outcome.outcome === 'refused' ? outcome.refusal : outcome.cause;
  throw new Error(`${outcome.outcome}: ${JSON.stringify(detail)}`, { cause: detail });
}

/** The refusal's code, or how else it ended. */
export const codeOf = (outcome: Outcome<unknown>): string =>
  outcome.outcome === 'refused' ? outcome.refusal.code : outcome.outcome;

/** One transfer between two ledgers: each step takes its evidence from the other side. */
export class Crossing {
  readonly origin: Side;
  readonly destination: Side;
  readonly credit: CreditClass;
  readonly command: LockCommand;

  constructor(
    sides: { readonly origin: Side; readonly destination: Side },
    credit: CreditClass,
    ranges: readonly Range[],
    changes: Partial<LockCommand> = {},
  ) {
    this.origin = sides.origin;
    this.destination = sides.destination;
    this.credit = credit;
    this.command = {
      transferId: randomHash(),
      batchId: credit.batchId,
      classId: credit.classId,
      ranges,
      owner: sides.origin.account('alice'),
      destination: sides.destination.bridge.ledger,
      beneficiary: sides.destination.account('bob'),
      assetProfile: randomHash(),
      ...changes,
    };
  }

  /** Another transfer of the same credits, or this one with other parameters where `changes` keeps the id. */
  with(changes: Partial<LockCommand>): Crossing {
    return new Crossing(this, this.credit, changes.ranges ?? this.command.ranges, { ...this.command, ...changes });
  }

  get key(): TransferKey {
    return { originLedger: this.origin.bridge.ledger.id, transferId: this.command.transferId };
  }

  lock(): Promise<Outcome<OriginRecord>> {
    return this.origin.bridge.lock(this.command);
  }

  async mint(): Promise<Outcome<DestinationRecord>> {
    return this.destination.bridge.mint(await this.proof('locked'), this.credit);
  }

  async extinguish(): Promise<Outcome<OriginRecord>> {
    return this.origin.bridge.extinguish(await this.proof('unassigned'));
  }

  async assign(): Promise<Outcome<DestinationRecord>> {
    return this.destination.bridge.assign(await this.proof('extinguished'));
  }

  beginAbort(): Promise<Outcome<OriginRecord>> {
    return this.origin.bridge.beginAbort(this.command.transferId);
  }

  async void(): Promise<Outcome<DestinationRecord>> {
    return this.destination.bridge.void(await this.proof('aborting'));
  }

  async release(): Promise<Outcome<OriginRecord>> {
    return this.origin.bridge.release(await this.proof('void'));
  }

  /** All four writes. */
  async complete(): Promise<void> {
    must(await this.lock());
    must(await this.mint());
    must(await this.extinguish());
    must(await this.assign());
  }

  async proof(fact: Fact): Promise<Evidence> {
    return must(await this.#sideOf(fact).bridge.prove(fact, this.key));
  }

  /** What the ledger of that fact would say if it held, well signed: for evidence that is wrong in one thing only. */
  async evidence(fact: Fact, spoil: Partial<Claim> = {}, signer = this.#sideOf(fact).signer): Promise<Evidence> {
    const { transferId, batchId, classId, assetProfile, ranges, destination } = this.command;
    const claim = encodeClaim({
      fact,
      originLedger: this.key.originLedger,
      destinationLedger: destination.id,
      transferId,
      batchId,
      classId,
      assetProfile,
      beneficiary: encodeAccount(destination.kind, this.command.beneficiary),
      ranges,
      ...spoil,
    });
    return { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
  }

  #sideOf(fact: Fact): Side {
    return ['locked', 'aborting', 'released', 'extinguished'].includes(fact) ? this.origin : this.destination;
  }
}
