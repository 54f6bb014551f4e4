import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  encodePolicySet,
  fromHex,
  policySetFromJson,
  provenanceFromJson,
  useFromJson,
  type PolicySetJson,
  type Provenance,
  type ProvenanceJson,
  type TableLeaf,
  type Use,
} from '@meridian/credit';
import { type Inputs, type MultiplierChain } from './chain.ts';
import { at, codedOf, same, type Outcome } from './outcome.ts';
import { creditStruct, leafStruct, pairStruct, useStruct } from './structs.ts';

interface Case {
  readonly set: number;
  readonly credit: number;
  readonly use: number;
  readonly leaves?: readonly number[];
  readonly metres?: string;
  readonly factors?: readonly string[];
  readonly ppm?: string;
  readonly code?: string;
}

interface Vectors {
  readonly policySets: readonly { readonly id: string; readonly document: PolicySetJson; readonly bytes: string }[];
  readonly credits: readonly { readonly provenance: ProvenanceJson }[];
  readonly uses: readonly { readonly use: Use; readonly bytes: string }[];
  readonly leaves: readonly (Omit<TableLeaf, 'ppm'> & { readonly ppm: string })[];
  readonly cases: readonly Case[];
}

const vectors = JSON.parse(readFileSync(new URL('../vectors/multiplier.json', import.meta.url), 'utf8')) as Vectors;
const credits: readonly Provenance[] = vectors.credits.map(({ provenance }) => provenanceFromJson(provenance));
const uses: readonly Use[] = vectors.uses.map(({ use }) => useFromJson(use));
const inputs: Inputs = {
  sets: vectors.policySets.map(({ bytes }) => fromHex(bytes, 'bytes')),
  credits: credits.map(creditStruct),
  uses: uses.map(useStruct),
  cases: vectors.cases.map(({ set, credit, use, leaves = [] }) => ({
    set,
    credit,
    use,
    leaves: leaves.map((i) => {
      const leaf = at(vectors.leaves, i);
      return leafStruct({ ...leaf, ppm: BigInt(leaf.ppm) });
    }),
  })),
};

/** The tests of a chain that is started before them. */
export function vectorsSuite(chain: () => MultiplierChain): void {
  describe('the golden multipliers, in Solidity', () => {
    test('have every factor and ppm, or the code of the refusal', async () => {
      const found = (await chain().evaluate(inputs)).map(codedOf);
      const differing = vectors.cases.flatMap((c, i) => {
        const expected = outcomeOf(c);
        return same(at(found, i), expected) ? [] : [{ case: i, found: found[i], expected }];
      });
      expect(differing).toEqual([]);
      expect(found.length).toBeGreaterThanOrEqual(2_000);
    });

    test('are of the distances that the cases name', async () => {
      const measured = vectors.cases.flatMap(({ credit, use, metres }) => {
        const place = at(uses, use).place;
        return place === undefined || metres === undefined
          ? []
          : [{ pair: pairStruct(at(credits, credit).place, place), metres }];
      });
      const found = await chain().distances(measured.map(({ pair }) => pair));
      expect(found.map(String)).toEqual(measured.map(({ metres }) => metres));
      expect(found.length).toBeGreaterThan(1_000);
    });

    test('come of sets whose bytes are taken and of uses with the same bytes', async () => {
      for (const set of inputs.sets) expect(await chain().checkSet(set)).toBeUndefined();
      expect(await chain().encodeUses(inputs.uses)).toEqual(vectors.uses.map(({ bytes }) => bytes));
      const ids = inputs.sets.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
      expect(ids).toEqual(vectors.policySets.map(({ id }) => id));
    });

    test.each(['distance-linear', 'distance-steps', 'age-linear'])(
      'catch a change of any point of %s, which makes another set, too',
      async (name) => {
        const number = vectors.policySets.findIndex(({ document }) => document.name === name);
        const { document, id } = at(vectors.policySets, number);
        const cases = vectors.cases.map((c, i) => ({ c, i })).filter(({ c }) => c.set === number);
        const changed = changesOf(document).map((changedDocument) =>
          encodePolicySet(policySetFromJson(changedDocument)),
        );
        expect(changed.length).toBeGreaterThanOrEqual(4);
        for (const bytes of changed) {
          expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(id);
          const found = await chain().evaluate({
            ...inputs,
            sets: inputs.sets.map((set, i) => (i === number ? bytes : set)),
            cases: cases.map(({ i }) => at(inputs.cases, i)),
          });
          expect(found.some((outcome, i) => !same(codedOf(outcome), outcomeOf(at(cases, i).c)))).toBe(true);
        }
      },
    );
  });
}

/** The document with one point's factor changed by a thousandth, for each point. */
function changesOf(document: PolicySetJson): PolicySetJson[] {
  const policy = at(document.policies, 0);
  if (!('points' in policy.curve)) throw new TypeError(`${document.name} has no points`);
  const { type, points } = policy.curve;
  return points.map((_, changed) => ({
    ...document,
    policies: [
      {
        ...policy,
        curve: { type, points: points.map(([x, ppm], i) => [x, i === changed ? String(Number(ppm) + 1_000) : ppm]) },
      },
    ],
  }));
}

const outcomeOf = ({ factors = [], ppm, code }: Case): Outcome =>
  ppm === undefined ? { refused: code ?? 'nothing' } : { ppm: BigInt(ppm), factors: factors.map(BigInt) };
