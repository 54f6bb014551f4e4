import { join, type Range } from '@meridian/credit';
import fc from 'fast-check';
import type { Holding } from '../../src/core/cells.ts';
import { isOwed, ISSUED, stepsOf, type Kilogram, type Step } from './kilogram.ts';
import { CHAIN, HOME } from './ledgers.ts';

/** A batch of some kilograms, each on its own way. */
export class Kilograms {
  readonly all: Kilogram[];
  /** Blocks of each ledger: a write is one. */
  readonly heights = { home: 0, abroad: 0 };

  constructor(count: number) {
    this.all = Array.from({ length: count }, () => ISSUED);
  }

  /** One step of one kilogram, whichever two numbers choose. */
  step(which: number, choice: number): Step | undefined {
    const i = which % this.all.length;
    const steps = stepsOf(this.all[i] ?? ISSUED);
    const step = steps[choice % Math.max(1, steps.length)];
    if (step === undefined) return undefined;
    this.all[i] = step.next;
    this.heights[step.on] += 1;
    return step;
  }

  holding(side: 'home' | 'abroad'): Holding {
    const rangesByStatus: Record<string, Range[]> = {};
    for (const [i, kilogram] of this.all.entries()) {
      if (kilogram[side] !== 'none') (rangesByStatus[kilogram[side]] ??= []).push(rangeAt(i));
    }
    const canonical = Object.entries(rangesByStatus).map(([status, ranges]) => [status, join(ranges)]);
    return {
      ledger: side === 'home' ? HOME : CHAIN,
      rangesByStatus: Object.fromEntries(canonical) as Holding['rangesByStatus'],
    };
  }

  /** What is owed its mint. */
  open(): Range[] {
    return join(this.all.flatMap((kilogram, i) => (isOwed(kilogram) ? [rangeAt(i)] : [])));
  }
}

export const rangeAt = (i: number): Range => ({ from: BigInt(i), to: BigInt(i) + 1n });

export const choices = (most: number): fc.Arbitrary<readonly (readonly [number, number])[]> =>
  fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { maxLength: most });
