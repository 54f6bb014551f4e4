import { equalBytes } from '../encoding/bytes.ts';
import { DerReader, readBitString, readOnly, TAG, type Tlv } from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './algorithm.ts';

/** What an issuer signed, as certificates and revocation lists have it (RFC 5280). */
export interface Signed {
  /** The bytes that the issuer signed. */
  readonly signed: Uint8Array;
  /** What these bytes hold. */
  readonly body: DerReader;
  /** Beside them, and so not signed. */
  readonly outerAlgorithm: Tlv;
  readonly signature: Uint8Array;
}

/** @throws MalformedError, naming `field` */
export function readSigned(der: Uint8Array, field: string): Signed {
  const outer = readOnly(der, TAG.sequence, field);
  const { encoded: signed, content } = outer.next(TAG.sequence, 'signed part');
  const outerAlgorithm = outer.next(TAG.sequence, 'signature algorithm');
  const signature = readBitString(outer.next(TAG.bitString, 'signature'), field);
  outer.end();
  return { signed, body: new DerReader(content, field), outerAlgorithm, signature };
}

/** The algorithm inside, which RFC 5280 has equal the outer one. @throws MalformedError */
export function readSignedAlgorithm({ body, outerAlgorithm }: Signed, field: string): SignatureAlgorithm {
  const algorithm = body.next(TAG.sequence, 'signature algorithm');
  if (!equalBytes(algorithm.encoded, outerAlgorithm.encoded))
    throw new MalformedError(field, 'the same signature algorithm inside and outside');
  return readSignatureAlgorithm(algorithm, field);
}
