import { ByteReader, concat, CreditError, fromHex, intBytes, isLowS, lowS, sha256, type Hash } from '@meridian/credit';

/** A peer's signature of an answer, as Fabric gives it. */
export interface Endorsement {
  /** `SerializedIdentity` bytes: its organisation and certificate. */
  readonly identity: Uint8Array;
  /** ASN.1 DER, over SHA-256 of the answer's bytes followed by the identity's. */
  readonly signature: Uint8Array;
}

/** Proof of the lane `proven: endorsed`: an answer that peers gave alike, and what each of them signed it with (docs/layouts.md). */
export interface EndorsedProof {
  /** `ProposalResponsePayload` bytes. */
  readonly payload: Uint8Array;
  /** Ascending by peer. */
  readonly signatures: readonly PeerSignature[];
}

export interface PeerSignature {
  /** `H(SerializedIdentity)`. */
  readonly peer: Hash;
  /** `r || s`, 64 bytes, with the low `s`. */
  readonly signature: Uint8Array;
}

export const ENDORSED_PROOF_VERSION = 3;
/** More than any answer of ours, short enough for a message (docs/satp-binding.md). */
export const MAX_ENDORSED_PROOF_BYTES = 16_384;

/** @throws CreditError `INVALID_PROOF` for signatures that are not ascending, each of another peer, or too many */
export function encodeEndorsedProof({ payload, signatures }: EndorsedProof): Uint8Array {
  const bytes = concat(
    intBytes(BigInt(ENDORSED_PROOF_VERSION), 1),
    intBytes(BigInt(signatures.length), 1),
    ...signatures.flatMap(({ peer, signature }) => [fromHex(peer, 'peer'), signature]),
    payload,
  );
  decodeEndorsedProof(bytes);
  return bytes;
}

/** @throws CreditError `INVALID_PROOF` for bytes that {@link encodeEndorsedProof} could not have made */
export function decodeEndorsedProof(bytes: Uint8Array): EndorsedProof {
  const fail = (expected: string): CreditError => invalid(`${bytes.length} bytes`, expected);
  if (bytes.length > MAX_ENDORSED_PROOF_BYTES) throw fail(`at most ${MAX_ENDORSED_PROOF_BYTES} bytes long`);
  const reader = new ByteReader(bytes, fail);
  if (reader.uint(1) !== BigInt(ENDORSED_PROOF_VERSION)) throw fail(`of version ${ENDORSED_PROOF_VERSION}`);
  const signatures: PeerSignature[] = [];
  for (let left = Number(reader.uint(1)); left > 0; left -= 1) {
    const signature = { peer: reader.hash(), signature: reader.take(64) };
    if ((signatures.at(-1)?.peer ?? '') >= signature.peer) throw fail('with signatures ascending by peer');
    if (!isLowS(signature.signature)) throw fail('signed with the low s');
    signatures.push(signature);
  }
  return { payload: bytes.slice(2 + 96 * signatures.length), signatures };
}

/**
 * The proof that an answer and its endorsements make.
 * @throws CreditError `INVALID_PROOF` for a signature that is not DER
 */
export function endorsedProof(payload: Uint8Array, endorsements: readonly Endorsement[]): Uint8Array {
  const signatures = endorsements.map(({ identity, signature }) => ({
    peer: sha256(identity),
    signature: lowS(fromDer(signature)),
  }));
  signatures.sort((a, b) => (a.peer < b.peer ? -1 : 1));
  return encodeEndorsedProof({ payload, signatures });
}

/** `r || s` of the ASN.1 sequence of two integers. */
function fromDer(der: Uint8Array): Uint8Array {
  const fail = (expected: string): CreditError => invalid(`a signature of ${der.length} bytes`, expected);
  const reader = new ByteReader(der, fail);
  const header = (type: bigint): number => {
    if (reader.uint(1) !== type) throw fail('an ASN.1 sequence of two integers');
    return Number(reader.uint(1));
  };
  if (header(0x30n) !== der.length - 2) throw fail('an ASN.1 sequence of two integers');
  const integer = (): Uint8Array => {
    const value = BigInt(`0x${Buffer.from(reader.take(header(0x02n))).toString('hex') || '0'}`);
    if (value >= 1n << 256n) throw fail('of integers of 32 bytes');
    return intBytes(value, 32);
  };
  const [r, s] = [integer(), integer()];
  reader.end();
  return concat(r, s);
}

const invalid = (value: string, expected: string): CreditError =>
  new CreditError('INVALID_PROOF', { field: 'proof', value, expected });
