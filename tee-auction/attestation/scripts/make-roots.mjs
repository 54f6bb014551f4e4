// Puts AMD's public certificates of roots/ into the package's code. `--check` tells whether that is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/generated/amd-certificates.ts`;

const base64Of = (product) =>
  [
    ...readFileSync(`${root}roots/${product.toLowerCase()}_ask_ark_asvk.pem`, 'utf8').matchAll(
      /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g,
    ),
  ].map(([, body]) => body.replace(/\s/g, ''));

const entries = ['Milan', 'Genoa', 'Turin'].map(
  (product) =>
    `  ${product}: [\n${base64Of(product)
      .map((base64) => `    '${base64}',\n`)
      .join('')}  ],\n`,
);
const text = `// Made by scripts/make-roots.mjs from roots/*.pem: ASK, ARK, ASVK of each product, DER in base64.
import type { Product } from '../snp/tcb.ts';

export const AMD_CERTIFICATES: Readonly<Record<Product, readonly string[]>> = {
${entries.join('')}};
`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is not what roots/*.pem gives: run npm run roots -w @meridian/attestation`);
  process.exitCode = 1;
}
