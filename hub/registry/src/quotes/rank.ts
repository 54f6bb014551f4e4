import {
  CreditError,
  milligrams,
  multiplier,
  type Hash,
  type Multiplier,
  type PolicySet,
  type Use,
} from '@meridian/credit';
import type { Holding } from './credit-book.ts';

export interface Valued {
  readonly holding: Holding;
  readonly multiplier: Multiplier;
  /** What is valued: the kilograms asked for, or all that there are where that is less. */
  readonly kg: bigint;
  /** CO2e that retiring them would offset. */
  readonly mg: bigint;
}

/** Why some holdings have no value under the set: the code, how many, and the first one's reason in words. */
export interface NotValued {
  readonly code: string;
  readonly count: number;
  readonly example: string;
}

export interface Ranking {
  /** The best first. */
  readonly ranked: readonly Valued[];
  /** The most frequent first. */
  readonly notValued: readonly NotValued[];
}

/** What of the burner's a set needs begins with this in a refusal's field. */
const OF_THE_USE = 'use.';

/**
 * Values holdings in one use and ranks them: by their multiplier; of equals the larger first, then the older, then by batch id, so that the
 * order never changes by itself. Nothing is asked of any ledger.
 * @throws CreditError `POLICY_INPUT_MISSING` where the use lacks what the set needs
 */
export function rank(set: PolicySet, use: Use, holdings: readonly Holding[], kg: bigint): Ranking {
  const ranked: Valued[] = [];
  const reasons = new Map<string, { count: number; readonly example: string }>();
  const worthOf = onceABatch((holding) => worthIn(set, use, holding));
  for (const holding of holdings) {
    const worth = isEntitled(holding) ? ENTITLED : worthOf(holding);
    if ('multiplier' in worth) {
      const part = holding.kg < kg ? holding.kg : kg;
      ranked.push({ holding, kg: part, mg: milligrams(part, worth.multiplier.ppm), ...worth });
    } else {
      const known = reasons.get(worth.code);
      if (known === undefined) reasons.set(worth.code, { count: 1, example: worth.message });
      else known.count += 1;
    }
  }
  const notValued = [...reasons].map(([code, { count, example }]) => ({ code, count, example }));
  return { ranked: ranked.sort(byWorth), notValued: notValued.sort((a, b) => b.count - a.count) };
}

type Worth = { readonly multiplier: Multiplier } | { readonly code: string; readonly message: string };

/** A class of its own has its multiplier fixed, for one beneficiary: no set values it for anybody else. */
const isEntitled = ({ classId, batch }: Holding): boolean => classId !== batch.classId;
const ENTITLED: Worth = { code: 'ENTITLED', message: 'its multiplier is fixed for one beneficiary' };

/** Holdings of one batch are worth the same. */
function onceABatch(worthOf: (holding: Holding) => Worth): (holding: Holding) => Worth {
  const known = new Map<Hash, Worth>();
  return (holding) => {
    const { batchId } = holding.batch;
    const worth = known.get(batchId) ?? worthOf(holding);
    known.set(batchId, worth);
    return worth;
  };
}

function worthIn(set: PolicySet, use: Use, { batch }: Holding): Worth {
  try {
    return { multiplier: multiplier(set, batch.provenance, use) };
  } catch (error) {
    if (!(error instanceof CreditError) || error.field.startsWith(OF_THE_USE)) throw error;
    return error;
  }
}

function byWorth(a: Valued, b: Valued): number {
  const [x, y] = [a.holding, b.holding];
  return (
    compare(b.multiplier.ppm, a.multiplier.ppm) ||
    compare(y.kg, x.kg) ||
    compare(x.batch.provenance.period.start, y.batch.provenance.period.start) ||
    compare(x.batch.batchId, y.batch.batchId) ||
    compare(x.owner, y.owner)
  );
}

const compare = <T extends bigint | number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
