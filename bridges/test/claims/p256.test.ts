import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signP256, toDer, verifyP256 } from '../../src/claims/p256.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const raw = { dsaEncoding: 'ieee-p1363' } as const;

test('a signature is the one that node itself takes and makes as r || s, with short integers too', () => {
  // Short integers come up once in 256 times.
  for (let i = 0; i < 1_000; i += 1) {
    const bytes = randomBytes(i % 100);
    const made = signP256(bytes, privateKey);
    expect(made).toHaveLength(64);
    expect(verify('sha256', bytes, { key: publicKey, ...raw }, made)).toBe(true);
    expect(verifyP256(bytes, publicKey, sign('sha256', bytes, { key: privateKey, ...raw }))).toBe(true);
    expect(verify('sha256', bytes, publicKey, toDer(made))).toBe(true);
  }
});

test('a signature of other bytes, of another length or of nothing at all is none', () => {
  const bytes = Buffer.from('said');
  const made = signP256(bytes, privateKey);
  expect(verifyP256(bytes, publicKey, made)).toBe(true);
  expect(verifyP256(Buffer.from('unsaid'), publicKey, made)).toBe(false);
  for (const other of [
    new Uint8Array(),
    new Uint8Array(64),
    new Uint8Array(64).fill(0xff),
    made.slice(1),
    randomBytes(65),
  ])
    expect(verifyP256(bytes, publicKey, other)).toBe(false);
});
