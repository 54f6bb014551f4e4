import { expect, test } from '@jest/globals';
import { batchId, type Provenance } from '@meridian/credit';
import { sampleCredit } from '../../../chaincode/credit/test/support/sample-credit.ts';
import type { Batch, BatchPage } from '../../src/fabric/answers.ts';
import { FabricBlockIndex } from '../../src/fabric/block-index.ts';
import { done, unavailable, type Outcome } from '../../src/port/outcome.ts';

const provenanceOf = (first: bigint): Provenance => ({
  ...sampleCredit,
  firstSerial: first,
  lastSerial: first + 9n,
});
const batchOf = (first: bigint): Pick<Batch, 'batchId' | 'provenance'> => ({
  batchId: batchId(provenanceOf(first)),
  provenance: provenanceOf(first),
});
const pageOf = (firsts: readonly bigint[], bookmark: string): Outcome<BatchPage> =>
  done({ batches: firsts.map(batchOf) as Batch[], bookmark }, { block: 9n });

const asked = { registry: 'GS', serialPrefix: sampleCredit.serialPrefix };

test('the blocks of all pages are known, read once', async () => {
  const bookmarks: (string | undefined)[] = [];
  const index = new FabricBlockIndex({
    batches: ({ bookmark }) => {
      bookmarks.push(bookmark);
      return Promise.resolve(bookmark === '' ? pageOf([41n, 1n], 'ab') : pageOf([21n], ''));
    },
  });
  const questions = [5n, 15n, 25n, 45n].map((at) => index.overlapping({ ...asked, firstSerial: at, lastSerial: at }));
  expect((await Promise.all(questions)).map((block) => block?.firstSerial)).toEqual([1n, undefined, 21n, 41n]);
  expect(await index.overlapping({ ...asked, firstSerial: 30n, lastSerial: 31n })).toEqual({
    firstSerial: 21n,
    lastSerial: 30n,
    batchId: batchOf(21n).batchId,
  });
  expect(await index.overlapping({ ...asked, registry: 'CDM', firstSerial: 5n, lastSerial: 5n })).toBeUndefined();
  expect(bookmarks).toEqual(['', 'ab']);
});

test('a ledger that cannot be read is told, never taken for an empty one, and is asked again the next time', async () => {
  let up = false;
  const index = new FabricBlockIndex({
    batches: () => Promise.resolve(up ? pageOf([1n], '') : unavailable(new Error('down'))),
  });
  const question = { ...asked, firstSerial: 5n, lastSerial: 5n };
  await expect(index.overlapping(question)).rejects.toMatchObject({ code: 'LEDGER_ANSWER', value: 'unavailable' });
  up = true;
  expect((await index.overlapping(question))?.firstSerial).toBe(1n);
});
