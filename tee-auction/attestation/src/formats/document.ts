import { MalformedError } from '../encoding/malformed.ts';
import type { Evidence } from '../verify/evidence.ts';
import { decodeBase64 } from './text.ts';

/** Evidence as JSON: the fields of `Evidence`, bytes in base64. */
export interface EvidenceDocument {
  readonly report: string;
  readonly certificates: readonly string[];
  readonly runtimeData?: string;
  readonly securityPolicy?: string;
  readonly uvmEndorsement?: string;
  readonly revocationLists?: readonly string[];
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function encodeEvidence(evidence: Evidence): EvidenceDocument {
  const { report, certificates, runtimeData, securityPolicy, uvmEndorsement, revocationLists } = evidence;
  return {
    report: toBase64(report),
    certificates: certificates.map(toBase64),
    ...(runtimeData !== undefined && { runtimeData: toBase64(runtimeData) }),
    ...(securityPolicy !== undefined && { securityPolicy: toBase64(securityPolicy) }),
    ...(uvmEndorsement !== undefined && { uvmEndorsement: toBase64(uvmEndorsement) }),
    ...(revocationLists !== undefined && { revocationLists: revocationLists.map(toBase64) }),
  };
}

const FIELDS = ['report', 'certificates', 'runtimeData', 'securityPolicy', 'uvmEndorsement', 'revocationLists'];

/** @throws MalformedError for a field that is missing, unknown or not base64 */
export function decodeEvidence(document: unknown): Evidence {
  if (typeof document !== 'object' || document === null) throw new MalformedError('evidence', 'a JSON object');
  const fields = new Map<string, unknown>(Object.entries(document));
  const unknown = [...fields.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new MalformedError(`evidence: ${unknown}`, `only ${FIELDS.join(', ')}`);
  const bytes = (name: string, value: unknown): Uint8Array => {
    const decoded = typeof value === 'string' ? decodeBase64(value) : undefined;
    if (decoded === undefined) throw new MalformedError(`evidence: ${name}`, 'base64');
    return decoded;
  };
  const list = (name: string): readonly Uint8Array[] => {
    const values: unknown = fields.get(name);
    if (!Array.isArray(values)) throw new MalformedError(`evidence: ${name}`, 'a list of base64');
    return values.map((value: unknown, i) => bytes(`${name}.${i}`, value));
  };
  const one = (name: 'runtimeData' | 'securityPolicy' | 'uvmEndorsement'): Partial<Evidence> =>
    fields.has(name) ? { [name]: bytes(name, fields.get(name)) } : {};
  return {
    report: bytes('report', fields.get('report')),
    certificates: list('certificates'),
    ...one('runtimeData'),
    ...one('securityPolicy'),
    ...one('uvmEndorsement'),
    ...(fields.has('revocationLists') && { revocationLists: list('revocationLists') }),
  };
}
