import { describe, expect, test } from '@jest/globals';
import { provenanceToJson } from '@meridian/credit';
import { alice, configured, operator, provenance } from './support/world.ts';

interface Page {
  readonly batches: readonly { readonly batchId: string }[];
  readonly bookmark: string;
}

describe('Credit:Batches', () => {
  test('pages through every batch of every registry once, by ascending id, as Credit:Batch answers it', async () => {
    const ledger = await configured();
    for (const [first, registry] of [
      [1n, 'GS'],
      [11n, 'GS'],
      [21n, 'GS'],
      [1n, 'CDM'],
      [11n, 'CDM'],
    ] as const) {
      const block = { ...provenance, registry, firstSerial: first, lastSerial: first + 9n };
      await ledger.submit(operator, 'Credit:Issue', { provenance: provenanceToJson(block) });
    }
    const pages: Page[] = [];
    for (let bookmark = ''; pages.length === 0 || bookmark !== ''; bookmark = pages.at(-1)?.bookmark ?? '') {
      pages.push(await ledger.evaluate<Page>(alice, 'Credit:Batches', { pageSize: 2, bookmark }));
    }
    expect(pages.map((page) => page.batches.length)).toEqual([2, 2, 1]);
    const batches = pages.flatMap((page) => page.batches);
    const ids = batches.map(({ batchId }) => batchId);
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual([...ids].sort());
    for (const batch of batches) {
      expect(batch).toEqual(await ledger.evaluate(alice, 'Credit:Batch', { batchId: batch.batchId }));
    }
  });

  test('a ledger without batches has one empty page', async () => {
    const ledger = await configured();
    expect(await ledger.evaluate(alice, 'Credit:Batches', { pageSize: 10, bookmark: '' })).toEqual({
      batches: [],
      bookmark: '',
    });
  });

  test('a page of no batches is refused', async () => {
    const ledger = await configured();
    const refusal = await ledger.refusal(alice, 'Credit:Batches', { pageSize: 0, bookmark: '' });
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'pageSize', value: '0' });
  });
});
