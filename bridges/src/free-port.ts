import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/**
 * Below what systems give to outgoing connections (Linux from 32768, others from 49152): any of these may take a port between the moment
 * it is found free and the one in which a process listens there.
 */
const FROM = 20_000;
const TO = 32_768;
const TRIES = 100;

/** A TCP port of 127.0.0.1 that nobody has, for a process that has to be told where to listen. @throws Error where there seems to be none */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FROM, TO);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port of 127.0.0.1 from ${FROM} to ${TO - 1} in ${TRIES} tries`);
}

/** Whether one could listen on that TCP port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** Whether something accepts connections at that TCP port of 127.0.0.1. */
export function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}
