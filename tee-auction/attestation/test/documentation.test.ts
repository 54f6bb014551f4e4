import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CHECK_CODES } from '../src/index.ts';

test('docs/attestation.md tells of every check, in the order in which they are made', () => {
  const text = readFileSync(new URL('../../../docs/attestation.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| \**([A-Z_]+)\** +\|/gm)].map(([, code]) => code);
  expect(rows).toEqual(CHECK_CODES);
});
