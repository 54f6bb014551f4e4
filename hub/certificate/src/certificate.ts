import { LANES } from '@meridian/credit';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
const hexBytes = z.string().regex(/^([0-9a-f]{2})*$/, 'must be lower-case hex digits');
const ethereumHex = z.string().regex(/^0x([0-9a-f]{2})*$/, 'must be 0x and lower-case hex digits');
const decimal = z.string().regex(/^(0|[1-9][0-9]{0,38})$/, 'must be a decimal string');

/**
 * A retirement certificate: which kilograms of which serials were retired on a foreign ledger, in whose name, and everything that is needed
 * to check it without asking anybody, given the claim keys of that ledger's gateway (the trust file).
 */
export const certificateSchema = z.strictObject({
  type: z.literal('meridian/certificate/v2'),
  retirement: z.strictObject({
    retirementId: hash,
    /** Descriptor of the ledger on which it was retired, and of the batch's home. */
    ledger: z.string(),
    homeLedger: z.string(),
    batchId: hash,
    classId: hash,
    /** Kilograms counted from the start of the batch's serial block, half-open. */
    ranges: z.string(),
    kg: decimal,
    /** The multiplier, and the effective offset: mg = kg x ppm. */
    ppm: decimal,
    mg: decimal,
    policySet: hash,
    /** When, where and for which period it was used, and whose word the place is: `declared` or `attested`. */
    use: z.record(z.string(), z.unknown()),
    retiredBy: z.string(),
    beneficiaryName: z.string(),
    reason: z.string(),
    /** Unix seconds of the block. */
    retiredAt: decimal,
  }),
  /** The serials that the ranges touch, first and last inclusive, with the kilograms retired of them. */
  serials: z.array(z.strictObject({ prefix: z.string(), first: decimal, last: decimal, kg: decimal })).min(1),
  /** Where and when the credit came to be; hashes to `batchId`. */
  provenance: z.record(z.string(), z.unknown()),
  entitlement: z.strictObject({ beneficiary: hash, ppm: decimal, policySet: hash, auctionId: hash }).optional(),
  /** The document that `policySet` is the id of; absent for the empty set, and where an entitlement gave the multiplier. */
  policySet: z.record(z.string(), z.unknown()).optional(),
  /** How far the evidence can be trusted. */
  lane: z.enum(LANES),
  /** The gateway's signed claim of the retirement. */
  evidence: z.strictObject({ claim: hexBytes, proof: hexBytes }),
  /** The transaction's receipt in its block, and the gateway's signed statement that the block is final. */
  receipt: z.strictObject({
    header: ethereumHex,
    transactionIndex: z.int().nonnegative(),
    proof: z.array(ethereumHex).min(1),
  }),
  block: z.strictObject({ number: decimal, hash, proof: hexBytes }),
});

export type Certificate = z.infer<typeof certificateSchema>;
