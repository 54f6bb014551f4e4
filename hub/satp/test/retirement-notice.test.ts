import { encodeRetirement, hashText, milligrams, PPM_ONE, ZERO_HASH, type Retirement } from '@meridian/credit';
import { describe, expect, test } from '@jest/globals';
import {
  encodeEvidence,
  isReceiptFor,
  pureVerifier,
  readRetirementNotice,
  signRetirementNotice,
  signRetirementReceipt,
  verifyMessage,
} from '../src/index.ts';
import { DESTINATION, DESTINATION_PARTY, ORIGIN, ORIGIN_PARTY } from './support/parties.ts';
import { PROFILE } from './support/profile.ts';
import { withField, type Message } from './support/edits.ts';
import { singleProof, toyVerifier } from './support/toy-ledger.ts';
import { NOW } from './support/world.ts';

const retirement: Retirement = {
  ledger: DESTINATION.id,
  homeLedger: ORIGIN.id,
  retirementId: hashText('a retirement'),
  batchId: PROFILE.batchId,
  classId: PROFILE.classId,
  beneficiaryName: hashText('Example Airline'),
  use: { time: 1_767_225_600 },
  policySet: ZERO_HASH,
  ppm: PPM_ONE,
  ranges: [{ from: 0n, to: 1000n }],
};

function evidenceOf(changes: Partial<Retirement> = {}, provenBy = changes.ledger ?? DESTINATION.id): string {
  const claim = encodeRetirement({ ...retirement, ...changes });
  return encodeEvidence({ claim, proof: singleProof(claim, provenBy), lane: 'trusted: single' });
}

const home = { self: ORIGIN_PARTY.gateway, peer: DESTINATION_PARTY.gateway, claims: toyVerifier };
const notice = signRetirementNotice(
  {
    senderGatewayId: DESTINATION_PARTY.gateway.gatewayId,
    recipientGatewayId: ORIGIN_PARTY.gateway.gatewayId,
    evidence: evidenceOf(),
    now: NOW,
  },
  DESTINATION_PARTY.signer,
);

function messageOf(jws: string, sender = DESTINATION_PARTY): Message {
  const verified = verifyMessage(jws, sender.gateway.messageKey, pureVerifier);
  if (verified.outcome === 'refused') throw new Error(verified.problem.detail);
  return verified.message;
}

describe('a retirement notice', () => {
  test('brings home what was retired, kilogram by kilogram', () => {
    const read = readRetirementNotice(messageOf(notice.jws), home);
    expect(read).toEqual({ outcome: 'valid', retirement, evidence: evidenceOf() });
    expect(milligrams(1000n, retirement.ppm)).toBe(1_000_000_000n);
  });

  test.each([
    ['another type', 'messageType', 'urn:meridian:satp:msgtype:other', 'err_0.1.1'],
    ['no version', 'version', undefined, 'err_0.1.1'],
    ['another sender', 'senderGatewayId', 'gateway.other.example', 'err_0.1.1'],
    ['another recipient', 'recipientGatewayId', 'gateway.other.example', 'err_0.1.1'],
    ['another format', 'retirementClaimFormat', 'RETIREMENT_CLAIM_FORMAT_9', 'err_0.1.1'],
    ['no time', 'timestamp', 'now', 'err_0.1.1'],
    ['a claim that is none', 'retirementClaim', 'AAAA', 'err_0.1.1'],
    ['a ledger that is not the sender’s', 'retirementClaim', evidenceOf({ ledger: hashText('x') }), 'err_0.1.1'],
    ['another home', 'retirementClaim', evidenceOf({ homeLedger: hashText('x') }), 'err_0.1.1'],
    ['a proof of another ledger', 'retirementClaim', evidenceOf({}, ORIGIN.id), 'err_0.1.3'],
  ])('with %s is refused', (_name, field, value, code) => {
    const read = readRetirementNotice(withField(messageOf(notice.jws), field, value), home);
    expect(read).toMatchObject({ outcome: 'refused', problem: { code } });
  });

  test('is answered by a receipt for that notice and no other', () => {
    const facts = { retirementId: retirement.retirementId, noticeHash: notice.hash, now: NOW };
    const receipt = messageOf(signRetirementReceipt(facts, ORIGIN_PARTY.signer).jws, ORIGIN_PARTY);
    expect(isReceiptFor(receipt, notice.hash)).toBe(true);
    expect(isReceiptFor(receipt, hashText('another notice'))).toBe(false);
    expect(isReceiptFor(messageOf(notice.jws), notice.hash)).toBe(false);
  });
});
