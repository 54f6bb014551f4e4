import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import {
  checkHostData,
  checkMeasurement,
  checkNonce,
  checkReportData,
  checkSecurityPolicy,
  checkTlsKey,
} from './binding.ts';
import {
  checkChain,
  checkChip,
  checkLists,
  checkProduct,
  checkRevoked,
  checkRoot,
  checkSimulated,
  checkValidity,
} from './chain.ts';
import { checkCertifiedTcb, checkMinimumTcb, checkProvisional } from './firmware.ts';
import * as report from './report.ts';
import * as uvm from './uvm.ts';

/** Every check under the code of its refusal, in the order in which they are reported; the first that failed names the refusal. */
export const CHECKS = {
  REPORT_SIZE: report.checkSize,
  REPORT_VERSION: report.checkVersion,
  REPORT_ALGORITHM: report.checkAlgorithm,
  REPORT_PADDING: report.checkPadding,
  CERTIFICATES: report.checkCertificates,
  SIGNING_KEY: report.checkSigningKey,
  REPORT_SIGNATURE: report.checkReportSignature,
  CHAIN: checkChain,
  ROOT: checkRoot,
  SIMULATED: checkSimulated,
  VALIDITY: checkValidity,
  PRODUCT: checkProduct,
  TCB_CERTIFIED: checkCertifiedTcb,
  TCB_MINIMUM: checkMinimumTcb,
  FIRMWARE_COMMITTED: checkProvisional,
  CHIP_ID: checkChip,
  GUEST_POLICY: report.checkGuestPolicy,
  DEBUG: report.checkDebug,
  MIGRATION: report.checkMigration,
  VMPL: report.checkVmpl,
  MEASUREMENT: checkMeasurement,
  UVM_FORMAT: uvm.checkUvmFormat,
  UVM_SIGNATURE: uvm.checkUvmSignature,
  UVM_CHAIN: uvm.checkUvmChain,
  UVM_ISSUER: uvm.checkUvmIssuer,
  UVM_TIMESTAMP: uvm.checkUvmTimestamp,
  UVM_VALIDITY: uvm.checkUvmValidity,
  UVM_FEED: uvm.checkUvmFeed,
  UVM_SVN: uvm.checkUvmSvn,
  UVM_MEASUREMENT: uvm.checkUvmMeasurement,
  SECURITY_POLICY: checkSecurityPolicy,
  HOST_DATA: checkHostData,
  REPORT_DATA: checkReportData,
  NONCE: checkNonce,
  TLS_KEY: checkTlsKey,
  CRL: checkLists,
  REVOKED: checkRevoked,
} as const satisfies Readonly<Record<string, (subject: Subject) => Finding>>;

export type CheckCode = keyof typeof CHECKS;

export const CHECK_CODES = Object.keys(CHECKS) as readonly CheckCode[];

/** Without these a report is only bytes: nothing is accepted where one of them could not be made. */
export const ALWAYS_REQUIRED: readonly CheckCode[] = [
  ...(['REPORT_SIZE', 'REPORT_VERSION', 'REPORT_ALGORITHM', 'REPORT_PADDING', 'CERTIFICATES'] as const),
  ...(['SIGNING_KEY', 'REPORT_SIGNATURE', 'CHAIN', 'ROOT', 'SIMULATED', 'VALIDITY', 'PRODUCT'] as const),
  ...(['TCB_CERTIFIED', 'FIRMWARE_COMMITTED', 'GUEST_POLICY', 'DEBUG', 'MIGRATION', 'VMPL'] as const),
];
