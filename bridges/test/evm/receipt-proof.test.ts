import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JsonRpcProvider, Wallet } from 'ethers';
import { ANVIL_FUNDED_KEY, startAnvil, type Anvil } from '../../src/evm/anvil.ts';
import { createReceiptProof, verifyReceiptProof, type ReceiptProof } from '../../src/evm/receipt-proof.ts';

let anvil: Anvil;
let provider: JsonRpcProvider;
let hashes: string[];
let proofs: ReceiptProof[];

/** Emits LOG2 with the topics 1 and 2 and 32 bytes of data: PUSH1 2, PUSH1 1, PUSH1 32, PUSH1 0, LOG2. */
const EMITTING_INIT_CODE = '0x6002600160206000a200';

beforeAll(async () => {
  anvil = await startAnvil({ blockTime: 1 });
  provider = new JsonRpcProvider(anvil.rpcUrl);
  const wallet = new Wallet(ANVIL_FUNDED_KEY, provider);
  const nonce = await wallet.getNonce();
  const sent = await Promise.all(
    [0, 1, 2, 3].map((i) =>
      wallet.sendTransaction({
        data: EMITTING_INIT_CODE,
        gasLimit: 200_000,
        nonce: nonce + i,
        ...(i === 1 ? { type: 0 } : {}),
      }),
    ),
  );
  hashes = sent.map((transaction) => transaction.hash);
  provider.pollingInterval = 100;
  await provider.waitForTransaction(hashes.at(-1) ?? '');
  proofs = await Promise.all(hashes.map((hash) => createReceiptProof(provider, hash)));
});

afterAll(async () => {
  provider.destroy();
  await anvil.stop('SIGKILL');
});

describe('a receipt proof', () => {
  test('proves each receipt of a block that holds several, of both transaction types', async () => {
    for (const [i, proof] of proofs.entries()) {
      const proven = await verifyReceiptProof(proof);
      const receipt = await provider.getTransactionReceipt(hashes[i] ?? '');
      expect(proven).toMatchObject({
        blockHash: receipt?.blockHash,
        blockNumber: BigInt(receipt?.blockNumber ?? -1),
        succeeded: true,
      });
      expect(proven.logs).toHaveLength(1);
      expect(proven.logs[0]?.topics.map(BigInt)).toEqual([1n, 2n]);
    }
  });

  test('is refused, or proves another block, when any byte of its nodes or header is changed', async () => {
    const proof = proofs[0] as ReceiptProof;
    const { blockHash } = await verifyReceiptProof(proof);
    const flip = (hex: string, at: number): string =>
      hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1);
    for (const [node, hex] of proof.proof.entries()) {
      for (let at = 2; at < hex.length; at += 97) {
        const spoilt = { ...proof, proof: proof.proof.with(node, flip(hex, at)) };
        await expect(verifyReceiptProof(spoilt)).rejects.toMatchObject({ name: 'ReceiptProofError' });
      }
    }
    for (let at = 2; at < proof.header.length; at += 13) {
      const otherHash = await verifyReceiptProof({ ...proof, header: flip(proof.header, at) }).then(
        (proven) => proven.blockHash,
        () => 'refused',
      );
      expect(otherHash).not.toBe(blockHash);
    }
  });

  test('of another transaction of the block is not accepted for this one', async () => {
    const [first, second] = proofs as [ReceiptProof, ReceiptProof];
    await expect(verifyReceiptProof({ ...first, transactionIndex: second.transactionIndex })).rejects.toMatchObject({
      part: 'proof',
    });
    await expect(verifyReceiptProof({ ...first, transactionIndex: 99 })).rejects.toMatchObject({ part: 'proof' });
  });
});
