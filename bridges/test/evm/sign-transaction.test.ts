import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { hexlify, SigningKey, Transaction, Wallet } from 'ethers';
import { signTransaction } from '../../src/evm/sign-transaction.ts';

const key = new SigningKey(hexlify(randomBytes(32)));
const wallet = new Wallet(key);
const base = {
  chainId: 31_337n,
  nonce: 0,
  maxPriorityFeePerGas: 1_000_000_000n,
  maxFeePerGas: 3_000_000_000n,
  gasLimit: 21_000n,
  to: '0x00000000000000000000000000000000000000aa',
  data: '0x',
};

test.each([
  ['a plain call', {}],
  ['a call with data', { data: hexlify(randomBytes(3_000)) }],
  ['the bytes 00 and 7f, which RLP writes in different ways', { data: '0x7f' }],
  ['a byte that is zero', { data: '0x00' }],
  ['a deployment', { to: undefined, data: hexlify(randomBytes(500)) }],
  ['a later nonce', { nonce: 70_000 }],
  ['no fees', { maxPriorityFeePerGas: 0n, maxFeePerGas: 0n }],
  ['a chain with a large id', { chainId: 2n ** 60n }],
])('%s is signed just as ethers signs it', async (_, changes) => {
  const { to, ...rest } = { ...base, ...changes };
  const ethers = await wallet.signTransaction(Transaction.from({ type: 2, to: to ?? null, ...rest }));
  expect(signTransaction({ ...rest, to }, key)).toBe(ethers);
});
