import type { ChaincodeEvent } from '@hyperledger/fabric-gateway';
import type { LedgerEvent, RetirementRecord } from '../port/ledger-bridge.ts';
import { destinationRecord, originRecord, read, retirement } from './answers.ts';
import type { EventPosition, FabricClient } from './client.ts';
import { formatCursor, parseCursor, requireKnown } from './cursor.ts';
import { reconnecting } from './reconnecting.ts';

export interface WatchOptions {
  readonly cursor?: string;
  readonly signal: AbortSignal;
}

/**
 * The port's events out of the chaincode's, each once and in the ledger's order. A block on Fabric is final when it is
 * committed. A connection that is lost is made again from after the last event seen, whether or not it was the port's.
 * @throws BridgeError `INVALID_CURSOR`; `LEDGER_ANSWER` where the peer will not give this identity the events
 */
export async function* watchEvents(
  client: FabricClient,
  { cursor, signal }: WatchOptions,
): AsyncGenerator<LedgerEvent, void, undefined> {
  let position = cursor === undefined ? undefined : parseCursor(cursor);
  let checked = position === undefined;
  const open = async () => {
    if (!checked && position !== undefined) await requireKnown(client, position);
    checked = true;
    return client.events(position);
  };
  for await (const event of reconnecting({ what: 'events', signal, open })) {
    position = { block: event.blockNumber, txId: event.transactionId };
    const told = toLedgerEvent(event, position);
    if (told !== undefined) yield told;
  }
}

function toLedgerEvent(event: ChaincodeEvent, position: EventPosition): LedgerEvent | undefined {
  const cursor = formatCursor(position);
  switch (event.eventName) {
    case 'TransferLocked':
    case 'TransferAborting':
    case 'TransferReleased':
    case 'TransferExtinguished':
      return { ...transferOf(read(originRecord, payloadOf(event))), cursor };
    case 'TransferArrived':
    case 'TransferAssigned':
    case 'TransferVoided':
      return { ...transferOf(read(destinationRecord, payloadOf(event))), cursor };
    case 'CreditRetired':
      return { type: 'retired', retirement: retirementOf(payloadOf(event)), cursor };
    default:
      return undefined;
  }
}

type TransferEvent = Omit<Extract<LedgerEvent, { type: 'transfer' }>, 'cursor'>;

const transferOf = ({ originLedger, transferId, state }: Omit<TransferEvent, 'type'>): TransferEvent => ({
  type: 'transfer',
  originLedger,
  transferId,
  state,
});

/** The port's part of a retirement record. */
export function retirementOf(json: unknown): RetirementRecord {
  const { retirementId, batchId, classId, ranges, retiredBy, beneficiaryName, reason, ppm, policySet, use } = read(
    retirement,
    json,
  );
  return { retirementId, batchId, classId, ranges, retiredBy, beneficiaryName, reason, ppm, policySet, use };
}

const payloadOf = (event: ChaincodeEvent): unknown =>
  JSON.parse(Buffer.from(event.payload).toString('utf8')) as unknown;
