import { sign, type KeyObject } from 'node:crypto';
import { ECDSA_P384_SHA384, REPORT_SIZE, SIGNED_SIZE } from '../snp/report.ts';
import { writeTcb, type Product, type Tcb } from '../snp/tcb.ts';

/** What a report is to say; everything else is zero. */
export interface ReportFields {
  readonly version: number;
  readonly product: Product;
  readonly policy: bigint;
  readonly familyId: Uint8Array;
  readonly vmpl: number;
  readonly signingKey: 'VCEK' | 'VLEK';
  readonly tcb: Tcb;
  readonly reportData: Uint8Array;
  readonly measurement: Uint8Array;
  readonly hostData: Uint8Array;
  readonly reportId: Uint8Array;
  readonly chipId: Uint8Array;
}

const CPU = { Milan: [0x19, 0x01, 0x01], Genoa: [0x19, 0x11, 0x01], Turin: [0x1a, 0x02, 0x01] } as const;
/** Build, minor, major of the firmware. */
const FIRMWARE = [4, 52, 1];
const SCALAR_SIZE = 48;

/** A report of 1184 bytes as firmware makes it, signed with a P-384 key. */
export function makeReport(fields: ReportFields, key: KeyObject): Uint8Array {
  const bytes = new Uint8Array(REPORT_SIZE);
  const view = new DataView(bytes.buffer);
  const tcb = writeTcb(fields.tcb, fields.product);
  view.setUint32(0x000, fields.version, true);
  view.setBigUint64(0x008, fields.policy, true);
  view.setUint32(0x030, fields.vmpl, true);
  view.setUint32(0x034, ECDSA_P384_SHA384, true);
  view.setUint32(0x048, fields.signingKey === 'VLEK' ? 1 << 2 : 0, true);
  bytes.set(fields.familyId, 0x010);
  bytes.set(fields.reportData, 0x050);
  bytes.set(fields.measurement, 0x090);
  bytes.set(fields.hostData, 0x0c0);
  bytes.set(fields.reportId, 0x140);
  bytes.fill(0xff, 0x160, 0x180);
  for (const offset of [0x038, 0x180, 0x1e0, 0x1f0]) bytes.set(tcb, offset);
  if (fields.version >= 3) bytes.set(CPU[fields.product], 0x188);
  bytes.set(fields.chipId, 0x1a0);
  bytes.set(FIRMWARE, 0x1e8);
  bytes.set(FIRMWARE, 0x1ec);
  return signReport(bytes, key);
}

/** The report with the signature of its first 672 bytes. */
export function signReport(report: Uint8Array, key: KeyObject): Uint8Array {
  const bytes = Uint8Array.from(report);
  const signature = sign('sha384', bytes.subarray(0, SIGNED_SIZE), { key, dsaEncoding: 'ieee-p1363' });
  bytes.fill(0, SIGNED_SIZE);
  bytes.set(Uint8Array.from(signature.subarray(0, SCALAR_SIZE)).reverse(), SIGNED_SIZE);
  bytes.set(Uint8Array.from(signature.subarray(SCALAR_SIZE)).reverse(), SIGNED_SIZE + 72);
  return bytes;
}
