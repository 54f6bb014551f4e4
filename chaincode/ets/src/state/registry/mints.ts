import type { Hash, Period } from '@meridian/credit';
import { requireNotBefore } from '../../time.ts';
import type { Transaction } from '../../transaction.ts';
import { parseState } from '../world.ts';
import { mintedEnd, mintedKey, reportKey, serialsKey } from './keys.ts';

/** One minting: which serials of a project a monitoring report became. Numbers are decimal strings. */
export interface MintRecord {
  readonly projectId: string;
  readonly period: Period;
  readonly vintage: number;
  /** Hash of the document. */
  readonly monitoringReport: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly kg: string;
  readonly serialPrefix: string;
  readonly firstSerial: string;
  readonly lastSerial: string;
  /** ppm; information, as in the batch's provenance. */
  readonly mintMultiplier: string;
  /** Zero for none. */
  readonly policySet: Hash;
  /** Accounts. */
  readonly owner: string;
  readonly mintedBy: string;
  /** Unix seconds. */
  readonly mintedAt: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

/** What was minted by that report, for whichever project. */
export async function findMint(tx: Transaction, monitoringReport: Hash): Promise<MintRecord | undefined> {
  const found = await tx.state.read(reportKey(tx.stub, monitoringReport));
  if (found === undefined) return undefined;
  const { projectId, periodEnd } = found as { projectId: string; periodEnd: number };
  return (await tx.state.read(mintedKey(projectId, periodEnd))) as MintRecord;
}

/**
 * The first minted period of the project that ends after our start. Periods are disjoint and sorted by their end, so no other can
 * overlap ours; Fabric refuses the transaction if another put a period before it meanwhile (phantom).
 */
export async function nearestMint(
  tx: Transaction,
  projectId: string,
  { start }: Period,
): Promise<MintRecord | undefined> {
  const iterator = await tx.stub.getStateByRange(mintedKey(projectId, start + 1), mintedEnd(projectId));
  const next = await iterator.next();
  await iterator.close();
  return next.done ? undefined : (parseState(next.value.value) as MintRecord);
}

/** How many serials the project has had so far, and since when. */
interface Serials {
  readonly issued: string;
  /** Unix seconds. */
  readonly changedAt: number;
}

/** @throws LedgerError `TIME_BEFORE_LAST_CHANGE` where the project was minted for at a later time */
export async function serialsIssued(tx: Transaction, projectId: string): Promise<bigint> {
  const found = (await tx.state.read(serialsKey(tx.stub, projectId))) as Serials | undefined;
  if (found === undefined) return 0n;
  requireNotBefore(tx.time, found.changedAt);
  return BigInt(found.issued);
}

export async function writeMint(tx: Transaction, record: MintRecord): Promise<void> {
  const { projectId, period, monitoringReport, lastSerial } = record;
  await tx.state.write(mintedKey(projectId, period.end), record);
  await tx.state.write(reportKey(tx.stub, monitoringReport), { projectId, periodEnd: period.end });
  const serials: Serials = { issued: lastSerial, changedAt: tx.time };
  await tx.state.write(serialsKey(tx.stub, projectId), serials);
}
