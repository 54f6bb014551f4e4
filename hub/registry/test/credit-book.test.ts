import { describe, expect, test } from '@jest/globals';
import { done, refused, type Outcome } from '@meridian/bridges';
import type { Batch, Lot } from '@meridian/bridges/fabric';
import { hashText, type Hash } from '@meridian/credit';
import { CreditBook, type CreditSource } from '../src/quotes/credit-book.ts';
import { batchOf, lotOf } from './support/credits.ts';

/** A ledger's batches and lots in pages of its own size, counting how often each is asked for. */
class Ledger implements CreditSource {
  readonly lotList: Lot[] = [];
  readonly batchList: Batch[] = [];
  readonly asked = { lots: 0, batches: 0, batch: 0 };
  readonly #page: number;

  constructor(page: number) {
    this.#page = page;
  }

  lots({ bookmark }: { bookmark: string }) {
    this.asked.lots += 1;
    const [lots, next] = this.#pageOf(this.lotList, bookmark);
    return Promise.resolve(done({ lots, bookmark: next }, { block: 1n }));
  }

  batches({ bookmark }: { bookmark: string }) {
    this.asked.batches += 1;
    const [batches, next] = this.#pageOf(this.batchList, bookmark);
    return Promise.resolve(done({ batches, bookmark: next }, { block: 1n }));
  }

  batch(batchId: Hash): Promise<Outcome<Batch>> {
    this.asked.batch += 1;
    const found = this.batchList.find((batch) => batch.batchId === batchId);
    return Promise.resolve(
      found === undefined ? refused('BATCH_NOT_FOUND', 'there is none') : done(found, { block: 1n }),
    );
  }

  issue(number: number): Batch {
    const batch = batchOf({ project: `GS-${number}` });
    this.batchList.push(batch);
    this.lotList.push(lotOf(batch));
    return batch;
  }

  #pageOf<T>(all: readonly T[], bookmark: string): [T[], string] {
    const from = bookmark === '' ? 0 : Number.parseInt(bookmark, 16);
    const to = from + this.#page;
    return [all.slice(from, to), to < all.length ? to.toString(16) : ''];
  }
}

describe('the book of available credits', () => {
  test('has every active lot of every page, and no other', async () => {
    const ledger = new Ledger(7);
    const batches = Array.from({ length: 60 }, (_, i) => ledger.issue(i));
    const [first, second] = ledger.lotList;
    if (first === undefined || second === undefined) throw new Error('there are sixty');
    ledger.lotList[0] = { ...first, status: 'retired' };
    ledger.lotList[1] = { ...second, status: 'locked' };
    const holdings = await new CreditBook(ledger).holdings();
    expect(holdings.map(({ batch }) => batch.batchId)).toEqual(batches.slice(2).map(({ batchId }) => batchId));
  });

  test('reads a batch once, and lots anew for each question', async () => {
    const ledger = new Ledger(100);
    for (let i = 0; i < 60; i++) ledger.issue(i);
    const book = new CreditBook(ledger);
    await book.holdings();
    expect(ledger.asked).toEqual({ lots: 1, batches: 1, batch: 0 });
    const added = ledger.issue(60);
    const holdings = await book.holdings();
    expect(ledger.asked).toEqual({ lots: 2, batches: 1, batch: 1 });
    expect(holdings.at(-1)?.batch).toEqual(added);
    await book.holdings();
    expect(ledger.asked).toEqual({ lots: 3, batches: 1, batch: 1 });
  });

  test('joins what one hand holds of one class, and keeps hands and classes apart', async () => {
    const ledger = new Ledger(10);
    const batch = batchOf();
    ledger.batchList.push(batch);
    const entitled = hashText('an entitled class');
    ledger.lotList.push(
      lotOf(batch, { range: { from: 0n, to: 2000n } }),
      lotOf(batch, { range: { from: 2000n, to: 3000n } }),
      lotOf(batch, { range: { from: 3000n, to: 4000n }, owner: 'TraderMSP/alice' }),
      lotOf(batch, { range: { from: 4000n, to: 5000n }, classId: entitled }),
      lotOf(batch, { range: { from: 9000n, to: 10_000n } }),
    );
    const holdings = await new CreditBook(ledger).holdings();
    expect(holdings.map(({ classId, owner, ranges, kg }) => ({ classId, owner, ranges, kg }))).toEqual([
      {
        ...{ classId: batch.classId, owner: 'RegistryMSP/custodian', kg: 4000n },
        ranges: [
          { from: 0n, to: 3000n },
          { from: 9000n, to: 10_000n },
        ],
      },
      { classId: batch.classId, owner: 'TraderMSP/alice', kg: 1000n, ranges: [{ from: 3000n, to: 4000n }] },
      { classId: entitled, owner: 'RegistryMSP/custodian', kg: 1000n, ranges: [{ from: 4000n, to: 5000n }] },
    ]);
  });

  test('shares a reading among questions that come meanwhile', async () => {
    const ledger = new Ledger(10);
    ledger.issue(1);
    const book = new CreditBook(ledger);
    const [a, b] = await Promise.all([book.holdings(), book.holdings()]);
    expect(a).toBe(b);
    expect(ledger.asked.lots).toBe(1);
  });

  test('tells what the ledger refused, and asks again the next time', async () => {
    const ledger = new Ledger(10);
    const lot = lotOf(batchOf());
    ledger.lotList.push(lot);
    const book = new CreditBook(ledger);
    await expect(book.holdings()).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    ledger.batchList.push(batchOf());
    await expect(book.holdings()).resolves.toHaveLength(1);
  });
});
