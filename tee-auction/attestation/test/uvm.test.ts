import { describe, expect, test } from '@jest/globals';
import { MICROSOFT_UVM, verifyEvidence, type Policy, type UvmPolicy, type Verdict } from '../src/index.ts';
import { encodeByteString, encodeText } from '../src/encoding/cbor.ts';
import { readEndorsement } from '../src/uvm/endorsement.ts';
import { believing, makeAuthority, makeEvidence, VALID } from './support/authority.ts';
import {
  did,
  makeEndorsement,
  makeStamp,
  MEASUREMENT,
  payloadOf,
  STAMP_AUTHORITY,
  stamped,
  stranger,
  USAGE,
  type EndorsementOptions,
  type StampOptions,
} from './support/endorsement.ts';
import { AT, azure, base64Fixture, statuses } from './support/fixtures.ts';

const milan = makeAuthority('Milan');
const evidence = makeEvidence(milan);
const UVM: UvmPolicy = {
  ...{ issuers: [did()], feeds: ['ContainerPlat-AMD-UVM'], minimumSvn: 22n },
  timestampAuthorities: [STAMP_AUTHORITY],
};

function judge(options: EndorsementOptions, uvm: Partial<UvmPolicy> = {}, at = AT): Verdict {
  const policy: Policy = { ...believing(milan), uvm: { ...UVM, ...uvm } };
  return verifyEvidence({ ...evidence, uvmEndorsement: makeEndorsement(options) }, policy, at);
}

const DAY = 86_400;
const withStamp = (options: Partial<StampOptions> = {}): EndorsementOptions => ({
  unprotected: (signature) => stamped(makeStamp(signature, { at: AT - DAY, ...options })),
});

describe('an endorsement of the utility VM', () => {
  test('is accepted without a time stamp while its certificates are valid', () => {
    const verdict = judge({});
    expect(verdict).toMatchObject({ verdict: 'accepted', facts: { uvm: { feed: 'ContainerPlat-AMD-UVM', svn: 22n } } });
    expect(statuses(verdict)).toMatchObject({
      UVM_TIMESTAMP: 'not made',
      UVM_VALIDITY: 'passed',
      UVM_MEASUREMENT: 'passed',
    });
  });

  test('has a security version as a text or a number', () => {
    expect(judge({ payload: payloadOf(22) }).code).toBe('ACCEPTED');
    expect(judge({ payload: payloadOf('100') }).code).toBe('ACCEPTED');
  });

  test.each<[string, EndorsementOptions, string]>([
    ['another algorithm', { algorithm: -37 }, 'UVM_FORMAT'],
    ['a critical header', { more: [1, Uint8Array.of(2, 0x81, 1)] }, 'UVM_FORMAT'],
    ['a header twice', { more: [1, Uint8Array.from([...encodeText('feed'), ...encodeText('x')])] }, 'UVM_FORMAT'],
    [
      'something that nobody signed',
      { unprotected: () => Uint8Array.from([0xa1, ...encodeText('x'), ...encodeByteString(Uint8Array.of(1))]) },
      'UVM_FORMAT',
    ],
    [
      'a time stamp that is a text',
      { unprotected: () => Uint8Array.from([0xa1, ...encodeText('timestamp'), ...encodeText('now')]) },
      'UVM_FORMAT',
    ],
    ['a payload that is no JSON', { payload: 'hello' }, 'UVM_FORMAT'],
    ['a payload that is a list', { payload: '[]' }, 'UVM_FORMAT'],
    ['a version that is no number', { payload: payloadOf('22a') }, 'UVM_FORMAT'],
    ['a version that is a fraction', { payload: payloadOf(22.5) }, 'UVM_FORMAT'],
    ['no version', { payload: payloadOf(undefined) }, 'UVM_FORMAT'],
    ['a measurement cut off', { payload: payloadOf('22', MEASUREMENT.slice(2)) }, 'UVM_FORMAT'],
    ['a certificate that its authority did not sign', { leafSigner: stranger.privateKey }, 'UVM_CHAIN'],
    ['the fingerprint of another certificate', { x5t: new Uint8Array(32) }, 'UVM_CHAIN'],
    ['an issuer nobody believes', { issuer: did(['1.2.3']) }, 'UVM_ISSUER'],
    ['a certificate for other uses', { usages: ['1.3.6.1.4.1.311.76.59.1.1'] }, 'UVM_ISSUER'],
    ['another feed', { feed: 'ConfAKS-AMD-UVM' }, 'UVM_FEED'],
    ['an older version', { payload: payloadOf('21') }, 'UVM_SVN'],
    ['another measurement', { payload: payloadOf('22', '11'.repeat(48)) }, 'UVM_MEASUREMENT'],
    [
      'an expired certificate and no time stamp',
      { validity: { notBefore: AT - 2 * DAY, notAfter: AT - 1 } },
      'UVM_VALIDITY',
    ],
  ])('is refused with %s', (_, options, code) => {
    expect(judge(options)).toMatchObject({ verdict: 'refused', code });
  });

  test('is refused where the issuer is believed but not that of its certificates', () => {
    const [issuer = ''] = MICROSOFT_UVM.issuers;
    expect(judge({ issuer }, { issuers: [issuer] }).code).toBe('UVM_ISSUER');
  });

  test('is refused where what is believed is no did:x509', () => {
    expect(judge({ issuer: 'did:web:example.org' }, { issuers: ['did:web:example.org'] }).code).toBe('UVM_ISSUER');
  });

  test('needs every use that its issuer names', () => {
    const both = did([USAGE, '1.2.3']);
    expect(judge({ issuer: both }, { issuers: [both] }).code).toBe('UVM_ISSUER');
    expect(judge({ issuer: both, usages: [USAGE, '1.2.3'] }, { issuers: [both] }).code).toBe('ACCEPTED');
  });

  test('is held to the time of signing that is given', () => {
    const expired = { validity: { notBefore: AT - 3 * DAY, notAfter: AT - 2 * DAY } };
    expect(judge(expired, { signedAt: AT - 2 * DAY }).code).toBe('ACCEPTED');
    expect(judge({}, { signedAt: VALID.notAfter + 1 }).code).toBe('UVM_VALIDITY');
  });
});

describe('a time stamp', () => {
  test('says when the endorsement was signed, so that its certificates may have expired since', () => {
    const validity = { notBefore: AT - 2 * DAY, notAfter: AT - DAY };
    const verdict = judge({ ...withStamp(), validity });
    expect(verdict.code).toBe('ACCEPTED');
    expect(statuses(verdict)).toMatchObject({ UVM_TIMESTAMP: 'passed', UVM_VALIDITY: 'passed' });
  });

  test('does not help certificates that had expired by then', () => {
    const validity = { notBefore: AT - 3 * DAY, notAfter: AT - DAY - 1 };
    expect(judge({ ...withStamp(), validity }).code).toBe('UVM_VALIDITY');
  });

  test.each<[string, Partial<StampOptions>]>([
    ['of the future', { at: AT + 1 }],
    ['of a key that is not its certificate’s', { signer: stranger.privateKey }],
    ['by a certificate for other uses', { usages: [USAGE] }],
    ['by a certificate that had expired', { validity: { notBefore: AT - 9 * DAY, notAfter: AT - DAY - 1 } }],
    ['with a certificate that does not belong to it', { more: [stranger.certificate] }],
    ['whose signed digest is of something else', { digest: new Uint8Array(48) }],
  ])('%s is a reason to refuse', (_, options) => {
    expect(judge(withStamp(options))).toMatchObject({ verdict: 'refused', code: 'UVM_TIMESTAMP' });
  });

  test('on something else is a reason to refuse, though genuine', () => {
    const other = readEndorsement(base64Fixture('azure-caci-milan-v2/other-reference-info-svn100.base64')).timestamp;
    const policy = { ...believing(milan), uvm: { ...UVM, timestampAuthorities: MICROSOFT_UVM.timestampAuthorities } };
    const uvmEndorsement = makeEndorsement({ unprotected: () => stamped(other ?? new Uint8Array()) });
    expect(verifyEvidence({ ...evidence, uvmEndorsement }, policy, AT).code).toBe('UVM_TIMESTAMP');
  });

  test('of an authority that is not believed is a reason to refuse', () => {
    expect(judge(withStamp(), { timestampAuthorities: MICROSOFT_UVM.timestampAuthorities }).code).toBe('UVM_TIMESTAMP');
  });

  test("on Microsoft's two endorsements is by the same authority", () => {
    const other = base64Fixture('azure-caci-milan-v2/other-reference-info-svn100.base64');
    for (const uvmEndorsement of [azure.uvmEndorsement, other]) {
      const verdict = verifyEvidence({ ...evidence, uvmEndorsement }, { ...believing(milan), uvm: MICROSOFT_UVM }, AT);
      expect(statuses(verdict)).toMatchObject({ UVM_TIMESTAMP: 'passed', UVM_VALIDITY: 'passed', UVM_CHAIN: 'passed' });
      expect(verdict.code).toBe('UVM_MEASUREMENT');
    }
  });
});
