import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LedgerBridge, Outcome, TransferKey } from '@meridian/bridges';
import type { Fact, Hash } from '@meridian/credit';
import { Restatements } from '../../src/finality/restatement.ts';
import type { TransferRow } from '../../src/log/transfer-log.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { begin, outward } from '../support/transfers.ts';
import { bridgeOf, until, type Running } from '../support/two-gateways.ts';

let pair: OpenPair;
let home: Running;
let foreign: Running;
/** The same completed transfer as each side has it. */
let rows: Record<'home' | 'foreign', TransferRow>;

beforeAll(async () => {
  pair = await openPair();
  home = await pair.start('home');
  foreign = await pair.start('foreign');
  const id = await begin(home, outward(pair, 1_000n));
  const ended = async ({ transferLog }: Running): Promise<TransferRow> => {
    const [row] = await until(
      () => transferLog.transfersById(id),
      ([found]) => found?.endedAt !== undefined,
    );
    if (row === undefined) throw new Error('no transfer');
    return row;
  };
  rows = { home: await ended(home), foreign: await ended(foreign) };
});
afterAll(async () => {
  await pair.close();
});

let said: (readonly [Fact, TransferKey] | Hash)[];
let outcome: Outcome<void> | undefined;
beforeEach(() => {
  said = [];
  outcome = { outcome: 'done', value: undefined, finality: { block: 1n } };
});

/** The memory ledger as one whose contract says what it is asked to say again; it never tells what became of it without an outcome. */
function saying(bridge: LedgerBridge): LedgerBridge {
  const answer = (): Promise<Outcome<void>> =>
    outcome === undefined ? new Promise(() => undefined) : Promise.resolve(outcome);
  return Object.assign(Object.create(bridge) as LedgerBridge, {
    ledger: bridge.ledger,
    lookupOrigin: bridge.lookupOrigin.bind(bridge),
    lookupDestination: bridge.lookupDestination.bind(bridge),
    restate: (fact: Fact, key: TransferKey) => (said.push([fact, key]), answer()),
    restateRetirement: (retirementId: Hash) => (said.push(retirementId), answer()),
  });
}
const at = (side: 'home' | 'foreign'): Restatements => new Restatements(saying(bridgeOf(pair[side])), 50);

describe('a ledger', () => {
  test.each([
    ['home', 'extinguished'],
    ['foreign', 'assigned'],
  ] as const)('is asked to say again what holds there of a transfer: %s, %s', async (side, fact) => {
    const row = rows[side];
    expect(await at(side).ofTransfer(row)).toEqual({ fact, final: true });
    expect(said).toEqual([[fact, { originLedger: pair.home.world.ledger.id, transferId: row.transferId }]]);
  });

  test('is not waited for longer than somebody waits for an answer', async () => {
    outcome = undefined;
    expect(await at('foreign').ofTransfer(rows.foreign)).toEqual({ fact: 'assigned', final: false });
  });

  test.each<[Outcome<void>, string]>([
    [{ outcome: 'refused', refusal: { code: 'FACT_NOT_HELD', message: 'no', facts: {} } }, 'LEDGER_REFUSED'],
    [{ outcome: 'unavailable', cause: new Error('away') }, 'LEDGER_UNAVAILABLE'],
  ])('that does not is told by its code', async (given, code) => {
    outcome = given;
    await expect(at('home').ofTransfer(rows.home)).rejects.toMatchObject({ code });
    await expect(at('home').ofRetirement(rows.home.transferId)).rejects.toMatchObject({ code });
  });

  test('says nothing of what it does not hold', async () => {
    const unknown = { ...rows.home, transferId: rows.home.classId };
    await expect(at('home').ofTransfer(unknown)).rejects.toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
    expect(said).toEqual([]);
  });

  test('whose facts are proven without blocks is not asked at all', async () => {
    const { application } = home.gateway;
    const wrong = { code: 'NOT_POSSIBLE_NOW', facts: { field: 'ledger', value: 'memory:home' } };
    await expect(application.restateTransfer(rows.home.transferId)).rejects.toMatchObject(wrong);
    await expect(application.restateRetirement(rows.home.transferId)).rejects.toMatchObject(wrong);
  });
});
