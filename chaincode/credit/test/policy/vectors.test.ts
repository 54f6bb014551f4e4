import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  batchId,
  CreditError,
  distanceMetres,
  encodeAttributes,
  encodePolicySet,
  encodeProvenance,
  encodeUse,
  merkleTable,
  METRIC_NAMES,
  multiplier,
  policySetFromJson,
  policySetId,
  policySetToJson,
  provenanceFromJson,
  toHex,
  useFromJson,
  type PolicySet,
  type TableLeaf,
} from '../../src/index.ts';
import type { SetDocument } from './documents.ts';

interface Case {
  set: number;
  credit: number;
  use: number;
  leaves?: number[];
  metres?: string;
  values?: string[];
  factors?: string[];
  ppm?: string;
  code?: string;
}

interface Vectors {
  policySets: { id: string; document: SetDocument & { name: string }; bytes: string }[];
  credits: { batchId: string; provenance: unknown; layout: string; attributes: string }[];
  uses: { use: unknown; bytes: string }[];
  tables: { metric: string; default: string; root: string; entries: [string, string][] }[];
  leaves: (Omit<TableLeaf, 'ppm'> & { ppm: string })[];
  cases: Case[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../../test/vectors/multiplier.json', import.meta.url), 'utf8'),
) as Vectors;
const sets = vectors.policySets.map(({ document }) => policySetFromJson(document));
const credits = vectors.credits.map(({ provenance }) => provenanceFromJson(provenance));
const uses = vectors.uses.map(({ use }) => useFromJson(use));
const leaves = vectors.leaves.map((leaf) => ({ ...leaf, ppm: BigInt(leaf.ppm) }));

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`the vectors have no number ${index}`);
  return item;
}

/** What the engine makes of a case, in the case's own form. */
function outcome(set: PolicySet, { credit, use, leaves: brought }: Case): unknown {
  try {
    const given = (brought ?? []).map((leaf) => at(leaves, leaf));
    const { ppm, factors } = multiplier(set, at(credits, credit), at(uses, use), given);
    return {
      values: factors.map(({ value }) => value.toString()),
      factors: factors.map((factor) => factor.ppm.toString()),
      ppm: ppm.toString(),
    };
  } catch (error) {
    if (error instanceof CreditError) return { code: error.code };
    throw error;
  }
}

const expected = ({ values, factors, ppm, code }: Case): unknown =>
  code === undefined ? { values, factors, ppm } : { code };

const casesOf = (index: number): Case[] => vectors.cases.filter(({ set }) => set === index);

describe('the multiplier vectors', () => {
  test.each(vectors.policySets.map(({ document: { name } }, index) => ({ name, index })))(
    'the set $name has its bytes and id, and values its cases as written',
    ({ index }) => {
      const { id, document, bytes } = at(vectors.policySets, index);
      const set = at(sets, index);
      expect(policySetToJson(set)).toEqual(document);
      expect(toHex(encodePolicySet(set))).toBe(bytes);
      expect(policySetId(set)).toBe(id);
      const cases = casesOf(index);
      expect(cases.length).toBeGreaterThan(0);
      expect(cases.map((each) => outcome(set, each))).toEqual(cases.map(expected));
    },
  );

  test('credits and uses have their bytes', () => {
    for (const [i, { batchId: id, layout, attributes }] of vectors.credits.entries()) {
      const credit = at(credits, i);
      expect([batchId(credit), toHex(encodeProvenance(credit))]).toEqual([id, layout]);
      expect(toHex(encodeAttributes(credit.attributes))).toBe(attributes);
    }
    for (const [i, { bytes }] of vectors.uses.entries()) expect(toHex(encodeUse(at(uses, i)))).toBe(bytes);
  });

  test('distances are as written', () => {
    let measured = 0;
    for (const { credit, use, metres } of vectors.cases) {
      const { place } = at(uses, use);
      const found = place === undefined ? undefined : distanceMetres(at(credits, credit).place, place).toString();
      expect(found).toBe(metres);
      if (found !== undefined) measured += 1;
    }
    expect(measured).toBeGreaterThan(2000);
  });

  test('the roots are those of the tables', () => {
    for (const { default: byDefault, root, entries } of vectors.tables) {
      const table = merkleTable(
        entries.map(([key, ppm]) => ({ key, ppm: BigInt(ppm) })),
        BigInt(byDefault),
      );
      expect(table.root).toBe(root);
    }
  });

  test('are at least 2,000, with every metric under every curve that fits it, 0 to 8 policies and every refusal', () => {
    expect(vectors.cases.length).toBeGreaterThanOrEqual(2000);
    const valued = vectors.cases.filter(({ ppm }) => ppm !== undefined).map(({ set }) => at(sets, set).policies);
    const counts = new Set(valued.map((policies) => policies.length));
    expect([...counts].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const kinds = new Set(valued.flatMap((policies) => policies.map(({ metric, curve }) => `${metric} ${curve.type}`)));
    expect(
      METRIC_NAMES.filter((metric) => [...kinds].filter((kind) => kind.startsWith(`${metric} `)).length === 3),
    ).toEqual(METRIC_NAMES);
    expect(new Set(vectors.cases.flatMap(({ code }) => code ?? []))).toEqual(
      new Set(['POLICY_INPUT_MISSING', 'PLACE_TOO_COARSE', 'TABLE_LEAF_INVALID']),
    );
  });
});

/** The sets of one policy whose curve has points, each of them hit by a case. */
const CURVE = /^(distance|age|gap|overlap|permanence|share)-(steps|linear)$/;

describe('a curve that is changed in one point', () => {
  const pointsOf = (document: SetDocument): [string, string][] =>
    at(document.policies, 0).curve['points'] as [string, string][];
  const points = vectors.policySets.flatMap(({ document }, set) =>
    CURVE.test(document.name) ? pointsOf(document).map(([x], point) => ({ name: document.name, set, point, x })) : [],
  );

  test.each(points)('by one ppm has another id and fails the vectors: $name at $x', ({ set, point }) => {
    const document = structuredClone(at(vectors.policySets, set).document);
    const pair = at(pointsOf(document), point);
    pair[1] = (BigInt(pair[1]) + 1n).toString();
    const changed = policySetFromJson(document);
    expect(policySetId(changed)).not.toBe(at(vectors.policySets, set).id);
    const cases = casesOf(set);
    expect(cases.map((each) => outcome(changed, each))).not.toEqual(cases.map(expected));
  });
});
