import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeEvidence } from '@meridian/attestation';
import { createSimulatedDevice, type SimulatedDeviceOptions } from '@meridian/attestation/providers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attestVerifyCommand, type AttestOptions } from '../src/commands/attest.ts';

const FIXTURES = fileURLToPath(new URL('../../../tee-auction/attestation/test/fixtures/', import.meta.url));
const azure = (name: string): string => `${FIXTURES}azure-caci-milan-v2/${name}`;
const REPORT = azure('snp_report.bin');
const PEM = azure('uvm_host_amd_certificate.pem');
const MEASUREMENT = '51068107cdc7ee3d89c7821b05bca6147eb77b2005ae759050fc049b65a1b0beabc65a9d857acecf23225f5ec76849f5';
const HOST_DATA = 'cadd74f71ebb8fbf9782baab649612520f3c416bc5ce9ac768808ddc8d9b031c';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meridian-attest-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Printed {
  readonly exit: number;
  readonly verdict: string;
  readonly code: string;
  readonly checks: readonly { readonly code: string; readonly status: string; readonly detail: string }[];
}

const NOW = Date.UTC(2026, 10, 21);

function verify(options: Partial<AttestOptions>): Printed {
  const lines: string[] = [];
  const exit = attestVerifyCommand({
    ...{ report: REPORT, json: true, allowProvisional: false, allowSimulated: false },
    ...{ now: () => NOW, out: (line: string) => void lines.push(line) },
    ...options,
  });
  return { exit, ...(JSON.parse(lines.at(-1) ?? '') as Omit<Printed, 'exit'>) };
}

const statusOf = ({ checks }: Printed, code: string): string | undefined =>
  checks.find((check) => check.code === code)?.status;

describe('meridian attest verify', () => {
  test('accepts complete evidence, files as Azure names and encodes them', () => {
    const printed = verify({
      cert: [azure('uvm_host_amd_certificate.json')],
      runtimeData: azure('runtime_data.base64'),
      policy: azure('uvm_security_policy.base64'),
      uvm: azure('body.uvm_reference_info.bin'),
      measurement: [MEASUREMENT],
      hostData: [HOST_DATA],
      minTcb: '7308000000000003',
      minUvmSvn: '22',
    });
    expect(printed).toMatchObject({ exit: 0, verdict: 'accepted', code: 'ACCEPTED' });
    const notMade = printed.checks.filter(({ status }) => status === 'not made').map(({ code }) => code);
    expect(notMade).toEqual(['NONCE', 'TLS_KEY', 'CRL', 'REVOKED']);
    expect(printed.checks.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('refuses a report alone: that nobody is known to have signed it is no check passed', () => {
    const printed = verify({});
    expect(printed).toMatchObject({ exit: 3, verdict: 'refused', code: 'CERTIFICATES' });
    expect(statusOf(printed, 'REPORT_SIGNATURE')).toBe('not made');
  });

  test('refuses a genuine report of a guest that can be debugged', () => {
    const folderOf = `${FIXTURES}go-sev-guest-milan-v2-debug/`;
    const printed = verify({ report: `${folderOf}attestation.bin`, cert: [`${folderOf}vcek.testcer`] });
    expect(printed).toMatchObject({ exit: 3, verdict: 'refused', code: 'DEBUG' });
  });

  const report = readFileSync(REPORT);
  test.each<[string, () => Partial<AttestOptions>]>([
    ['a report in hex', () => ({ report: file('report.hex', report.toString('hex')) })],
    [
      'a report in hex with lines',
      () => ({ report: file('lines.hex', report.toString('hex').replace(/.{64}/g, '$&\n')) }),
    ],
    ['a report in base64', () => ({ report: file('report.b64', `${report.toString('base64')}\n`) })],
    [
      "the sidecar's raw answer",
      () => ({ report: file('raw.json', JSON.stringify({ report: report.toString('hex') })) }),
    ],
    ['one file with all certificates', () => ({ cert: [], chain: [PEM] })],
    [
      'certificates with Windows line ends',
      () => ({ cert: [file('crlf.pem', readFileSync(PEM, 'latin1').replaceAll('\n', '\r\n'))] }),
    ],
    ['certificates in base64', () => ({ cert: [file('pem.b64', readFileSync(PEM).toString('base64'))] })],
    [
      "AMD's authorities beside the key's certificate",
      () => ({ chain: [`${FIXTURES}../../roots/milan_ask_ark_asvk.pem`] }),
    ],
    [
      'an endorsement in base64',
      () => ({ uvm: file('uvm.b64', readFileSync(azure('body.uvm_reference_info.bin')).toString('base64')) }),
    ],
    [
      'runtime data as it is',
      () => ({
        runtimeData: file('runtime.json', Buffer.from(readFileSync(azure('runtime_data.base64'), 'latin1'), 'base64')),
      }),
    ],
    ['hashes in capitals with 0x', () => ({ measurement: [`0x${MEASUREMENT.toUpperCase()}`] })],
    ['a second allowed measurement', () => ({ measurement: ['00'.repeat(48), MEASUREMENT] })],
    ['parts of a TCB', () => ({ minTcb: 'snp=8,microcode=115' })],
    ['a time in unix seconds', () => ({ at: '1763683200' })],
    ['a time with a zone', () => ({ at: '2026-11-21T12:00:00+02:00' })],
  ])('reads %s', (_, options) => {
    expect(verify({ cert: [PEM], ...options() })).toMatchObject({ exit: 0, code: 'ACCEPTED' });
  });

  test("reads the sidecar's whole answer from one file", () => {
    const answer = {
      evidence: report.toString('base64'),
      endorsements: readFileSync(PEM).toString('base64'),
      uvm_endorsements: readFileSync(azure('body.uvm_reference_info.bin')).toString('base64'),
      endorsed_tcb: '7308000000000003',
    };
    const printed = verify({ report: file('combined.json', JSON.stringify(answer)) });
    expect(printed).toMatchObject({ exit: 0, code: 'ACCEPTED' });
    expect(statusOf(printed, 'UVM_MEASUREMENT')).toBe('passed');
  });

  test.each<[string, () => Partial<AttestOptions>, string]>([
    ['a text that is no report', () => ({ report: file('hello.txt', 'hello') }), 'REPORT_SIZE'],
    ['a report cut off', () => ({ report: file('cut.bin', report.subarray(0, 1000)) }), 'REPORT_SIZE'],
    [
      'a damaged line in PEM',
      () => ({ cert: [file('bad.pem', readFileSync(PEM, 'latin1').replace('-----BEGIN', '----,BEGIN'))] }),
      'CERTIFICATES',
    ],
    ['other runtime data', () => ({ runtimeData: file('other.json', '{}') }), 'REPORT_DATA'],
    ['another policy', () => ({ policy: file('other.rego', 'package policy') }), 'SECURITY_POLICY'],
    ['another measurement', () => ({ measurement: ['00'.repeat(48)] }), 'MEASUREMENT'],
    ['a time before the certificate', () => ({ at: '2022-01-01' }), 'VALIDITY'],
    ['older firmware', () => ({ minTcb: 'snp=9' }), 'TCB_MINIMUM'],
    ['a list that is none', () => ({ crl: [file('bad.crl', 'hello')] }), 'CRL'],
  ])('refuses %s, ending with 3', (_, options, code) => {
    expect(verify({ cert: [PEM], ...options() })).toMatchObject({ exit: 3, verdict: 'refused', code });
  });

  test.each<[Partial<AttestOptions>, string]>([
    [{ report: 'nowhere.bin' }, 'report'],
    [{ report: tmpdir() }, 'report'],
    [{ cert: ['nowhere.pem'] }, 'cert'],
    [{ runtimeData: 'nowhere' }, 'runtime-data'],
    [{ at: 'yesterday' }, 'at'],
    [{ at: '2026-02-30' }, 'at'],
    [{ at: '2026-11-21T12:00:00' }, 'at'],
    [{ at: '1969-12-31' }, 'at'],
    [{ at: '2026-11-21T25:00:00Z' }, 'at'],
    [{ minTcb: 'snp=256' }, 'min-tcb'],
    [{ minTcb: 'snp=8,snp=9' }, 'min-tcb'],
    [{ measurement: ['00'.repeat(32)] }, 'measurement'],
    [{ hostData: ['xyz'] }, 'host-data'],
    [{ allowVmpl: ['4'] }, 'allow-vmpl'],
    [{ minUvmSvn: '-1' }, 'min-uvm-svn'],
    [{ nonce: '00' }, 'nonce'],
    [{ tlsKey: '00' }, 'tls-key'],
  ])('names the argument that is wrong: %j', (options, field) => {
    expect(() => verify(options)).toThrow(
      expect.objectContaining({
        name: 'CommandError',
        exitCode: 2,
        code: 'USAGE',
        facts: expect.objectContaining({ field }),
      }),
    );
  });

  describe('of a simulated device, all evidence in one file', () => {
    const simulated = (options: Partial<SimulatedDeviceOptions> = {}): string => {
      const device = createSimulatedDevice({ now: () => NOW, ...options });
      return file('simulated.json', JSON.stringify(encodeEvidence(device.evidence(Buffer.from('runtime data')))));
    };

    test('refuses it, unless it is allowed, and says so then', () => {
      expect(verify({ report: simulated() })).toMatchObject({ exit: 3, code: 'SIMULATED' });
      const printed = verify({ report: simulated(), allowSimulated: true });
      expect(printed).toMatchObject({ exit: 0, verdict: 'accepted', code: 'ACCEPTED_SIMULATED' });
      expect(statusOf(printed, 'REPORT_DATA')).toBe('passed');
    });

    test('takes another privilege level only where that is allowed', () => {
      const report = simulated({ vmpl: 1 });
      expect(verify({ report, allowSimulated: true })).toMatchObject({ exit: 3, code: 'VMPL' });
      expect(verify({ report, allowSimulated: true, allowVmpl: ['1'] })).toMatchObject({ exit: 0 });
    });

    test('lets no name in it move the cursor', () => {
      const feed = Buffer.from(readFileSync(azure('body.uvm_reference_info.bin')));
      feed.write('\u001b[2JPlat', feed.indexOf('ContainerPlat-AMD-UVM'), 'latin1');
      const lines: string[] = [];
      attestVerifyCommand({
        ...{ report: REPORT, cert: [PEM], uvm: file('feed.bin', feed), json: false },
        ...{ allowProvisional: false, allowSimulated: false, now: () => NOW },
        out: (line) => void lines.push(line),
      });
      expect(lines.join('')).toContain('?[2JPlat');
      expect(lines.join('')).not.toContain('\u001b');
    });
  });

  test('prints a line for each check to people, and the verdict last', () => {
    const lines: string[] = [];
    attestVerifyCommand({
      ...{ report: REPORT, cert: [PEM], json: false, allowProvisional: false, allowSimulated: false },
      ...{ now: () => NOW, out: (line: string) => void lines.push(line) },
    });
    expect(lines).toContain('ok       DEBUG              no debugging');
    expect(lines).toContain('not made NONCE              no nonce was given');
    expect(lines.at(-1)).toBe('accepted');
  });
});
