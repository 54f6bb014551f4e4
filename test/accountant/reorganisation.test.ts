import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Accountant, AccountantStore } from '@meridian/accountant';
import type { CreditClass } from '@meridian/bridges';
import { EvmView } from '@meridian/bridges/evm';
import { MemoryView } from '@meridian/bridges/memory';
import type { Hash } from '@meridian/credit';
import { JsonRpcProvider } from 'ethers';
import { pino } from 'pino';
import { Crossing, must } from '../support/bridge-suite/crossing.ts';
import { evmForeign, type EvmSide } from '../support/bridge-suite/evm-side.ts';
import { memoryHome } from '../support/bridge-suite/memory-side.ts';
import { carryOut, issueFresh, kg, sides } from '../support/bridge-suite/prepare.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';
import { RememberingStopper, until } from './memory-stack.ts';

const WITHIN_MS = 20_000;

/** A chain that loses blocks which were final: it goes back to a snapshot, and on another way from there. */
describe('an accountant over a chain that loses final blocks', () => {
  let home: ReturnType<typeof memoryHome>;
  let foreign: EvmSide;
  let stack: BridgeStack;
  let provider: JsonRpcProvider;
  let gateway: RememberingStopper;
  let accountant: Accountant;
  let log: string[];
  beforeAll(async () => {
    home = memoryHome('home');
    foreign = await evmForeign({ home: { ledger: home.bridge.ledger, keys: [home.signer.publicKey] } });
    home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
    stack = { home, foreign, close: () => foreign.close() };
    provider = new JsonRpcProvider(foreign.anvil.rpcUrl, undefined, { cacheTimeout: -1 });
  }, 60_000);
  afterAll(async () => {
    provider.destroy();
    await stack.close();
  });
  beforeEach(async () => {
    gateway = new RememberingStopper('gateway');
    log = [];
    const ledger = foreign.bridge.ledger.descriptor;
    const chain = await EvmView.connect({ rpcUrl: foreign.anvil.rpcUrl, ledger, confirmations: 1 });
    accountant = new Accountant({
      home: new MemoryView(home.world),
      abroad: [chain],
      store: new AccountantStore(':memory:'),
      stoppers: [gateway],
      log: pino({ level: 'warn' }, { write: (line) => void log.push(line) }),
      pace: { batchMs: 50, sweepMs: 100 },
    });
    accountant.start();
  });
  afterEach(() => accountant.stop());

  const snapshot = async (): Promise<string> => (await provider.send('evm_snapshot', [])) as string;
  /** Not before the blocks that it loses have been read: only from then on are they missed. */
  const goBack = async (to: string): Promise<void> => {
    const height = BigInt(await provider.getBlockNumber());
    await until(() => (accountant.readTo[foreign.bridge.ledger.descriptor] ?? -1n) >= height, WITHIN_MS);
    await provider.send('evm_revert', [to]);
  };
  const hasReadAgain = (): boolean => log.some((line) => line.includes('final blocks are gone'));
  const statuses = (batchId: Hash): string =>
    (accountant.audits.get(batchId)?.cells ?? [])
      .map(({ spots }) =>
        spots
          .map(({ status }) => status)
          .sort()
          .join('+'),
      )
      .join(', ');
  const seen = ({ batchId }: CreditClass, expected: string): Promise<boolean> =>
    until(() => statuses(batchId) === expected && accountant.audits.get(batchId)?.isUnsettled === false, WITHIN_MS);

  test('takes a mint that is lost for one that is owed', async () => {
    const credit = await issueFresh(stack);
    const crossing = new Crossing(sides(stack, 'out'), credit, [kg(0, 3_000)]);
    must(await crossing.lock());
    const before = await snapshot();
    must(await crossing.mint());
    must(await crossing.extinguish());
    await seen(credit, 'unassigned+wrapped, active');
    await goBack(before);
    await seen(credit, 'wrapped, active');
    must(await foreign.bridge.mint(await crossing.proof('extinguished'), credit));
    must(await crossing.assign());
    await seen(credit, 'active+wrapped, active');
    await until(() => hasReadAgain() && accountant.book.openTransfers === 0, WITHIN_MS);
    expect(accountant.breaches).toEqual([]);
    expect(accountant.book.batches.has(credit.batchId)).toBe(true);
  }, 60_000);

  test('takes a burn that is lost for what it is: what came home can be spent on the chain again', async () => {
    const credit = await issueFresh(stack);
    await carryOut(stack, credit, [kg(0, 5_000)]);
    await seen(credit, 'active+wrapped, active');
    const before = await snapshot();
    await new Crossing(sides(stack, 'back'), credit, [kg(0, 2_000)]).complete();
    await seen(credit, 'active+burnt, active+wrapped, active');
    expect(accountant.breaches).toEqual([]);
    await goBack(before);
    const breach = await until(() => accountant.breaches.find(({ kind }) => kind === 'double'), WITHIN_MS);
    expect(breach).toMatchObject({ batchId: credit.batchId, ranges: [kg(0, 2_000)] });
    await until(() => gateway.stopped.length > 0);
    await until(hasReadAgain, WITHIN_MS);
    await seen(credit, 'active+active, active+wrapped, active');
  }, 60_000);
});
