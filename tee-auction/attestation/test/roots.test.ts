import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { AMD_ROOTS } from '../src/index.ts';

test("AMD's certificates in the code are those of roots/", () => {
  const script = fileURLToPath(new URL('../scripts/make-roots.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
});

test.each(AMD_ROOTS.map((root) => [root.product, root] as const))(
  "%s: one of the certificates is the pinned root, and has signed the others, as Node's own reader says",
  (_, { sha256, certificates }) => {
    const isRoot = (der: Uint8Array): boolean => createHash('sha256').update(der).digest('hex') === sha256;
    const root = new X509Certificate(certificates.find(isRoot) ?? new Uint8Array());
    expect(certificates).toHaveLength(3);
    for (const der of certificates) expect(new X509Certificate(der).verify(root.publicKey)).toBe(true);
  },
);
