import { randomInt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { mayBeGood } from './still-valid.ts';
import { changeDocument, parsed, type Json } from './document.ts';
import { fuzzOwnGateway } from './fuzz.ts';
import { Random } from './random.ts';
import { linesOf, passed } from './report.ts';

/** A sample of what `npm run fuzz` sends: so long for each half. */
const WITHIN_MS = 5_000;

test('mutated messages and requests do our own gateway no harm', async () => {
  const reports = await fuzzOwnGateway({
    seed: randomInt(2 ** 31),
    from: 0,
    count: 100_000,
    apiCount: 100_000,
    withinMs: WITHIN_MS,
  });
  for (const [name, report] of Object.entries(reports)) {
    // The lines name the seed and the sample of whatever did harm, and how to make it again.
    const lines = [...linesOf(name, report)].join('\n');
    expect({ lines, passed: passed(report) }).toEqual({ lines, passed: true });
    expect(report.samples).toBeGreaterThan(100);
    expect(report.kinds.size).toBeGreaterThan(4);
  }
}, 180_000);

const good = { messageType: 'urn:x:commit-prepare-msg', sessionId: 's', hashPrevMessage: 'h', more: { a: ['b'] } };

test('one seed and index make the same change again, and another index another', () => {
  const texts = [0, 0, 1, 2].map((index) => changeDocument(new Random(7, index), good).text);
  expect(texts[0]).toBe(texts[1]);
  expect(new Set(texts).size).toBe(3);
});

test('most changed documents are wrong for sure, and the same one in another spelling never is', () => {
  expect(mayBeGood(good, { unheard: 1, ...good }, 'commit-prepare-msg')).toBe(true);
  const changed = Array.from({ length: 300 }, (_, index) => parsed(changeDocument(new Random(1, index), good).text));
  const wrong = changed.filter((one): one is Json => one !== undefined && !mayBeGood(good, one, 'commit-prepare-msg'));
  expect(wrong.length).toBeGreaterThan(150);
  for (const one of wrong) expect(one).not.toEqual(good);
});
