import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { backUp, inspectCopy } from '../../src/log/backup.ts';
import { restore } from '../../src/log/restore.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import type { TransferRow } from '../../src/log/transfer-log.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
let directory: string;
let file: string;
let opened: SqliteTransferLog[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-backup-'));
  file = join(directory, 'transfers.db');
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((log) => log.close()));
  rmSync(directory, { recursive: true });
});

function open(path = file): SqliteTransferLog {
  const log = new SqliteTransferLog(path, { busyMs: 50 });
  opened.push(log);
  return log;
}

const row = (n: number, changes: Partial<TransferRow> = {}): TransferRow => ({
  key: `client/peer/${n}`,
  transferId: hashText(`transfer ${n}`),
  role: 'client',
  peer: 'peer',
  sessionId: `session ${n}`,
  state: 'initial',
  open: n % 2 === 0,
  document: JSON.stringify({ text: 'x'.repeat(2_000) }),
  version: 1,
  originLedger: hashText('origin'),
  destinationLedger: hashText('destination'),
  classId: hashText('class'),
  kg: 1n,
  startedAt: n,
  ledgerMs: 0,
  peerLedgerMs: 0,
  ...changes,
});

async function fill(log: SqliteTransferLog, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++)
    await log.append({
      at: n,
      transfer: row(n),
      events: [
        { type: 'start', body: '{}' },
        { type: 'more', body: '{"a":1}' },
      ],
    });
}

const to = (): string => join(directory, 'copy.db');
const writeNothing = (path: string): string => {
  writeFileSync(path, '');
  return path;
};

describe('a back-up', () => {
  test('is the log as it was at one moment, made while it is written to', async () => {
    const log = open();
    await fill(log, 0, 100);
    const writing = fill(log, 100, 400);
    const report = await backUp(file, to(), NOW);
    await writing;
    expect(report).toMatchObject({ file: to(), at: new Date(NOW).toISOString() });
    expect(report.transfers).toBeGreaterThanOrEqual(100);
    expect(report.openTransfers).toBe(Math.ceil(report.transfers / 2));
    expect(inspectCopy(to())).toEqual(report);
    const copy = open(to());
    for (let n = 0; n < report.transfers; n++) expect(await copy.transfer(`client/peer/${n}`)).toEqual(row(n));
    expect(await copy.transfer(`client/peer/${report.transfers}`)).toBeUndefined();
    expect(await log.counts()).toMatchObject({ byState: { initial: 400 } });
  }, 60_000);

  test('holds what the disk of the log does not hold yet', async () => {
    const log = open();
    await log.append({ at: 1, transfer: row(1), reproducible: true });
    expect(await backUp(file, to(), NOW)).toMatchObject({ transfers: 1 });
  });

  test('is one file that its owner alone can read, and tells that it is a copy and of when', async () => {
    const log = open();
    await fill(log, 0, 3);
    await backUp(file, to(), NOW);
    expect(readdirSync(directory).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
    expect(statSync(to()).mode & 0o777).toBe(0o600);
    expect(await log.copiedAt()).toBeUndefined();
    expect(await open(to()).copiedAt()).toBe(NOW);
  });

  test('of a copy is as old as that', async () => {
    await fill(open(), 0, 1);
    await backUp(file, to(), NOW);
    const second = join(directory, 'second.db');
    expect(await backUp(to(), second, NOW + 1_000)).toMatchObject({ at: new Date(NOW).toISOString() });
  });

  test('can be made of a log that no gateway works with', async () => {
    const log = open();
    await fill(log, 0, 4);
    await log.close();
    expect(await backUp(file, to(), NOW)).toMatchObject({ transfers: 4, openTransfers: 2 });
  });

  test.each<[string, string, () => [from: string, to: string]]>([
    ['where there is no log', 'log', () => [join(directory, 'none.db'), to()]],
    ['over a file that is there', 'to', () => [file, writeNothing(to())]],
    ['into a folder that is not there', 'to', () => [file, join(directory, 'none', 'copy.db')]],
  ])('is refused %s', async (_, field, paths) => {
    await fill(open(), 0, 1);
    await expect(backUp(...paths(), NOW)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', facts: { field } });
  });

  test('of a file that is no log leaves nothing behind', async () => {
    const none = join(directory, 'none.db');
    writeFileSync(none, 'not a database'.repeat(500));
    await expect(backUp(none, to(), NOW)).rejects.toMatchObject({ code: 'LOG_BROKEN', facts: { field: 'log' } });
    expect(readdirSync(directory)).toEqual(['none.db']);
  });
});

describe('a restore', () => {
  test('puts the copy in the place of the log, and the log beside it with all that was in it', async () => {
    const log = open();
    await fill(log, 0, 5);
    await backUp(file, to(), NOW);
    await fill(log, 5, 9);
    await log.close();
    const { restored, before } = restore(file, to(), NOW + 1);
    expect(restored).toMatchObject({ transfers: 5 });
    const again = open();
    expect(await again.counts()).toMatchObject({ byState: { initial: 5 } });
    expect(await again.copiedAt()).toBe(NOW);
    await again.caughtUp();
    expect(await again.copiedAt()).toBeUndefined();
    expect(await open(before).counts()).toMatchObject({ byState: { initial: 9 } });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('does not mix the copy with writes of the old log that a killed process left in its write-ahead log', async () => {
    const log = open();
    await fill(log, 0, 2);
    await backUp(file, to(), NOW);
    await fill(log, 2, 6);
    // What a kill leaves: the files as they are now.
    const killed = join(directory, 'killed');
    mkdirSync(killed);
    for (const end of ['', '-wal', '-shm']) copyFileSync(`${file}${end}`, join(killed, `transfers.db${end}`));
    const { before } = restore(join(killed, 'transfers.db'), to(), NOW);
    expect(await open(join(killed, 'transfers.db')).counts()).toMatchObject({ byState: { initial: 2 } });
    expect(await open(before).counts()).toMatchObject({ byState: { initial: 6 } });
  });

  test('makes a log where none was', async () => {
    await fill(open(), 0, 2);
    await backUp(file, to(), NOW);
    const fresh = join(directory, 'fresh.db');
    expect(restore(fresh, to(), NOW)).not.toHaveProperty('before');
    expect(await open(fresh).counts()).toMatchObject({ byState: { initial: 2 } });
  });

  test('is refused while a gateway works with the log, and nothing has changed', async () => {
    const log = open();
    await fill(log, 0, 2);
    await backUp(file, to(), NOW);
    await fill(log, 2, 3);
    expect(() => restore(file, to(), NOW)).toThrow(expect.objectContaining({ code: 'LOG_IN_USE' }));
    await fill(log, 3, 4);
    expect(await log.counts()).toMatchObject({ byState: { initial: 4 } });
  });

  test.each<[string, string, (copy: string) => void]>([
    [
      'that is not there',
      'INVALID_ARGUMENT',
      (copy) => {
        rmSync(copy);
      },
    ],
    [
      'that is no database',
      'INVALID_ARGUMENT',
      (copy) => {
        writeFileSync(copy, 'no database'.repeat(1_000));
      },
    ],
    [
      'that is cut off',
      'LOG_BROKEN',
      (copy) => {
        writeFileSync(copy, readFileSync(copy).subarray(0, -8_192));
      },
    ],
    [
      'that is a log itself',
      'INVALID_ARGUMENT',
      (copy) => {
        spoil(copy, 'DELETE FROM copied');
      },
    ],
    [
      'in which a history was changed',
      'LOG_BROKEN',
      (copy) => {
        spoil(copy, `UPDATE events SET body = '{"a":2}' WHERE seq = 1`);
      },
    ],
    [
      'in which a history lacks an entry',
      'LOG_BROKEN',
      (copy) => {
        spoil(copy, 'DELETE FROM events WHERE seq = 0');
      },
    ],
  ])('of a copy %s is refused, and nothing has changed', async (_, code, change) => {
    const log = open();
    await fill(log, 0, 30);
    await backUp(file, to(), NOW);
    await log.close();
    change(to());
    expect(() => restore(file, to(), NOW)).toThrow(expect.objectContaining({ code }));
    expect(readdirSync(directory).filter((name) => name.includes('before') || name.includes('part'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });
});

function spoil(copy: string, sql: string): void {
  const db = new DatabaseSync(copy);
  db.exec(sql);
  db.close();
}
