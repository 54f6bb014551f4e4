import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { id, Wallet } from 'ethers';
import { startAnvil, type Anvil } from '../../src/evm/anvil.ts';
import { EvmChain } from '../../src/evm/chain.ts';
import { FateUnknownError, NotSentError, TransactionSender, type SenderOptions } from '../../src/evm/sender.ts';

const NOBODY = '0x00000000000000000000000000000000000000aa';
const TRANSFER = { to: NOBODY, data: '0x', gasLimit: 30_000n };
const INTERVAL_SECONDS = 1;

// Generous, for a machine that is busy with other tests.
jest.setTimeout(60_000);

let anvil: Anvil;
let chain: EvmChain;
let wallet: Wallet;
let wallets = 0;

const rpc = (method: string, ...params: readonly unknown[]): Promise<unknown> =>
  chain.provider.send(method, [...params]);
const pauseMining = (): Promise<unknown> => rpc('evm_setIntervalMining', 0);
const mine = (blocks = 1): Promise<unknown> => rpc('anvil_mine', `0x${blocks.toString(16)}`);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const senderOn = (on: EvmChain, options: SenderOptions = {}): TransactionSender =>
  new TransactionSender(on, wallet, options);

/** The transactions of our account that wait for a block, by nonce. */
async function pending(): Promise<Readonly<Record<string, { readonly hash: string; readonly maxFeePerGas: string }>>> {
  const pool = (await rpc('txpool_content')) as {
    pending: Record<string, Record<string, { hash: string; maxFeePerGas: string }>>;
  };
  const own = Object.entries(pool.pending).find(([account]) => account.toLowerCase() === wallet.address.toLowerCase());
  return own?.[1] ?? {};
}

beforeAll(async () => {
  anvil = await startAnvil({ blockTime: INTERVAL_SECONDS });
  chain = await EvmChain.connect({ rpcUrl: anvil.rpcUrl, confirmations: 1, pollingIntervalMs: 20 });
  await pauseMining();
  // A block of the interval before may still come.
  await sleep(INTERVAL_SECONDS * 1_200);
});

afterAll(async () => {
  chain.close();
  await anvil.stop('SIGKILL');
});

beforeEach(async () => {
  wallets += 1;
  wallet = new Wallet(id(`sender test account ${wallets}`));
  await rpc('anvil_setBalance', wallet.address, `0x${(10n ** 20n).toString(16)}`);
});

describe('a sender', () => {
  test('sends many at once with consecutive nonces, all of them in', async () => {
    const sender = senderOn(chain);
    const receipts = Promise.all(Array.from({ length: 20 }, () => sender.send(TRANSFER)));
    while (Object.keys(await pending()).length < 20) await sleep(20);
    await mine();
    expect((await receipts).map((receipt) => receipt.status)).toEqual(Array.from({ length: 20 }, () => 1));
    expect(Number(await rpc('eth_getTransactionCount', wallet.address, 'latest'))).toBe(20);
  });

  test('sends a stuck transaction again with its nonce and fees a tenth higher, and takes whichever comes in', async () => {
    const sender = senderOn(chain, { replaceAfterMs: 150 });
    const receipt = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    const first = (await pending())['0'];
    await sleep(400);
    const waiting = await pending();
    expect(Object.keys(waiting)).toEqual(['0']);
    const replacement = waiting['0'];
    expect(replacement?.hash).not.toBe(first?.hash);
    expect(BigInt(replacement?.maxFeePerGas ?? 0) * 10n).toBeGreaterThanOrEqual(BigInt(first?.maxFeePerGas ?? 0) * 11n);
    await mine();
    expect(await receipt).toMatchObject({ status: 1 });
    expect(Number(await rpc('eth_getTransactionCount', wallet.address, 'latest'))).toBe(1);
  });

  test('goes on without a gap after a transaction that the node refused', async () => {
    const sender = senderOn(chain);
    await rpc('anvil_setBalance', wallet.address, '0x0');
    await expect(sender.send(TRANSFER)).rejects.toThrow(NotSentError);
    await rpc('anvil_setBalance', wallet.address, `0x${(10n ** 20n).toString(16)}`);
    const receipt = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    expect((await receipt).status).toBe(1);
  });

  test('finds its nonce again when its key was used elsewhere', async () => {
    const [here, elsewhere] = [senderOn(chain), senderOn(chain)];
    const inOrder = async (sender: TransactionSender, nonce: string): Promise<void> => {
      const receipt = sender.send(TRANSFER);
      while ((await pending())[nonce] === undefined) await sleep(10);
      await mine();
      await receipt;
    };
    await inOrder(here, '0');
    await inOrder(elsewhere, '1');
    await inOrder(here, '2');
    expect(Number(await rpc('eth_getTransactionCount', wallet.address, 'latest'))).toBe(3);
  });

  test('fills a gap in its nonces within a few looks, without waiting until it seems stuck', async () => {
    const sender = senderOn(chain);
    const first = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    await first;
    // The chain forgets the first one, and what comes after it waits for a nonce that nobody sends again.
    await rpc('anvil_setNonce', wallet.address, '0x0');
    const second = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    expect(await second).toMatchObject({ status: 1 });
  });

  test('calls a fate unknown that is not final in time, and names every transaction that may come in', async () => {
    const sender = senderOn(chain, { finalityTimeoutMs: 300, replaceAfterMs: 100 });
    const error: unknown = await sender.send(TRANSFER).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FateUnknownError);
    const { hashes } = error as FateUnknownError;
    expect(hashes.length).toBeGreaterThan(1);
    await mine();
    const receipts = await Promise.all(hashes.map((hash) => chain.provider.getTransactionReceipt(hash)));
    expect(receipts.filter((receipt) => receipt !== null)).toHaveLength(1);
  });

  test('waits for its confirmations', async () => {
    const deep = await EvmChain.connect({ rpcUrl: anvil.rpcUrl, confirmations: 3, pollingIntervalMs: 20 });
    let isFinal = false;
    const receipt = senderOn(deep)
      .send(TRANSFER)
      .then((value) => {
        isFinal = true;
        return value;
      });
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine(2);
    await sleep(100);
    expect(isFinal).toBe(false);
    await mine();
    expect((await receipt).status).toBe(1);
    deep.close();
  });

  test('sends a transaction again that a re-organisation dropped, and names the block where it is at last', async () => {
    const deep = await EvmChain.connect({ rpcUrl: anvil.rpcUrl, confirmations: 4, pollingIntervalMs: 20 });
    const receipt = senderOn(deep).send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    const before = await chain.head();
    await sleep(100);
    await rpc('anvil_reorg', 1, []);
    const after = await rpc('eth_getBlockByNumber', `0x${before.number.toString(16)}`, false);
    expect((after as { hash: string }).hash).not.toBe(before.hash);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine(4);
    const final = await receipt;
    expect(final.status).toBe(1);
    expect(final.blockNumber).toBeGreaterThan(before.number);
    expect(final.blockHash).not.toBe(before.hash);
    expect(await deep.isCanonical(final)).toBe(true);
    deep.close();
  });

  test('sends anew what waits behind a nonce that the chain has lost', async () => {
    const sender = senderOn(chain, { replaceAfterMs: 150 });
    const first = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    await first;
    await rpc('anvil_setNonce', wallet.address, '0x0');
    const second = sender.send(TRANSFER);
    while ((await pending())['0'] === undefined) await sleep(10);
    await mine();
    expect((await second).status).toBe(1);
  });

  test('says that nothing was sent where nobody answers', async () => {
    const gone = await startAnvil({ blockTime: INTERVAL_SECONDS });
    const away = await EvmChain.connect({ rpcUrl: gone.rpcUrl, confirmations: 1 });
    const sender = senderOn(away);
    await gone.stop('SIGKILL');
    await expect(sender.send(TRANSFER)).rejects.toThrow(NotSentError);
    away.close();
  });
});

describe('a chain', () => {
  test('with no confirmations at all is refused', async () => {
    await expect(EvmChain.connect({ rpcUrl: anvil.rpcUrl, confirmations: 0 })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      field: 'confirmations',
      value: '0',
    });
  });

  test('by a URL that is none, or where nobody answers, is refused without showing the path', async () => {
    await expect(EvmChain.connect({ rpcUrl: 'ftp://node', confirmations: 1 })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      field: 'rpcUrl',
    });
    const gone = await startAnvil({ blockTime: INTERVAL_SECONDS });
    await gone.stop('SIGKILL');
    await expect(EvmChain.connect({ rpcUrl: `${gone.rpcUrl}/secret`, confirmations: 1 })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      field: 'rpcUrl',
      value: gone.rpcUrl,
    });
  });
});
