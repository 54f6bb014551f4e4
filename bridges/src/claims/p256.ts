import { sign, verify, type KeyObject } from 'node:crypto';

const HALF = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * ECDSA on P-256 over SHA-256 with signatures as `r || s`. Node does the same where it is given the key with `dsaEncoding`, in twice the
 * time: what is no key by itself it first takes for several other things.
 */
export const signP256 = (bytes: Uint8Array, key: KeyObject): Uint8Array => fromDer(sign('sha256', bytes, key));

/** @param signature `r || s`; false for any other length */
export const verifyP256 = (bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean =>
  signature.length === 2 * HALF && verify('sha256', bytes, key, toDer(signature));

/** `r || s` as the ASN.1 sequence of two integers, each in as few bytes as it needs. */
export function toDer(signature: Uint8Array): Uint8Array {
  const body = Buffer.concat([integer(signature.subarray(0, HALF)), integer(signature.subarray(HALF))]);
  return Buffer.concat([Buffer.from([SEQUENCE, body.length]), body]);
}

/** @param der what `node:crypto` made: nothing in it is checked */
function fromDer(der: Uint8Array): Uint8Array {
  const signature = new Uint8Array(2 * HALF);
  let at = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[at + 1] ?? 0;
    // A leading zero may stand before 32 bytes.
    const digits = der.subarray(at + 2 + Math.max(0, length - HALF), at + 2 + length);
    signature.set(digits, end - digits.length);
    at += 2 + length;
  }
  return signature;
}

function integer(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  // A leading bit would make it negative.
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([INTEGER, digits.length + padding.length, ...padding]), digits]);
}
