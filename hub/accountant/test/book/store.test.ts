import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Sighting } from '@meridian/bridges';
import { hashText } from '@meridian/credit';
import { Book } from '../../src/book/book.ts';
import { AccountantStore } from '../../src/book/store.ts';
import type { Breach } from '../../src/core/breaches.ts';
import { CHAIN, HOME, kg } from '../support/ledgers.ts';

const directory = mkdtempSync(join(tmpdir(), 'meridian-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const [one, other] = [hashText('one batch'), hashText('other batch')];
const key = { originLedger: hashText('origin'), transferId: hashText('transfer') };
const SIGHTINGS: readonly Sighting[] = [
  { type: 'issued', block: 1n, batchId: one, kg: 10_000n },
  { type: 'issued', block: 1n, batchId: other, kg: 5_000n },
  { type: 'transfer', block: 2n, batchId: one, key, state: 'locked' },
];
const PLACE = { block: 2n, cursor: '2', hash: '0xab' };

describe('what the streams told', () => {
  test('is there again in another process, with the place up to which it was told', () => {
    const path = join(directory, 'told', 'accountant.db');
    const store = new AccountantStore(path);
    expect([...new Book(store).take(HOME, SIGHTINGS, PLACE)]).toEqual([one]);
    store.close();
    const again = new AccountantStore(path);
    const book = new Book(again);
    expect(book.place(HOME)).toEqual(PLACE);
    expect(book.place(CHAIN)).toBeUndefined();
    expect([...book.batches.values()]).toEqual([
      { batchId: one, issuedKg: 10_000n, touched: true },
      { batchId: other, issuedKg: 5_000n, touched: false },
    ]);
    expect(book.openTransfers).toBe(1);
    again.close();
  });

  test('keeps what was known of a batch: its issue, and that it was touched', () => {
    const store = new AccountantStore(':memory:');
    const book = new Book(store);
    book.take(CHAIN, [{ type: 'changed', block: 5n, batchId: one }], { block: 5n, cursor: '5' });
    expect([...book.take(HOME, SIGHTINGS.slice(0, 1), PLACE)]).toEqual([one]);
    book.take(CHAIN, [{ type: 'changed', block: 6n, batchId: one }], { block: 6n, cursor: '6' });
    expect(store.batches()).toEqual([{ batchId: one, issuedKg: 10_000n, touched: true }]);
    expect([...book.batches.values()]).toEqual(store.batches());
  });

  test('is forgotten to be read again, but for breaches', () => {
    const store = new AccountantStore(':memory:');
    const book = new Book(store);
    book.take(HOME, SIGHTINGS, PLACE);
    store.saveBreach(breach('b', 1));
    book.reset();
    expect([book.batches.size, book.openTransfers, book.place(HOME)]).toEqual([0, 0, undefined]);
    expect([store.batches(), store.transfers(), store.places().size]).toEqual([[], [], 0]);
    expect(store.breaches()).toHaveLength(1);
  });

  test('ends with a transfer that has ended', () => {
    const store = new AccountantStore(':memory:');
    const book = new Book(store);
    book.take(HOME, SIGHTINGS, PLACE);
    const end = (state: 'extinguished' | 'assigned'): Sighting => ({
      type: 'transfer',
      block: 3n,
      batchId: one,
      key,
      state,
    });
    book.take(HOME, [end('extinguished')], { block: 3n, cursor: '3' });
    expect(store.transfers()).toMatchObject([{ key, origin: 'extinguished' }]);
    book.take(CHAIN, [end('assigned')], { block: 9n, cursor: '9' });
    expect(store.transfers()).toEqual([]);
  });
});

const breach = (id: string, foundAt: number): Breach => ({
  ...{ id, batchId: one, kind: 'double', key: 'double', text: 'spendable in two places', foundAt },
  ...{ ranges: [kg(0, 10)], abroad: [CHAIN], heights: { [HOME]: 7n, [CHAIN]: 9n }, pauses: [] },
});

describe('breaches', () => {
  test('are kept whole, newest first, each as it was saved last', () => {
    const path = join(directory, 'breaches.db');
    const store = new AccountantStore(path);
    store.saveBreach(breach('first', 1));
    store.saveBreach(breach('second', 2));
    const ended = {
      ...breach('first', 1),
      endedAt: 5,
      pauses: [{ gatewayId: 'g', lane: [HOME, CHAIN], outcome: 'done', pauseId: 'p' }],
    } as const;
    store.saveBreach(ended);
    store.close();
    const again = new AccountantStore(path);
    expect(again.breaches()).toEqual([breach('second', 2), ended]);
    again.close();
  });
});

test('a file that is no database is refused by its name', () => {
  const path = join(directory, 'text.db');
  writeFileSync(path, 'this is no database, whatever it is called'.repeat(100));
  expect(() => new AccountantStore(path)).toThrow(
    expect.objectContaining({
      code: 'STORE_BROKEN',
      facts: expect.objectContaining({ field: 'dataDir', value: path }) as unknown,
    }),
  );
});
