import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { GroupTransaction } from '../../src/log/group-transaction.ts';

let db: DatabaseSync;
let syncs: number;
let synced: () => Promise<void>;
let group: GroupTransaction;
let commits: number;

beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY CHECK (n >= 0)) STRICT');
  [syncs, commits] = [0, 0];
  synced = () => {
    syncs += 1;
    return Promise.resolve();
  };
  const counted = new Proxy(db, {
    get: (target, name) => {
      if (name === 'isTransaction') return target.isTransaction;
      return (sql: string) => {
        if (sql === 'COMMIT') commits += 1;
        target.exec(sql);
      };
    },
  });
  group = new GroupTransaction(counted, () => synced());
});

const insert = (n: number) => (): number => {
  db.prepare('INSERT INTO numbers VALUES (?)').run(n);
  return n;
};
const numbers = (): unknown[] =>
  db
    .prepare('SELECT n FROM numbers ORDER BY n')
    .all()
    .map((row) => row['n']);

describe('writes of one moment', () => {
  test('are one transaction and one sync, in the order in which they came', async () => {
    const done = await Promise.all([3, 1, 2].map((n) => group.run(insert(n), true)));
    expect(done).toEqual([3, 1, 2]);
    expect(numbers()).toEqual([1, 2, 3]);
    expect({ commits, syncs }).toEqual({ commits: 1, syncs: 1 });
  });

  test('fail one by one: what one had written is taken back, the others stay', async () => {
    const twice = (): void => {
      insert(4)();
      insert(1)();
    };
    const ends = await Promise.allSettled([
      group.run(insert(1), true),
      group.run(twice, true),
      group.run(insert(2), true),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(numbers()).toEqual([1, 2]);
  });

  test('need no sync where none of them has to outlive a power cut, or none happened', async () => {
    await group.run(insert(1), false);
    await expect(group.run(insert(-1), true)).rejects.toThrow('CHECK');
    expect(syncs).toBe(0);
  });

  test('are not answered for before they are on the disk; others of the same moment are not held up', async () => {
    let onDisk = (): void => undefined;
    synced = () =>
      new Promise((resolve) => {
        onDisk = resolve;
      });
    const ended: string[] = [];
    const durable = group.run(insert(1), true).then(() => ended.push('durable'));
    await group.run(insert(2), false).then(() => ended.push('other'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toEqual(['other']);
    onDisk();
    await durable;
    expect(ended).toEqual(['other', 'durable']);
  });

  test('all fail where the disk does not take them', async () => {
    synced = () => Promise.reject(new Error('the disk is gone'));
    const ends = await Promise.allSettled([group.run(insert(1), true), group.run(insert(2), true)]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await group.ended();
  });

  test('that still wait are written before the end', async () => {
    const waiting = group.run(insert(1), true);
    await group.ended();
    expect(numbers()).toEqual([1]);
    expect(await waiting).toBe(1);
  });
});
