import { describe, expect, test } from '@jest/globals';
import { batchId, hashText, provenanceToJson } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import {
  alice,
  BATCH,
  bob,
  CLASS,
  EVM,
  evidence,
  gateway,
  homeward,
  issued,
  lockArguments,
  operator,
  provenance,
  sendAway,
} from './support/world.ts';

interface Page {
  readonly lots: readonly { readonly batchId: string; readonly from: string; readonly status: string }[];
  readonly bookmark: string;
}

const starts = (page: Page): string[] => page.lots.map((lot) => lot.from);

/** Alice's block in ten lots of one credit. */
async function tenLots(): Promise<TestLedger> {
  const ledger = await issued();
  for (let from = 0; from < 9000; from += 1000) {
    const move = { batchId: BATCH, lot: `${from}`, ranges: `${from}-${from + 1000}`, to: alice.account() };
    await ledger.submit(alice, 'Credit:Transfer', move);
  }
  return ledger;
}

async function allPages(
  ledger: TestLedger,
  name: 'Credit:Lots' | 'Credit:LotsOfOwner' | 'Credit:LotsOfBatch',
  query: object,
  pageSize: number,
): Promise<Page[]> {
  const pages: Page[] = [];
  let bookmark = '';
  do {
    const page = await ledger.evaluate<Page>(bob, name, { ...query, pageSize, bookmark });
    pages.push(page);
    ({ bookmark } = page);
  } while (bookmark !== '');
  return pages;
}

const thousands = Array.from({ length: 10 }, (_, i) => `${i * 1000}`);

describe.each([
  ['Credit:Lots', {}],
  ['Credit:LotsOfBatch', { batchId: BATCH }],
  ['Credit:LotsOfOwner', { owner: alice.account() }],
] as const)('%s', (name, query) => {
  test.each([1, 3, 5, 10, 11, 1000])('in pages of %d gives every lot once, in the order of kilograms', async (size) => {
    const pages = await allPages(await tenLots(), name, query, size);
    expect(pages.flatMap(starts)).toEqual(thousands);
    expect(pages.slice(0, -1).every((page) => page.lots.length === size)).toBe(true);
  });

  test.each([
    ['a page of nothing', { pageSize: 0 }, 'pageSize'],
    ['a page too long', { pageSize: 1001 }, 'pageSize'],
    ['a size as text', { pageSize: '10' }, 'pageSize'],
    ['a bookmark that is none', { bookmark: 'next' }, 'bookmark'],
  ])('%s is refused', async (_, spoilt, field) => {
    const refusal = await (await issued()).refusal(bob, name, { ...query, pageSize: 10, bookmark: '', ...spoilt });
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field });
  });
});

describe('Credit:LotsOfOwner', () => {
  test('follows a lot through every hand, and leaves out what is abroad', async () => {
    const ledger = await issued();
    const owned = async (owner: string) => {
      const page = await ledger.evaluate<Page>(bob, 'Credit:LotsOfOwner', { owner, pageSize: 100 });
      return page.lots.map((lot) => `${lot.from} ${lot.status}`);
    };
    await ledger.submit(gateway, 'Bridge:Lock', lockArguments('t', '1000-2000', ['0']));
    expect(await owned(alice.account())).toEqual(['0 active', '1000 locked', '2000 active']);
    await ledger.submit(
      gateway,
      'Bridge:Extinguish',
      evidence({ ...homeward('t', '1000-2000', 'unassigned'), ...swapped() }),
    );
    expect(await owned(alice.account())).toEqual(['0 active', '2000 active']);
    await ledger.submit(bob, 'Bridge:Arrive', { ...evidence(homeward('b', '1000-2000', 'locked')), lots: ['1000'] });
    expect(await owned(bob.account())).toEqual([]);
    await ledger.submit(bob, 'Bridge:Assign', evidence(homeward('b', '1000-2000', 'extinguished')));
    expect(await owned(bob.account())).toEqual(['1000 active']);
    await ledger.submit(bob, 'Credit:Retire', {
      retirementId: hashText('r'),
      batchId: BATCH,
      lots: ['1000'],
      ranges: '1000-1500',
      beneficiaryName: 'Bob',
      reason: '',
    });
    expect(await owned(bob.account())).toEqual(['1000 retired', '1500 active']);
  });

  test('an account whose name begins like another’s sees only its own', async () => {
    const ledger = await issued();
    const page = await ledger.evaluate<Page>(bob, 'Credit:LotsOfOwner', { owner: 'TraderMSP/al', pageSize: 10 });
    expect(page).toEqual({ lots: [], bookmark: '' });
  });

  test('lots of several batches come batch by batch', async () => {
    const ledger = await issued();
    const second = { ...provenance, firstSerial: 1n, lastSerial: 1n };
    await ledger.submit(operator, 'Credit:Issue', { provenance: provenanceToJson(second), owner: alice.account() });
    const page = await ledger.evaluate<Page>(bob, 'Credit:LotsOfOwner', { owner: alice.account(), pageSize: 10 });
    expect(page.lots.map((lot) => lot.batchId)).toEqual([BATCH, batchId(second)].sort());
    await ledger.submit(alice, 'Credit:Transfer', {
      batchId: BATCH,
      lot: '0',
      ranges: '9000-10000',
      to: bob.account(),
    });
    const all = await allPages(ledger, 'Credit:Lots', {}, 2);
    expect(all.flatMap(({ lots }) => lots.map((lot) => lot.batchId))).toEqual([BATCH, BATCH, batchId(second)].sort());
  });
});

/** The fields of the lock record that a homeward claim has otherwise. */
function swapped() {
  const { originLedger, destinationLedger } = homeward('t', '0-1', 'locked');
  const beneficiary = Buffer.from(lockArguments('t', '0-1', []).beneficiary.slice(2), 'hex');
  return { originLedger: destinationLedger, destinationLedger: originLedger, beneficiary };
}

describe('Credit:History', () => {
  test('tells every state of a lot, oldest first, also that it went', async () => {
    const ledger = await issued();
    const issuedAt = ledger.time;
    ledger.time += 10;
    const move = (ranges: string, lot: string) => ({ batchId: BATCH, lot, ranges, to: alice.account() });
    await ledger.submit(alice, 'Credit:Transfer', move('2000-3000', '0'));
    ledger.time += 10;
    await ledger.submit(alice, 'Credit:Merge', { batchId: BATCH, lots: ['0', '2000', '3000'] });
    const first = await ledger.evaluate<object[]>(bob, 'Credit:History', { batchId: BATCH, from: '0' });
    expect(first).toMatchObject([
      { time: issuedAt, lot: { to: '10000', changedAt: issuedAt } },
      { time: issuedAt + 10, lot: { to: '2000', changedAt: issuedAt + 10 } },
      { time: issuedAt + 20, lot: { to: '10000' } },
    ]);
    const middle = await ledger.evaluate<object[]>(bob, 'Credit:History', { batchId: BATCH, from: '2000' });
    expect(middle).toMatchObject([
      { time: issuedAt + 10, lot: { from: '2000', to: '3000' } },
      { time: issuedAt + 20, lot: null },
    ]);
    expect(await ledger.evaluate(bob, 'Credit:History', { batchId: BATCH, from: '5' })).toEqual([]);
  });
});

describe('Credit:Class, Credit:Batch and Credit:Supply', () => {
  test('a class gives the provenance from which its id can be computed', async () => {
    const ledger = await issued();
    expect(await ledger.evaluate(bob, 'Credit:Class', { classId: CLASS })).toEqual({
      classId: CLASS,
      batchId: BATCH,
      provenance: provenanceToJson(provenance),
    });
  });

  test('supply names every status, also those without kilograms, and the ledgers abroad', async () => {
    const ledger = await issued();
    await sendAway(ledger, 'a', '0-1000', ['0']);
    expect(await ledger.evaluate(bob, 'Credit:Supply', { batchId: BATCH })).toEqual({
      batchId: BATCH,
      issued: '10000',
      byStatus: { active: '9000', locked: '0', wrapped: '1000', arriving: '0', retired: '0' },
      rangesByStatus: { active: '1000-10000', locked: '', wrapped: '0-1000', arriving: '', retired: '' },
      at: { [EVM.id]: '0-1000' },
    });
  });

  test('what is unknown has its own code', async () => {
    const ledger = await issued();
    const unknown = hashText('?');
    for (const [name, argument, code] of [
      ['Credit:Batch', { batchId: unknown }, 'BATCH_NOT_FOUND'],
      ['Credit:Supply', { batchId: unknown }, 'BATCH_NOT_FOUND'],
      ['Credit:Class', { classId: unknown }, 'CLASS_NOT_FOUND'],
      ['Credit:Lot', { batchId: unknown, from: '0' }, 'BATCH_NOT_FOUND'],
      ['Credit:Lot', { batchId: BATCH, from: '1' }, 'LOT_NOT_FOUND'],
    ] as const) {
      expect((await ledger.refusal(bob, name, argument)).code).toBe(code);
    }
  });

  test('reading needs no account: any certificate of the channel will do', async () => {
    const ledger = await issued();
    const reader = identity('AuditMSP/A reader without an enrolment id');
    expect(await ledger.evaluate(reader, 'Credit:Batch', { batchId: BATCH })).toMatchObject({ kg: '10000' });
    const refusal = await ledger.refusal(reader, 'Credit:Transfer', {
      batchId: BATCH,
      lot: '0',
      ranges: '0-1',
      to: bob.account(),
    });
    expect(refusal).toMatchObject({ code: 'INVALID_ACCOUNT', field: 'identity' });
  });
});
