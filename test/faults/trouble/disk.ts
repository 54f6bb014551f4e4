import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sleep } from '../stack/transfers.ts';
import type { Place, World } from '../stack/world.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const execute = promisify(execFile);
const PAIRS = 4;
const FULL_MS = 5_000;

/** No file of a running process can grow beyond so many bytes: what a full disk is to the one that writes it. */
const limitFiles = (pid: number, limit: string): Promise<unknown> =>
  execute('prlimit', ['--pid', String(pid), `--fsize=${limit}`]);

const logFileOf = (world: World, place: Place): string =>
  join(world.layout.gateway(world.gateways[place].gatewayId), 'transfers.db-wal');

const diskFull = (place: Place): Trouble => ({
  name: `the disk of the gateway ${place} is full for a while`,
  skipped: () => (process.platform === 'linux' ? undefined : 'files of a process can be limited on Linux alone'),
  run: (data, note) =>
    inWorld({ data }, async (world) => {
      const traffic = await Traffic.prepare(world, PAIRS);
      const gateway = world.gateways[place];
      const size = statSync(logFileOf(world, place)).size;
      await limitFiles(gateway.pid, `${size}:unlimited`);
      // Whoever asks now is refused or waits; what was begun before is stuck in its log.
      const begun = traffic.begin(traffic.left);
      await sleep(FULL_MS);
      const grown = statSync(logFileOf(world, place)).size - size;
      if (grown > 0) return [`the log grew by ${grown} bytes beyond the limit`];
      if (gateway.isRunning) await limitFiles(gateway.pid, 'unlimited:unlimited');
      else {
        note('it gave up and was started again');
        await gateway.start();
      }
      await begun;
      return traffic.end(90_000);
    }),
});

export const DISK: readonly Trouble[] = [diskFull('home'), diskFull('abroad')];
