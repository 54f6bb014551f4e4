import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EndorsedVerifier } from '@meridian/bridges/claims';
import fc from 'fast-check';
import { encodeAnswer } from '../../support/endorsed/answer.ts';
import { startVerifierContract, type VerifierContract } from '../../support/endorsed/contract.ts';
import { BYTES, HOME, HONEST, proofOf, registry, regulator, signedBy, TRUST } from '../../support/endorsed/stage.ts';

/** Every spoilt answer is one call of a contract. */
const RUNS = 400;

const offChain = new EndorsedVerifier(TRUST);
const PAYLOAD = encodeAnswer(HONEST);
let onChain: VerifierContract;
beforeAll(async () => {
  onChain = await startVerifierContract(TRUST);
});
afterAll(() => onChain.close());

const place = fc.nat({ max: PAYLOAD.length - 1 });
const octet = fc.integer({ min: 0, max: 255 });
/** Something done to the bytes of an answer. */
const spoil: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(place, octet).map(
    ([at, value]) =>
      (b: Uint8Array) =>
        Buffer.from(b.map((o, i) => (i === at ? value : o))),
  ),
  place.map((at) => (b: Uint8Array) => b.slice(0, at)),
  fc.tuple(place, place).map(
    ([a, z]) =>
      (b: Uint8Array) =>
        Buffer.concat([b.slice(0, Math.min(a, z)), b.slice(z)]),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 12 })).map(
    ([at, more]) =>
      (b: Uint8Array) =>
        Buffer.concat([b.slice(0, at), more, b.slice(at)]),
  ),
  fc.tuple(place, place).map(
    ([a, z]) =>
      (b: Uint8Array) =>
        Buffer.concat([b, b.slice(a, z)]),
  ),
);

const isBelieved = (proof: Uint8Array): boolean => offChain.refusal({ claim: BYTES, proof }) === undefined;

describe('answers whose bytes are garbled before the peers sign them', () => {
  test('are never taken by one verifier and refused by the other, and end neither of them', async () => {
    let believed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 3 }), async (spoils) => {
        const payload = spoils.reduce((bytes, each) => each(bytes), PAYLOAD);
        const proof = signedBy(payload, registry, regulator);
        const on = await onChain.refusal(HOME, { claim: BYTES, proof });
        if (isBelieved(proof)) believed += 1;
        expect(on === undefined).toBe(isBelieved(proof));
        if (on !== undefined) expect(on).toMatch(/^(Endorsement|Verifier)[A-Z]/);
      }),
      { numRuns: RUNS },
    );
    // Most spoilt bytes make a difference: what may vary is the proposal's hash, versions and the definition's reads.
    expect(believed).toBeLessThan(RUNS / 3);
  }, 120_000);

  test('are never believed where a byte of the answer, the chaincode’s name or a tag between them is another', () => {
    const text = Buffer.from(PAYLOAD).indexOf('{"channel"');
    // The chaincode's version is the last thing, and may be another.
    const version = Buffer.from(PAYLOAD).lastIndexOf(HONEST.version);
    for (let at = text; at < version; at += 1) {
      const payload = PAYLOAD.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect([at, isBelieved(signedBy(payload, registry, regulator))]).toEqual([at, false]);
    }
  });
});

describe('proofs whose bytes are garbled after the peers signed them', () => {
  test('are refused, each byte of them', () => {
    const proof = proofOf(HONEST);
    for (let at = 0; at < proof.length; at += 1) {
      const spoilt = proof.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect([at, isBelieved(spoilt)]).toEqual([at, false]);
    }
  });

  test('are refused on chain, sampled', async () => {
    const proof = proofOf(HONEST);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: proof.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const spoilt = proof.map((byte, i) => (i === at ? byte ^ flip : byte));
        expect(await onChain.refusal(HOME, { claim: BYTES, proof: spoilt })).toMatch(/^(Endorsement|Verifier)[A-Z]/);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
