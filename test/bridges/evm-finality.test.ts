import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { LedgerEvent, Outcome } from '@meridian/bridges';
import { EvmBridge } from '@meridian/bridges/evm';
import { JsonRpcProvider } from 'ethers';
import { codeOf, Crossing, must } from '../support/bridge-suite/crossing.ts';
import { evmForeign, GATEWAY_KEY, type EvmSide } from '../support/bridge-suite/evm-side.ts';
import { memoryHome } from '../support/bridge-suite/memory-side.ts';
import { carryOut, issueFresh, kg, prepare, sides, WHOLE } from '../support/bridge-suite/prepare.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

const CONFIRMATIONS = 3;
// Blocks come once a second after the tests that make them by hand.
jest.setTimeout(60_000);

let foreign: EvmSide;
let stack: BridgeStack;
let provider: JsonRpcProvider;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const blockNumber = async (): Promise<bigint> => BigInt((await provider.send('eth_blockNumber', [])) as string);
const isSettled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), sleep(0).then(() => false)]);

beforeAll(async () => {
  const home = memoryHome('home');
  const trusted = { ledger: home.bridge.ledger, keys: [home.signer.publicKey] };
  foreign = await evmForeign({ home: trusted, confirmations: CONFIRMATIONS });
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  stack = { home, foreign, close: () => foreign.close() };
  provider = new JsonRpcProvider(foreign.anvil.rpcUrl, undefined, { cacheTimeout: -1 });
});

afterAll(async () => {
  provider.destroy();
  await stack.close();
});

describe(`on a chain with ${CONFIRMATIONS} confirmations`, () => {
  test('a result is done only when that many blocks hold it, and names the block', async () => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    const outcome = await crossing.mint();
    if (outcome.outcome !== 'done') throw new Error(outcome.outcome);
    const { block, txId } = outcome.finality;
    const receipt = await provider.getTransactionReceipt(txId ?? '');
    expect(BigInt(receipt?.blockNumber ?? -1)).toBe(block);
    expect((await blockNumber()) - block).toBeGreaterThanOrEqual(BigInt(CONFIRMATIONS - 1));
  });

  test('what is included and not final yet is neither found, proved nor told', async () => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    await provider.send('evm_setIntervalMining', [0]);
    try {
      const minting = crossing.mint();
      const seen = watchOne(crossing);
      await untilPending();
      await provider.send('anvil_mine', ['0x1']);
      await sleep(150);
      expect(await isSettled(minting)).toBe(false);
      expect(await isSettled(seen)).toBe(false);
      expect(must(await foreign.bridge.lookupDestination(crossing.key))).toBeUndefined();
      expect(codeOf(await foreign.bridge.prove('unassigned', crossing.key))).toBe('FACT_NOT_HELD');
      await provider.send('anvil_mine', [`0x${(CONFIRMATIONS - 1).toString(16)}`]);
      expect(must(await minting).state).toBe('unassigned');
      expect(await seen).toMatchObject({ state: 'unassigned', transferId: crossing.command.transferId });
      must(await foreign.bridge.prove('unassigned', crossing.key));
    } finally {
      await provider.send('evm_setIntervalMining', [1]);
    }
  });

  test('a mint that a re-organisation dropped is minted once, where it is at last', async () => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    await provider.send('evm_setIntervalMining', [0]);
    let minting: Promise<Outcome<unknown>>;
    try {
      minting = crossing.mint();
      await untilPending();
      await provider.send('anvil_mine', ['0x1']);
      await sleep(100);
      await provider.send('anvil_reorg', [1, []]);
      await untilPending();
      await provider.send('anvil_mine', [`0x${CONFIRMATIONS.toString(16)}`]);
      must(await minting);
    } finally {
      await provider.send('evm_setIntervalMining', [1]);
    }
    expect(must(await foreign.bridge.supply(crossing.credit.batchId)).issued).toBe(3_000n);
  });
});

describe('the fate of a write', () => {
  test('is unknown where it is not final in time; asked again later, it is done once', async () => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    const proof = await crossing.proof('locked');
    const hasty = await EvmBridge.connect({ ...connection(), finalityTimeoutMs: 200 });
    await provider.send('evm_setIntervalMining', [0]);
    try {
      expect((await hasty.mint(proof, crossing.credit)).outcome).toBe('unknown');
    } finally {
      await provider.send('evm_setIntervalMining', [1]);
      await hasty.close();
    }
    must(await crossing.mint());
    expect(must(await foreign.bridge.supply(crossing.credit.batchId)).issued).toBe(3_000n);
  });

  test('is unavailable where nobody answers: nothing was sent', async () => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    const proof = await crossing.proof('locked');
    const cut = await EvmBridge.connect({ ...connection(), requestTimeoutMs: 300 });
    process.kill(foreign.anvil.pid, 'SIGSTOP');
    try {
      expect((await cut.mint(proof, crossing.credit)).outcome).toBe('unavailable');
      expect((await cut.prove('unassigned', crossing.key)).outcome).toBe('unavailable');
      expect((await cut.lookupDestination(crossing.key)).outcome).toBe('unavailable');
      expect((await cut.supply(crossing.credit.batchId)).outcome).toBe('unavailable');
    } finally {
      process.kill(foreign.anvil.pid, 'SIGCONT');
      await cut.close();
    }
  });

  test('a refusal costs no gas', async () => {
    const crossing = await prepare(stack, 'back');
    const before = await provider.getBalance(foreign.gateway);
    expect(codeOf(await crossing.with({ ranges: [kg(5_000, 6_000)] }).lock())).toBe('RANGES_CHANGED');
    expect(await provider.getBalance(foreign.gateway)).toBe(before);
  });
});

describe('many writes at once', () => {
  test('of one gateway all become final, in one queue of nonces', async () => {
    const credits = await Promise.all(Array.from({ length: 8 }, () => issueFresh(stack)));
    await Promise.all(credits.map((credit) => carryOut(stack, credit, WHOLE)));
    for (const credit of credits) {
      const back = new Crossing(sides(stack, 'back'), credit, WHOLE);
      expect(
        must(await foreign.bridge.spendable({ classId: credit.classId, owner: back.command.owner, kg: 10_000n })),
      ).toEqual(WHOLE);
    }
  });
});

describe('a bridge on the wrong network', () => {
  test.each([
    ['chain id', (text: string) => text.replace(/^evm:\d+/, 'evm:1')],
    ['genesis hash', (text: string) => text.replace(/:[0-9a-f]{64}:/, `:${'ab'.repeat(32)}:`)],
    ['bridge address', (text: string) => text.replace(/0x.*$/, `0x${'11'.repeat(20)}`)],
  ])('by its %s does not start', async (_, spoil) => {
    const { ledger, ...rest } = connection();
    await expect(EvmBridge.connect({ ...rest, ledger: spoil(ledger) })).rejects.toMatchObject({
      code: 'WRONG_NETWORK',
      field: 'ledger',
      expected: spoil(ledger),
    });
  });

  test('is told from one whose descriptor is no EVM ledger', async () => {
    const rest = connection();
    await expect(EvmBridge.connect({ ...rest, ledger: 'evm:1:xyz:0x00' })).rejects.toMatchObject({
      code: 'INVALID_LEDGER',
    });
    await expect(EvmBridge.connect({ ...rest, ledger: 'memory:home' })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
    });
  });
});

function connection(): Parameters<typeof EvmBridge.connect>[0] {
  return {
    rpcUrl: foreign.anvil.rpcUrl,
    confirmations: CONFIRMATIONS,
    pollingIntervalMs: 20,
    ledger: foreign.bridge.ledger.descriptor,
    fromBlock: foreign.deployment.fromBlock,
    privateKey: GATEWAY_KEY,
    signer: foreign.signer,
  };
}

async function untilPending(): Promise<void> {
  for (;;) {
    const status = (await provider.send('txpool_status', [])) as { readonly pending: string };
    if (BigInt(status.pending) > 0n) return;
    await sleep(10);
  }
}

async function watchOne({ command }: Crossing): Promise<LedgerEvent> {
  const controller = new AbortController();
  for await (const event of foreign.bridge.watch({ signal: controller.signal })) {
    if (event.type === 'transfer' && event.transferId === command.transferId) {
      controller.abort();
      return event;
    }
  }
  throw new Error('the watch ended');
}
