import { setImmediate as turn } from 'node:timers/promises';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { GatewayError, type CloseableAsyncIterable } from '@hyperledger/fabric-gateway';
import { expect, test } from '@jest/globals';
import { reconnecting } from '../../src/fabric/reconnecting.ts';

function failure(code: status): GatewayError {
  const cause: ServiceError = Object.assign(new Error(status[code]), { code, details: '', metadata: new Metadata() });
  return new GatewayError({ code, details: [], cause, message: status[code] });
}

/** A connection that gives these numbers, and then is lost, or stays silent until it is closed. */
function connection(
  numbers: readonly number[],
  lost?: GatewayError,
): CloseableAsyncIterable<number> & { open: boolean } {
  let end = (): void => undefined;
  const closed = new Promise<void>((resolve) => (end = resolve));
  return {
    open: true,
    close() {
      this.open = false;
      end();
    },
    [Symbol.dispose]() {
      this.close();
    },
    async *[Symbol.asyncIterator]() {
      yield* numbers;
      if (lost !== undefined) throw lost;
      await closed;
    },
  };
}

test('a stream goes on after a lost connection from where it was read to, and each connection is closed', async () => {
  const end = new AbortController();
  const connections = [connection([1, 2], failure(status.UNAVAILABLE)), connection([3])];
  const asked: number[] = [];
  const read: number[] = [];
  const open = (): Promise<CloseableAsyncIterable<number>> => {
    const next = connections[asked.length] ?? connection([]);
    asked.push(read.at(-1) ?? 0);
    return Promise.resolve(next);
  };
  for await (const each of reconnecting({ what: 'blocks', signal: end.signal, open })) {
    read.push(each);
    if (each === 3) end.abort();
  }
  expect(read).toEqual([1, 2, 3]);
  expect(asked).toEqual([0, 2]);
  expect(connections.map((each) => each.open)).toEqual([false, false]);
});

test('a connection that cannot be made is tried again', async () => {
  const end = new AbortController();
  const attempts = [() => Promise.reject(failure(status.UNAVAILABLE)), () => Promise.resolve(connection([7]))];
  const open = (): Promise<CloseableAsyncIterable<number>> => attempts.shift()?.() ?? Promise.reject(new Error('more'));
  for await (const each of reconnecting({ what: 'events', signal: end.signal, open })) {
    expect(each).toBe(7);
    end.abort();
  }
  expect(attempts).toHaveLength(0);
});

test.each([status.PERMISSION_DENIED, status.NOT_FOUND, status.UNIMPLEMENTED])(
  'a peer that will not give the stream (gRPC status %p) is not asked again',
  async (code) => {
    const stream = reconnecting({
      what: 'blocks',
      signal: new AbortController().signal,
      open: () => Promise.reject(failure(code)),
    });
    await expect(stream.next()).rejects.toMatchObject({
      code: 'LEDGER_ANSWER',
      field: 'blocks',
      expected: 'a stream of the channel’s blocks',
    });
  },
);

test('a signal that comes while a connection is made ends the stream, and closes the connection', async () => {
  const end = new AbortController();
  const late = connection([]);
  let make = (): void => undefined;
  const made = new Promise<CloseableAsyncIterable<number>>((resolve) => {
    make = () => {
      resolve(late);
    };
  });
  const next = reconnecting({ what: 'events', signal: end.signal, open: () => made }).next();
  await turn();
  end.abort();
  make();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(late.open).toBe(false);
});
