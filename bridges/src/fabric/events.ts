import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { GatewayError, type ChaincodeEvent } from '@hyperledger/fabric-gateway';
import type { LedgerEvent, RetirementRecord } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';
import { destinationRecord, originRecord, read, retirement } from './answers.ts';
import type { EventPosition, FabricClient } from './client.ts';
import { formatCursor, parseCursor, requireKnown } from './cursor.ts';

/** How long to wait before a lost connection is made again, by how often that failed. */
export const RECONNECT_MS = [100, 200, 500, 1_000, 2_000] as const;
/** What no reconnecting mends. */
const FATAL: ReadonlySet<number> = new Set([
  status.INVALID_ARGUMENT,
  status.NOT_FOUND,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
  status.UNIMPLEMENTED,
]);

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
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (!checked && position !== undefined) await requireKnown(client, position);
      checked = true;
      for await (const event of received(client, position, signal)) {
        failures = 0;
        position = { block: event.blockNumber, txId: event.transactionId };
        const told = toLedgerEvent(event, position);
        if (told !== undefined) yield told;
      }
    } catch (error) {
      if (aborted(signal)) return;
      if (!(error instanceof GatewayError)) throw error;
      if (isFatal(error)) throw notServed(error, 'events');
    }
    await rest(RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

/** Events of one connection, which is closed with the loop or the signal. */
async function* received(
  client: FabricClient,
  after: EventPosition | undefined,
  signal: AbortSignal,
): AsyncGenerator<ChaincodeEvent, void, undefined> {
  const events = await client.events(after);
  const close = (): void => {
    events.close();
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    for await (const event of events) {
      if (aborted(signal)) return;
      yield event;
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** A function, because the compiler does not know that a signal changes while one awaits. */
export const aborted = (signal: AbortSignal): boolean => signal.aborted;

export const isFatal = ({ code }: GatewayError): boolean => FATAL.has(code);

export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    // Aborted: the loop ends.
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

export const notServed = (error: GatewayError, what: 'events' | 'blocks'): BridgeError =>
  new BridgeError(
    'LEDGER_ANSWER',
    { field: what, value: error.message, expected: `a stream of the channel’s ${what}` },
    { cause: error },
  );
