import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type JsonWebKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import {
  hashOfMessage,
  keyIdOf,
  pureVerifier,
  publicJwkOf,
  pureSigner,
  signMessage,
  toBase64Url,
  verifyMessage,
  type MessageSigner,
  type PublicJwk,
} from '../src/index.ts';
import { ORIGIN_PARTY, STRANGER } from './support/parties.ts';

const { signer, gateway } = ORIGIN_PARTY;
const key = gateway.messageKey;
const payload = { messageType: 'urn:example', kg: '3500', note: 'größer als 3 t' };
const { jws } = signMessage(payload, signer);
const [header = '', body = '', signature = ''] = jws.split('.');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
/** A JWS with any header and payload, rightly signed by the sender. */
const signedAs = (headerText: string, payloadText: string): string => {
  const input = `${base64url(headerText)}.${base64url(payloadText)}`;
  return `${input}.${toBase64Url(signer.sign(Buffer.from(input)))}`;
};
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const goodHeader = { alg: 'ES256', kid: signer.keyId, typ: 'satp+json' };

describe('a signed message', () => {
  test('is read back by whoever knows its sender, with the hash that the next message carries', () => {
    expect(verifyMessage(jws, key, pureVerifier)).toEqual({
      outcome: 'verified',
      message: payload,
      hash: hashText(jws),
    });
    expect(hashOfMessage(jws)).toBe(hashText(jws));
  });

  test('is the same bytes each time, and its members come in JCS order', () => {
    expect(signMessage({ note: payload.note, kg: '3500', messageType: 'urn:example' }, signer).jws).toBe(jws);
    expect(Buffer.from(body, 'base64url').toString()).toBe(
      '{"kg":"3500","messageType":"urn:example","note":"größer als 3 t"}',
    );
  });

  test('is verified by the platform as ES256, and so are the platform’s by us', () => {
    const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = theirs.publicKey.export({ format: 'jwk' });
    const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x, y };
    const platform: MessageSigner = {
      keyId: keyIdOf(jwk),
      sign: (bytes) => sign('sha256', bytes, { key: theirs.privateKey, dsaEncoding: 'ieee-p1363' }),
    };
    expect(verifyMessage(signMessage(payload, platform).jws, jwk, pureVerifier).outcome).toBe('verified');
    const ours = createPublicKey({ key: key as unknown as JsonWebKey, format: 'jwk' });
    const input = Buffer.from(`${header}.${body}`);
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('sha256', input, { key: ours, dsaEncoding: 'ieee-p1363' }, bytes)).toBe(true);
  });

  test('has the RFC 7638 thumbprint of its key as kid', () => {
    const jwk = createPrivateKey({
      key: { kty: 'EC', crv: 'P-256', ...coordinates(publicJwkOf(secret)), d: toBase64Url(secret) },
      format: 'jwk',
    });
    const { x = '', y = '' } = createPublicKey(jwk).export({ format: 'jwk' });
    expect(keyIdOf({ kty: 'EC', crv: 'P-256', x, y })).toBe(pureSigner(secret).keyId);
    expect(signer.keyId).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test.each([
    ['nothing', undefined, 'jws'],
    ['two parts', `${header}.${body}`, 'jws'],
    ['padding', `${header}=.${body}.${signature}`, 'jws'],
    ['a character of no base64url', `${header}.${body}.${signature.slice(0, -1)}+`, 'jws'],
    ['a header of no JSON', signedAs('ES256', '{}'), 'header'],
    ['alg none', signedAs(JSON.stringify({ ...goodHeader, alg: 'none' }), '{}'), 'header.alg'],
    ['alg HS256', signedAs(JSON.stringify({ ...goodHeader, alg: 'HS256' }), '{}'), 'header.alg'],
    ['another kid', signedAs(JSON.stringify({ ...goodHeader, kid: STRANGER.signer.keyId }), '{}'), 'header.kid'],
    ['crit', signedAs(JSON.stringify({ ...goodHeader, crit: ['b64'], b64: false }), '{}'), 'header.crit'],
    ['another payload', `${header}.${base64url('{"kg":"4500"}')}.${signature}`, 'signature'],
    ['a cut signature', `${header}.${body}.${toBase64Url(new Uint8Array(63))}`, 'signature'],
    ['a zero signature', `${header}.${body}.${toBase64Url(new Uint8Array(64))}`, 'signature'],
    ['spaces in its payload', signedAs(JSON.stringify(goodHeader), '{ "kg": "1" }'), 'payload'],
    ['a doubled member', signedAs(JSON.stringify(goodHeader), '{"kg":"1","kg":"2"}'), 'payload'],
    ['a number in another form', signedAs(JSON.stringify(goodHeader), '{"kg":1.0}'), 'payload'],
    ['a lone surrogate', signedAs(JSON.stringify(goodHeader), '{"kg":"\\ud800"}'), 'payload'],
    ['an array', signedAs(JSON.stringify(goodHeader), '[]'), 'payload'],
    [
      'a payload nested deeper than any stack',
      signedAs(JSON.stringify(goodHeader), `{"a":${nested(8_000)}}`),
      'payload',
    ],
    ['a header nested deeper than any stack', signedAs(nested(100_000), '{}'), 'header'],
  ])('with %s is refused as badly signed', (_name, spoilt, field) => {
    const result = verifyMessage(spoilt, key, pureVerifier);
    expect(result).toMatchObject({ outcome: 'refused', problem: { code: 'err_0.1.3', status: 422, field } });
  });

  test('of a stranger is refused, even with a key in its header', () => {
    const theirs = signMessage(payload, STRANGER.signer).jws;
    expect(verifyMessage(theirs, key, pureVerifier)).toMatchObject({ problem: { field: 'header.kid' } });
    const posing = signMessage(payload, { ...STRANGER.signer, keyId: signer.keyId }).jws;
    expect(verifyMessage(posing, key, pureVerifier)).toMatchObject({ problem: { field: 'signature' } });
  });

  test('under a key that is no point of the curve is refused, not a crash', () => {
    const off = { ...key, y: toBase64Url(new Uint8Array(32).fill(7)) };
    const posing = signMessage(payload, { ...signer, keyId: keyIdOf(off) }).jws;
    expect(verifyMessage(posing, off, pureVerifier)).toMatchObject({ problem: { field: 'signature' } });
  });
});

const secret = new Uint8Array(32).fill(1);
const coordinates = ({ x, y }: PublicJwk) => ({ x, y });
