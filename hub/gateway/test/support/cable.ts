import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '@meridian/bridges/free-port';

/** A line to a server of this machine that a test can pull out and put in again. */
export interface Cable {
  readonly port: number;
  /** Nothing comes through any more, and nobody is told: as when the machine at the other end is paused. */
  freeze(): void;
  /** What was held back comes through now. */
  thaw(): void;
  close(): Promise<void>;
}

/** @param to ports; each connection goes to the next of them */
export async function layCable(...to: readonly [number, ...number[]]): Promise<Cable> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let connections = 0;
  const server = createServer((near) => {
    const far = connect(to[(connections += 1) % to.length] ?? to[0], '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('data', (chunk) => other.write(chunk));
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        // A frozen line does not even tell that it is closed.
        if (!isFrozen) other.destroy();
      });
      if (isFrozen) one.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
