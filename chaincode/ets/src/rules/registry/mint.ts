import { mintedPrefix, nextBlock, PPM_ONE, ZERO_HASH, type Period, type Provenance } from '@meridian/credit';
import type { MintArguments } from '../../arguments/registry/mint.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requireOperatorOf } from '../../roles.ts';
import { readConfiguration } from '../../state/config.ts';
import { findMint, nearestMint, serialsIssued, writeMint, type MintRecord } from '../../state/registry/mints.ts';
import { provenanceOfProject, readProject, type ProjectRecord } from '../../state/registry/projects.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { createBatch, findSameBatch } from '../create-batch.ts';
import { mintMultiplierOf } from '../mint-multiplier.ts';
import { requireSameParameters } from './repeat.ts';
import { requireState } from './transition.ts';

/** Which serials a monitoring report became. Numbers are decimal strings. */
export type Minted = Pick<MintRecord, 'batchId' | 'classId' | 'kg' | 'serialPrefix' | 'firstSerial' | 'lastSerial'>;

/**
 * Issues the credits of one monitoring period of an active project: a batch as any other, with serials that go on from the
 * project's last.
 * @throws LedgerError `PROJECT_NOT_FOUND`, `FORBIDDEN`, `KEY_REUSED`, `PROJECT_STATE`, `PERIOD_NOT_ENDED`, `PERIOD_OVERLAP`,
 * `SERIAL_OVERLAP`, `TIME_BEFORE_LAST_CHANGE`, and those of a policy set
 */
export async function mint(tx: Transaction, args: MintArguments): Promise<Minted> {
  const { projectId, period, serials, monitoringReport } = args;
  const project = await readProject(tx, projectId);
  requireOperatorOf(tx.caller, await readConfiguration(tx), 'Registry:Mint', project.registry);
  const owner = args.owner ?? project.proposedBy;
  const hash = parametersHash({ ...args, serials: serials.toString(), owner });
  const existing = await findMint(tx, monitoringReport);
  if (existing !== undefined) {
    return answer(requireSameParameters(existing, hash, 'monitoringReport', monitoringReport));
  }
  requireState(project, ['active']);
  requireEnded(tx, period);
  await requireFreePeriod(tx, projectId, period);
  const provenance = await provenanceOf(tx, project, args);
  // Only an issuance that took these serials by hand could be in the way.
  await findSameBatch(tx, provenance);

  const batch = await createBatch(tx, { provenance, owner, sourceSerial: '', flags: [] });
  const record: MintRecord = {
    ...{ projectId, period, vintage: args.vintage, monitoringReport, policySet: args.policySet, owner },
    ...{ batchId: batch.batchId, classId: batch.classId, kg: batch.kg, serialPrefix: provenance.serialPrefix },
    firstSerial: provenance.firstSerial.toString(),
    lastSerial: provenance.lastSerial.toString(),
    mintMultiplier: provenance.mintMultiplier.toString(),
    mintedBy: tx.caller.account(),
    mintedAt: tx.time,
    txId: tx.id,
    parametersHash: hash,
  };
  await writeMint(tx, record);
  emit(tx, 'CreditIssued', batch);
  return answer(record);
}

const answer = ({ batchId, classId, kg, serialPrefix, firstSerial, lastSerial }: MintRecord): Minted => ({
  batchId,
  classId,
  kg,
  serialPrefix,
  firstSerial,
  lastSerial,
});

async function provenanceOf(tx: Transaction, project: ProjectRecord, args: MintArguments): Promise<Provenance> {
  const { projectId, registry, country } = project;
  const { period, vintage, policySet } = args;
  const { first, last } = nextBlock(await serialsIssued(tx, projectId), args.serials);
  const provenance = provenanceOfProject(projectId, project, {
    period,
    vintage,
    serialPrefix: mintedPrefix({ country, registry, project: projectId, vintage }),
    firstSerial: first.toString(),
    lastSerial: last.toString(),
    issuedAt: tx.time,
    mintMultiplier: PPM_ONE.toString(),
    policySet,
  });
  return policySet === ZERO_HASH
    ? provenance
    : { ...provenance, mintMultiplier: await mintMultiplierOf(tx, provenance) };
}

/** Ex post: nobody has monitored what has not happened. @throws LedgerError `PERIOD_NOT_ENDED` */
function requireEnded(tx: Transaction, { end }: Period): void {
  if (end <= tx.time) return;
  throw new LedgerError('PERIOD_NOT_ENDED', `the period ends at ${end}, after the transaction's time`, {
    field: 'period.end',
    value: end,
    expected: `at most ${tx.time}`,
  });
}

/** @throws LedgerError `PERIOD_OVERLAP` */
async function requireFreePeriod(tx: Transaction, projectId: string, period: Period): Promise<void> {
  const near = await nearestMint(tx, projectId, period);
  if (near === undefined || near.period.start >= period.end) return;
  const minted = `${near.period.start}-${near.period.end}`;
  throw new LedgerError('PERIOD_OVERLAP', `credits of ${projectId} for ${minted} are minted already`, {
    field: 'period',
    value: `${period.start}-${period.end}`,
    expected: `free of ${minted}`,
    batchId: near.batchId,
  });
}
