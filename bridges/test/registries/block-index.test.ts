import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MemoryBlockIndex, type KnownBlock } from '../../src/registries/index.ts';

const space = { registry: 'R', serialPrefix: 'P' };
const block = fc
  .tuple(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 6n }))
  .map(([firstSerial, more]) => ({ firstSerial, lastSerial: firstSerial + more, batchId: `${firstSerial}+${more}` }));

test('a block is free exactly when it shares no serial with any block that was added', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
      const index = new MemoryBlockIndex();
      const added: KnownBlock[] = [];
      for (const next of blocks) {
        const overlaps = added.filter(
          (other) => other.firstSerial <= next.lastSerial && next.firstSerial <= other.lastSerial,
        );
        const found = index.overlapping({ ...space, ...next });
        expect(found === undefined).toBe(overlaps.length === 0);
        if (found !== undefined) expect(overlaps).toContainEqual(found);
        else {
          index.add({ ...space, ...next });
          added.push(next);
        }
      }
    }),
  );
});

test('the same serials of another registry or prefix are other serials', () => {
  const index = new MemoryBlockIndex();
  const taken = { firstSerial: 1n, lastSerial: 9n, batchId: 'b' };
  index.add({ ...space, ...taken });
  expect(index.overlapping({ registry: 'R', serialPrefix: 'Q', firstSerial: 1n, lastSerial: 9n })).toBeUndefined();
  expect(index.overlapping({ registry: 'S', serialPrefix: 'P', firstSerial: 1n, lastSerial: 9n })).toBeUndefined();
  expect(() => {
    index.add({ ...space, ...taken });
  }).toThrow(RangeError);
});
