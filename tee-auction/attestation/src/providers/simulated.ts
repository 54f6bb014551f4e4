import type { SimulatedDevice } from '../simulated/device.ts';
import { requireReportOf, type EvidenceProvider } from './provider.ts';

/** For machines without SNP: evidence that says of itself that it is simulated, and is refused unless that is allowed. */
export const simulatedProvider = (device: SimulatedDevice): EvidenceProvider => ({
  kind: 'simulated',
  attest: (runtimeData) =>
    Promise.resolve().then(() => {
      const evidence = device.evidence(runtimeData);
      requireReportOf('simulated', evidence.report, runtimeData);
      return evidence;
    }),
});
