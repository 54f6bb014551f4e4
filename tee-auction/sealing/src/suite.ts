import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** RFC 9180: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, all of them the runtime's own. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The encapsulated key before the sealed bytes. */
export const ENCAPSULATED_BYTES = 32;
/** AES-GCM's. */
export const TAG_BYTES = 16;

/** Bytes whose memory is theirs alone, as the web's cryptography wants them. */
export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
