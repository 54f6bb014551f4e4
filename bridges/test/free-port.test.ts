import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { connects, freePort, isFree } from '../src/free-port.ts';

test('a port that somebody listens at accepts connections and is not free, and else the other way round', async () => {
  const port = await freePort();
  expect([await isFree(port), await connects(port)]).toEqual([true, false]);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    expect([await isFree(port), await connects(port)]).toEqual([false, true]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  expect([await isFree(port), await connects(port)]).toEqual([true, false]);
});
