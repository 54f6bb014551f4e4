import { describe, expect, test } from '@jest/globals';
import {
  AMD_ROOTS,
  CHECK_CODES,
  DEFAULT_POLICY,
  verifyEvidence,
  type CheckCode,
  type Evidence,
  type Policy,
} from '../src/index.ts';
import { readCertificate } from '../src/x509/certificate.ts';
import { readSigningKey } from '../src/snp/signing-key.ts';
import {
  AT,
  azure,
  azurePolicy,
  base64Fixture,
  codesThat,
  debug,
  fixture,
  patch,
  statuses,
  virtee,
  virteeCertificates,
} from './support/fixtures.ts';

const DAY = 86_400;
/** Inputs that the real evidence does not come with: a challenge, a TLS peer, AMD's list. */
const WITHOUT_INPUT = ['NONCE', 'TLS_KEY', 'CRL', 'REVOKED'];

describe('evidence of a confidential container group on Azure', () => {
  test('is accepted, every check made that there is input for', () => {
    const verdict = verifyEvidence(azure, azurePolicy, AT);
    expect(verdict).toMatchObject({
      ...{ verdict: 'accepted', code: 'ACCEPTED', simulated: false },
      facts: {
        ...{ product: 'Milan', signingKey: 'VCEK', vmpl: 0, guestSvn: 2 },
        tcb: { bootloader: 3, tee: 0, snp: 8, microcode: 115 },
        hostData: 'cadd74f71ebb8fbf9782baab649612520f3c416bc5ce9ac768808ddc8d9b031c',
        uvm: { feed: 'ContainerPlat-AMD-UVM', svn: 22n },
      },
    });
    expect(codesThat(verdict, 'not made')).toEqual(WITHOUT_INPUT);
    expect(codesThat(verdict, 'failed')).toEqual([]);
    expect(verdict.checks.map(({ code }) => code)).toEqual(CHECK_CODES);
  });

  test('gets the same answer each time, in the order of the certificates notwithstanding', () => {
    const reversed = { ...azure, certificates: [...azure.certificates].reverse() };
    expect(verifyEvidence(reversed, azurePolicy, AT)).toEqual(verifyEvidence(azure, azurePolicy, AT));
  });

  test('needs no more than the certificate of its key: the authorities are known', () => {
    const [leaf] = azure.certificates;
    const verdict = verifyEvidence({ ...azure, certificates: leaf ? [leaf] : [] }, azurePolicy, AT);
    expect(verdict.code).toBe('ACCEPTED');
  });

  test('is accepted with a certificate given twice, and with the authority of the other key', () => {
    const [, , asvk] = AMD_ROOTS[0]?.certificates ?? [];
    const certificates = [...azure.certificates, ...azure.certificates, ...(asvk ? [asvk] : [])];
    expect(verifyEvidence({ ...azure, certificates }, azurePolicy, AT).code).toBe('ACCEPTED');
  });
});

describe('nothing is passed that was not checked', () => {
  test('of a report alone, which is refused as nobody is known to have signed it', () => {
    const verdict = verifyEvidence({ report: azure.report, certificates: [] }, azurePolicy, AT);
    expect(verdict).toMatchObject({ verdict: 'refused', code: 'CERTIFICATES' });
    const made = statuses(verdict);
    for (const code of ['CERTIFICATES', 'REPORT_SIGNATURE', 'CHAIN', 'ROOT', 'VALIDITY', 'TCB_CERTIFIED', 'CHIP_ID'])
      expect(made[code]).toBe('not made');
  });

  test.each([
    ['runtime data', { runtimeData: undefined }, ['REPORT_DATA']],
    ['the security policy', { securityPolicy: undefined }, ['SECURITY_POLICY']],
    ['the endorsement', { uvmEndorsement: undefined }, CHECK_CODES.filter((code) => code.startsWith('UVM_'))],
  ])('without %s', (_, { ...lacking }, codes) => {
    const entries = Object.entries(azure).filter(([name]) => !(name in lacking));
    const verdict = verifyEvidence(Object.fromEntries(entries) as unknown as Evidence, azurePolicy, AT);
    expect(verdict.verdict).toBe('accepted');
    expect(codesThat(verdict, 'not made')).toEqual(CHECK_CODES.filter((c) => [...codes, ...WITHOUT_INPUT].includes(c)));
  });

  test('of what the policy gives nothing to hold against', () => {
    const verdict = verifyEvidence(azure, DEFAULT_POLICY, AT);
    expect(verdict.verdict).toBe('accepted');
    const lacking = ['TCB_MINIMUM', 'MEASUREMENT', 'UVM_SVN', 'HOST_DATA', ...WITHOUT_INPUT];
    expect(codesThat(verdict, 'not made')).toEqual(CHECK_CODES.filter((code) => lacking.includes(code)));
  });

  test.each(['NONCE', 'REVOKED', 'TLS_KEY'] as const)('where the policy requires %s', (code) => {
    const verdict = verifyEvidence(azure, { ...azurePolicy, required: [code] }, AT);
    expect(verdict).toMatchObject({ verdict: 'refused', code });
    expect(statuses(verdict)[code]).toBe('not made');
  });
});

describe('other genuine reports', () => {
  test('one of a guest that can be debugged is refused for that alone', () => {
    const verdict = verifyEvidence(debug, DEFAULT_POLICY, AT);
    expect(verdict).toMatchObject({ verdict: 'refused', code: 'DEBUG' });
    expect(codesThat(verdict, 'failed')).toEqual(['DEBUG']);
  });

  test('one with its certificate only is accepted as far as its inputs go', () => {
    const verdict = verifyEvidence({ ...virtee, certificates: virteeCertificates }, DEFAULT_POLICY, AT);
    expect(verdict).toMatchObject({ verdict: 'accepted', code: 'ACCEPTED' });
    expect(codesThat(verdict, 'failed')).toEqual([]);
    const lacking = ['TCB_MINIMUM', 'MEASUREMENT', 'SECURITY_POLICY', 'HOST_DATA', 'REPORT_DATA', ...WITHOUT_INPUT];
    expect(codesThat(verdict, 'not made')).toEqual(
      CHECK_CODES.filter((code) => lacking.includes(code) || code.startsWith('UVM_')),
    );
  });

  test("Turin's certificate has its own parts and a chip id of 8 bytes", () => {
    const key = readSigningKey(readCertificate(fixture('virtee-turin-vcek-only/vcek_turin.der')), 'VCEK');
    expect(key).toMatchObject({ kind: 'VCEK', productName: 'Turin' });
    expect(key.tcb.fmc).toBeDefined();
    expect(key.hardwareId).toHaveLength(8);
  });
});

const refusals: readonly [string, Partial<Evidence>, Partial<Policy>, number, CheckCode][] = [
  ['a truncated report', { report: azure.report.subarray(0, 1183) }, {}, AT, 'REPORT_SIZE'],
  ['a report with a byte more', { report: Uint8Array.of(...azure.report, 0) }, {}, AT, 'REPORT_SIZE'],
  ['an empty report', { report: new Uint8Array() }, {}, AT, 'REPORT_SIZE'],
  [
    'version 1, as the sidecar makes one up off SNP hardware',
    { report: patch(azure.report, 0, [1]) },
    {},
    AT,
    'REPORT_VERSION',
  ],
  ['version 6', { report: patch(azure.report, 0, [6]) }, {}, AT, 'REPORT_VERSION'],
  ['another algorithm', { report: patch(azure.report, 0x34, [2]) }, {}, AT, 'REPORT_ALGORITHM'],
  ['something behind the signature', { report: patch(azure.report, 0x49f, [1]) }, {}, AT, 'REPORT_PADDING'],
  ['a signature of zeros', { report: patch(azure.report, 0x2a0, new Uint8Array(144)) }, {}, AT, 'REPORT_SIGNATURE'],
  ["another chip's certificate", { certificates: virteeCertificates }, {}, AT, 'REPORT_SIGNATURE'],
  [
    'two certificates of keys',
    { certificates: [...azure.certificates, ...virteeCertificates] },
    {},
    AT,
    'CERTIFICATES',
  ],
  [
    'seventeen certificates',
    { certificates: Array.from({ length: 17 }, () => azure.certificates[0] ?? new Uint8Array()) },
    {},
    AT,
    'CERTIFICATES',
  ],
  ['authorities alone', { certificates: azure.certificates.slice(1) }, {}, AT, 'CERTIFICATES'],
  [
    'a certificate cut off',
    { certificates: azure.certificates.map((der) => der.subarray(0, 1000)) },
    {},
    AT,
    'CERTIFICATES',
  ],
  ['no root that is believed', {}, { roots: AMD_ROOTS.filter(({ product }) => product !== 'Milan') }, AT, 'ROOT'],
  ['a time before the certificate', {}, {}, Date.UTC(2022, 10, 28) / 1000, 'VALIDITY'],
  ['an expired certificate', {}, {}, Date.UTC(2029, 10, 30) / 1000, 'VALIDITY'],
  [
    'firmware older than asked for',
    {},
    { minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 9, microcode: 115 } } },
    AT,
    'TCB_MINIMUM',
  ],
  [
    'microcode older than asked for',
    {},
    { minimumTcb: { Milan: { bootloader: 0, tee: 0, snp: 0, microcode: 116 } } },
    AT,
    'TCB_MINIMUM',
  ],
  [
    'a product without a minimum',
    {},
    { minimumTcb: { Genoa: { bootloader: 0, tee: 0, snp: 0, microcode: 0 } } },
    AT,
    'TCB_MINIMUM',
  ],
  ['another measurement', {}, { measurements: ['00'.repeat(48)] }, AT, 'MEASUREMENT'],
  ['no measurement that is allowed', {}, { measurements: [] }, AT, 'MEASUREMENT'],
  ['another policy on the list', {}, { hostData: ['00'.repeat(32)] }, AT, 'HOST_DATA'],
  ['another policy than the one shown', { securityPolicy: Buffer.from('package policy') }, {}, AT, 'SECURITY_POLICY'],
  ['swapped runtime data', { runtimeData: Buffer.from('{"key":"another"}') }, {}, AT, 'REPORT_DATA'],
  ['runtime data that is not ours, asked for our nonce', {}, { nonce: '00'.repeat(16) }, AT, 'NONCE'],
  ['runtime data that is not ours, asked for the TLS key', {}, { tlsKey: '00'.repeat(32) }, AT, 'TLS_KEY'],
  [
    'an endorsement of another utility VM',
    { uvmEndorsement: base64Fixture('azure-caci-milan-v2/other-reference-info-svn100.base64') },
    {},
    AT,
    'UVM_MEASUREMENT',
  ],
  ['an older utility VM than asked for', {}, { uvm: { ...azurePolicy.uvm, minimumSvn: 23n } }, AT, 'UVM_SVN'],
  ['another feed', {}, { uvm: { ...azurePolicy.uvm, feeds: ['ConfAKS-AMD-UVM'] } }, AT, 'UVM_FEED'],
  ['an issuer that is not believed', {}, { uvm: { ...azurePolicy.uvm, issuers: [] } }, AT, 'UVM_ISSUER'],
  [
    'an authority of time stamps that is not believed',
    {},
    { uvm: { ...azurePolicy.uvm, timestampAuthorities: [] } },
    AT,
    'UVM_TIMESTAMP',
  ],
  [
    'an endorsement signed when its certificate had expired',
    {},
    { uvm: { ...azurePolicy.uvm, signedAt: Date.UTC(2024, 0, 5) / 1000 } },
    AT,
    'UVM_VALIDITY',
  ],
  ['an endorsement of the future', {}, {}, Date.UTC(2023, 1, 8) / 1000, 'UVM_TIMESTAMP'],
  ['an endorsement that is no CBOR', { uvmEndorsement: Buffer.from('hello') }, {}, AT, 'UVM_FORMAT'],
  ['a list that is none', { revocationLists: [Uint8Array.of(0x30, 0)] }, {}, AT, 'CRL'],
];

describe("Azure's evidence is refused with", () => {
  test.each(refusals)('%s', (_, evidence, policy, at, code) => {
    const verdict = verifyEvidence({ ...azure, ...evidence }, { ...azurePolicy, ...policy }, at);
    expect(verdict).toMatchObject({ verdict: 'refused', code });
  });
});

test('validity includes the first and the last second', () => {
  const [leaf = new Uint8Array()] = azure.certificates;
  const { notBefore, notAfter } = readCertificate(leaf);
  const codeAt = (at: number): string =>
    verifyEvidence({ report: azure.report, certificates: azure.certificates }, DEFAULT_POLICY, at).code;
  expect([notBefore - 1, notBefore, notAfter, notAfter + 1].map(codeAt)).toEqual([
    ...['VALIDITY', 'ACCEPTED', 'ACCEPTED', 'VALIDITY'],
  ]);
  expect(notAfter - notBefore).toBe(7 * 365 * DAY + 2 * DAY);
});
