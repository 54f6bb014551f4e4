import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../src/stack/ports.ts';
import { jsonLine, startService, type ServiceOptions } from '../src/stack/process.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-cli-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const service = (code: string, options: Partial<ServiceOptions<{ port: number }>> = {}) =>
  startService({
    name: 'the service',
    command: process.execPath,
    args: ['-e', code],
    logFile: join(directory, 'log'),
    ready: { line: jsonLine((value) => value as { port: number }) },
    ...options,
  });

const FOREVER = 'setInterval(() => {}, 1000);';

describe('a service', () => {
  test('is ready when it prints its line of JSON, and everything it prints is logged', async () => {
    const started = await service(
      `console.log('starting'); console.error('a warning'); console.log('{"port":7}'); ${FOREVER}`,
    );
    expect(started.ready).toEqual({ port: 7 });
    await started.stop();
    expect(await started.ended).toEqual({ code: null, signal: 'SIGTERM' });
    expect(readFileSync(join(directory, 'log'), 'utf8')).toMatch(/starting/);
    expect(readFileSync(join(directory, 'log'), 'utf8')).toMatch(/a warning/);
  });

  test('is ready when its port answers', async () => {
    const port = await freePort();
    const started = await service(`setTimeout(() => require('net').createServer().listen(${port}, '127.0.0.1'), 100)`, {
      ready: { port, value: { port } },
    });
    expect(started.ready).toEqual({ port });
    await started.stop();
  });

  test('that ends before it is ready is told by its name and its log', async () => {
    await expect(service('process.exit(5)')).rejects.toMatchObject({
      code: 'SERVICE_ENDED',
      exitCode: 4,
      message: expect.stringMatching(/the service ended with code 5 .*log/),
    });
  });

  test('that cannot be started at all is told too', async () => {
    await expect(service('', { command: 'no-such-command-anywhere' })).rejects.toMatchObject({ code: 'SERVICE_ENDED' });
  });

  test('that is not ready in time is ended', async () => {
    await expect(service(FOREVER, { readyWithinMs: 300 })).rejects.toMatchObject({ code: 'SERVICE_SLOW' });
  });

  test('that does not end when asked is ended by force', async () => {
    const started = await service(`process.on('SIGTERM', () => {}); console.log('{"port":1}'); ${FOREVER}`, {
      graceMs: 100,
    });
    await started.stop();
    expect(await started.ended).toEqual({ code: null, signal: 'SIGKILL' });
  });
});

describe('a port', () => {
  test('that was wanted is kept while it is free, and left to whom has it', async () => {
    const wanted = await freePort();
    expect(await freePort(wanted)).toBe(wanted);
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(wanted, '127.0.0.1', resolve));
    expect(await freePort(wanted)).not.toBe(wanted);
    await new Promise((resolve) => taken.close(resolve));
  });
});
