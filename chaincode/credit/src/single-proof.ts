import { ByteReader, concat, fromHex, intBytes, sha256, toHex, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';

/** A P-256 public key by its coordinates, 32 bytes each in hex. */
export interface PublicKey {
  readonly x: Hash;
  readonly y: Hash;
}

/** Proof of the lane `trusted: single`: one gateway's signature over the claim bytes. */
export interface SingleProof {
  readonly keyId: Hash;
  /** `r || s`, 64 bytes, with the low `s`. */
  readonly signature: Uint8Array;
}

export const keyIdOf = (key: PublicKey): Hash => sha256(concat(fromHex(key.x, 'x'), fromHex(key.y, 'y')));

export const encodeSingleProof = (proof: SingleProof): Uint8Array =>
  concat(intBytes(1n, 1), fromHex(proof.keyId, 'keyId'), proof.signature);

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** @throws CreditError `INVALID_PROOF` */
export function decodeSingleProof(bytes: Uint8Array): SingleProof {
  const fail = (expected: string): CreditError =>
    new CreditError('INVALID_PROOF', { field: 'proof', value: `${bytes.length} bytes`, expected });
  const reader = new ByteReader(bytes, fail);
  if (reader.uint(1) !== 1n) throw fail('of version 1');
  const keyId = reader.hash();
  const signature = reader.take(64);
  reader.end();
  if (!isLowS(signature)) throw fail('signed with the low s');
  return { keyId, signature };
}

const sOf = (signature: Uint8Array): bigint => BigInt(`0x${toHex(signature.slice(32))}`);
/** Of `r || s`. */
export const isLowS = (signature: Uint8Array): boolean => sOf(signature) <= ORDER / 2n;

/** The same signature with the low `s`: one claim and key have one acceptable proof, not two. */
export function lowS(signature: Uint8Array): Uint8Array {
  if (isLowS(signature)) return signature;
  return concat(signature.slice(0, 32), intBytes(ORDER - sOf(signature), 32));
}
