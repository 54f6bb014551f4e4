import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { MemoryTransferLog } from '../../src/log/memory-log.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import { describeTransferLog } from './log-suite.ts';

const directory = mkdtempSync(join(tmpdir(), 'meridian-log-'));
let made = 0;
const file = (): string => join(directory, `${String(made)}.db`);

afterAll(() => {
  rmSync(directory, { recursive: true });
});

describeTransferLog('memory', { open: () => Promise.resolve(new MemoryTransferLog()) });

describeTransferLog('sqlite', {
  open: () => {
    made += 1;
    return Promise.resolve(new SqliteTransferLog(file()));
  },
  reopen: async (log) => {
    await log.close();
    return new SqliteTransferLog(file());
  },
});

test('a sqlite log belongs to one process at a time', async () => {
  made += 1;
  const log = new SqliteTransferLog(file());
  expect(() => new SqliteTransferLog(file(), { busyMs: 10 })).toThrow(/locked/);
  await log.close();
  await new SqliteTransferLog(file()).close();
});
