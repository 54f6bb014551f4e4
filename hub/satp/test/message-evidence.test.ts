import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeClaim, encodeRetirement, hashText, PPM_ONE, toHex, ZERO_HASH, type Retirement } from '@meridian/credit';
import { decodeEvidence, encodeEvidence, evidenceIn } from '../src/index.ts';
import { DESTINATION, ORIGIN } from './support/parties.ts';

interface Vector {
  readonly payload: Readonly<Record<string, unknown>>;
}
type Conversations = Readonly<Record<'transfer' | 'aborted' | 'lockRefused' | 'recovery', readonly Vector[]>>;

const url = new URL('../../../test/vectors/satp/messages.json', import.meta.url);
const { transfer, aborted, lockRefused, recovery } = JSON.parse(readFileSync(url, 'utf8')) as Conversations;
const messages = [...transfer, ...aborted, ...lockRefused, ...recovery].map(({ payload }) => payload);

const retirement: Retirement = {
  ledger: DESTINATION.id,
  homeLedger: ORIGIN.id,
  retirementId: hashText('a retirement'),
  batchId: hashText('a batch'),
  classId: hashText('a class'),
  beneficiaryName: hashText('Example Airline'),
  use: { time: 1_767_225_600 },
  policySet: ZERO_HASH,
  ppm: PPM_ONE,
  ranges: [{ from: 0n, to: 1000n }],
};

describe('the evidence in a message', () => {
  test('is found in each message that carries one, with the ledger on which its fact holds', () => {
    const found = messages.flatMap((message) =>
      evidenceIn(message).map(({ evidence, ledger }) => [decodeClaim(evidence.claim).fact, ledger]),
    );
    expect(Object.fromEntries(found)).toEqual({
      locked: ORIGIN.id,
      unassigned: DESTINATION.id,
      extinguished: ORIGIN.id,
      assigned: DESTINATION.id,
      aborting: ORIGIN.id,
      void: DESTINATION.id,
    });
    const carries = (message: Vector['payload']): boolean =>
      Object.keys(message).some((field) => field.endsWith('AssertionClaim') || field === 'proofs');
    for (const message of messages) expect(evidenceIn(message).length > 0).toBe(carries(message));
  });

  test('of a retirement notice is of the ledger where it was retired', () => {
    const claim = encodeRetirement(retirement);
    const text = encodeEvidence({ claim, proof: new Uint8Array([1]), lane: 'proven: headers' });
    const [found, ...more] = evidenceIn({ retirementClaim: text });
    expect(found).toEqual({ evidence: decodeEvidence(text), ledger: DESTINATION.id });
    expect([toHex(found?.evidence.claim ?? new Uint8Array()), more]).toEqual([toHex(claim), []]);
  });

  test.each([
    ['no text', { lockAssertionClaim: 7 }],
    ['no evidence', { lockAssertionClaim: 'bm90aGluZw' }],
    [
      'no claim',
      {
        lockAssertionClaim: encodeEvidence({
          claim: new Uint8Array(9),
          proof: new Uint8Array(1),
          lane: 'trusted: single',
        }),
      },
    ],
    ['no JWS', { burnAssertionClaim: 'bm90aGluZw' }],
    ['a JWS of no evidence', { burnAssertionClaim: 'e30.e30.AA' }],
    ['a JWS that is a number', { burnAssertionClaim: 7 }],
  ])('that is %s is left for the step to refuse', (_, message) => {
    expect(evidenceIn(message)).toEqual([]);
  });
});
