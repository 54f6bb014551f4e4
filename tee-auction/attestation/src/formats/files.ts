import { createHash } from 'node:crypto';
import { toHex } from '../encoding/bytes.ts';
import { DerReader, TAG } from '../encoding/der.ts';
import { attempt } from '../encoding/malformed.ts';
import { REPORT_SIZE } from '../snp/report.ts';
import type { Evidence } from '../verify/evidence.ts';
import { decodeBase64, decodeHex, decodePem } from './text.ts';

/** What a file of evidence may hold beside the report. */
export type EvidenceFile = Pick<Evidence, 'report' | 'certificates'> & Partial<Pick<Evidence, 'uvmEndorsement'>>;

/**
 * A report as people have it: 1184 bytes, hex, base64, or an answer of Microsoft's sidecar in JSON (`/attest/raw`, `/attest/combined`), which
 * brings certificates and endorsement. What is none of these comes back as it is, for the verifier to refuse.
 */
export function readReportFile(bytes: Uint8Array): EvidenceFile {
  if (bytes.length === REPORT_SIZE) return { report: bytes, certificates: [] };
  const answer = readJson(bytes);
  if (answer === undefined) return { report: decodeText(bytes) ?? bytes, certificates: [] };
  const { report, evidence, endorsements, uvm_endorsements: uvm } = answer;
  const uvmEndorsement = decodeBase64(uvm ?? '');
  return {
    report: decodeBase64(evidence ?? '') ?? decodeHex(report ?? '') ?? bytes,
    certificates: endorsements === undefined ? [] : readCertificateFile(decodeBase64(endorsements) ?? new Uint8Array()),
    ...(uvmEndorsement !== undefined && { uvmEndorsement }),
  };
}

/**
 * Certificates, however many are in one file: PEM, DER one after another, base64 of either, or the JSON of Azure's THIM. What is none of these
 * comes back as it is, for the verifier to refuse.
 */
export const readCertificateFile = (bytes: Uint8Array): readonly Uint8Array[] => readDers(bytes, 'CERTIFICATE');

/** Lists of revoked certificates in the same forms. */
export const readRevocationFile = (bytes: Uint8Array): readonly Uint8Array[] => readDers(bytes, 'X509 CRL');

function readDers(bytes: Uint8Array, label: string): readonly Uint8Array[] {
  if (bytes[0] === TAG.sequence) return splitDer(bytes);
  const thim = readJson(bytes);
  const text = thim === undefined ? asText(bytes) : `${thim['vcekCert'] ?? ''}\n${thim['certificateChain'] ?? ''}`;
  const decoded = thim === undefined ? decodeBase64(text) : undefined;
  if (decoded?.[0] === TAG.sequence) return splitDer(decoded);
  const blocks = attempt(() => decodePem(decoded === undefined ? text : asText(decoded), label));
  return 'value' in blocks && blocks.value.length > 0 ? blocks.value : [bytes];
}

function splitDer(bytes: Uint8Array): readonly Uint8Array[] {
  const split = attempt(() => {
    const reader = new DerReader(bytes, 'DER');
    const elements: Uint8Array[] = [];
    while (!reader.done) elements.push(reader.next(TAG.sequence, 'element').encoded);
    return elements;
  });
  return 'value' in split ? split.value : [bytes];
}

/** Bytes, or base64 or hex of them where that is what the file holds: an endorsement. */
export const readBinaryFile = (bytes: Uint8Array): Uint8Array => decodeText(bytes) ?? bytes;

/**
 * A file whose SHA-256 is known, as the report tells it: its bytes, or what base64 or hex in it decode to. Only the one that has the
 * hash can have been meant; where none has, the bytes.
 */
export function readHashedFile(bytes: Uint8Array, sha256: Uint8Array): Uint8Array {
  const readings = [bytes, decodeBase64(asText(bytes)), decodeHex(asText(bytes))];
  const hashOf = (reading: Uint8Array): string => createHash('sha256').update(reading).digest('hex');
  return readings.find((reading) => reading !== undefined && hashOf(reading) === toHex(sha256)) ?? bytes;
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Hex before base64: whatever is hex could be base64 too, but no report or endorsement is that short. */
function decodeText(bytes: Uint8Array): Uint8Array | undefined {
  const text = asText(bytes);
  return decodeHex(text) ?? decodeBase64(text);
}

/** The texts of a JSON object. */
function readJson(bytes: Uint8Array): Readonly<Record<string, string>> | undefined {
  const text = asText(bytes).trim();
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}
