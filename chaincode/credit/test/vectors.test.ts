import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  batchId,
  classId,
  CreditError,
  decodeClaim,
  decodeRetirement,
  decodeSingleProof,
  encodeAccount,
  encodeClaim,
  encodeProvenance,
  encodeRanges,
  encodeRetirement,
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
  type LedgerKind,
  type PublicKey,
} from '../src/index.ts';

interface Vectors {
  batches: {
    name: string;
    provenance: unknown;
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
    expect(toHex(encodeProvenance(provenance))).toBe(v.layout);
    expect(v.layout).toHaveLength(2 * 363);
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
    ['ppm above ten', spoil(retirement, 278, 'ff')],
    ['milligrams that are not kg x ppm', spoil(retirement, 297, '01')],
    ['kilograms that are not the sum of the ranges', spoil(retirement, 304, 'ff')],
    ['one byte more', `${retirement}00`],
  ])('a retirement with %s', (_, hex) => {
    expect(() => decodeRetirement(bytes(hex))).toThrow(expect.objectContaining({ code: 'INVALID_RETIREMENT' }));
  });
});
