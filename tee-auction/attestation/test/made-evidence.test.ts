import { describe, expect, test } from '@jest/globals';
import {
  encodeRuntimeData,
  reportDataOf,
  verifyEvidence,
  type Evidence,
  type Policy,
  type RuntimeData,
} from '../src/index.ts';
import { authorityExtensions, extension } from '../src/simulated/certificates.ts';
import { der, integer, sequence } from '../src/simulated/der-writer.ts';
import {
  ASK_SERIAL,
  believing,
  ec,
  makeAuthority,
  makeEvidence,
  makeList,
  otherKey,
  otherSigner,
  strangeExtension,
  TCB,
  TURIN_TCB,
  VALID,
  type GuestOptions,
} from './support/authority.ts';
import { AT, codesThat, flipBit, patch, statuses } from './support/fixtures.ts';

const milan = makeAuthority('Milan');
const policy = believing(milan);
const codeOf = (evidence: Evidence, changes: Partial<Policy> = {}, at = AT): string =>
  verifyEvidence(evidence, { ...policy, ...changes }, at).code;

describe('evidence made like genuine one', () => {
  test('is accepted under its root', () => {
    const verdict = verifyEvidence(makeEvidence(milan), policy, AT);
    expect(verdict).toMatchObject({ verdict: 'accepted', facts: { product: 'Milan', tcb: TCB } });
    expect(codesThat(verdict, 'failed')).toEqual([]);
  });

  test('is accepted of Turin, whose TCB has another layout and whose chip ids are 8 bytes', () => {
    const turin = makeAuthority('Turin');
    const verdict = verifyEvidence(makeEvidence(turin), believing(turin), AT);
    expect(verdict).toMatchObject({ verdict: 'accepted', facts: { product: 'Turin', tcb: TURIN_TCB } });
    expect(statuses(verdict)['CHIP_ID']).toBe('passed');
  });

  test("is accepted under a cloud provider's key (VLEK), which names no chip", () => {
    const verdict = verifyEvidence(makeEvidence(milan, { leaf: { kind: 'VLEK' } }), policy, AT);
    expect(verdict).toMatchObject({ verdict: 'accepted', facts: { signingKey: 'VLEK' } });
    expect(statuses(verdict)['CHIP_ID']).toBe('not made');
  });

  test('is accepted of a privilege level and of provisional firmware where they are allowed', () => {
    const level = makeEvidence(milan, { report: { vmpl: 2 } });
    expect(codeOf(level, { vmpls: [0, 2] })).toBe('ACCEPTED');
    const provisional = makeEvidence(milan, { change: (report) => patch(report, 0x1e0, [2]) });
    expect(codeOf(provisional, { allowProvisional: true })).toBe('ACCEPTED');
  });
});

const spoiled: readonly [string, GuestOptions, string][] = [
  ['of a guest that can be debugged', { report: { policy: 0xb0000n } }, 'DEBUG'],
  ['of a guest that an agent may move', { report: { policy: 0x70000n } }, 'MIGRATION'],
  ['of a policy without the bit that is always 1', { report: { policy: 0x10000n } }, 'GUEST_POLICY'],
  ['of another privilege level', { report: { vmpl: 1 } }, 'VMPL'],
  ['of another TCB than certified', { report: { tcb: { ...TCB, snp: 7 } } }, 'TCB_CERTIFIED'],
  [
    'certified for a newer TCB than it has',
    { leaf: { tcb: { ...TCB, microcode: 116 } }, report: { tcb: TCB } },
    'TCB_CERTIFIED',
  ],
  ['of a TCB that is not committed', { change: (report) => patch(report, 0x1e0, [2]) }, 'FIRMWARE_COMMITTED'],
  ['of firmware that is not committed', { change: (report) => patch(report, 0x1ec, [3]) }, 'FIRMWARE_COMMITTED'],
  ['of another chip', { change: (report) => patch(report, 0x1a0, [0xff]) }, 'CHIP_ID'],
  ['of a chip that hides its id', { change: (report) => patch(report, 0x1a0, new Uint8Array(64)) }, 'CHIP_ID'],
  ['of another processor than certified', { change: (report) => patch(report, 0x189, [0x11]) }, 'PRODUCT'],
  ["under another product's name", { leaf: { productName: 'Genoa-B0' } }, 'PRODUCT'],
  ['that names the other kind of key', { report: { signingKey: 'VLEK' } }, 'SIGNING_KEY'],
  ['that names no key', { change: (report) => patch(report, 0x48, [7 << 2]) }, 'SIGNING_KEY'],
  ['with a certificate that its authority did not sign', { leaf: { issuer: otherSigner(milan.ask) } }, 'CHAIN'],
  ['with a certificate right below the root', { leaf: { issuer: milan.ark } }, 'CHAIN'],
  ['with a critical extension that nobody knows', { leaf: { extra: [strangeExtension(true)] } }, 'CHAIN'],
  ['with an expired certificate', { leaf: { validity: { notBefore: AT - 100, notAfter: AT - 1 } } }, 'VALIDITY'],
  ['with a certificate of the future', { leaf: { validity: { notBefore: AT + 1, notAfter: AT + 100 } } }, 'VALIDITY'],
  [
    'with a part of the TCB that is no byte',
    { leaf: { tcb: { ...TCB, snp: 256 } }, report: { tcb: TCB } },
    'CERTIFICATES',
  ],
];

describe('signed evidence is refused', () => {
  test.each(spoiled)('%s', (_, options, code) => {
    expect(codeOf(makeEvidence(milan, options))).toBe(code);
  });

  test('with an extension nobody knows only where it is critical', () => {
    expect(codeOf(makeEvidence(milan, { leaf: { extra: [strangeExtension(false)] } }))).toBe('ACCEPTED');
  });

  test.each([
    ['that may not sign certificates', [], 'CHAIN'],
    [
      'whose key is for other uses',
      [authorityExtensions()[0] ?? new Uint8Array(), extension('2.5.29.15', der(3, Uint8Array.of(7, 0x80)), true)],
      'CHAIN',
    ],
    [
      'that may have nothing below it',
      [extension('2.5.29.19', sequence(der(1, Uint8Array.of(0xff)), integer(0)), true)],
      'ACCEPTED',
    ],
    ['whose constraints cannot be read', [extension('2.5.29.19', Uint8Array.of(1, 2, 3), true)], 'CHAIN'],
  ])('or accepted, under an authority %s', (_, askExtensions, code) => {
    const authority = makeAuthority('Milan', { askExtensions });
    expect(verifyEvidence(makeEvidence(authority), believing(authority), AT).code).toBe(code);
  });

  test('where the authority has expired', () => {
    const authority = makeAuthority('Milan', { askValidity: { notBefore: AT - 100, notAfter: AT - 1 } });
    expect(verifyEvidence(makeEvidence(authority), believing(authority), AT).code).toBe('VALIDITY');
  });

  test('under a root with the same name and key of the same kind that is not pinned', () => {
    const forged = makeAuthority('Milan', { arkKey: otherKey });
    expect(codeOf(makeEvidence(forged))).toBe('ROOT');
  });

  test('under a pinned root that does not sign as AMD does, unless it is one of simulated devices', () => {
    const elliptic = makeAuthority('Milan', { arkKey: ec() });
    expect(verifyEvidence(makeEvidence(elliptic), believing(elliptic), AT).code).toBe('CHAIN');
    const simulated = { ...policy, roots: [{ ...elliptic.root, simulated: true }], allowSimulated: true };
    expect(verifyEvidence(makeEvidence(elliptic), simulated, AT).code).toBe('ACCEPTED_SIMULATED');
  });

  test('with a certificate that has nothing to do with it', () => {
    const evidence = makeEvidence(milan);
    const { ask } = makeAuthority('Genoa').certificates;
    expect(codeOf({ ...evidence, certificates: [...evidence.certificates, ask] })).toBe('CHAIN');
  });
});

describe('our runtime data', () => {
  const data: RuntimeData = {
    purpose: 'meridian-auction',
    tlsKey: '11'.repeat(32),
    resultKeyP256: `02${'22'.repeat(32)}`,
    resultKeySecp256k1: `03${'33'.repeat(32)}`,
    bidKey: '44'.repeat(32),
    code: '55'.repeat(32),
    nonce: '66'.repeat(32),
  };
  const runtimeData = encodeRuntimeData(data);
  const evidence = { ...makeEvidence(milan, { report: { reportData: reportDataOf(runtimeData) } }), runtimeData };

  test('carries the nonce and the TLS key that were asked for', () => {
    const verdict = verifyEvidence(evidence, { ...policy, nonce: data.nonce, tlsKey: data.tlsKey }, AT);
    expect(verdict.code).toBe('ACCEPTED');
    expect(statuses(verdict)).toMatchObject({ NONCE: 'passed', TLS_KEY: 'passed', REPORT_DATA: 'passed' });
  });

  test.each([
    ['nonce', { nonce: '66'.repeat(31) + '67' }, 'NONCE'],
    ['TLS key', { tlsKey: '11'.repeat(31) + '12' }, 'TLS_KEY'],
  ])('is refused with another %s', (_, changes, code) => {
    expect(codeOf(evidence, changes)).toBe(code);
  });

  test('is refused where the report is one over other data, whatever nonce that has', () => {
    const other = encodeRuntimeData({ ...data, bidKey: '45'.repeat(32) });
    expect(codeOf({ ...evidence, runtimeData: other }, { nonce: data.nonce })).toBe('REPORT_DATA');
  });

  test('in other bytes than canonical JSON is not ours', () => {
    const spaced = Buffer.from(Buffer.from(runtimeData).toString('utf8').replace(',', ', '));
    const signed = makeEvidence(milan, { report: { reportData: reportDataOf(spaced) } });
    expect(codeOf({ ...signed, runtimeData: spaced }, { nonce: data.nonce })).toBe('NONCE');
  });
});

describe('a list of revoked authorities', () => {
  const withLists = (...revocationLists: readonly Uint8Array[]): Evidence => ({
    ...makeEvidence(milan),
    revocationLists,
  });

  test('that is current and does not name the authority lets it pass', () => {
    const verdict = verifyEvidence(withLists(makeList(milan.ark, { revoked: [1n, 2n] })), policy, AT);
    expect(verdict.code).toBe('ACCEPTED');
    expect(statuses(verdict)).toMatchObject({ CRL: 'passed', REVOKED: 'passed' });
  });

  test.each<[string, () => Uint8Array, string]>([
    ['that names the authority', () => makeList(milan.ark, { revoked: [7n, ASK_SERIAL] }), 'REVOKED'],
    ['that is old', () => makeList(milan.ark, { nextUpdate: AT - 1 }), 'CRL'],
    ['of the future', () => makeList(milan.ark, { thisUpdate: AT + 1 }), 'CRL'],
    ['that the root did not sign', () => makeList(otherSigner(milan.ark)), 'CRL'],
    ['of another root', () => makeList(makeAuthority('Genoa').ark), 'CRL'],
    ['with a critical extension', () => makeList(milan.ark, { extensions: [strangeExtension(true)] }), 'CRL'],
    ['that is cut off', () => makeList(milan.ark).subarray(0, 100), 'CRL'],
  ])('%s is a reason to refuse', (_, list, code) => {
    expect(codeOf(withLists(list()))).toBe(code);
  });

  test('counts beside another one', () => {
    const lists = withLists(makeList(milan.ark), makeList(milan.ark, { revoked: [ASK_SERIAL] }));
    expect(codeOf(lists)).toBe('REVOKED');
  });

  test('with any bit changed is refused', () => {
    const evidence = makeEvidence(milan);
    const list = makeList(milan.ark, { revoked: [1n] });
    const codes = new Set<string>();
    for (let bit = 0; bit < 8 * list.length; bit += 7)
      codes.add(codeOf({ ...evidence, revocationLists: [flipBit(list, bit)] }));
    expect([...codes]).toEqual(['CRL']);
  });

  test('is of no use without a chain', () => {
    const verdict = verifyEvidence({ ...withLists(makeList(milan.ark)), certificates: [] }, policy, AT);
    expect(statuses(verdict)).toMatchObject({ CRL: 'not made', REVOKED: 'not made' });
  });
});

test('the last second of a list and of a certificate counts', () => {
  const evidence = { ...makeEvidence(milan), revocationLists: [makeList(milan.ark)] };
  expect([VALID.notAfter, VALID.notAfter + 1].map((at) => codeOf(evidence, {}, at))).toEqual(['ACCEPTED', 'VALIDITY']);
});
