// Makes policy-sets/*.json and src/generated/policy-sets.ts, the policy sets that come with Meridian. `--check` says whether they are fresh.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { documents } from './policy-sets/documents.mjs';

const FOLDER = new URL('../policy-sets/', import.meta.url);
const MODULE = new URL('../src/generated/policy-sets.ts', import.meta.url);

const config = await resolveConfig(MODULE);
const files = new Map();
for (const document of documents) {
  const file = new URL(`${document.name}.json`, FOLDER);
  files.set(file.href, await format(JSON.stringify(document), { ...config, parser: 'json' }));
}

const names = documents.map(({ name }) => name);
files.set(
  MODULE.href,
  await format(
    `// Made by scripts/make-policy-sets.mjs.
import type { PolicySetJson } from '../policy/policy-set.ts';

/** The policy sets that come with Meridian, by name. */
export const READY_MADE_NAMES = ${JSON.stringify(names)} as const;
export type ReadyMadeName = (typeof READY_MADE_NAMES)[number];

/** Their documents, as a regulator may register them (policy-sets/*.json). */
export const READY_MADE: Readonly<Record<ReadyMadeName, PolicySetJson>> = ${JSON.stringify(
      Object.fromEntries(documents.map((document) => [document.name, document])),
    )};
`,
    { ...config, parser: 'typescript' },
  ),
);

if (process.argv.includes('--check')) {
  for (const [href, text] of files) {
    if (readFileSync(new URL(href), 'utf8') !== text)
      throw new Error(`${href} is not what its script makes: run this script without --check`);
  }
  const unknown = readdirSync(FOLDER).filter((name) => !files.has(new URL(name, FOLDER).href));
  if (unknown.length > 0) throw new Error(`policy-sets/ holds what no script makes: ${unknown.join(', ')}`);
} else for (const [href, text] of files) writeFileSync(new URL(href), text);
