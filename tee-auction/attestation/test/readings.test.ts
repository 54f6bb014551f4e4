import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeEvidence,
  decodeRuntimeData,
  DEFAULT_POLICY,
  encodeEvidence,
  encodeRuntimeData,
  MalformedError,
  parseTcb,
  readCertificateFile,
  readHashedFile,
  readReportFile,
  readRevocationFile,
  verifyEvidence,
  type Evidence,
  type RuntimeData,
} from '../src/index.ts';
import { readTcb, writeTcb } from '../src/snp/tcb.ts';
import { parseDidX509 } from '../src/uvm/did-x509.ts';
import { AT, azure, fixture } from './support/fixtures.ts';

describe('a TCB', () => {
  test('as the number that Azure writes it has its parts', () => {
    const tcb = { bootloader: 3, tee: 0, snp: 8, microcode: 115 };
    expect(parseTcb('7308000000000003', 'Milan')).toEqual(tcb);
    expect(parseTcb('0x7308000000000003', 'Genoa')).toEqual(tcb);
    expect(parseTcb('microcode=115, snp=8,bootloader=3', 'Milan')).toEqual(tcb);
    expect(parseTcb('5000000004010102', 'Turin')).toEqual({ fmc: 2, bootloader: 1, tee: 1, snp: 4, microcode: 80 });
  });

  test('comes back from its bytes in both layouts', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const tcb = fc.record({ bootloader: part, tee: part, snp: part, microcode: part });
    fc.assert(
      fc.property(tcb, part, (old, fmc) => {
        expect(readTcb(writeTcb(old, 'Milan'), 'Milan')).toEqual(old);
        expect(readTcb(writeTcb({ ...old, fmc }, 'Turin'), 'Turin')).toEqual({ ...old, fmc });
      }),
    );
  });

  test.each(['', '730800', 'snp=256', 'snp=-1', 'snp=1,snp=1', 'ucode=1', 'snp'])('%j is none', (text) => {
    expect(() => parseTcb(text, 'Milan')).toThrow(MalformedError);
  });
});

describe('did:x509', () => {
  const did = DEFAULT_POLICY.uvm.issuers[0] ?? '';

  test('names an authority and the uses of the leaf', () => {
    expect(parseDidX509(did)).toEqual({
      fingerprint: 'I__iuL25oXEVFdTP_aBLx_eT1RPHbCQ_ECBQfYZpt9s',
      usages: ['1.3.6.1.4.1.311.76.59.1.2'],
    });
  });

  test.each([
    ['another hash', did.replace('sha256', 'sha512')],
    ['another version', did.replace('x509:0', 'x509:1')],
    ['a fingerprint cut off', did.replace('pt9s', 'pt9')],
    ['a policy that is not checked here', did.replace('eku:', 'subject:')],
    ['no policy', did.split('::')[0] ?? ''],
    ['an object id that is none', `${did}.x`],
  ])('with %s is refused', (_, text) => {
    expect(() => parseDidX509(text)).toThrow(MalformedError);
  });
});

describe('runtime data', () => {
  const data: RuntimeData = {
    purpose: 'meridian-auction',
    tlsKey: '11'.repeat(32),
    resultKeyP256: `02${'22'.repeat(32)}`,
    resultKeySecp256k1: `03${'33'.repeat(32)}`,
    bidKey: '44'.repeat(32),
    code: '55'.repeat(32),
    nonce: '66'.repeat(32),
  };

  test('is canonical JSON, the fields in the order of their names', () => {
    expect(Buffer.from(encodeRuntimeData(data)).toString('utf8')).toBe(
      `{"bidKey":"${'44'.repeat(32)}","code":"${'55'.repeat(32)}","nonce":"${'66'.repeat(32)}","purpose":"meridian-auction",` +
        `"resultKeyP256":"02${'22'.repeat(32)}","resultKeySecp256k1":"03${'33'.repeat(32)}","tlsKey":"${'11'.repeat(32)}","v":1}`,
    );
    expect(decodeRuntimeData(encodeRuntimeData(data))).toEqual(data);
  });

  const text = Buffer.from(encodeRuntimeData(data)).toString('utf8');
  test.each([
    ['another version', text.replace('"v":1', '"v":2')],
    ['a field more', text.replace('"v":1', '"v":1,"x":1')],
    ['a field less', text.replace(`"code":"${data.code}",`, '')],
    ['capitals', text.replace('02222222', '0222222A')],
    ['a nonce that is too short', text.replace(data.nonce, '66'.repeat(15))],
    ['a space', ` ${text}`],
    ['no object', '[]'],
    ['no JSON', 'hello'],
  ])('with %s is refused', (_, changed) => {
    expect(() => decodeRuntimeData(Buffer.from(changed, 'utf8'))).toThrow(MalformedError);
  });
});

describe('evidence as a document', () => {
  test('comes back as it was', () => {
    const evidence: Evidence = { ...azure, revocationLists: [Uint8Array.of(1, 2)] };
    const text = JSON.stringify(encodeEvidence(evidence));
    expect(decodeEvidence(JSON.parse(text))).toEqual(evidence);
    expect(readReportFile(Buffer.from(text))).toEqual(evidence);
  });

  const document = encodeEvidence(azure);
  test.each<[string, unknown]>([
    ['without a report', { ...document, report: undefined }],
    ['without certificates', { report: document.report }],
    ['with an unknown field', { ...document, extra: '' }],
    ['with hex', { ...document, report: 'zz' }],
    ['with a certificate that is no text', { ...document, certificates: [1] }],
    ['that is null', null],
  ])('%s is refused', (_, changed) => {
    expect(() => decodeEvidence(changed)).toThrow(MalformedError);
  });
});

describe('files', () => {
  test('of certificates in DER, one after another, are taken apart', () => {
    expect(readCertificateFile(Buffer.concat(azure.certificates))).toEqual(azure.certificates);
  });

  test("of Azure's THIM are read as they are and in base64", () => {
    const thim = fixture('azure-caci-milan-v2/uvm_host_amd_certificate.json');
    expect(readCertificateFile(thim)).toEqual(azure.certificates);
    expect(readCertificateFile(Buffer.from(Buffer.from(thim).toString('base64')))).toEqual(azure.certificates);
  });

  test('of lists of revoked certificates are read from PEM and DER', () => {
    const list = Uint8Array.of(0x30, 3, 2, 1, 1);
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`;
    expect(readRevocationFile(list)).toEqual([list]);
    expect(readRevocationFile(Buffer.from(pem))).toEqual([list]);
  });

  test('with a known hash are read in the one way that has it', () => {
    const sha256 = azure.report.subarray(0x50, 0x70);
    const { runtimeData } = azure;
    const base64 = Buffer.from(Buffer.from(runtimeData).toString('base64'));
    const hex = Buffer.from(Buffer.from(runtimeData).toString('hex'));
    for (const file of [runtimeData, base64, hex])
      expect(readHashedFile(file, sha256)).toEqual(Uint8Array.from(runtimeData));
    expect(readHashedFile(Buffer.from('other'), sha256)).toEqual(Buffer.from('other'));
  });
});

test('whatever is cut off, repeated or overwritten, the verifier answers, and does not accept', () => {
  const parts = ['report', 'uvmEndorsement', 'certificates'] as const;
  const change = fc.record({
    part: fc.constantFrom(...parts),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    bytes: fc.uint8Array({ maxLength: 40 }),
  });
  const splice = (bytes: Uint8Array, at: number, length: number, inserted: Uint8Array): Uint8Array => {
    const offset = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, offset), inserted, bytes.subarray(offset + length)]);
  };
  fc.assert(
    fc.property(change, ({ part, at, length, bytes }) => {
      const [leaf = new Uint8Array(), ...rest] = azure.certificates;
      const original = part === 'certificates' ? leaf : azure[part];
      const changed = splice(original, at, length, bytes);
      fc.pre(!Buffer.from(changed).equals(original));
      const evidence =
        part === 'certificates' ? { ...azure, certificates: [changed, ...rest] } : { ...azure, [part]: changed };
      expect(verifyEvidence(evidence, DEFAULT_POLICY, AT).verdict).toBe('refused');
    }),
    { numRuns: 300 },
  );
});

test.each([-1, 1.5, Number.NaN, 253_402_300_800])('a time of %d is a mistake of the caller, not a verdict', (at) => {
  expect(() => verifyEvidence(azure, DEFAULT_POLICY, at)).toThrow(RangeError);
});
