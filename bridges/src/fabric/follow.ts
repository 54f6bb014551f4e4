import { GatewayError } from '@hyperledger/fabric-gateway';
import type { common } from '@hyperledger/fabric-protos';
import type { TransferRecord } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';
import type { Sighting } from '../port/ledger-view.ts';
import { changedBatch, destinationRecord, issuedBatch, originRecord, read } from './answers.ts';
import { eventsOf, numberOf, type BlockEvent } from './blocks.ts';
import type { FabricClient } from './client.ts';
import { aborted, isFatal, notServed, RECONNECT_MS, rest } from './events.ts';

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
  let failures = 0;
  while (!aborted(signal)) {
    try {
      for await (const block of received(client, next, signal)) {
        failures = 0;
        const height = numberOf(block);
        for (const event of eventsOf(block, client.options.chaincode)) {
          const sighting = sightingOf(event, height);
          if (sighting !== undefined) yield sighting;
        }
        next = height + 1n;
        yield { type: 'read', block: height, cursor: height.toString() };
      }
    } catch (error) {
      if (aborted(signal)) return;
      if (!(error instanceof GatewayError)) throw error;
      if (isFatal(error)) throw notServed(error, 'blocks');
    }
    await rest(RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

/** Blocks of one connection, which is closed with the loop or the signal. */
async function* received(
  client: FabricClient,
  from: bigint,
  signal: AbortSignal,
): AsyncGenerator<common.Block, void, undefined> {
  const blocks = await client.blocks(from);
  const close = (): void => {
    blocks.close();
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    for await (const block of blocks) {
      if (aborted(signal)) return;
      yield block;
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
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
