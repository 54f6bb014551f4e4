import { describe, expect, test } from '@jest/globals';
import { publicJwkOf, pureSigner, pureVerifier, signMessage } from '@meridian/satp';
import { signContent, signerOf } from '../src/signature.ts';

const secret = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const [mine, other] = [secret(1), secret(2)];
const keys = [publicJwkOf(mine), publicJwkOf(other)];
const content = { b: 1, a: ['x', null], c: { z: 'ä' } };

describe('a detached signature', () => {
  test('names the key that made it, whatever the order of the members', () => {
    const jws = signContent(content, pureSigner(mine));
    expect(jws).toMatch(/^[\w-]+\.\.[\w-]{86}$/);
    const reordered = { c: { z: 'ä' }, a: ['x', null], b: 1 };
    expect(signerOf(reordered, jws, keys, pureVerifier)).toEqual(publicJwkOf(mine));
  });

  test.each<[string, (jws: string) => string]>([
    ['a content put into it', (jws) => jws.replace('..', '.e30.')],
    ['a part too many', (jws) => `${jws}.`],
    ['no signature', (jws) => `${jws.split('..')[0] ?? ''}..`],
    ['a letter that is none', (jws) => jws.replace(/.$/, '!')],
    ['another header', () => signMessage(content, pureSigner(mine)).jws.replace(/\.[^.]*\./, '..')],
    ['nothing', () => ''],
  ])('with %s is nobody’s', (_, change) => {
    expect(signerOf(content, change(signContent(content, pureSigner(mine))), keys, pureVerifier)).toBeUndefined();
  });

  test('of other content, or by a key that is not asked for, is nobody’s', () => {
    const jws = signContent(content, pureSigner(mine));
    expect(signerOf({ ...content, b: 2 }, jws, keys, pureVerifier)).toBeUndefined();
    expect(signerOf(content, jws, [publicJwkOf(other)], pureVerifier)).toBeUndefined();
  });
});
