import { batchId, blockRange, classId, length, provenanceToJson, type Hash, type Provenance } from '@meridian/credit';
import type { IssueArguments } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { requireOperatorOf } from '../roles.ts';
import { readBatch, writeBatch, type BatchRecord } from '../state/batches.ts';
import { readConfiguration } from '../state/config.ts';
import { blockKey, blocksEnd } from '../state/keys.ts';
import { createLot } from '../state/lots.ts';
import { parseState } from '../state/world.ts';
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
  requireOperatorOf(tx.caller, await readConfiguration(tx), 'Credit:Issue', provenance.registry);
  const owner = args.owner ?? tx.caller.account();
  const id = batchId(provenance);
  const near = await nearestBlock(tx, provenance);
  // The block is there iff its batch is, so a repeat needs no read of its own.
  if (near?.batchId === id) return repeated(await readBatch(tx, id), owner);
  if (near !== undefined) requireApart(near, provenance);

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
 * The first block that ends at or after our first serial. Blocks are disjoint and sorted by their last serial, so no other can
 * overlap ours. The one range read on the way of a write: Fabric refuses the transaction if another put a block into it meanwhile
 * (phantom).
 */
async function nearestBlock(tx: Transaction, p: Provenance): Promise<Block | undefined> {
  const from = blockKey(p.registry, p.serialPrefix, p.firstSerial);
  const iterator = await tx.stub.getStateByRange(from, blocksEnd(p.registry, p.serialPrefix));
  const next = await iterator.next();
  await iterator.close();
  return next.done ? undefined : (parseState(next.value.value) as Block);
}

/** @throws LedgerError `SERIAL_OVERLAP` */
function requireApart(block: Block, p: Provenance): void {
  if (BigInt(block.first) > p.lastSerial) return;
  throw new LedgerError('SERIAL_OVERLAP', `serials ${block.first} to ${block.last} are issued already`, {
    field: 'serials',
    value: `${p.firstSerial}-${p.lastSerial}`,
    expected: `free of ${block.first}-${block.last}`,
    batchId: block.batchId,
  });
}
