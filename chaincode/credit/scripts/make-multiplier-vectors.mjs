// Makes test/vectors/multiplier.json from the TypeScript reference. `--check` says whether the committed file is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import * as credit from '../dist/index.js';
import { makeCases } from './multiplier-vectors/cases.mjs';
import { credits } from './multiplier-vectors/credits.mjs';
import { EDGES } from './multiplier-vectors/places.mjs';
import { documents } from './multiplier-vectors/sets.mjs';
import { BIG_ENTRIES, BIG_TABLES, DEFAULT } from './multiplier-vectors/tables.mjs';
import { uses } from './multiplier-vectors/uses.mjs';

const FILE = new URL('../../../test/vectors/multiplier.json', import.meta.url);
const hex = (bytes) => credit.toHex(bytes);

const ABOUT = [
  'What credits are worth in uses under policy sets (docs/policies.md). Numbers of a case count the lists here from 0.',
  'policySets: the document, its bytes in hex, and their SHA-256, the id.',
  'credits: the provenance, its 395 bytes, their SHA-256, and the bytes of its attributes. uses: the use, and its 87 bytes.',
  'tables: the big tables whose roots the sets have; an entry is [key, ppm], a pair as from>to. leaves: what cases bring of them.',
  'cases: set, credit, use, and the leaves in the order in which they are brought. metres: between the two places, where the use has one.',
  'Then either ppm, with the factor of each policy in the order of the set and the value it is of; or the code of the refusal.',
];

const sets = documents.map((document) => credit.policySetFromJson(document));
const read = uses.map((use) => credit.useFromJson(use));
for (const each of credits) credit.checkProvenance(each);
const isEdge = ({ latitude, longitude }) =>
  EDGES.some((edge) => edge.latitude === latitude && edge.longitude === longitude);
const edgeUses = read
  .flatMap(({ place, period }, i) => (place && period && isEdge(place) ? [i] : []))
  .slice(-EDGES.length);

const { cases, leaves } = makeCases({
  sets,
  credits,
  uses: read,
  edgeCredits: EDGES.map((_, i) => i),
  edgeUses,
  creditOf2019: EDGES.length,
});

const parts = {
  about: ABOUT,
  policySets: documents.map((document, i) => ({
    id: credit.policySetId(sets[i]),
    document,
    bytes: hex(credit.encodePolicySet(sets[i])),
  })),
  credits: credits.map((each) => ({
    batchId: credit.batchId(each),
    provenance: credit.provenanceToJson(each),
    layout: hex(credit.encodeProvenance(each)),
    attributes: hex(credit.encodeAttributes(each.attributes)),
  })),
  uses: read.map((use) => ({ use, bytes: hex(credit.encodeUse(use)) })),
  tables: Object.entries(BIG_ENTRIES).map(([metric, entries]) => ({
    metric,
    default: DEFAULT.toString(),
    root: BIG_TABLES[metric].root,
    entries: entries.map(({ key, ppm }) => [key, ppm.toString()]),
  })),
  leaves,
  cases,
};
const listed = Object.entries(parts).map(
  ([name, list]) => `${JSON.stringify(name)}: [\n${list.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`,
);
const text = `{\n${listed.join(',\n')}\n}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text)
    throw new Error('test/vectors/multiplier.json is not what the reference makes: run this script without --check');
} else writeFileSync(FILE, text);
