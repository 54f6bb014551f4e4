import { ByteReader, concat, fromHex, intBytes, toHex, utf8, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { TIME_MAX } from './period.ts';

/** From when until when the home ledger lets a policy set be used. */
export interface PolicyStatement {
  readonly homeLedger: Hash;
  readonly policySet: Hash;
  /** Unix seconds. */
  readonly activeFrom: number;
  /** Exclusive; {@link TIME_MAX} where no end is set. */
  readonly activeUntil: number;
  /** Counts the changes of this set's activation. */
  readonly version: number;
}

/** Whose attestations of places the home ledger takes. */
export interface AttestersStatement {
  readonly homeLedger: Hash;
  /** The configuration's. */
  readonly version: number;
  /** 0x and 40 lower-case hex digits each, ascending. */
  readonly attesters: readonly string[];
}

const POLICY_TAG = 'meridian/policy-statement/v1';
const ATTESTERS_TAG = 'meridian/attesters/v1';
const UINT32_MAX = 0xffff_ffff;
const ADDRESS = /^0x[0-9a-f]{40}$/;

/** 112 bytes. @throws CreditError `INVALID_STATEMENT` */
export function encodePolicyStatement(s: PolicyStatement): Uint8Array {
  checkInteger('activeFrom', s.activeFrom, 0, TIME_MAX);
  checkInteger('activeUntil', s.activeUntil, s.activeFrom, TIME_MAX);
  checkInteger('version', s.version, 1, UINT32_MAX);
  return concat(
    utf8(POLICY_TAG),
    fromHex(s.homeLedger, 'homeLedger'),
    fromHex(s.policySet, 'policySet'),
    intBytes(BigInt(s.activeFrom), 8),
    intBytes(BigInt(s.activeUntil), 8),
    intBytes(BigInt(s.version), 4),
  );
}

/** @throws CreditError `INVALID_STATEMENT` */
export function decodePolicyStatement(bytes: Uint8Array): PolicyStatement {
  const reader = readerOf(bytes);
  reader.tag(POLICY_TAG);
  const [homeLedger, policySet] = [reader.hash(), reader.hash()];
  const [activeFrom, activeUntil, version] = [reader.uint(8), reader.uint(8), reader.uint(4)].map(Number) as [
    number,
    number,
    number,
  ];
  reader.end();
  const statement = { homeLedger, policySet, activeFrom, activeUntil, version };
  encodePolicyStatement(statement);
  return statement;
}

/** @throws CreditError `INVALID_STATEMENT` */
export function encodeAttestersStatement(s: AttestersStatement): Uint8Array {
  checkInteger('version', s.version, 1, Number.MAX_SAFE_INTEGER);
  checkInteger('attesters', s.attesters.length, 0, 255);
  s.attesters.forEach((address, i) => {
    if (!ADDRESS.test(address)) throw invalid(`attesters[${i}]`, address, '0x and 40 lower-case hex digits');
    if (i > 0 && (s.attesters[i - 1] ?? '') >= address) throw invalid(`attesters[${i}]`, address, 'ascending');
  });
  return concat(
    utf8(ATTESTERS_TAG),
    fromHex(s.homeLedger, 'homeLedger'),
    intBytes(BigInt(s.version), 8),
    intBytes(BigInt(s.attesters.length), 1),
    ...s.attesters.map((address) => fromHex(address.slice(2), 'attesters')),
  );
}

/** @throws CreditError `INVALID_STATEMENT` */
export function decodeAttestersStatement(bytes: Uint8Array): AttestersStatement {
  const reader = readerOf(bytes);
  reader.tag(ATTESTERS_TAG);
  const homeLedger = reader.hash();
  const version = Number(reader.uint(8));
  const attesters = Array.from({ length: Number(reader.uint(1)) }, () => `0x${toHex(reader.take(20))}`);
  reader.end();
  const statement = { homeLedger, version, attesters };
  encodeAttestersStatement(statement);
  return statement;
}

const readerOf = (bytes: Uint8Array): ByteReader =>
  new ByteReader(bytes, (expected) => invalid('statement', `${bytes.length} bytes`, expected));

function checkInteger(field: string, value: number, min: number, max: number): void {
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw invalid(field, value, `an integer from ${min} to ${max}`);
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_STATEMENT', { field, value, expected });
