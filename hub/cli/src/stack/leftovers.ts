import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { refused } from '../exit.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';

const execute = promisify(execFile);
const UP = 'up';

/**
 * Ends services that a killed `meridian up` left running, so that two never write to one data directory. Only a process whose command line
 * names this data directory, or this data directory's own addresses, is taken for ours: its number may belong to somebody else by now.
 * @throws CommandError `ALREADY_RUNNING` while the `up` that started them is alive
 */
export async function endLeftovers(layout: Layout, previous: Hub | undefined): Promise<void> {
  if (previous === undefined) return;
  const { [UP]: upPid, ...services } = previous.processes;
  if (upPid !== undefined && upPid !== process.pid && (await commandOf(upPid)).includes('hub/cli/dist/main.js up')) {
    throw refused('ALREADY_RUNNING', `a hub with ${layout.data} is running already, as process ${upPid}`, {
      pid: upPid,
      data: layout.data,
    });
  }
  const marks = [
    layout.data,
    String(previous.evm.port),
    ...Object.values(previous.fabric.chaincodePorts).map((port) => `127.0.0.1:${port}`),
  ];
  for (const pid of Object.values(services)) {
    const ours = async (): Promise<boolean> => {
      const command = await commandOf(pid);
      return marks.some((mark) => command.includes(mark));
    };
    if (!(await ours())) continue;
    signal(pid, 'SIGTERM');
    for (let i = 0; i < 100 && (await ours()); i++) await sleep(50);
    if (await ours()) signal(pid, 'SIGKILL');
  }
}

/** It may end by itself meanwhile: some do when those are gone that they were there for. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A process's command line, empty when there is none. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return '';
  try {
    const { stdout } = await execute('ps', ['-o', 'args=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return '';
  }
}
