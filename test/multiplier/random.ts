import { describe, expect, test } from '@jest/globals';
import {
  CreditError,
  distanceMetres,
  encodePolicySet,
  encodeUse,
  multiplier,
  toHex,
  type Place,
  type Provenance,
  type TableLeaf,
  type Use,
} from '@meridian/credit';
import fc from 'fast-check';
import { credit, leafFor, place, randomSet, use, type RandomSet } from './arbitraries.ts';
import { CASES_PER_CALL, type MultiplierChain } from './chain.ts';
import { at, codedOf, same, type Outcome } from './outcome.ts';
import { creditStruct, leafStruct, pairStruct, useStruct } from './structs.ts';

const PAIRS = 10_000;
const CASES = 10_000;
const CALLS = CASES / CASES_PER_CALL;
/** In each call: sets, and credits and uses. */
const SETS = 5;
const PEERS = 12;
const SEED = Number(process.env['MULTIPLIER_SEED'] ?? Date.now() % 2 ** 31);
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: SEED });

const QUARTER = 90_000_000;
const HALF = 180_000_000;
const POLE: Place = { latitude: QUARTER, longitude: 0 };

/** The tests of a chain that is started before them. */
export function randomSuite(chain: () => MultiplierChain): void {
  describe(`TypeScript and Solidity, compared with seed ${SEED}`, () => {
    test(`measure the same distance of ${PAIRS} random pairs`, async () => {
      const pairs = sample(fc.tuple(place, place), PAIRS);
      await measureTheSame(chain(), pairs);
    });

    test('measure the same distance at the poles, across the antimeridian and between antipodes', async () => {
      const pairs = sample(place, 300).flatMap((a): [Place, Place][] => {
        const opposite = {
          latitude: -a.latitude,
          longitude: a.longitude < 0 ? a.longitude + HALF : a.longitude - HALF,
        };
        const across = { latitude: a.latitude, longitude: -a.longitude === HALF ? -HALF : -a.longitude };
        const others = [a, POLE, { ...POLE, latitude: -QUARTER }, opposite, nudged(opposite), nudged(a), across];
        return others.map((b) => [a, b]);
      });
      await measureTheSame(chain(), pairs);
    });

    test(`find the same factors, multiplier or refusal of ${CASES} random sets, credits and uses`, async () => {
      const sets = sample(randomSet, CALLS * SETS);
      const credits = sample(credit, CALLS * PEERS);
      const uses = sample(use, CALLS * PEERS);
      // The cases of one call share a few sets, credits and uses, so that the call is short.
      const cases = sample(picked, CASES).map(({ set, credit: from, use: to, spoil: kind }, i) => {
        const call = Math.floor(i / CASES_PER_CALL);
        const c = { set: call * SETS + set, credit: call * PEERS + from, use: call * PEERS + to };
        return { ...c, leaves: leavesOf(at(sets, c.set), at(credits, c.credit), at(uses, c.use), kind) };
      });
      const found = await chain().evaluate({
        sets: sets.map(({ set }) => encodePolicySet(set)),
        credits: credits.map(creditStruct),
        uses: uses.map(useStruct),
        cases: cases.map((c) => ({ ...c, leaves: c.leaves.map(leafStruct) })),
      });
      const expected = cases.map((c) => evaluate(at(sets, c.set), at(credits, c.credit), at(uses, c.use), c.leaves));
      const differing = cases.flatMap((c, i) =>
        same(codedOf(at(found, i)), at(expected, i)) ? [] : [{ c, found: found[i], expected: expected[i] }],
      );
      expect(differing).toEqual([]);
      // A comparison of refusals alone would show nothing.
      const codes = new Map<string, number>();
      for (const outcome of expected) {
        const kind = 'refused' in outcome ? outcome.refused : outcome.ppm === 0n ? 'veto' : 'multiplier';
        codes.set(kind, (codes.get(kind) ?? 0) + 1);
      }
      process.stdout.write(
        `MULTIPLIER_SEED=${SEED}: ${[...codes].map(([kind, count]) => `${kind} ${count}`).join(', ')}\n`,
      );
      for (const kind of ['multiplier', 'veto', 'PLACE_TOO_COARSE', 'POLICY_INPUT_MISSING', 'TABLE_LEAF_INVALID'])
        expect(codes.get(kind) ?? 0).toBeGreaterThan(50);
    });

    test('take the same sets, and write the same bytes of a use', async () => {
      for (const { set } of sample(randomSet, 50)) expect(await chain().checkSet(encodePolicySet(set))).toBeUndefined();
      const uses = sample(use, 200);
      expect(await chain().encodeUses(uses.map(useStruct))).toEqual(uses.map((each) => toHex(encodeUse(each))));
    });
  });
}

const nudged = ({ latitude, longitude }: Place): Place => ({
  latitude: latitude === -QUARTER ? latitude : latitude - (latitude === QUARTER ? 0 : 1),
  longitude,
});

async function measureTheSame(chain: MultiplierChain, pairs: readonly (readonly [Place, Place])[]): Promise<void> {
  const canonical = pairs.filter(([, b]) => Math.abs(b.latitude) !== QUARTER || b.longitude === 0);
  const found = await chain.distances(canonical.map(([a, b]) => pairStruct(a, b)));
  const differing = canonical.filter(([a, b], i) => found[i] !== distanceMetres(a, b));
  expect(differing).toEqual([]);
  expect(canonical.length).toBeGreaterThan(pairs.length / 2);
}

/** What is done to the leaves that a caller should bring: nothing, mostly. */
type Spoil = 'nothing' | 'none' | 'factor' | 'proof' | 'key' | 'large';
const spoil = fc.oneof(
  { arbitrary: fc.constant<Spoil>('nothing'), weight: 12 },
  { arbitrary: fc.constantFrom<Spoil>('none', 'factor', 'proof', 'key', 'large'), weight: 1 },
);

const picked = fc.record({ set: fc.nat(SETS - 1), credit: fc.nat(PEERS - 1), use: fc.nat(PEERS - 1), spoil });

function leavesOf(random: RandomSet, from: Provenance, to: Use, kind: Spoil): TableLeaf[] {
  return [...random.tables.keys()].flatMap((policy) => {
    const leaf = leafFor(random, policy, from, to);
    if (leaf === undefined || kind === 'none') return [];
    if (kind === 'factor') return [{ ...leaf, ppm: leaf.ppm === 0n ? 1n : leaf.ppm - 1n }];
    if (kind === 'large') return [{ ...leaf, ppm: 10_000_001n }];
    if (kind === 'proof') return [{ ...leaf, proof: [...leaf.proof, leaf.key] }];
    if (kind === 'key') return [{ ...leaf, next: leaf.key, key: leaf.next }];
    return [leaf];
  });
}

function evaluate({ set }: RandomSet, from: Provenance, to: Use, leaves: readonly TableLeaf[]): Outcome {
  try {
    const { ppm, factors } = multiplier(set, from, to, leaves);
    return { ppm, factors: factors.map((factor) => factor.ppm) };
  } catch (error) {
    if (error instanceof CreditError) return { refused: error.code };
    throw error;
  }
}
