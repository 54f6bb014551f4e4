import { DatabaseSync } from 'node:sqlite';
import { GatewayError, messageOf } from '../errors.ts';

/** Says that this process is the one that works with a log; ends with the process, however that ends. */
export interface Ownership {
  release(): void;
}

/**
 * Two processes on one log would do everything twice, so the one that works with it holds a lock on a file beside it. The log itself is
 * not locked by that: another process may read it, as a back-up does.
 * @param busyMs how long to wait for another process to let go
 * @throws GatewayError `LOG_IN_USE`
 */
export function own(path: string, busyMs: number): Ownership {
  const file = `${path}-owner`;
  const lock = new DatabaseSync(file, { timeout: busyMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new GatewayError(
      'LOG_IN_USE',
      `${path} is locked by the process that works with it: ${messageOf(cause)}`,
      { field: 'dataDir', value: path, expected: 'a log that no other process has open' },
      cause,
    );
  }
  return {
    release: () => {
      lock.close();
    },
  };
}
