import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import {
  decodeClaim,
  decodeSingleProof,
  encodeAccount,
  encodeClaim,
  formatRanges,
  fromHex,
  toHex,
  type Claim,
  type Fact,
  type Hash,
  type Ledger,
  type PublicKey,
  type Range,
} from '@meridian/credit';
import { decodeEvidence, encodeEvidence } from '@meridian/satp';
import { singleProof } from '../wire/keys.ts';
import { Unexpected } from '../setup.ts';

/** What all claims of one transfer say, whatever the fact. */
export interface Asset {
  readonly origin: Ledger;
  readonly destination: Ledger;
  readonly transferId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly assetProfile: Hash;
  /** Account on the destination. */
  readonly beneficiary: string;
  readonly ranges: readonly Range[];
}

export const claimOf = (asset: Asset, fact: Fact): Claim => ({
  fact,
  originLedger: asset.origin.id,
  destinationLedger: asset.destination.id,
  transferId: asset.transferId,
  batchId: asset.batchId,
  classId: asset.classId,
  assetProfile: asset.assetProfile,
  beneficiary: encodeAccount(asset.destination.kind, asset.beneficiary),
  ranges: asset.ranges,
});

/** Our ledger: it says whatever a case needs, and its key proves it. */
export class WordsAlone {
  readonly #ledger: Hash;
  readonly #key: KeyObject;
  readonly #stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  constructor(ledger: Ledger, key: KeyObject) {
    this.#ledger = ledger.id;
    this.#key = key;
  }

  /** Evidence text. A claim that is to be another ledger's is proven by a key that nobody knows. */
  prove(claim: Claim, ledger: Hash = this.#ledger): string {
    const bytes = encodeClaim(claim);
    const proof = singleProof(bytes, ledger === this.#ledger ? this.#key : this.#stranger);
    return encodeEvidence({ claim: bytes, proof, lane: 'trusted: single' });
  }
}

/** Checks evidence of the gateway under test. @throws Unexpected that says what is wrong with it */
export function checkEvidence(text: unknown, expected: Claim, keys: readonly PublicKey[]): void {
  const evidence = typeof text === 'string' ? decodeEvidence(text) : undefined;
  if (evidence === undefined) throw new Unexpected('a claim that is no evidence text');
  const [shown, wanted] = [textsOf(decodeClaim(evidence.claim)), textsOf(expected)];
  for (const [field, want] of Object.entries(wanted))
    if (shown[field] !== want) throw new Unexpected(`a claim whose ${field} is ${shown[field] ?? ''}, not ${want}`);
  if (keys.length > 0 && !keys.some((key) => isSigned(evidence.claim, evidence.proof, key)))
    throw new Unexpected('a claim whose proof is under none of the claim keys');
}

const textsOf = ({ ranges, beneficiary, ...texts }: Claim): Readonly<Record<string, string>> => ({
  ...texts,
  ranges: formatRanges(ranges),
  beneficiary: toHex(beneficiary),
});

function isSigned(claim: Uint8Array, proof: Uint8Array, key: PublicKey): boolean {
  const base64url = (hex: Hash): string => Buffer.from(fromHex(hex, 'key')).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(key.x), y: base64url(key.y) };
  const { signature } = decodeSingleProof(proof);
  return verify(
    'sha256',
    claim,
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    signature,
  );
}
