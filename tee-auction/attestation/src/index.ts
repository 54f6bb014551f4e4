export { MalformedError } from './encoding/malformed.ts';
export { readReport, REPORT_SIZE, reportDataOf, type Report } from './snp/report.ts';
export { SIMULATED_ROOT } from './simulated/root.ts';
export { AMD_ROOTS, type Root } from './snp/roots.ts';
export { describeTcb, parseTcb, type Product, type Tcb } from './snp/tcb.ts';
export { CHECK_CODES, type CheckCode } from './verify/checks/table.ts';
export type { Evidence } from './verify/evidence.ts';
export {
  announcedPolicy,
  DEFAULT_POLICY,
  KEY_CHECKS,
  machineChecks,
  MICROSOFT_UVM,
  type AnnouncedContainer,
  type Policy,
  type UvmPolicy,
} from './verify/policy.ts';
export { decodeRuntimeData, encodeRuntimeData, type RuntimeData } from './verify/runtime-data.ts';
export { verifyEvidence, type AttestedFacts, type Check, type Verdict } from './verify/verify.ts';
export {
  readBinaryFile,
  readCertificateFile,
  readHashedFile,
  readReportFile,
  readRevocationFile,
} from './formats/files.ts';
export { decodeBase64, decodeHex } from './formats/text.ts';
export { decodeEvidence, encodeEvidence, type EvidenceDocument } from './formats/document.ts';
