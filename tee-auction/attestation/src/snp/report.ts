import { createHash } from 'node:crypto';
import { allZero, uint32le, uint64le } from '../encoding/bytes.ts';
import { MalformedError } from '../encoding/malformed.ts';

/** Bytes of an attestation report (AMD SEV-SNP ABI, 56860, table 23), all versions. */
export const REPORT_SIZE = 1184;
/** The signed part: 000 to 29F. */
export const SIGNED_SIZE = 0x2a0;
export const REPORT_VERSIONS = { first: 2, last: 5 } as const;
export const ECDSA_P384_SHA384 = 1;

/** Which key signed. */
export type SigningKey = 'VCEK' | 'VLEK' | 'none' | 'unknown';

/** A version of firmware as the report tells it. */
export interface FirmwareVersion {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
}

/** An attestation report, read but not believed. Views of the input; numbers are little endian. */
export interface Report {
  readonly bytes: Uint8Array;
  readonly version: number;
  readonly guestSvn: number;
  readonly policy: bigint;
  readonly vmpl: number;
  readonly signatureAlgorithm: number;
  readonly platformInfo: bigint;
  readonly signingKey: SigningKey;
  readonly currentTcb: Uint8Array;
  readonly reportedTcb: Uint8Array;
  readonly committedTcb: Uint8Array;
  readonly launchTcb: Uint8Array;
  readonly reportData: Uint8Array;
  /** Of what the guest was launched with, 48 bytes. */
  readonly measurement: Uint8Array;
  readonly hostData: Uint8Array;
  readonly chipId: Uint8Array;
  /** From version 3 on. */
  readonly cpu?: { readonly family: number; readonly model: number; readonly stepping: number };
  readonly current: FirmwareVersion;
  readonly committed: FirmwareVersion;
}

/** @throws MalformedError for another length than 1184 bytes */
export function readReport(bytes: Uint8Array): Report {
  if (bytes.length !== REPORT_SIZE)
    throw new MalformedError('report', `${REPORT_SIZE} bytes, not ${bytes.length.toString()}`);
  const at = (offset: number, length: number): Uint8Array => bytes.subarray(offset, offset + length);
  const firmware = (offset: number): FirmwareVersion => ({
    build: bytes[offset] ?? 0,
    minor: bytes[offset + 1] ?? 0,
    major: bytes[offset + 2] ?? 0,
  });
  const version = uint32le(bytes, 0x000);
  return {
    ...{ bytes, version },
    guestSvn: uint32le(bytes, 0x004),
    policy: uint64le(bytes, 0x008),
    vmpl: uint32le(bytes, 0x030),
    signatureAlgorithm: uint32le(bytes, 0x034),
    currentTcb: at(0x038, 8),
    platformInfo: uint64le(bytes, 0x040),
    signingKey: signingKeyOf((uint32le(bytes, 0x048) >> 2) & 7),
    reportData: at(0x050, 64),
    measurement: at(0x090, 48),
    hostData: at(0x0c0, 32),
    reportedTcb: at(0x180, 8),
    ...(version >= 3 && {
      cpu: { family: bytes[0x188] ?? 0, model: bytes[0x189] ?? 0, stepping: bytes[0x18a] ?? 0 },
    }),
    chipId: at(0x1a0, 64),
    committedTcb: at(0x1e0, 8),
    current: firmware(0x1e8),
    committed: firmware(0x1ec),
    launchTcb: at(0x1f0, 8),
  };
}

function signingKeyOf(bits: number): SigningKey {
  if (bits === 0) return 'VCEK';
  if (bits === 1) return 'VLEK';
  return bits === 7 ? 'none' : 'unknown';
}

const SCALAR_SIZE = 48;
const FIELD_SIZE = 72;

/** The signature as r and s, 48 bytes big endian each (IEEE P1363). */
export function signatureOf({ bytes }: Report): Uint8Array {
  const scalar = (offset: number): Uint8Array => bytes.slice(offset, offset + SCALAR_SIZE).reverse();
  const signature = new Uint8Array(2 * SCALAR_SIZE);
  signature.set(scalar(SIGNED_SIZE), 0);
  signature.set(scalar(SIGNED_SIZE + FIELD_SIZE), SCALAR_SIZE);
  return signature;
}

/** Bytes after the signed part that carry nothing and that no signature covers: they have to be zero. */
export const hasCleanPadding = ({ bytes }: Report): boolean =>
  allZero(bytes.subarray(SIGNED_SIZE + SCALAR_SIZE, SIGNED_SIZE + FIELD_SIZE)) &&
  allZero(bytes.subarray(SIGNED_SIZE + FIELD_SIZE + SCALAR_SIZE, REPORT_SIZE));

/** Bits of the guest's policy (table 10). */
export const POLICY_BIT = { smt: 16n, reservedOne: 17n, migrationAgent: 18n, debug: 19n } as const;

export const hasPolicyBit = ({ policy }: Report, bit: bigint): boolean => ((policy >> bit) & 1n) === 1n;

/** REPORT_DATA of runtime data: its SHA-256 and 32 zero bytes. */
export function reportDataOf(runtimeData: Uint8Array): Uint8Array {
  const reportData = new Uint8Array(64);
  reportData.set(createHash('sha256').update(runtimeData).digest());
  return reportData;
}
