import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@meridian/bridges/free-port';
import { openLog, sqliteFile } from '../../src/log/open-log.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import { testLog } from '../support/two-gateways.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'meridian-open-log-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

const open = (log: Parameters<typeof openLog>[0]['log']) => openLog({ dataDir, log }, testLog('open'), () => undefined);
const postgres = (urlFile: string) =>
  open({ kind: 'postgres', urlFile, replica: 'a', leaseSeconds: 10, connections: 2 });

const file = (name: string, text: string, mode = 0o600): string => {
  const path = join(dataDir, name);
  writeFileSync(path, text, { mode });
  return path;
};

describe('the log that a configuration names', () => {
  test('is a file of the data directory, which is made, where it names SQLite', async () => {
    const log = await open({ kind: 'sqlite' });
    expect(log).toBeInstanceOf(SqliteTransferLog);
    expect(existsSync(sqliteFile({ dataDir }))).toBe(true);
    await log.close();
  });

  test('is refused where the file with its URL can be read by others', async () => {
    const urlFile = file('open-url', 'postgresql://gateway:geheim@127.0.0.1/log', 0o644);
    await expect(postgres(urlFile)).rejects.toMatchObject({ code: 'KEY_FILE_MODE', facts: { field: 'log.urlFile' } });
  });

  test('is refused where the file holds no URL of PostgreSQL, without a word of what it holds', async () => {
    const urlFile = file('no-url', 'https://gateway:geheim@127.0.0.1/log');
    const error: unknown = await postgres(urlFile).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'INVALID_CONFIG', facts: { field: 'log.urlFile' } });
    expect(JSON.stringify([error, String(error)])).not.toContain('geheim');
  });

  test('is not opened where nobody answers, and the password is in no error', async () => {
    const urlFile = file('url', `postgresql://gateway:geheim@127.0.0.1:${String(await freePort())}/log\n`);
    const error: unknown = await postgres(urlFile).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('geheim');
  });
});
