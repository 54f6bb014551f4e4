import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satpVectors } from './support/vectors.ts';

/** Writes test/vectors/satp: `node hub/satp/test/make-vectors.ts`. A test tells when they are out of date. */
const folder = new URL('../../../test/vectors/satp/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, vectors] of Object.entries(satpVectors())) {
  const file = new URL(`${name}.json`, folder);
  writeFileSync(file, `${JSON.stringify(vectors, null, 2)}\n`);
  process.stdout.write(`${fileURLToPath(file)}\n`);
}
