import { utf8 } from '@meridian/credit';
import {
  fromBase64Url,
  jcs,
  keyIdOf,
  SIGNATURE_ALGORITHM,
  toBase64Url,
  type MessageSigner,
  type MessageVerifier,
  type PublicJwk,
} from '@meridian/satp';

/** `typ` of the header: no SATP message can be taken for an evidence file, nor the other way round. */
const TYPE = 'meridian-evidence+json';

const headerOf = (keyId: string): string => toBase64Url(utf8(jcs({ alg: SIGNATURE_ALGORITHM, kid: keyId, typ: TYPE })));
const inputOf = (header: string, content: unknown): Uint8Array => utf8(`${header}.${toBase64Url(utf8(jcs(content)))}`);

/** A JWS with detached content, `<header>..<signature>`, over the JCS text of a JSON value. */
export function signContent(content: unknown, signer: MessageSigner): string {
  const header = headerOf(signer.keyId);
  return `${header}..${toBase64Url(signer.sign(inputOf(header, content)))}`;
}

/** The one of `keys` that signed this content, or undefined where none did. */
export function signerOf(
  content: unknown,
  jws: string,
  keys: readonly PublicJwk[],
  verifier: MessageVerifier,
): PublicJwk | undefined {
  const [header = '', middle, signatureText = '', ...rest] = jws.split('.');
  const signature = fromBase64Url(signatureText);
  if (middle !== '' || rest.length > 0 || signature?.length !== 64) return undefined;
  return keys.find(
    (key) => header === headerOf(keyIdOf(key)) && verifier.verify(inputOf(header, content), signature, key),
  );
}
