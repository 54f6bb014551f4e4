import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decodeSingleProof, parseLedger, utf8, type PublicKey } from '@meridian/credit';
import { createClaimSigner, publicKeyOf } from '../../src/claims/signer.ts';
import { createClaimVerifier } from '../../src/claims/verifier.ts';
import type { Evidence } from '../../src/port/ledger-bridge.ts';

const here = parseLedger('memory:here');
const there = parseLedger('memory:there');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = createClaimSigner(privateKey);
const claim = utf8('a claim of any bytes');

const evidence = async (signed: Uint8Array = claim): Promise<Evidence> => ({
  claim: signed,
  proof: await signer.sign(signed),
  lane: 'trusted: single',
});

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

describe('a claim signer', () => {
  test('reads a key as PEM, JWK or object, and names the same public key', () => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(createClaimSigner(pem).publicKey).toEqual(publicKeyOf(publicKey));
    expect(createClaimSigner(privateKey.export({ format: 'jwk' })).keyId).toBe(signer.keyId);
  });

  test('signs 97 bytes with the low s, every time', async () => {
    for (let i = 0; i < 40; i += 1) {
      const proof = await signer.sign(utf8(`claim ${i}`));
      expect(proof).toHaveLength(97);
      expect(decodeSingleProof(proof).keyId).toBe(signer.keyId);
    }
  });

  test.each([
    ['a text that is no key', 'not a key', 'NOT_A_PRIVATE_KEY'],
    ['a public key', publicKey.export({ type: 'spki', format: 'pem' }) as string, 'NOT_A_PRIVATE_KEY'],
    ['a key of another curve', generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey, 'WRONG_CURVE'],
    ['a key of another kind', generateKeyPairSync('ed25519').privateKey, 'WRONG_CURVE'],
  ])('refuses %s, and keeps the key out of its message', (_, key, code) => {
    const error = thrownBy(() => createClaimSigner(key));
    expect(error).toMatchObject({ name: 'BridgeError', code, field: 'claimKey' });
    expect(error.message).not.toMatch(/BEGIN|not a key is/);
  });
});

describe('a claim verifier', () => {
  const verifier = createClaimVerifier([{ ledger: there, keys: [signer.publicKey] }]);

  test('believes a trusted key about its own ledger alone', async () => {
    expect(verifier.verify(await evidence(), there.id)).toBe(true);
    expect(verifier.verify(await evidence(), here.id)).toBe(false);
  });

  test('refuses other bytes, another key, a changed or a cut proof', async () => {
    const good = await evidence();
    expect(verifier.verify({ ...good, claim: utf8('other bytes') }, there.id)).toBe(false);
    for (let at = 0; at < good.proof.length; at += 1) {
      const proof = good.proof.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect([at, verifier.verify({ ...good, proof }, there.id)]).toEqual([at, false]);
    }
    expect(verifier.verify({ ...good, proof: good.proof.slice(0, 96) }, there.id)).toBe(false);
    const stranger = createClaimSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    expect(verifier.verify({ ...good, proof: await stranger.sign(claim) }, there.id)).toBe(false);
  });

  test('cannot be made of a key that is not on the curve', () => {
    const off: PublicKey = { ...signer.publicKey, y: signer.publicKey.x };
    expect(thrownBy(() => createClaimVerifier([{ ledger: there, keys: [off] }]))).toMatchObject({
      code: 'NOT_ON_CURVE',
    });
  });
});
