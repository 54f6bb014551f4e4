import { concat, fromHex, intBytes, parseHash, ZERO_HASH, type Hash } from '../../bytes.ts';
import { CreditError } from '../../errors.ts';
import { PPM_MAX } from '../../mass.ts';
import { isComplete, keyHash } from '../key.ts';
import { rootOf, type TableLeaf } from '../merkle-table.ts';
import { readObject, readPpm } from '../read.ts';

/** A table too big for a ledger: its root, and a factor for all keys that have none of their own. Callers bring the leaf. */
export interface MerkleCurve {
  readonly type: 'merkle';
  readonly default: bigint;
  readonly root: Hash;
}

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `INVALID_HASH` */
export function readMerkle(value: unknown, path: string): MerkleCurve {
  const object = readObject(value, path, ['type', 'default', 'root']);
  return {
    type: 'merkle',
    default: readPpm(object['default'], `${path}.default`),
    root: parseHash(object['root'], `${path}.root`),
  };
}

export const encodeMerkle = ({ default: byDefault, root }: MerkleCurve): Uint8Array =>
  concat(intBytes(byDefault, 4), fromHex(root, 'root'));

/**
 * The factor of the key by the leaf that was brought for this policy; `undefined` where the default counts: for a key between the leaf's and
 * the next, which the leaf proves to be absent, and, without any leaf, for what the credit lacks.
 * @throws CreditError `TABLE_LEAF_INVALID`
 */
export function merkleFactor(
  { root }: MerkleCurve,
  policy: number,
  text: string,
  leaves: readonly TableLeaf[],
): bigint | undefined {
  if (!isComplete(text)) return undefined;
  const key = keyHash(text);
  const leaf = leaves.find((each) => each.policy === policy);
  if (leaf === undefined) throw invalid(policy, undefined, `a leaf for ${text}, key ${key}`);
  const between = leaf.key < key && (leaf.next === ZERO_HASH || key < leaf.next);
  if (leaf.key !== key && !between)
    throw invalid(policy, `${leaf.key} to ${leaf.next}`, `the leaf that holds the key of ${text}, ${key}`);
  if (leaf.ppm < 0n || leaf.ppm > PPM_MAX) throw invalid(policy, leaf.ppm, `from 0 to ${PPM_MAX} ppm`);
  const reached = rootOf(leaf);
  if (reached !== root)
    throw invalid(policy, `a proof that leads to ${reached}`, `one that leads to the root, ${root}`);
  return leaf.key === key ? leaf.ppm : undefined;
}

const invalid = (policy: number, value: unknown, expected: string): CreditError =>
  new CreditError('TABLE_LEAF_INVALID', { field: `leaves of policy ${policy}`, value, expected });
