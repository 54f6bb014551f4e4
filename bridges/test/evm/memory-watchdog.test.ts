import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { watchMemory } from '../../src/evm/memory-watchdog.ts';

const linuxOnly = process.platform === 'linux' ? test : test.skip;

linuxOnly('a process that takes more memory than it may is killed', async () => {
  const hungry = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(8 << 20, 1)), 5);';
  const child = spawn(process.execPath, ['-e', hungry], { stdio: 'ignore' });
  const watchdog = watchMemory(child.pid ?? 0, { limitMiB: 150, everyMs: 20 });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  watchdog.stop();
  expect(signal).toBe('SIGKILL');
  expect(watchdog.killed()).toBe(true);
  expect(watchdog.peakMiB()).toBeGreaterThan(150);
});

linuxOnly('a process that keeps within its memory is left alone, and its peak is told', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 10_000)'], { stdio: 'ignore' });
  const watchdog = watchMemory(child.pid ?? 0, { limitMiB: 1_000, everyMs: 20 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  watchdog.stop();
  expect(child.exitCode).toBeNull();
  expect(watchdog.killed()).toBe(false);
  expect(watchdog.peakMiB()).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
});
