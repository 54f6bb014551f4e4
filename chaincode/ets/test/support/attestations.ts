import { secp256k1 } from '@noble/curves/secp256k1.js';
import { attestationDigest, hashText, toHex, type Attestation, type Hash } from '@meridian/credit';
import { attester, HOME } from './world.ts';

/** São Paulo, for a year around the tests' time. */
export const saoPaulo: Attestation = {
  latitude: -23_550_520,
  longitude: -46_633_309,
  country: 'BR',
  zone: 'coastal',
  validFrom: 1_780_000_000,
  validUntil: 1_811_536_000,
};

/** `r || s || v` of a digest, in hex. */
export function signDigest(digest: Uint8Array, secret: Uint8Array): string {
  const [recovery = 0, ...rs] = secp256k1.sign(digest, secret, { prehash: false, lowS: true, format: 'recovered' });
  return toHex(Uint8Array.from([...rs, 27 + recovery]));
}

/** The attestation with the signature that its attester would give it. */
export function attest(
  name: string,
  {
    attestation = saoPaulo,
    secret = attester.secret,
    home = HOME.id,
  }: { attestation?: Attestation; secret?: Uint8Array; home?: Hash } = {},
): Attestation & { signature: string } {
  return { ...attestation, signature: signDigest(attestationDigest(attestation, home, hashText(name)), secret) };
}
