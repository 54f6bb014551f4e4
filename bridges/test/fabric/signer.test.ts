import { createHash, createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signers } from '@hyperledger/fabric-gateway';
import { messageSigner } from '../../src/fabric/signer.ts';

const HALF_ORDER = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;

/** The two integers of an ECDSA signature in DER, each with exactly the bytes it needs. */
function integersOf(der: Uint8Array): readonly bigint[] {
  const bytes = Buffer.from(der);
  expect(bytes.readUInt8(0)).toBe(0x30);
  expect(bytes.readUInt8(1)).toBe(bytes.length - 2);
  const integers: bigint[] = [];
  for (let at = 2; at < bytes.length;) {
    expect(bytes.readUInt8(at)).toBe(0x02);
    const digits = bytes.subarray(at + 2, at + 2 + bytes.readUInt8(at + 1));
    const lead = digits.readUInt8(0);
    expect(lead < 0x80 && (lead !== 0 || digits.length === 1 || digits.readUInt8(1) >= 0x80)).toBe(true);
    integers.push(BigInt(`0x${digits.toString('hex')}`));
    at += 2 + digits.length;
  }
  return integers;
}

test('every signature is canonical DER with a low s, and valid over the message', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sign = messageSigner(privateKey);
  // Short integers come up once in 256 times.
  for (let i = 0; i < 600; i += 1) {
    const message = randomBytes(i);
    const signature = await sign(message);
    const [r, s, ...more] = integersOf(signature);
    expect([typeof r, more.length]).toEqual(['bigint', 0]);
    expect(s).toBeLessThanOrEqual(HALF_ORDER);
    expect(verify('sha256', message, publicKey, signature)).toBe(true);
  }
});

test('the client library’s own signer signs the same digest', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const message = Buffer.from('a proposal');
  const digest = createHash('sha256').update(message).digest();
  const theirs = await signers.newPrivateKeySigner(privateKey)(digest);
  for (const signature of [theirs, await messageSigner(privateKey)(message)]) {
    expect(verify('sha256', message, createPublicKey(privateKey), signature)).toBe(true);
  }
});
