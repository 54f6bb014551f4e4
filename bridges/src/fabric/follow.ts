import type { TransferRecord } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';
import type { Sighting } from '../port/ledger-view.ts';
import { changedBatch, destinationRecord, issuedBatch, originRecord, read } from './answers.ts';
import { eventsOf, numberOf, type BlockEvent } from './blocks.ts';
import type { FabricClient } from './client.ts';
import { reconnecting } from './reconnecting.ts';

/**
 * What the channel's blocks say of batches. Whole blocks are read, not the chaincode's events alone: a peer sends none of a block without
 * events, and nobody would know how far those have been read. A connection that is lost is made again.
 * @throws BridgeError `INVALID_CURSOR`; `LEDGER_ANSWER` where the peer will not give this identity its blocks
 */
export async function* followBlocks(
  client: FabricClient,
  { cursor, signal }: { readonly cursor?: string; readonly signal: AbortSignal },
): AsyncGenerator<Sighting, void, undefined> {
  let next = cursor === undefined ? 0n : parseHeight(cursor) + 1n;
  for await (const block of reconnecting({ what: 'blocks', signal, open: () => client.blocks(next) })) {
    const height = numberOf(block);
    for (const event of eventsOf(block, client.options.chaincode)) {
      const sighting = sightingOf(event, height);
      if (sighting !== undefined) yield sighting;
    }
    next = height + 1n;
    yield { type: 'read', block: height, cursor: height.toString() };
  }
}

function sightingOf({ name, payload }: BlockEvent, block: bigint): Sighting | undefined {
  const json = (): unknown => JSON.parse(Buffer.from(payload).toString('utf8')) as unknown;
  switch (name) {
    case 'TransferLocked':
    case 'TransferReleased':
    case 'TransferExtinguished':
      return transferOf(read(originRecord, json()), block);
    case 'TransferArrived':
    case 'TransferAssigned':
    case 'TransferVoided':
      return transferOf(read(destinationRecord, json()), block);
    case 'CreditIssued':
      return { type: 'issued', block, ...read(issuedBatch, json()) };
    case 'CreditRetired':
    case 'CreditRetiredAbroad':
      return { type: 'changed', block, ...read(changedBatch, json()) };
    default:
      return undefined;
  }
}

type TransferState = Extract<Sighting, { type: 'transfer' }>['state'] | 'aborting';

function transferOf(record: TransferRecord<TransferState>, block: bigint): Sighting | undefined {
  const { originLedger, transferId, batchId, state } = record;
  if (state === 'aborting') return undefined;
  return { type: 'transfer', block, batchId, key: { originLedger, transferId }, state };
}

/** @throws BridgeError `INVALID_CURSOR` */
function parseHeight(cursor: string): bigint {
  if (/^(0|[1-9][0-9]{0,14})$/.test(cursor)) return BigInt(cursor);
  throw new BridgeError('INVALID_CURSOR', { field: 'cursor', value: cursor, expected: '<block number>' });
}
