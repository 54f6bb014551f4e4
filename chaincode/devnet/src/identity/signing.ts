import { sign, type KeyObject } from 'node:crypto';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF_ORDER = ORDER / 2n;

function derInteger(value: Uint8Array): Buffer {
  let start = 0;
  while (start < value.length - 1 && value[start] === 0) start++;
  const digits = value.subarray(start);
  const sign = (digits[0] ?? 0) & 0x80 ? [0] : [];
  return Buffer.from([2, digits.length + sign.length, ...sign, ...digits]);
}

/**
 * ECDSA P-256 over SHA-256, DER, with the lower of the two valid `s`: Fabric refuses the higher one, and node:crypto
 * gives either.
 */
export function signLowS(data: Uint8Array, key: KeyObject): Buffer {
  const signature = sign('sha256', data, key);
  const sAt = 4 + (signature[3] ?? 0);
  const s = BigInt(`0x${signature.toString('hex', sAt + 2)}`);
  if (s <= HALF_ORDER) return signature;
  const low = derInteger(Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex'));
  return Buffer.concat([Buffer.from([0x30, sAt - 2 + low.length]), signature.subarray(2, sAt), low]);
}

/** Whether a DER signature's `s` is the lower one; false for anything that is not such a signature. */
export function hasLowS(signature: Uint8Array): boolean {
  const rLength = signature[3];
  if (signature[0] !== 0x30 || signature[2] !== 2 || rLength === undefined) return false;
  const sAt = 4 + rLength;
  const sLength = signature[sAt + 1];
  if (signature[sAt] !== 2 || sLength === undefined || sLength === 0) return false;
  const s = Buffer.from(signature.subarray(sAt + 2, sAt + 2 + sLength)).toString('hex');
  return s.length === 2 * sLength && BigInt(`0x${s}`) <= HALF_ORDER;
}
