import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { lowS as lowP256 } from '@meridian/credit';
import { secp256k1 } from '@noble/curves/secp256k1.js';

/** What signs a result: over SHA-256 of the document's bytes. */
export interface ResultSignatures {
  /** ECDSA P-256, `r || s`, low `s`, 64 bytes. */
  readonly p256: Uint8Array;
  /** ECDSA secp256k1, `r || s || v` with `v` 27 or 28, low `s`, 65 bytes. */
  readonly secp256k1: Uint8Array;
}

/** Keys that are made at the start and never leave the memory of the process. */
export interface InstanceKeys {
  readonly tls: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  /** SHA-256 of the TLS key's SPKI, hex. */
  readonly tlsKey: string;
  /** Compressed points, hex. */
  readonly resultKeyP256: string;
  readonly resultKeySecp256k1: string;
  readonly sign: (document: Uint8Array) => ResultSignatures;
}

export function createInstanceKeys(): InstanceKeys {
  const tls = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const p256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
  const resultKeySecp256k1 = compressed(k1.publicKey);
  return {
    tls,
    tlsKey: createHash('sha256')
      .update(tls.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    resultKeyP256: compressed(p256.publicKey),
    resultKeySecp256k1,
    sign: (document) => ({
      p256: lowP256(signed(document, p256.privateKey)),
      secp256k1: recoverable(signed(document, k1.privateKey), document, resultKeySecp256k1),
    }),
  };
}

const signed = (document: Uint8Array, key: KeyObject): Uint8Array =>
  Uint8Array.from(sign('sha256', document, { key, dsaEncoding: 'ieee-p1363' }));

/** A point as SEC 1 writes it in short: the parity of y, then x. */
function compressed(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [xBytes, yBytes] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return `0${2 + ((yBytes.at(-1) ?? 0) & 1)}${xBytes.toString('hex')}`;
}

/** With the low `s`, and the `v` by which a contract finds the key. */
function recoverable(signature: Uint8Array, document: Uint8Array, publicKey: string): Uint8Array {
  const { r, s } = secp256k1.Signature.fromBytes(signature);
  const low = new secp256k1.Signature(r, s > secp256k1.Point.Fn.ORDER / 2n ? secp256k1.Point.Fn.ORDER - s : s);
  const digest = createHash('sha256').update(document).digest();
  const recovery = [0, 1].find((bit) => low.addRecoveryBit(bit).recoverPublicKey(digest).toHex(true) === publicKey);
  if (recovery === undefined) throw new RangeError('a signature by another key');
  return Uint8Array.of(...low.toBytes(), 27 + recovery);
}
