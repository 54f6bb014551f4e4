import { createHash } from 'node:crypto';
import { toHex } from '../encoding/bytes.ts';
import { DerReader, TAG } from '../encoding/der.ts';
import { attempt } from '../encoding/malformed.ts';
import { REPORT_SIZE } from '../snp/report.ts';
import type { Evidence } from '../verify/evidence.ts';
import { decodeEvidence } from './document.ts';
import { decodeBase64, decodeHex, decodePem } from './text.ts';

/**
 * A report as people have it: 1184 bytes, hex, base64, a document of this package with all of the evidence, or an answer of Microsoft's
 * sidecar in JSON (`/attest/raw`, `/attest/combined`), which brings certificates and endorsement. What is none of these comes back as it
 * is, for the verifier to refuse.
 */
export function readReportFile(bytes: Uint8Array): Evidence {
  if (bytes.length === REPORT_SIZE) return { report: bytes, certificates: [] };
  const document = attempt(() => decodeEvidence(parseJson(asText(bytes))));
  if ('value' in document) return document.value;
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
 * Certificates, however many are in one file: PEM, DER one after another, the JSON of Azure's THIM, or base64 of one of these. What is none of these
 * comes back as it is, for the verifier to refuse.
 */
export const readCertificateFile = (bytes: Uint8Array): readonly Uint8Array[] => readDers(bytes, 'CERTIFICATE');

/** Lists of revoked certificates in the same forms. */
export const readRevocationFile = (bytes: Uint8Array): readonly Uint8Array[] => readDers(bytes, 'X509 CRL');

function readDers(bytes: Uint8Array, label: string): readonly Uint8Array[] {
  if (bytes[0] === TAG.sequence) return splitDer(bytes);
  const json = readJson(bytes);
  const text = json === undefined ? asText(bytes) : `${json['vcekCert'] ?? ''}\n${json['certificateChain'] ?? ''}`;
  const decoded = json === undefined ? decodeBase64(text) : undefined;
  if (decoded !== undefined) return readDers(decoded, label);
  const blocks = attempt(() => decodePem(text, label));
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
  const value = parseJson(asText(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
