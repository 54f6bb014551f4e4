import { createHash, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { SIMULATED_ROOT } from './root.ts';
import { SIMULATED_ORGANISATION, simulatedRootSigner } from './root-key.ts';
import { reportDataOf } from '../snp/report.ts';
import type { Tcb } from '../snp/tcb.ts';
import type { Evidence } from '../verify/evidence.ts';
import { authorityExtensions, makeCertificate } from './certificates.ts';
import { name } from './der-writer.ts';
import { makeReport } from './report.ts';
import { signingKeyExtensions } from './vcek.ts';

export interface SimulatedDeviceOptions {
  /** The clock, unix milliseconds: the device's certificates are made at its time. */
  readonly now: () => number;
  /** The Rego policy of the container group: HOST_DATA is its SHA-256, or zero without one. */
  readonly securityPolicy?: Uint8Array;
  /** 48 bytes; a constant that names the simulation without it. */
  readonly measurement?: Uint8Array;
  readonly tcb?: Tcb;
  /** Bits of the guest's policy; released firmware's default without it. */
  readonly policy?: bigint;
  readonly vmpl?: number;
  /** Of the report, 2 to 5. */
  readonly version?: number;
}

/** A device that reports like one of AMD's, with a chip and a key of its own, under the root of simulated devices. */
export interface SimulatedDevice {
  /** A report over 64 bytes. */
  readonly report: (reportData: Uint8Array) => Uint8Array;
  /** VCEK, ASK and ARK, DER. */
  readonly certificates: readonly Uint8Array[];
  /** Evidence with everything that the device has. */
  readonly evidence: (runtimeData: Uint8Array) => Evidence;
}

const DAY = 86_400;
const YEAR = 365 * DAY;
/** SMT allowed, and the bit that is always 1. */
const POLICY = 0x30000n;
const TCB: Tcb = { bootloader: 3, tee: 0, snp: 8, microcode: 115 };
/** FAMILY_ID, in the clear for whoever looks at a report. */
const FAMILY_ID = Buffer.from('SIMULATED-DEVICE', 'latin1');
const CHIP_ID_SIZE = 64;

export function createSimulatedDevice(options: SimulatedDeviceOptions): SimulatedDevice {
  const { securityPolicy, tcb = TCB } = options;
  const chipId = Uint8Array.from(randomBytes(CHIP_ID_SIZE));
  const { key, certificates } = makeKeys(Math.floor(options.now() / 1000), tcb, chipId);
  const reportId = Uint8Array.from(randomBytes(32));
  const report = (reportData: Uint8Array): Uint8Array =>
    makeReport(
      {
        ...{
          product: SIMULATED_ROOT.product,
          familyId: FAMILY_ID,
          signingKey: 'VCEK',
          tcb,
          reportData,
          reportId,
          chipId,
        },
        version: options.version ?? 5,
        policy: options.policy ?? POLICY,
        vmpl: options.vmpl ?? 0,
        measurement: options.measurement ?? createHash('sha384').update(SIMULATED_ORGANISATION).digest(),
        hostData:
          securityPolicy === undefined ? new Uint8Array(32) : createHash('sha256').update(securityPolicy).digest(),
      },
      key,
    );
  return {
    report,
    certificates,
    evidence: (runtimeData) => ({
      report: report(reportDataOf(runtimeData)),
      ...{ certificates, runtimeData },
      ...(securityPolicy !== undefined && { securityPolicy }),
    }),
  };
}

function makeKeys(
  at: number,
  tcb: Tcb,
  chipId: Uint8Array,
): { readonly key: KeyObject; readonly certificates: readonly Uint8Array[] } {
  const root = simulatedRootSigner();
  const authority = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  const authorityName = name(SIMULATED_ORGANISATION, 'SEV-Simulated');
  // A day before, for verifiers whose clock is behind.
  const notBefore = at - DAY;
  const ask = makeCertificate(
    {
      subject: authorityName,
      publicKey: authority.publicKey,
      serial: BigInt(`0x${randomBytes(8).toString('hex')}`),
      ...{ notBefore, notAfter: at + 10 * YEAR, extensions: authorityExtensions() },
    },
    root,
  );
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  const vcek = makeCertificate(
    {
      subject: name(SIMULATED_ORGANISATION, 'SEV-VCEK'),
      publicKey: createPublicKey(key),
      ...{ serial: 0n, notBefore, notAfter: at + 7 * YEAR },
      extensions: signingKeyExtensions({ productName: `${SIMULATED_ROOT.product}-SIM`, tcb, chipId }),
    },
    { name: authorityName, privateKey: authority.privateKey },
  );
  return { key, certificates: [vcek, ask, ...SIMULATED_ROOT.certificates] };
}
