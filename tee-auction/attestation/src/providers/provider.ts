import { equalBytes } from '../encoding/bytes.ts';
import { readReport, REPORT_SIZE, REPORT_VERSIONS, reportDataOf } from '../snp/report.ts';
import type { Evidence } from '../verify/evidence.ts';

/** Where a guest gets evidence of itself. */
export interface EvidenceProvider {
  readonly kind: 'configfs-tsm' | 'sidecar' | 'simulated';
  /** Evidence whose REPORT_DATA is the SHA-256 of the runtime data and 32 zero bytes. @throws ProviderError */
  readonly attest: (runtimeData: Uint8Array) => Promise<Evidence>;
}

export type ProviderErrorCode =
  /** There is no such device or service here, or it does not answer. */
  | 'UNAVAILABLE'
  /** It answered something else than it should. */
  | 'BAD_ANSWER'
  /** It made up a report (version 0 or 1), as the sidecar does off SNP hardware. */
  | 'FAKE_REPORT'
  /** The report is one over other data. */
  | 'OTHER_REPORT_DATA'
  /** Somebody else used the same entry at the same time. */
  | 'CONFLICT';

export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  readonly provider: EvidenceProvider['kind'];

  constructor(provider: EvidenceProvider['kind'], code: ProviderErrorCode, message: string, cause?: unknown) {
    super(`${provider}: ${message}`, { cause });
    this.code = code;
    this.provider = provider;
  }
}

/** What every provider holds its report to. Whether it is genuine is the verifier's question. @throws ProviderError */
export function requireReportOf(provider: EvidenceProvider['kind'], report: Uint8Array, runtimeData: Uint8Array): void {
  if (report.length !== REPORT_SIZE)
    throw new ProviderError(provider, 'BAD_ANSWER', `a report of ${report.length} bytes, not ${REPORT_SIZE}`);
  const { version, reportData } = readReport(report);
  if (version < REPORT_VERSIONS.first)
    throw new ProviderError(provider, 'FAKE_REPORT', `a report of version ${version}, which no hardware makes`);
  if (!equalBytes(reportData, reportDataOf(runtimeData)))
    throw new ProviderError(provider, 'OTHER_REPORT_DATA', 'the report is not one over the runtime data');
}
