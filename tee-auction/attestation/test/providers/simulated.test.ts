import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_POLICY, SIMULATED_ROOT, verifyEvidence } from '../../src/index.ts';
import { createSimulatedDevice, simulatedProvider } from '../../src/providers/index.ts';
import { simulatedRootSigner } from '../../src/simulated/root-key.ts';
import { describeProvider, honest } from './suite.ts';

describeProvider('simulated', (device) =>
  Promise.resolve({ provider: simulatedProvider(device), stop: () => Promise.resolve() }),
);

describe('the simulated device', () => {
  const at = Math.floor(Date.now() / 1000);

  test('is refused unless that is allowed, and the verdict says it even then', () => {
    const evidence = honest().evidence(Buffer.from('data'));
    expect(verifyEvidence(evidence, DEFAULT_POLICY, at)).toMatchObject({
      ...{ verdict: 'refused', code: 'SIMULATED', simulated: true },
    });
    const allowed = verifyEvidence(evidence, { ...DEFAULT_POLICY, allowSimulated: true }, at);
    expect(allowed).toMatchObject({ verdict: 'accepted', code: 'ACCEPTED_SIMULATED', simulated: true });
    const said = allowed.checks.find(({ code }) => code === 'SIMULATED')?.detail;
    expect(said).toContain('SIMULATED');
  });

  test('is unknown to a verifier without its root', () => {
    const roots = DEFAULT_POLICY.roots.filter(({ simulated }) => !simulated);
    const verdict = verifyEvidence(
      honest().evidence(Buffer.from('data')),
      { ...DEFAULT_POLICY, roots, allowSimulated: true },
      at,
    );
    expect(verdict.code).toBe('CHAIN');
  });

  test('marks its reports and certificates for whoever looks', () => {
    const { report, certificates } = honest().evidence(Buffer.from('data'));
    expect(Buffer.from(report.subarray(0x10, 0x20)).toString('latin1')).toBe('SIMULATED-DEVICE');
    for (const der of certificates) expect(new X509Certificate(der).issuer).toContain('proves nothing');
  });

  test('has a chip of its own', () => {
    const chips = [honest(), honest()].map((device) =>
      Buffer.from(device.report(new Uint8Array(64)).subarray(0x1a0, 0x1e0)).toString('hex'),
    );
    expect(new Set(chips).size).toBe(2);
  });

  test.each([2, 3, 4, 5])('makes reports of version %i that verify', (version) => {
    const device = createSimulatedDevice({
      now: () => at * 1000,
      version,
      securityPolicy: Buffer.from('package policy'),
    });
    const verdict = verifyEvidence(
      device.evidence(Buffer.from('data')),
      { ...DEFAULT_POLICY, allowSimulated: true },
      at,
    );
    expect(verdict.code).toBe('ACCEPTED_SIMULATED');
  });

  test("has a root whose key everybody can compute, and whose certificate Node's own reader verifies", () => {
    const [der = new Uint8Array()] = SIMULATED_ROOT.certificates;
    const root = new X509Certificate(der);
    const key = createPublicKey(simulatedRootSigner().privateKey);
    expect(root.publicKey.equals(key)).toBe(true);
    expect(root.verify(key)).toBe(true);
    expect(createHash('sha256').update(der).digest('hex')).toBe(SIMULATED_ROOT.sha256);
  });
});
