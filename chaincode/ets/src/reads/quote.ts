import {
  entitlementToJson,
  explain,
  milligrams,
  ZERO_HASH,
  type Entitlement,
  type EntitlementJson,
} from '@meridian/credit';
import type { QuoteArguments } from '../arguments/quote.ts';
import { invalidArgument } from '../errors.ts';
import { effectOf, factorsToJson, ppmOf } from '../rules/effect.ts';
import { readBatch } from '../state/batches.ts';
import { entitlementOf, readClass } from '../state/classes.ts';
import type { FactorJson } from '../state/retirements.ts';
import type { Transaction } from '../transaction.ts';

/** What a retirement in that use would record now. */
export interface Quote {
  readonly ppm: string;
  /** Of the kilograms asked for, by default one credit's. */
  readonly mg: string;
  readonly kg: string;
  readonly factors: readonly FactorJson[];
  /** For people. */
  readonly explanation: string;
  readonly entitlement?: EntitlementJson;
}

/**
 * What kilograms of a batch or class are worth in a use, at the transaction's time.
 * @throws CreditError `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`, `TABLE_LEAF_INVALID`
 * @throws LedgerError `BATCH_NOT_FOUND`, `CLASS_NOT_FOUND`, `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`
 */
export async function quote(tx: Transaction, args: QuoteArguments): Promise<Quote> {
  const { credit, policySet, leaves, kg } = args;
  const batchId = 'batchId' in credit ? credit.batchId : (await readClass(tx, credit.classId)).batchId;
  const entitlement = 'classId' in credit ? await entitlementOf(tx, batchId, credit.classId) : undefined;
  if (entitlement !== undefined) return ofEntitlement(entitlement, args);
  // Under the empty set the batch is not read, yet must be there.
  if (policySet === ZERO_HASH) await readBatch(tx, batchId);
  const effect = await effectOf(tx, batchId, { policySet, use: { ...args.use, time: tx.time }, leaves });
  return {
    ppm: ppmOf(effect).toString(),
    mg: milligrams(kg, ppmOf(effect)).toString(),
    kg: kg.toString(),
    factors: factorsToJson(effect),
    explanation: effect === undefined ? 'no policy set: 1.0' : explain(effect),
  };
}

/** It holds wherever the credit is used, but only for its beneficiary. */
function ofEntitlement(entitlement: Entitlement, { policySet, kg }: QuoteArguments): Quote {
  if (policySet !== ZERO_HASH) {
    throw invalidArgument('policySet', policySet, 'absent: the class has an entitlement that fixes the multiplier');
  }
  const { ppm, beneficiary, auctionId } = entitlement;
  return {
    ppm: ppm.toString(),
    mg: milligrams(kg, ppm).toString(),
    kg: kg.toString(),
    factors: [],
    explanation: `fixed at ${ppm} ppm for beneficiary ${beneficiary} by auction ${auctionId}`,
    entitlement: entitlementToJson(entitlement),
  };
}
