import { decodeHex, DEFAULT_POLICY, MalformedError, parseTcb, type Policy } from '@meridian/attestation';
import { usage } from './exit.ts';

/** What `meridian attest verify` is told to hold evidence against, as texts. */
export interface PolicyOptions {
  readonly minTcb?: string;
  readonly measurement?: readonly string[];
  readonly hostData?: readonly string[];
  readonly minUvmSvn?: string;
  readonly uvmSignedAt?: string;
  readonly nonce?: string;
  readonly tlsKey?: string;
  readonly allowVmpl?: readonly string[];
  readonly allowProvisional: boolean;
  readonly allowSimulated: boolean;
}

/** @throws CommandError (wrong usage), naming the option, its value and what would be right */
export function readPolicy(options: PolicyOptions): Policy {
  const { minTcb, measurement, hostData, minUvmSvn, uvmSignedAt, nonce, tlsKey } = options;
  return {
    ...DEFAULT_POLICY,
    allowSimulated: options.allowSimulated,
    allowProvisional: options.allowProvisional,
    vmpls: [0, ...(options.allowVmpl ?? []).map(readVmpl)],
    ...(minTcb !== undefined && { minimumTcb: readMinimum(minTcb) }),
    ...(measurement !== undefined && { measurements: measurement.map((one) => readHash('measurement', one, 48)) }),
    ...(hostData !== undefined && { hostData: hostData.map((one) => readHash('host-data', one, 32)) }),
    ...(nonce !== undefined && { nonce: readNonce(nonce) }),
    ...(tlsKey !== undefined && { tlsKey: readHash('tls-key', tlsKey, 32) }),
    uvm: {
      ...DEFAULT_POLICY.uvm,
      ...(minUvmSvn !== undefined && { minimumSvn: readSvn(minUvmSvn) }),
      ...(uvmSignedAt !== undefined && { signedAt: readTime('uvm-signed-at', uvmSignedAt) }),
    },
  };
}

const wrong = (field: string, value: string, expected: string): Error =>
  usage(`--${field}: ${value} is not ${expected}`, { field, value, expected });

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Unix seconds of a time in ISO 8601 or unix seconds. @throws CommandError (wrong usage) */
export function readTime(field: string, text: string): number {
  const seconds = /^\d{1,11}$/.test(text) ? Number(text) : ISO.test(text) ? Math.floor(Date.parse(text) / 1000) : NaN;
  // A day that there is not rolls over in Date: 2026-02-30 would be March.
  const day = ISO.test(text) ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : undefined;
  const rolled =
    day !== undefined && (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10));
  if (Number.isNaN(seconds) || seconds < 0 || rolled)
    throw wrong(field, text, 'a time such as 2026-11-21, 2026-11-21T12:00:00Z or unix seconds');
  return seconds;
}

function readHash(field: string, text: string, bytes: number): string {
  const hex = decodeHex(text);
  if (hex?.length !== bytes) throw wrong(field, text, `${2 * bytes} hex digits`);
  return Buffer.from(hex).toString('hex');
}

function readNonce(text: string): string {
  const bytes = decodeHex(text);
  if (bytes === undefined || bytes.length < 16 || bytes.length > 64) throw wrong('nonce', text, '32 to 128 hex digits');
  return Buffer.from(bytes).toString('hex');
}

function readVmpl(text: string): number {
  if (!/^[0-3]$/.test(text)) throw wrong('allow-vmpl', text, 'a level from 0 to 3');
  return Number(text);
}

function readSvn(text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw wrong('min-uvm-svn', text, 'a whole number');
  return BigInt(text);
}

/** The bytes of a number in hex mean other parts on each product; the report's product decides which reading counts. */
function readMinimum(text: string): NonNullable<Policy['minimumTcb']> {
  try {
    return { Milan: parseTcb(text, 'Milan'), Genoa: parseTcb(text, 'Genoa'), Turin: parseTcb(text, 'Turin') };
  } catch (error) {
    if (error instanceof MalformedError) throw wrong('min-tcb', text, error.expected);
    throw error;
  }
}
