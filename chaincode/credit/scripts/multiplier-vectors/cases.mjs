// Which credits are valued in which uses under which sets, and what comes out.
import { distanceMetres, multiplier, ZERO_HASH } from '../../dist/index.js';
import { pick, seeded } from './random.mjs';
import { BIG_TABLES, TOO_LARGE } from './tables.mjs';

const BY_USE = ['age', 'gap', 'overlap'];
const PAIRS = ['jurisdiction', 'zone'];

/**
 * `sets`, `credits` and `uses` as the package has read them; of the credits and the uses, the numbers of those at the edges of the globe, and
 * of one credit of 2019. Answers with the cases, and with the leaves that they bring.
 */
export function makeCases({ sets, credits, uses, edgeCredits, edgeUses, creditOf2019 }) {
  const cases = [];
  const leaves = [];
  const numberOfLeaf = new Map();
  const random = seeded(71);
  const all = (list) => list.map((_, i) => i);
  const complete = all(uses).filter((i) => uses[i].place && uses[i].country && uses[i].zone && uses[i].period);

  const numbers = (given) =>
    given.map((leaf) => {
      const text = JSON.stringify({ ...leaf, ppm: leaf.ppm.toString() });
      if (!numberOfLeaf.has(text)) numberOfLeaf.set(text, leaves.push(JSON.parse(text)) - 1);
      return numberOfLeaf.get(text);
    });

  function add(set, credit, use, given = leavesFor(sets[set], credits[credit], uses[use])) {
    const brought = given.length === 0 ? {} : { leaves: numbers(given) };
    const { place } = uses[use];
    const metres = place === undefined ? {} : { metres: distanceMetres(credits[credit].place, place).toString() };
    cases.push({ set, credit, use, ...brought, ...metres, ...outcome(sets[set], credits[credit], uses[use], given) });
  }

  function some(set, count) {
    for (let i = 0; i < count; i++) add(set, random(credits.length), pick(random, complete));
  }

  for (const [set, { name, policies }] of sets.entries()) {
    const metric = policies.length === 1 ? policies[0].metric : undefined;
    const plain = policies.every(({ curve }) => curve.type === 'constant');
    if (plain) some(set, 4);
    else if (metric === 'distance') {
      for (const credit of edgeCredits) for (const use of edgeUses) add(set, credit, use);
      some(set, 60);
    } else if (PAIRS.includes(metric)) some(set, 40);
    else if (BY_USE.includes(metric)) for (const use of all(uses)) add(set, creditOf2019, use);
    else if (metric !== undefined) for (const credit of all(credits)) add(set, credit, 0);
    else some(set, 22);
    if (name.startsWith('only-') || name === 'everything') for (const credit of all(credits)) add(set, credit, 0);
    add(set, random(credits.length), random(uses.length));
  }
  badLeaves(sets, credits, uses, add);
  return { cases, leaves };
}

/** What a caller brings who has the tables. */
function leavesFor(set, credit, use) {
  return set.policies.flatMap(({ curve, metric, measure }, index) => {
    if (curve.type !== 'merkle') return [];
    const table = curve.root === TOO_LARGE.root ? TOO_LARGE : BIG_TABLES[metric];
    const key = attempt(() => measure(credit, use, ''));
    return typeof key !== 'string' || key === '' || key.startsWith('>') ? [] : [table.leafOf(key, index)];
  });
}

/** Leaves that must not count, and some beside them that do no harm. */
function badLeaves(sets, credits, uses, add) {
  const [set, use] = [sets.findIndex(({ name }) => name === 'jurisdiction-merkle'), 0];
  const table = BIG_TABLES.jurisdiction;
  for (const [credit, { country }] of credits.entries()) {
    if (credit > 4) break;
    const good = table.leafOf(`${country}>${uses[use].country}`, 0);
    const other = table.leafOf('DE>US', 0);
    const bad = [
      [],
      [{ ...good, policy: 1 }],
      [other],
      [{ ...good, ppm: good.ppm + 1n }],
      [{ ...good, next: ZERO_HASH }],
      [{ ...good, key: other.key }],
      [{ ...good, proof: good.proof.slice(1) }],
      [{ ...good, proof: [...good.proof, other.key] }],
      [{ ...good, proof: good.proof.toReversed() }],
      [other, good],
    ];
    for (const given of bad) add(set, credit, use, given);
    add(set, credit, use, [good, other]);
    add(set, credit, use, [{ ...other, policy: 7 }, good]);
  }
  const tooLarge = sets.findIndex(({ name }) => name === 'leaf-too-large');
  const german = credits.findIndex(({ country }) => country === 'DE');
  for (const [i, { country }] of uses.entries()) if (country === 'DE') add(tooLarge, german, i);
}

function outcome(set, credit, use, leaves) {
  const result = attempt(() => multiplier(set, credit, use, leaves));
  if ('code' in result) return { code: result.code };
  return {
    values: result.factors.map(({ value }) => value.toString()),
    factors: result.factors.map(({ ppm }) => ppm.toString()),
    ppm: result.ppm.toString(),
  };
}

/** What the function gives, or the refusal that it throws. */
function attempt(make) {
  try {
    return make();
  } catch (error) {
    if (error.code === undefined) throw error;
    return error;
  }
}
