import { batchId, blockRange, classId, length, provenanceToJson, type Hash, type Provenance } from '@meridian/credit';
import type { IssueArguments } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { requireOperatorOf } from '../roles.ts';
import { findBatch, writeBatch, type BatchRecord } from '../state/batches.ts';
import { readConfiguration } from '../state/config.ts';
import { blockKey, blocksEnd } from '../state/keys.ts';
import { createLot } from '../state/lots.ts';
import { emit, type Transaction } from '../transaction.ts';

export interface Issued {
  readonly batchId: Hash;
  readonly classId: Hash;
  /** Decimal string. */
  readonly kg: string;
}

/**
 * Takes one issuance of a registry in: a batch with its provenance and one lot of all its kilograms.
 * @throws LedgerError `FORBIDDEN`, `BATCH_EXISTS`, `SERIAL_OVERLAP`
 */
export async function issue(tx: Transaction, args: IssueArguments): Promise<Issued> {
  const { provenance, sourceSerial, flags } = args;
  requireOperatorOf(tx.caller, await readConfiguration(tx), provenance.registry);
  const owner = args.owner ?? tx.caller.account();
  const id = batchId(provenance);
  const existing = await findBatch(tx, id);
  if (existing !== undefined) return repeated(existing, owner);
  await requireFreeBlock(tx, provenance);

  const block = blockRange(provenance.firstSerial, provenance.lastSerial);
  const batch: BatchRecord = {
    batchId: id,
    classId: classId(id),
    provenance: provenanceToJson(provenance),
    issuedTo: owner,
    issuedTxId: tx.id,
    kg: length(block).toString(),
    sourceSerial,
    flags,
  };
  await writeBatch(tx, batch);
  await reserveBlock(tx, provenance, id);
  await createLot(tx, {
    batchId: id,
    classId: batch.classId,
    range: block,
    blockStart: provenance.firstSerial,
    holding: { status: 'active', owner },
    changedAt: tx.time,
  });
  emit(tx, 'CreditIssued', batch);
  return answer(batch);
}

const answer = ({ batchId, classId, kg }: BatchRecord): Issued => ({ batchId, classId, kg });

function repeated(existing: BatchRecord, owner: string): Issued {
  if (existing.issuedTo === owner) return answer(existing);
  throw new LedgerError('BATCH_EXISTS', `batch ${existing.batchId} was issued to another owner`, {
    field: 'owner',
    value: owner,
    expected: existing.issuedTo,
    batchId: existing.batchId,
  });
}

interface Block {
  readonly batchId: Hash;
  readonly first: string;
  readonly last: string;
}

const reserveBlock = (tx: Transaction, p: Provenance, id: Hash): Promise<void> =>
  tx.state.write(blockKey(p.registry, p.serialPrefix, p.lastSerial), {
    batchId: id,
    first: p.firstSerial.toString(),
    last: p.lastSerial.toString(),
  } satisfies Block);

/**
 * Blocks are disjoint and sorted by their last serial, so the first one at or after ours is the only one that can overlap. The
 * one range read on the way of a write: Fabric refuses a block that another transaction put into it meanwhile (phantom).
 * @throws LedgerError `SERIAL_OVERLAP`
 */
async function requireFreeBlock(tx: Transaction, p: Provenance): Promise<void> {
  const from = blockKey(p.registry, p.serialPrefix, p.firstSerial);
  const iterator = await tx.stub.getStateByRange(from, blocksEnd(p.registry, p.serialPrefix));
  const next = await iterator.next();
  await iterator.close();
  if (next.done) return;
  const block = JSON.parse(new TextDecoder().decode(next.value.value)) as Block;
  if (BigInt(block.first) > p.lastSerial) return;
  throw new LedgerError('SERIAL_OVERLAP', `serials ${block.first} to ${block.last} are issued already`, {
    field: 'serials',
    value: `${p.firstSerial}-${p.lastSerial}`,
    expected: `free of ${block.first}-${block.last}`,
    batchId: block.batchId,
  });
}
