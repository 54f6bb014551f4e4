import { encodeName } from '../attributes.ts';
import { concat, fromHex, hashText, intBytes, sha256, utf8, type Hash } from '../bytes.ts';
import { canonicalJson } from '../json.ts';
import { PRECISION_CODE, type Precision } from '../place.ts';
import { curveCode, encodeCurve } from './curve.ts';
import { METRICS } from './metrics.ts';
import { policySetToJson, type Policy, type PolicySet } from './policy-set.ts';

const TAG = utf8('meridian/policy-set/v1');

/** The bytes of docs/policies.md: all that an evaluation takes, and the hash of the document. */
export const encodePolicySet = (set: PolicySet): Uint8Array =>
  concat(
    TAG,
    hashBytes(set.name),
    intBytes(BigInt(set.version), 4),
    hashBytes(canonicalJson(policySetToJson(set))),
    intBytes(set.min, 4),
    intBytes(set.max, 4),
    intBytes(precisionBits(set.precisions), 1),
    intBytes(BigInt(set.policies.length), 1),
    ...set.policies.map(encodePolicy),
  );

/** What a policy set is known by: another document has another id. */
export const policySetId = (set: PolicySet): Hash => sha256(encodePolicySet(set));

function encodePolicy({ metric, of, curve }: Policy): Uint8Array {
  const bytes = encodeCurve(curve);
  return concat(
    intBytes(BigInt(METRICS[metric].code), 1),
    encodeName(of),
    intBytes(curveCode(curve), 1),
    intBytes(BigInt(bytes.length), 2),
    bytes,
  );
}

const precisionBits = (precisions: readonly Precision[]): bigint =>
  precisions.reduce((bits, precision) => bits | (1n << (PRECISION_CODE[precision] - 1n)), 0n);

const hashBytes = (text: string): Uint8Array => fromHex(hashText(text), 'text');
