import { afterEach, describe, expect, test } from '@jest/globals';
import type { LedgerView, Sighting } from '@meridian/bridges';
import { MemoryView, MemoryWorld } from '@meridian/bridges/memory';
import { hashText } from '@meridian/credit';
import { pino } from 'pino';
import type { Place } from '../../src/book/store.ts';
import { LedgerStream } from '../../src/reading/ledger-stream.ts';

const changed = (block: bigint): Sighting => ({ type: 'changed', block, batchId: hashText(`batch ${block}`) });
const read = (block: bigint): Sighting => ({ type: 'read', block, cursor: block.toString() });

/** A ledger that tells what a test has it tell. */
class ToldView extends MemoryView {
  readonly followed: (string | undefined)[] = [];
  readonly #tell: (times: number) => readonly Sighting[] | Error;

  constructor(tell: (times: number) => readonly Sighting[] | Error) {
    super(new MemoryWorld({ name: 'told' }));
    this.#tell = tell;
  }

  override async *follow({ cursor, signal }: Parameters<LedgerView['follow']>[0]): AsyncIterable<Sighting> {
    this.followed.push(cursor);
    const told = this.#tell(this.followed.length);
    if (told instanceof Error) throw told;
    yield* told;
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
}

describe('a stream of a ledger', () => {
  let stream: LedgerStream;
  let place: Place | undefined;
  let taken: (readonly Sighting[])[];
  afterEach(() => stream.stop());

  function start(view: LedgerView): void {
    [place, taken] = [undefined, []];
    stream = new LedgerStream({
      view,
      log: pino({ level: 'silent' }),
      place: () => place,
      onRead: (sightings, next) => {
        taken.push(sightings);
        place = next;
      },
      onLost: () => {
        throw new Error('nothing is lost');
      },
    });
    stream.start();
  }

  async function until(look: () => boolean): Promise<void> {
    for (const end = Date.now() + 5_000; !look();) {
      if (Date.now() > end) throw new Error(`never: ${look.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  test('gives what was told together with the place up to which it was, and knows how far it is', async () => {
    start(new ToldView(() => [read(0n), changed(1n), changed(2n), read(2n), read(3n), changed(4n)]));
    await until(() => stream.readTo === 3n);
    expect(taken).toEqual([[], [changed(1n), changed(2n)]]);
    // Of blocks without anything in them only now and then one is a place.
    expect(place?.cursor).toBe('2');
  });

  test('begins again after its last place where the ledger fails, and gives nothing twice', async () => {
    const view = new ToldView((times) => {
      if (times === 2) return new Error('the connection is lost');
      return times === 1 ? [changed(1n), read(1n)] : [changed(2n), read(2n)];
    });
    start(view);
    await until(() => stream.readTo === 1n);
    await stream.stop();
    stream.start();
    await until(() => stream.failingSince !== undefined);
    await until(() => stream.readTo === 2n);
    expect(stream.failingSince).toBeUndefined();
    expect(view.followed).toEqual([undefined, '1', '1']);
    expect(taken).toEqual([[changed(1n)], [changed(2n)]]);
  });
});
