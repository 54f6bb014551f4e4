import {
  configfsTsmProvider,
  createSimulatedDevice,
  readSecurityContext,
  sidecarProvider,
  simulatedProvider,
  type EvidenceProvider,
} from '@meridian/attestation/providers';
import type { ServiceConfig } from '../config.ts';
import { ServiceError } from '../errors.ts';

export interface ProviderOptions {
  readonly evidence: ServiceConfig['evidence'];
  /** Where Azure puts what is beside the report (`UVM_SECURITY_CONTEXT_DIR`). */
  readonly securityContext: string | undefined;
  /** The policy that a simulated device has under its HOST_DATA. */
  readonly simulatedPolicy: () => Uint8Array;
  readonly now: () => number;
}

/** @throws ServiceError `INVALID_CONFIG`; ProviderError for a security context that cannot be read */
export async function evidenceProvider(options: ProviderOptions): Promise<EvidenceProvider> {
  const { evidence, securityContext, simulatedPolicy, now } = options;
  if (evidence.kind === 'simulated') {
    return simulatedProvider(createSimulatedDevice({ now, securityPolicy: simulatedPolicy() }));
  }
  if (securityContext === undefined) {
    const facts = { field: 'UVM_SECURITY_CONTEXT_DIR', expected: 'the folder of the security context' };
    throw new ServiceError(
      'INVALID_CONFIG',
      'UVM_SECURITY_CONTEXT_DIR is missing: this is no confidential group',
      facts,
    );
  }
  const beside = await readSecurityContext(securityContext);
  return evidence.kind === 'sidecar'
    ? sidecarProvider({ url: evidence.url, securityPolicy: beside.securityPolicy })
    : configfsTsmProvider({ name: 'meridian-auction', beside });
}
