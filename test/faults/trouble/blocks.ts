import { JsonRpcProvider } from 'ethers';

const MOST_AT_ONCE = 100;

interface Block {
  readonly hash: string;
}

/** The hashes of all blocks, by their heights. */
export async function hashesOf(rpcUrl: string): Promise<readonly string[]> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1, batchMaxCount: MOST_AT_ONCE });
  try {
    const head = Number(await provider.send('eth_blockNumber', []));
    const blocks = await Promise.all(
      Array.from({ length: head + 1 }, (_, height) =>
        provider.send('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]),
      ),
    );
    return (blocks as readonly Block[]).map(({ hash }) => hash);
  } finally {
    provider.destroy();
  }
}

/** The height of the newest block that is still what it was. */
export async function forkOf(rpcUrl: string, before: readonly string[]): Promise<number> {
  const now = await hashesOf(rpcUrl);
  return before.findLastIndex((hash, height) => hash === now[height]);
}
