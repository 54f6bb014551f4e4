import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { TypedDataEncoder, zeroPadBytes } from 'ethers';
import {
  attestationDigest,
  batchId,
  classId,
  CreditError,
  decodeAttestersStatement,
  decodeAttributes,
  decodeClaim,
  decodePolicyStatement,
  decodeRetirement,
  decodeSingleProof,
  decodeUse,
  encodeAccount,
  encodeAttestersStatement,
  encodeAttributes,
  encodeClaim,
  encodePolicyStatement,
  encodeProvenance,
  encodeRanges,
  encodeRetirement,
  encodeUse,
  entitlementFromJson,
  entitlementHash,
  fromHex,
  keyIdOf,
  lowS,
  parseLedger,
  parseRanges,
  provenanceFromJson,
  provenanceToJson,
  rangesHash,
  sha256,
  toHex,
  totalKg,
  USE_PLACE_TYPES,
  useFromJson,
  utf8,
  type Attestation,
  type Hash,
  type LedgerKind,
  type PublicKey,
} from '../src/index.ts';

interface Vectors {
  batches: {
    name: string;
    provenance: unknown;
    attributes: string;
    layout: string;
    batchId: string;
    classId: string;
    entitlement: unknown;
    entitlementHash: string;
    entitledClassId: string;
  }[];
  ledgers: { descriptor: string; id: string }[];
  rangeLists: { text: string; kg: string; bytes: string; hash: string }[];
  accounts: { kind: LedgerKind; account: string; bytes: string }[];
  claims: { fact: string; bytes: string; hash: string; ranges: string; beneficiary: string }[];
  uses: { use: unknown; bytes: string }[];
  attestations: { attestation: Attestation; homeLedger: Hash; beneficiaryName: Hash; digest: string }[];
  statements: {
    policy: {
      homeLedger: Hash;
      policySet: Hash;
      activeFrom: number;
      activeUntil: number;
      version: number;
      bytes: string;
    };
    attesters: { homeLedger: Hash; version: number; attesters: string[]; bytes: string };
  };
  retirements: { bytes: string; hash: string; ranges: string }[];
  singleProof: { message: string; key: PublicKey; keyId: string; highS: string; proof: string };
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../test/vectors/credit.json', import.meta.url), 'utf8'),
) as Vectors;
const bytes = (hex: string): Uint8Array => fromHex(hex, 'vector');

describe('the golden vectors', () => {
  test.each(vectors.batches)('batch and class ids of $name', (v) => {
    const provenance = provenanceFromJson(v.provenance);
    expect(provenanceToJson(provenance)).toEqual(v.provenance);
    expect(toHex(encodeAttributes(provenance.attributes))).toBe(v.attributes);
    expect(decodeAttributes(bytes(v.attributes))).toEqual(provenance.attributes);
    expect(toHex(encodeProvenance(provenance))).toBe(v.layout);
    expect(v.layout).toHaveLength(2 * 395);
    const id = batchId(provenance);
    expect(id).toBe(v.batchId);
    expect(classId(id)).toBe(v.classId);
    const entitlement = entitlementFromJson(v.entitlement);
    expect(entitlementHash(entitlement)).toBe(v.entitlementHash);
    expect(classId(id, entitlement)).toBe(v.entitledClassId);
  });

  test.each(vectors.ledgers)('ledger id of $descriptor', (v) => {
    expect(parseLedger(v.descriptor).id).toBe(v.id);
  });

  test.each(vectors.rangeLists)('range list $text', (v) => {
    const ranges = parseRanges(v.text);
    expect(totalKg(ranges).toString()).toBe(v.kg);
    expect(toHex(encodeRanges(ranges))).toBe(v.bytes);
    expect(rangesHash(ranges)).toBe(v.hash);
  });

  test.each(vectors.accounts)('account $account', (v) => {
    expect(toHex(encodeAccount(v.kind, v.account))).toBe(v.bytes);
  });

  test.each(vectors.claims)('a claim of $fact over $ranges', (v) => {
    const claim = decodeClaim(bytes(v.bytes));
    expect(claim.fact).toBe(v.fact);
    expect(claim.ranges).toEqual(parseRanges(v.ranges));
    expect(toHex(claim.beneficiary)).toBe(v.beneficiary);
    expect(toHex(encodeClaim(claim))).toBe(v.bytes);
    expect(sha256(bytes(v.bytes))).toBe(v.hash);
  });

  test.each(vectors.uses)('a use at time $use.time', (v) => {
    expect(toHex(encodeUse(useFromJson(v.use)))).toBe(v.bytes);
    expect(v.bytes).toHaveLength(2 * 87);
    expect(decodeUse(bytes(v.bytes))).toEqual(v.use);
  });

  test.each(vectors.attestations)('an attestation is the EIP-712 message that a wallet signs', (v) => {
    const { attestation, homeLedger, beneficiaryName } = v;
    expect(toHex(attestationDigest(attestation, homeLedger, beneficiaryName))).toBe(v.digest);
    const { country = '', zone = '', ...rest } = attestation;
    const padded = (text: string, size: number): string => zeroPadBytes(`0x${toHex(utf8(text))}`, size);
    const digest = TypedDataEncoder.hash(
      { name: 'Meridian', version: '1', salt: `0x${homeLedger}` },
      { UsePlace: [...USE_PLACE_TYPES.UsePlace] },
      { ...rest, beneficiaryName: `0x${beneficiaryName}`, country: padded(country, 2), zone: padded(zone, 32) },
    );
    expect(digest).toBe(`0x${v.digest}`);
  });

  test('what the home ledger states of policy sets and attesters', () => {
    const { policy, attesters } = vectors.statements;
    expect(toHex(encodePolicyStatement(policy))).toBe(policy.bytes);
    expect({ ...decodePolicyStatement(bytes(policy.bytes)), bytes: policy.bytes }).toEqual(policy);
    expect(policy.bytes).toHaveLength(2 * 112);
    expect(toHex(encodeAttestersStatement(attesters))).toBe(attesters.bytes);
    expect({ ...decodeAttestersStatement(bytes(attesters.bytes)), bytes: attesters.bytes }).toEqual(attesters);
  });

  test.each(vectors.retirements)('a retirement of $ranges', (v) => {
    expect(toHex(encodeRetirement(decodeRetirement(bytes(v.bytes))))).toBe(v.bytes);
  });

  test('the proof of the single lane, over the published example of RFC 6979', () => {
    const { singleProof } = vectors;
    const { keyId, signature } = decodeSingleProof(bytes(singleProof.proof));
    expect(keyId).toBe(keyIdOf(singleProof.key));
    expect(signature).toEqual(lowS(bytes(singleProof.highS)));
    const high = singleProof.proof.slice(0, 66) + singleProof.highS;
    expect(() => decodeSingleProof(bytes(high))).toThrow(CreditError);
  });
});

describe('bytes that no encoder made are refused', () => {
  const claim = vectors.claims[0]?.bytes ?? '';
  const retirement = vectors.retirements[1]?.bytes ?? '';
  const spoil = (hex: string, at: number, byte: string): string => hex.slice(0, 2 * at) + byte + hex.slice(2 * at + 2);

  test.each([
    ['another tag', spoil(claim, 0, '00')],
    ['an unknown fact', spoil(claim, 17, '08')],
    ['fact 0', spoil(claim, 17, '00')],
    ['kilograms that are not the sum of the ranges', spoil(claim, 217, 'ff')],
    ['no beneficiary', `${claim.slice(0, 2 * 218)}0000${claim.slice(2 * 240)}`],
    ['one byte less', claim.slice(0, -2)],
    ['one byte more', `${claim}00`],
    ['nothing', ''],
  ])('a claim with %s', (_, hex) => {
    expect(() => decodeClaim(bytes(hex))).toThrow(expect.objectContaining({ code: 'INVALID_CLAIM' }));
  });

  test.each([
    ['another tag', spoil(retirement, 1, '00')],
    ['ppm above ten', spoil(retirement, 333, 'ff')],
    ['milligrams that are not kg x ppm', spoil(retirement, 352, '01')],
    ['kilograms that are not the sum of the ranges', spoil(retirement, 359, 'ff')],
    ['one byte more', `${retirement}00`],
  ])('a retirement with %s', (_, hex) => {
    expect(() => decodeRetirement(bytes(hex))).toThrow(expect.objectContaining({ code: 'INVALID_RETIREMENT' }));
  });

  const use = vectors.uses[1]?.bytes ?? '';
  test.each([
    ['an unknown source of the place', spoil(use, 0, '03')],
    ['no source for the place it holds', spoil(use, 0, '00')],
    ['an attester of a declared place', spoil(use, 86, '01')],
    ['a country in lower case', spoil(use, 9, '62')],
    ['half a country', spoil(use, 10, '00')],
    ['a zone after a gap', spoil(use, 12, '61')],
    ['an end without a start', spoil(use, 58, '80')],
    ['one byte more', `${use}00`],
  ])('a use with %s', (_, hex) => {
    expect(() => decodeUse(bytes(hex))).toThrow(CreditError);
  });
});
