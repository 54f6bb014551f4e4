import {
  batchId,
  classId,
  CreditError,
  entitlementFromJson,
  entitlementToJson,
  provenanceFromJson,
  provenanceToJson,
  type Entitlement,
  type Hash,
  type Provenance,
  type ProvenanceJson,
} from '@meridian/credit';
import { z } from 'zod';
import { hashJson, isShallow, MAX_DEPTH } from './encoding.ts';
import { fieldProblem, type Problem } from './errors.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits');
const decimal = z.string().regex(/^(0|[1-9][0-9]{0,38})$/, 'a decimal string');

/**
 * The document that `assetProfileId` is the hash of: the whole provenance and entitlement of a class. The receiver recomputes
 * both ids from it, so that no gateway can send a credit over under another's origin.
 */
export const assetProfileSchema = z.strictObject({
  version: z.literal('meridian/asset-profile/v1'),
  batchId: hash,
  classId: hash,
  /** `ProvenanceJson` of @meridian/credit; its rules are checked there. */
  provenance: z.record(z.string(), z.unknown()),
  entitlement: z.strictObject({ beneficiary: hash, ppm: decimal, policySet: hash, auctionId: hash }).optional(),
  /** Content hash of the policy set that the batch was issued under; zero for none. */
  policySet: hash,
});

export interface AssetProfile {
  readonly version: 'meridian/asset-profile/v1';
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly provenance: ProvenanceJson;
  readonly entitlement?: Readonly<Record<keyof Entitlement, string>>;
  readonly policySet: Hash;
}

/** A class as the `LedgerBridge` port has it. */
export interface CreditClass {
  readonly classId: Hash;
  readonly batchId: Hash;
  readonly provenance: Provenance;
  readonly entitlement?: Entitlement;
}

export type ProfileResult =
  | { readonly outcome: 'valid'; readonly profile: AssetProfile; readonly credit: CreditClass; readonly hash: Hash }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** The document of a class that this side's ledger holds. */
export const assetProfileOf = (credit: CreditClass): AssetProfile => ({
  version: 'meridian/asset-profile/v1',
  batchId: credit.batchId,
  classId: credit.classId,
  provenance: provenanceToJson(credit.provenance),
  ...(credit.entitlement !== undefined && { entitlement: entitlementToJson(credit.entitlement) }),
  policySet: credit.provenance.policySet,
});

/** SHA-256 over the document's JCS bytes. */
export const assetProfileHash = (profile: AssetProfile): Hash => hashJson(profile);

/** The class that a checked profile describes, as the destination's mint wants it. @throws CreditError for an unchecked one */
export function creditClassOf(profile: AssetProfile): CreditClass {
  const { entitlement } = profile;
  return {
    classId: profile.classId,
    batchId: profile.batchId,
    provenance: provenanceFromJson(profile.provenance),
    ...(entitlement !== undefined && { entitlement: entitlementFromJson(entitlement) }),
  };
}

const refuse = (field: string, value: unknown, expected: string): ProfileResult => ({
  outcome: 'refused',
  problem: fieldProblem('err_1.1.12', { field: `assetProfile.${field}`, value, expected }),
});

/** Reads a profile from outside and recomputes batch id, class id and policy set from its provenance. */
export function readAssetProfile(document: unknown): ProfileResult {
  if (!isShallow(document)) return refuse('', 'a document', `nested at most ${MAX_DEPTH} levels deep`);
  const shape = assetProfileSchema.safeParse(document);
  if (!shape.success) {
    const [issue] = shape.error.issues;
    return refuse(issue?.path.join('.') ?? '', document, `valid: ${issue?.message ?? 'a profile document'}`);
  }
  const profile = shape.data as unknown as AssetProfile;
  let credit: CreditClass;
  try {
    credit = creditClassOf(profile);
  } catch (error) {
    if (error instanceof CreditError) return refuse(error.field, error.value, error.expected);
    throw error;
  }
  const batch = batchId(credit.provenance);
  if (batch !== profile.batchId) return refuse('batchId', profile.batchId, `its provenance's, ${batch}`);
  const id = classId(batch, credit.entitlement);
  if (id !== profile.classId) return refuse('classId', profile.classId, `its batch's and entitlement's, ${id}`);
  if (credit.provenance.policySet !== profile.policySet)
    return refuse('policySet', profile.policySet, `its provenance's, ${credit.provenance.policySet}`);
  return { outcome: 'valid', profile, credit, hash: assetProfileHash(profile) };
}
