import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { GatewayError, type CloseableAsyncIterable } from '@hyperledger/fabric-gateway';
import { BridgeError } from '../port/errors.ts';

/** How long to wait before a lost connection is made again, by how often that failed. */
const RECONNECT_MS = [100, 200, 500, 1_000, 2_000] as const;
/** What no reconnecting mends. */
const FATAL: ReadonlySet<number> = new Set([
  status.INVALID_ARGUMENT,
  status.NOT_FOUND,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
  status.UNIMPLEMENTED,
]);

export interface StreamOptions<T> {
  /** What streams, for errors. */
  readonly what: 'events' | 'blocks';
  readonly signal: AbortSignal;
  /** A connection that begins after what was read last: it is asked again when one is lost. */
  readonly open: () => Promise<CloseableAsyncIterable<T>>;
}

/**
 * What a peer streams, until the signal. A connection that is lost is made again.
 * @throws BridgeError `LEDGER_ANSWER` where the peer will not give this identity the stream; whatever else `open` throws
 */
export async function* reconnecting<T>({ what, signal, open }: StreamOptions<T>): AsyncGenerator<T, void, undefined> {
  let failures = 0;
  while (!aborted(signal)) {
    try {
      for await (const each of received(await open(), signal)) {
        failures = 0;
        yield each;
      }
    } catch (error) {
      if (aborted(signal)) return;
      if (!(error instanceof GatewayError)) throw error;
      if (FATAL.has(error.code)) throw notServed(error, what);
    }
    await rest(RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

/** All of one connection, which is closed with the loop or the signal. */
async function* received<T>(
  connection: CloseableAsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const close = (): void => {
    connection.close();
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    // It may have come while the connection was made, and is not told a second time.
    if (aborted(signal)) return;
    for await (const each of connection) {
      if (aborted(signal)) return;
      yield each;
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** A function, because the compiler does not know that a signal changes while one awaits. */
const aborted = (signal: AbortSignal): boolean => signal.aborted;

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    // Aborted: the loop ends.
  }
}

const notServed = (error: GatewayError, what: StreamOptions<never>['what']): BridgeError =>
  new BridgeError(
    'LEDGER_ANSWER',
    { field: what, value: error.message, expected: `a stream of the channel’s ${what}` },
    { cause: error },
  );
