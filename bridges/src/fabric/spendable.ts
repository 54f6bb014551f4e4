import {
  canonicalRanges,
  intersect,
  join,
  parseMass,
  takeFirst,
  totalKg,
  type Hash,
  type Range,
} from '@meridian/credit';
import { done, refused, type Outcome } from '../port/outcome.ts';
import { creditClass, mapDone, readOutcome } from './answers.ts';
import type { FabricClient } from './client.ts';
import { lotsOfBatch, type LotHints } from './lots.ts';

export interface SpendableQuery {
  readonly classId: Hash;
  readonly owner: string;
  readonly kg: bigint;
  readonly wanted?: readonly Range[];
}

/** Classes whose batch is remembered: it never changes. */
const REMEMBERED_CLASSES = 4_096;

/** Which ranges a lock would take: the owner's active kilograms of the class, from the lowest on. */
export class Spendable {
  readonly #client: FabricClient;
  readonly #hints: LotHints;
  readonly #batchOfClass = new Map<Hash, Hash>();

  constructor(client: FabricClient, hints: LotHints) {
    this.#client = client;
    this.#hints = hints;
  }

  /** @throws CreditError `INVALID_MASS`; `INVALID_RANGES` also where it would take more than 32 ranges */
  async find(query: SpendableQuery): Promise<Outcome<readonly Range[]>> {
    const { classId, owner, kg, wanted } = query;
    parseMass(kg.toString(), 'kg');
    const batch = await this.#batchOf(classId);
    if (batch.outcome !== 'done') return batch;
    if (batch.value === undefined) return insufficient(query, 0n);
    const found = await lotsOfBatch(this.#client, batch.value);
    if (found.outcome !== 'done') return found;
    this.#hints.remember(batch.value, found.value);
    const own = found.value.filter((lot) => lot.status === 'active' && lot.owner === owner && lot.classId === classId);
    const ranges = join(own.map((lot) => lot.range));
    const choice = wanted === undefined ? ranges : intersect(ranges, canonicalRanges(wanted, 'wanted'));
    if (totalKg(choice) < kg) return insufficient(query, totalKg(choice));
    return done(canonicalRanges(takeFirst(choice, kg)), found.finality);
  }

  async #batchOf(classId: Hash): Promise<Outcome<Hash | undefined>> {
    const known = this.#batchOfClass.get(classId);
    if (known !== undefined) return done(known, { block: this.#client.newestBlock });
    const outcome = await this.#client.query('Credit:Class', { classId });
    if (outcome.outcome === 'refused' && outcome.refusal.code === 'CLASS_NOT_FOUND')
      return done(undefined, { block: this.#client.newestBlock });
    return mapDone(readOutcome(creditClass, outcome), ({ batchId }) => {
      if (this.#batchOfClass.size >= REMEMBERED_CLASSES) this.#batchOfClass.clear();
      this.#batchOfClass.set(classId, batchId);
      return batchId;
    });
  }
}

const insufficient = ({ classId, owner, kg }: SpendableQuery, available: bigint): Outcome<never> =>
  refused('INSUFFICIENT_BALANCE', `${owner} can spend ${available} kg, not ${kg}`, {
    owner,
    classId,
    available: available.toString(),
    kg: kg.toString(),
  });
