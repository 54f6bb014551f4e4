import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_POLICY, verifyEvidence } from '../../src/index.ts';
import { createSimulatedDevice, type EvidenceProvider, type SimulatedDevice } from '../../src/providers/index.ts';
import { flipBit, patch } from '../support/fixtures.ts';

export interface Running {
  readonly provider: EvidenceProvider;
  readonly stop: () => Promise<void>;
}

export const honest = (): SimulatedDevice => createSimulatedDevice({ now: () => Date.now() });

/** A device that reports something else than it should. */
export const lying = (change: (report: Uint8Array) => Uint8Array): SimulatedDevice => {
  const device = honest();
  return {
    ...device,
    report: (reportData) => change(device.report(reportData)),
    evidence: (runtimeData) => {
      const evidence = device.evidence(runtimeData);
      return { ...evidence, report: change(evidence.report) };
    },
  };
};

const FIRST = Buffer.from('{"purpose":"first"}');
const SECOND = Buffer.from('{"purpose":"second"}');

/** What every provider keeps to, `start` being the way to a device behind it. */
export function describeProvider(name: string, start: (device: SimulatedDevice) => Promise<Running>): void {
  describe(name, () => {
    let running: Running;
    const startWith = async (device: SimulatedDevice): Promise<EvidenceProvider> => {
      running = await start(device);
      return running.provider;
    };
    beforeEach(() => {
      running = {
        provider: { kind: 'simulated', attest: () => Promise.reject(new Error('not started')) },
        stop: () => Promise.resolve(),
      };
    });
    afterEach(() => running.stop());

    const judge = async (provider: EvidenceProvider, runtimeData: Uint8Array) => {
      const policy = { ...DEFAULT_POLICY, allowSimulated: true, required: ['REPORT_DATA', 'CHIP_ID'] as const };
      return verifyEvidence(await provider.attest(runtimeData), policy, Math.floor(Date.now() / 1000));
    };

    test('gives evidence over the runtime data that a verifier accepts, as simulated', async () => {
      const provider = await startWith(honest());
      expect(await judge(provider, FIRST)).toMatchObject({ verdict: 'accepted', code: 'ACCEPTED_SIMULATED' });
    });

    test('gives each of two who ask at once their own', async () => {
      const provider = await startWith(honest());
      const [first, second] = await Promise.all([judge(provider, FIRST), judge(provider, SECOND)]);
      expect([first.verdict, second.verdict]).toEqual(['accepted', 'accepted']);
      expect(first).not.toEqual(second);
    });

    test('passes no report on that was made up: version 1 comes from no hardware', async () => {
      const provider = await startWith(lying((report) => patch(report, 0, [1])));
      await expect(provider.attest(FIRST)).rejects.toMatchObject({ name: 'ProviderError', code: 'FAKE_REPORT' });
    });

    test('passes no report on over other data', async () => {
      const provider = await startWith(lying((report) => flipBit(report, 8 * 0x50)));
      await expect(provider.attest(FIRST)).rejects.toMatchObject({ code: 'OTHER_REPORT_DATA' });
    });

    test('passes no report on that is cut off', async () => {
      const provider = await startWith(lying((report) => report.subarray(0, 1000)));
      await expect(provider.attest(FIRST)).rejects.toMatchObject({ code: 'BAD_ANSWER', provider: provider.kind });
    });
  });
}
