import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { Journal } from '../../src/memory/journal.ts';
import type { LedgerEvent } from '../../src/port/ledger-bridge.ts';

const event = (name: string): Parameters<Journal['append']>[0] => ({
  type: 'transfer',
  originLedger: hashText('ledger'),
  transferId: hashText(name),
  state: 'locked',
});

async function read(journal: Journal, count: number, cursor?: string): Promise<LedgerEvent[]> {
  const controller = new AbortController();
  const seen: LedgerEvent[] = [];
  for await (const each of journal.watch({ signal: controller.signal, ...(cursor === undefined ? {} : { cursor }) })) {
    seen.push(each);
    if (seen.length === count) controller.abort();
  }
  return seen;
}

describe('the journal', () => {
  test('tells what happened before and what happens while it is watched, each once', async () => {
    const journal = new Journal();
    journal.append(event('a'));
    const three = read(journal, 3);
    journal.append(event('b'));
    await Promise.resolve();
    journal.append(event('c'));
    expect((await three).map(({ cursor }) => cursor)).toEqual(['1', '2', '3']);
    expect(await read(journal, 1, '2')).toMatchObject([{ transferId: hashText('c') }]);
  });

  test('ends when its watcher does, though nothing happens', async () => {
    const controller = new AbortController();
    const watching = (async () => {
      const seen: LedgerEvent[] = [];
      for await (const each of new Journal().watch({ signal: controller.signal })) seen.push(each);
      return seen;
    })();
    controller.abort();
    expect(await watching).toEqual([]);
  });

  test.each(['-1', '1.5', 'x', '3', ''])('refuses the cursor %j', async (cursor) => {
    const journal = new Journal();
    journal.append(event('a'));
    await expect(read(journal, 1, cursor)).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
      field: 'cursor',
      value: cursor,
    });
  });
});
