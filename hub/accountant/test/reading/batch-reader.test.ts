import { describe, expect, test } from '@jest/globals';
import { done, unavailable, type LedgerView, type Outcome, type Supply } from '@meridian/bridges';
import { MemoryView, MemoryWorld } from '@meridian/bridges/memory';
import { hashText, type Hash } from '@meridian/credit';
import { BatchReader } from '../../src/reading/batch-reader.ts';
import { kg } from '../support/ledgers.ts';

const batchId = hashText('a batch');
const home = new MemoryWorld({ name: 'home' });

/** A ledger that answers one after another what a test has it answer. */
class AnsweringView extends MemoryView {
  readonly #answers: Outcome<Supply | undefined>[];

  constructor(world: MemoryWorld, answers: readonly Outcome<Supply | undefined>[]) {
    super(world);
    this.#answers = [...answers];
  }

  override supply(): Promise<Outcome<Supply | undefined>> {
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    return Promise.resolve(answer ?? unavailable(new Error('nothing')));
  }
}

const supply = (ranges: Supply['rangesByStatus'], block: bigint, changes: Partial<Supply> = {}): Outcome<Supply> => {
  const byStatus = Object.fromEntries(
    Object.entries(ranges).map(([status, list]) => [status, list.reduce((sum, { from, to }) => sum + to - from, 0n)]),
  );
  const issued = Object.values(byStatus).reduce((sum, each) => sum + each, 0n);
  return done({ batchId, issued, byStatus, rangesByStatus: ranges, ...changes }, { block });
};

const atHome = (answer: Outcome<Supply | undefined>): LedgerView => new AnsweringView(home, [answer]);
const abroad = (...answers: readonly Outcome<Supply | undefined>[]): LedgerView =>
  new AnsweringView(new MemoryWorld({ name: 'chain', home: home.ledger }), answers);

const reading = (view: LedgerView, other: LedgerView, batch: Hash = batchId) =>
  new BatchReader(view, [other]).read(batch);

const WRAPPED = supply({ wrapped: [kg(0, 10)] }, 3n);

describe('a batch', () => {
  test('is read with the heights of the last reads, and what home issued', async () => {
    const read = await reading(
      atHome(WRAPPED),
      abroad(supply({ active: [kg(0, 10)] }, 5n), supply({ active: [kg(0, 10)] }, 8n)),
    );
    expect(read).toMatchObject({
      ...{ issuedKg: 10n, isNarrow: true, totalsFaults: [], heights: { 'memory:home': 3n, 'memory:chain': 8n } },
      standing: { moving: [], cells: [{ range: kg(0, 10), spots: [{ status: 'active' }, { status: 'wrapped' }] }] },
    });
  });

  test('is read too far apart where four blocks went by: a kilogram may have gone and come back', async () => {
    const there = (block: bigint): Outcome<Supply> => supply({ active: [kg(0, 10)] }, block);
    expect((await reading(atHome(WRAPPED), abroad(there(5n), there(9n)))).isNarrow).toBe(false);
  });

  test('that a ledger does not know is nowhere there', async () => {
    const nowhere = done(undefined, { block: 4n });
    const { standing, issuedKg } = await reading(atHome(nowhere), abroad(supply({ active: [kg(0, 10)] }, 5n)));
    expect(issuedKg).toBeUndefined();
    expect(standing.cells).toMatchObject([{ range: kg(0, 10), spots: [{ ledger: 'memory:chain', status: 'active' }] }]);
  });

  test('whose figures do not add up on a ledger is told with that ledger', async () => {
    const wrong = supply({ active: [kg(0, 10)] }, 5n, { issued: 12n });
    const { totalsFaults } = await reading(atHome(WRAPPED), abroad(wrong));
    expect(totalsFaults).toEqual([{ ledger: 'memory:chain', fault: 'the statuses add up to 10 kg of 12 minted' }]);
  });

  test('is not read on a node that is behind what was seen already: what it says is over', async () => {
    const view = abroad(supply({ active: [kg(0, 10)] }, 5n));
    const read = (seen: bigint) => new BatchReader(atHome(WRAPPED), [view], () => seen).read(batchId);
    await expect(read(6n)).rejects.toMatchObject({ code: 'LEDGER_WENT_BACK', facts: { value: 'memory:chain' } });
    expect((await read(5n)).heights).toMatchObject({ 'memory:chain': 5n });
  });

  test('is not read where a ledger does not answer, goes back between two reads, or knows a status that nobody else does', async () => {
    const fine = supply({ active: [kg(0, 10)] }, 5n);
    const cases: [LedgerView, LedgerView, object][] = [
      [
        atHome(unavailable(new Error('gone'))),
        abroad(fine),
        { code: 'LEDGER_UNAVAILABLE', facts: { value: 'memory:home' } },
      ],
      [atHome(WRAPPED), abroad(fine, supply({ active: [kg(0, 10)] }, 4n)), { code: 'LEDGER_WENT_BACK' }],
      [
        atHome(WRAPPED),
        abroad(supply({ lost: [kg(0, 10)] }, 5n)),
        { code: 'UNKNOWN_STATUS', facts: { value: 'lost' } },
      ],
    ];
    for (const [view, other, error] of cases) await expect(reading(view, other)).rejects.toMatchObject(error);
  });
});
