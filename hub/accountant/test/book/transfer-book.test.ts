import { describe, expect, test } from '@jest/globals';
import type { Sighting } from '@meridian/bridges';
import { hashText } from '@meridian/credit';
import fc from 'fast-check';
import { TransferBook } from '../../src/book/transfer-book.ts';

const batchId = hashText('a batch');
const key = { originLedger: hashText('origin'), transferId: hashText('transfer') };
type Seen = Extract<Sighting, { type: 'transfer' }>;
const sighting = (state: Seen['state']): Seen => ({ type: 'transfer', block: 1n, batchId, key, state });

type States = readonly Seen['state'][];

/** What the origin tells, and what the destination tells, each in its order. */
const STORIES: Readonly<Record<string, readonly [States, States]>> = {
  completed: [
    ['locked', 'extinguished'],
    ['unassigned', 'assigned'],
  ],
  'given up after the mint': [
    ['locked', 'released'],
    ['unassigned', 'void'],
  ],
  'given up before the mint': [['locked', 'released'], ['void']],
};

describe('a book of transfers', () => {
  test.each(Object.entries(STORIES))(
    'keeps one that is %s until both ledgers have told its end, whoever is first',
    (_, [origin, destination]) => {
      const order = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
      fc.assert(
        fc.property(order, (originFirst) => {
          const book = new TransferBook([]);
          const left: readonly Seen['state'][][] = [[...origin], [...destination]];
          for (const isOrigin of [...originFirst, true, true, true, true, false, false, false, false]) {
            const state = left[isOrigin ? 0 : 1]?.shift();
            if (state === undefined) continue;
            const { ended } = book.see(sighting(state));
            const isOver = left.every((states) => states.length === 0);
            expect([ended, book.size]).toEqual(isOver ? [true, 0] : [false, 1]);
          }
        }),
      );
    },
  );

  test('knows whose burn is told and whose assignment is not: its mint may be owed', () => {
    const book = new TransferBook([]);
    const owed = (state: Seen['state']): number => {
      book.see(sighting(state));
      return book.owedOf(batchId).length;
    };
    expect([owed('locked'), owed('extinguished'), owed('unassigned'), owed('assigned')]).toEqual([0, 1, 1, 0]);
    expect(book.owedOf(hashText('another batch'))).toEqual([]);
  });

  test('goes on from rows', () => {
    const book = new TransferBook([{ key, batchId, origin: 'extinguished', destination: 'unassigned' }]);
    expect(book.owedOf(batchId)).toEqual([key]);
    expect(book.see(sighting('assigned')).ended).toBe(true);
    expect(book.size).toBe(0);
  });
});
