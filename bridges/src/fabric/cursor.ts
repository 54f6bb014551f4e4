import { GatewayError } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import { BridgeError } from '../port/errors.ts';
import type { EventPosition, FabricClient } from './client.ts';

const CURSOR = /^(0|[1-9][0-9]{0,14}):([0-9a-f]{64})$/;

export const formatCursor = ({ block, txId }: EventPosition): string => `${block}:${txId}`;

/** @throws BridgeError `INVALID_CURSOR` */
export function parseCursor(cursor: string): EventPosition {
  const [, block, txId] = CURSOR.exec(cursor) ?? [];
  if (block === undefined || txId === undefined) throw invalidCursor(cursor, '<block number>:<transaction id>');
  return { block: BigInt(block), txId };
}

/**
 * A peer that is given the position of another ledger waits for its transaction for ever, and so would skip everything.
 * @throws BridgeError `INVALID_CURSOR`
 */
export async function requireKnown(client: FabricClient, position: EventPosition): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await client.evaluateSystem('qscc', 'GetBlockByTxID', client.options.channel, position.txId);
  } catch (error) {
    if (!(error instanceof GatewayError) || !isNotFound(error)) throw error;
    throw invalidCursor(formatCursor(position), 'the position of an event of this ledger', error);
  }
  const block = BigInt(common.Block.deserializeBinary(bytes).getHeader()?.getNumber() ?? -1);
  if (block !== position.block)
    throw invalidCursor(formatCursor(position), `in block ${block}, where that transaction is`);
}

const isNotFound = (error: GatewayError): boolean =>
  [error.message, ...error.details.map(({ message }) => message)].some((message) =>
    message.includes('no such transaction ID'),
  );

const invalidCursor = (value: string, expected: string, cause?: unknown): BridgeError =>
  new BridgeError('INVALID_CURSOR', { field: 'cursor', value, expected }, { cause });
