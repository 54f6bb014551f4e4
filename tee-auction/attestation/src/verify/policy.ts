import { SIMULATED_ROOT } from '../simulated/root.ts';
import { AMD_ROOTS, type Root } from '../snp/roots.ts';
import type { Product, Tcb } from '../snp/tcb.ts';
import type { CheckCode } from './checks/table.ts';

/** Whose word on utility VMs counts. */
export interface UvmPolicy {
  /** did:x509 of the signers. */
  readonly issuers: readonly string[];
  readonly feeds: readonly string[];
  readonly minimumSvn?: bigint;
  /** SHA-256 (hex) of certificates of authorities that issue to time-stamping services. */
  readonly timestampAuthorities: readonly string[];
  /**
   * When the endorsement was signed, unix seconds: its certificates have to have been valid then. Without it the time stamp says so,
   * and without a stamp they have to be valid at the time of the verification.
   */
  readonly signedAt?: number;
}

/** What evidence is held against. What is not given is not checked, and reported so. */
export interface Policy {
  readonly roots: readonly Root[];
  /** Take evidence of simulated devices, which proves nothing about hardware. */
  readonly allowSimulated: boolean;
  /** The oldest firmware by product; a product that is not in it is refused. */
  readonly minimumTcb?: Readonly<Partial<Record<Product, Tcb>>>;
  /** Take reports of firmware that the host can still roll back. */
  readonly allowProvisional: boolean;
  /** Privilege levels that the report may come from, 0 to 3. */
  readonly vmpls: readonly number[];
  /** Launch measurements, hex of 48 bytes. */
  readonly measurements?: readonly string[];
  /** SHA-256 of security policies, hex. */
  readonly hostData?: readonly string[];
  readonly uvm: UvmPolicy;
  /** What our runtime data must carry: the verifier's challenge, hex. */
  readonly nonce?: string;
  /** SHA-256 of the SPKI of the TLS peer that showed the evidence, hex. */
  readonly tlsKey?: string;
  /** Checks without which nothing is accepted, beside those of the report's genuineness. */
  readonly required: readonly CheckCode[];
}

/** Microsoft's signer for confidential containers, and the authority of its time stamps. */
export const MICROSOFT_UVM: UvmPolicy = {
  issuers: ['did:x509:0:sha256:I__iuL25oXEVFdTP_aBLx_eT1RPHbCQ_ECBQfYZpt9s::eku:1.3.6.1.4.1.311.76.59.1.2'],
  feeds: ['ContainerPlat-AMD-UVM'],
  // Microsoft Time-Stamp PCA 2010 (2021-09-30 to 2030-09-30), below Microsoft Root Certificate Authority 2010.
  timestampAuthorities: ['ebec1edd9e140d9c105cc62b15a915c5443ddc514a35e5773c09afb0274c7ba5'],
};

/** The checks that make an endorsement of a utility VM. */
const UVM_ENDORSED: readonly CheckCode[] = [
  'UVM_FORMAT',
  'UVM_SIGNATURE',
  'UVM_CHAIN',
  'UVM_ISSUER',
  'UVM_VALIDITY',
  'UVM_FEED',
  'UVM_MEASUREMENT',
];

/** AMD's roots and Microsoft's endorsements; released firmware, VMPL 0. Simulated devices are known, and refused. */
export const DEFAULT_POLICY: Policy = {
  roots: [...AMD_ROOTS, SIMULATED_ROOT],
  allowSimulated: false,
  allowProvisional: false,
  vmpls: [0],
  uvm: MICROSOFT_UVM,
  required: [],
};

/** What a container is announced by. */
export type AnnouncedContainer = Required<Pick<Policy, 'measurements' | 'hostData' | 'minimumTcb' | 'allowSimulated'>>;

/** What has to be shown of any container: that its keys are its own, shown for this nonce, and what it may run. */
export const KEY_CHECKS: readonly CheckCode[] = ['REPORT_DATA', 'NONCE', 'SECURITY_POLICY'];

/** What has to be shown of the machine: the utility VM is known by its measurement, or else by Microsoft's word. */
export const machineChecks = ({ measurements }: Pick<AnnouncedContainer, 'measurements'>): readonly CheckCode[] => [
  ...(['HOST_DATA', 'TCB_MINIMUM'] as const),
  ...(measurements.length > 0 ? (['MEASUREMENT'] as const) : UVM_ENDORSED),
];

/** Holds evidence against what was announced, whoever looks at it: the ledger, and those who seal to its key. */
export function announcedPolicy(container: AnnouncedContainer, nonce: string): Policy {
  const { measurements, hostData, minimumTcb, allowSimulated } = container;
  return {
    ...DEFAULT_POLICY,
    ...(measurements.length > 0 && { measurements }),
    ...{ hostData, minimumTcb, allowSimulated, nonce },
    required: [...KEY_CHECKS, ...machineChecks(container)],
  };
}
