import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ZERO_HASH } from '@meridian/credit';
import { brokenAt, eventHash, type HistoryEntry } from '../src/history.ts';

function chain(length: number): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (let seq = 0; seq < length; seq++) {
    const prev = entries.at(-1)?.hash ?? ZERO_HASH;
    const entry = { transferKey: 'client/peer/a', seq, at: 1_000 + seq, type: 'message', body: `{"n":${seq}}`, prev };
    entries.push({ ...entry, hash: eventHash(entry) });
  }
  return entries;
}

describe('the chain of a history', () => {
  test('holds from its first entry to its last', () => {
    expect(brokenAt(chain(5))).toBeUndefined();
    expect(brokenAt([])).toBeUndefined();
  });

  test('has the SHA-256 of a JSON array of its fields', () => {
    const text = `["client/peer/a",0,1000,"message","{\\"n\\":0}","${'0'.repeat(64)}"]`;
    expect(chain(1)[0]?.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test.each<[string, (entries: HistoryEntry[]) => HistoryEntry[], number]>([
    ['a body', (e) => e.map((one) => (one.seq === 2 ? { ...one, body: '{}' } : one)), 2],
    ['a time', (e) => e.map((one) => (one.seq === 2 ? { ...one, at: 5 } : one)), 2],
    ['a type', (e) => e.map((one) => (one.seq === 2 ? { ...one, type: 'start' } : one)), 2],
    ['a hash', (e) => e.map((one) => (one.seq === 2 ? { ...one, hash: ZERO_HASH } : one)), 2],
    ['what it follows on', (e) => e.map((one) => (one.seq === 2 ? { ...one, prev: ZERO_HASH } : one)), 2],
    ['whose it is', (e) => e.map((one) => ({ ...one, transferKey: 'client/peer/b' })), 0],
    ['one left out', (e) => e.filter(({ seq }) => seq !== 2), 2],
    ['the first left out', (e) => e.slice(1), 0],
    ['two exchanged', (e) => [e[0], e[2], e[1], e[3]].filter((one) => one !== undefined), 1],
    ['one told twice', (e) => e.flatMap((one) => (one.seq === 2 ? [one, one] : [one])), 3],
  ])('breaks with %s changed', (_, change, at) => {
    expect(brokenAt(change(chain(5)))).toBe(at);
  });
});
