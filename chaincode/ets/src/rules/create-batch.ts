import { batchId, blockRange, classId, length, provenanceToJson, type Hash, type Provenance } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { readBatch, writeBatch, type BatchRecord } from '../state/batches.ts';
import { blockKey, blocksEnd } from '../state/keys.ts';
import { createLot } from '../state/lots.ts';
import { parseState } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';

export interface Issuance {
  readonly provenance: Provenance;
  /** Account. */
  readonly owner: string;
  /** The serial as the registry's file wrote it; empty when there is none. */
  readonly sourceSerial: string;
  readonly flags: readonly string[];
}

/**
 * The batch of exactly this provenance, if it is here already.
 * @throws LedgerError `SERIAL_OVERLAP` where another batch has one of its serials
 */
export async function findSameBatch(tx: Transaction, provenance: Provenance): Promise<BatchRecord | undefined> {
  const near = await nearestBlock(tx, provenance);
  const id = batchId(provenance);
  // The block is there iff its batch is, so a repeat needs no read of its own.
  if (near?.batchId === id) return readBatch(tx, id);
  if (near !== undefined) requireApart(near, provenance);
  return undefined;
}

/** A new batch and one lot of all its kilograms; {@link findSameBatch} has found it free. */
export async function createBatch(tx: Transaction, issuance: Issuance): Promise<BatchRecord> {
  const { provenance, owner, sourceSerial, flags } = issuance;
  const id = batchId(provenance);
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
  return batch;
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
