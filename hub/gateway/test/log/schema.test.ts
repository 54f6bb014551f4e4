import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MIGRATIONS } from '../../src/log/schema.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-schema-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const ROW = `INSERT INTO transfers VALUES (:key, 'id', 'client', 'b', 's', 'initial', 1, '{}', 3, 'o', 'd', 'c', '1', 1, NULL, 0, 0)`;
const EVENT = 'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)';

test.each(MIGRATIONS.map((_, i) => i + 1))(
  'a log of version %i is brought to this one with its history',
  async (version) => {
    const file = join(directory, `${version}.db`);
    const db = new DatabaseSync(file);
    for (const step of MIGRATIONS.slice(0, version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${version}`);
    const events = ['b', 'a'].flatMap((key) =>
      [0, 1, 2].map((seq) => ({ key, seq, at: 7, type: 'message', body: `${key}${seq}`, prev: 'p', hash: 'h' })),
    );
    for (const key of ['a', 'b']) db.prepare(ROW).run({ key });
    for (const { key, seq, at, type, body, prev, hash } of events)
      db.prepare(EVENT).run(key, seq, at, type, body, prev, hash);
    db.close();
    const log = new SqliteTransferLog(file);
    const kept = [...(await log.events('b')), ...(await log.events('a'))];
    await log.close();
    expect(kept).toEqual(events.map(({ key, ...event }) => ({ transferKey: key, ...event })));
  },
);
