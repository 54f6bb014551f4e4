import { pureVerifier, type MessageSigner, type MessageVerifier } from '../../src/index.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Signatures are checked once each: the same text under the same key does not change its mind. */
const checked = new Map<string, boolean>();
export const rememberingVerifier: MessageVerifier = {
  verify(bytes, signature, key) {
    const id = `${key.x} ${base64(signature)} ${base64(bytes)}`;
    const known = checked.get(id);
    if (known !== undefined) return known;
    const valid = pureVerifier.verify(bytes, signature, key);
    checked.set(id, valid);
    return valid;
  },
};

/** Deterministic signatures need making once each. */
const signed = new Map<string, Uint8Array>();
export const rememberingSigner = (signer: MessageSigner): MessageSigner => ({
  keyId: signer.keyId,
  sign(bytes) {
    const id = `${signer.keyId} ${base64(bytes)}`;
    const signature = signed.get(id) ?? signer.sign(bytes);
    signed.set(id, signature);
    return signature;
  },
});
