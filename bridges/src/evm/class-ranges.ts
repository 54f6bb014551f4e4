import { intersect, join, subtract, type Hash, type Range } from '@meridian/credit';
import type { EvmChain } from './chain.ts';
import type { CreditAddresses } from './contracts.ts';
import { hashOf } from './provenance.ts';
import { rangesFrom } from './records.ts';
import { creditLogs, type CreditLog } from './watch.ts';

type Place = 'unassigned' | 'active' | 'locked' | 'retired' | 'burnt';
export type RangesByPlace = Readonly<Record<Place, readonly Range[]>>;

const NOWHERE: RangesByPlace = { unassigned: [], active: [], locked: [], retired: [], burnt: [] };

/** What each event moves. A transfer that was voided before it was minted moves nothing: it has no open ranges. */
const MOVES: Readonly<Record<string, readonly [from: Place, to: Place]>> = {
  TransferLocked: ['active', 'locked'],
  TransferReleased: ['locked', 'active'],
  TransferExtinguished: ['locked', 'burnt'],
  TransferMinted: ['burnt', 'unassigned'],
  TransferAssigned: ['unassigned', 'active'],
  TransferVoided: ['unassigned', 'burnt'],
  Retired: ['active', 'retired'],
};

/**
 * Where each range of each class is, read off the events: the contracts keep the pool's ranges and every record, but no list of
 * what is under way, retired or gone. Reads on from where it stopped.
 */
export class ClassRanges {
  readonly #chain: EvmChain;
  readonly #addresses: CreditAddresses;
  readonly #classes = new Map<Hash, RangesByPlace>();
  /** Ranges of the transfers under way, by origin ledger (none for this one) and id. */
  readonly #open = new Map<string, readonly Range[]>();
  readonly #fromBlock: number;
  #next: number;
  #lastHash: string | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(chain: EvmChain, addresses: CreditAddresses, fromBlock: number) {
    this.#chain = chain;
    this.#addresses = addresses;
    this.#fromBlock = fromBlock;
    this.#next = fromBlock;
  }

  /** As of the final block `block`, or a newer one that was asked for before. */
  async at(block: number, classes: readonly Hash[]): Promise<RangesByPlace> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readTo(block));
    await this.#reading;
    const known = classes.map((classId) => this.#classes.get(classId) ?? NOWHERE);
    const all = (place: Place): readonly Range[] => join(known.flatMap((ranges) => ranges[place]));
    return {
      unassigned: all('unassigned'),
      active: all('active'),
      locked: all('locked'),
      retired: all('retired'),
      burnt: all('burnt'),
    };
  }

  async #readTo(block: number): Promise<void> {
    await this.#forgetWhatIsGone();
    if (block < this.#next) return;
    const logs: CreditLog[] = [];
    for await (const log of creditLogs(this.#chain, this.#addresses, { from: this.#next, to: block })) logs.push(log);
    for (const { event } of logs) this.#apply(event.name, event.args.toObject() as Readonly<Record<string, unknown>>);
    this.#next = block + 1;
    this.#lastHash = await this.#chain.blockHash(block);
  }

  /** Where the chain has lost blocks that were final, all is read again. */
  async #forgetWhatIsGone(): Promise<void> {
    if (this.#lastHash === undefined || (await this.#chain.blockHash(this.#next - 1)) === this.#lastHash) return;
    this.#classes.clear();
    this.#open.clear();
    this.#lastHash = undefined;
    this.#next = this.#fromBlock;
  }

  #apply(name: string, args: Readonly<Record<string, unknown>>): void {
    const move = MOVES[name];
    if (move === undefined) return;
    const key = `${text(args['originLedger'])}/${text(args['transferId'])}`;
    const ranges = 'ranges' in args ? rangesFrom(args['ranges']) : (this.#open.get(key) ?? []);
    this.#move(hashOf(args['classId']), ranges, ...move);
    if (name === 'TransferLocked' || name === 'TransferMinted') this.#open.set(key, ranges);
    else this.#open.delete(key);
  }

  #move(classId: Hash, ranges: readonly Range[], from: Place, to: Place): void {
    if (ranges.length === 0) return;
    const before = this.#classes.get(classId) ?? NOWHERE;
    const taken = intersect(before[from], ranges);
    this.#classes.set(classId, {
      ...before,
      [from]: subtract(before[from], taken),
      [to]: join([...before[to], ...ranges]),
    });
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
