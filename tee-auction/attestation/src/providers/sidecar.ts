import { readCertificateFile } from '../formats/files.ts';
import { decodeBase64 } from '../formats/text.ts';
import type { Evidence } from '../verify/evidence.ts';
import { ProviderError, requireReportOf, type EvidenceProvider } from './provider.ts';

export interface SidecarOptions {
  /** On loopback, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The policy that the group runs under, which the sidecar does not hand over. */
  readonly securityPolicy?: Uint8Array;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** Report, chain and endorsement are some 30 kB. */
const MAX_ANSWER = 1 << 20;

/** Microsoft's sidecar of confidential container groups (confidential-sidecar-containers), `POST /attest/combined`. */
export function sidecarProvider({ url, securityPolicy, timeoutMs = TIMEOUT_MS }: SidecarOptions): EvidenceProvider {
  return {
    kind: 'sidecar',
    async attest(runtimeData) {
      const body = JSON.stringify({ runtime_data: Buffer.from(runtimeData).toString('base64') });
      const answer = parseAnswer(await post(new URL('/attest/combined', url), body, timeoutMs));
      requireReportOf('sidecar', answer.report, runtimeData);
      return { ...answer, runtimeData, ...(securityPolicy !== undefined && { securityPolicy }) };
    },
  };
}

async function post(url: URL, body: string, timeoutMs: number): Promise<string> {
  let answer: { readonly ok: boolean; readonly status: number; readonly text: string };
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    answer = { ok: response.ok, status: response.status, text: await readText(response) };
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    throw new ProviderError('sidecar', 'UNAVAILABLE', `${url.href} does not answer`, error);
  }
  if (answer.ok) return answer.text;
  throw new ProviderError('sidecar', 'BAD_ANSWER', `status ${answer.status}: ${answer.text.slice(0, 200)}`);
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = response.body ?? new Blob([]).stream();
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_ANSWER) throw new ProviderError('sidecar', 'BAD_ANSWER', `more than ${MAX_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** One JSON object and nothing behind it: after an error the sidecar goes on and writes a second body with status 200. */
function parseAnswer(text: string): Pick<Evidence, 'report' | 'certificates'> & Pick<Evidence, 'uvmEndorsement'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ProviderError('sidecar', 'BAD_ANSWER', `not one JSON object: ${text.slice(0, 200)}`, error);
  }
  const fields = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  if (fields.has('error')) throw new ProviderError('sidecar', 'BAD_ANSWER', `an error: ${text.slice(0, 200)}`);
  const bytes = (name: string): Uint8Array => {
    const field = fields.get(name);
    const decoded = typeof field === 'string' ? decodeBase64(field) : undefined;
    if (decoded === undefined) throw new ProviderError('sidecar', 'BAD_ANSWER', `${name} is not base64`);
    return decoded;
  };
  const uvm = fields.get('uvm_endorsements');
  return {
    report: bytes('evidence'),
    certificates: readCertificateFile(bytes('endorsements')),
    ...(uvm !== undefined && uvm !== '' && { uvmEndorsement: bytes('uvm_endorsements') }),
  };
}
