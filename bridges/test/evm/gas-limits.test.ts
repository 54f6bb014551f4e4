import { beforeEach, describe, expect, test } from '@jest/globals';
import { GasLimits } from '../../src/evm/gas-limits.ts';

const CALL = { from: '0xaa', to: '0xbb', data: '0x12345678' };

/** A node on which every call needs some gas, or is refused. */
class Node {
  readonly asked: string[] = [];
  needed = 100_000n;
  refusal: Error | undefined;

  send(method: string, [call]: readonly unknown[]): Promise<unknown> {
    this.asked.push(method);
    if (this.refusal !== undefined) return Promise.reject(this.refusal);
    if (method === 'eth_estimateGas') return Promise.resolve(`0x${this.needed.toString(16)}`);
    const { gas } = call as { readonly gas: string };
    return BigInt(gas) < this.needed ? Promise.reject(new Error('out of gas')) : Promise.resolve('0x');
  }
}

let node: Node;
let limits: GasLimits;

beforeEach(() => {
  node = new Node();
  limits = new GasLimits(node);
});

describe('a gas limit', () => {
  test('is estimated for the first call of a kind, and tried for those after it', async () => {
    const first = await limits.limitFor(CALL);
    expect(first).toBeGreaterThan(node.needed);
    expect(await limits.limitFor(CALL)).toBe(first);
    expect(node.asked).toEqual(['eth_estimateGas', 'eth_call']);
  });

  test('is estimated again for a call that does not run within what others needed', async () => {
    const first = await limits.limitFor(CALL);
    node.needed = 300_000n;
    const second = await limits.limitFor(CALL);
    expect(second).toBeGreaterThan(first);
    expect(node.asked).toEqual(['eth_estimateGas', 'eth_call', 'eth_estimateGas']);
    node.needed = 100_000n;
    expect(await limits.limitFor(CALL)).toBe(second);
  });

  test('is one of its own for another function, contract or length', async () => {
    await limits.limitFor(CALL);
    await limits.limitFor({ ...CALL, data: '0x87654321' });
    await limits.limitFor({ ...CALL, to: '0xcc' });
    await limits.limitFor({ ...CALL, data: `${CALL.data}${'00'.repeat(4_000)}` });
    expect(node.asked).toEqual(Array.from({ length: 4 }, () => 'eth_estimateGas'));
  });

  test('is none for a call that the estimate refuses too, whatever was needed before', async () => {
    await limits.limitFor(CALL);
    node.refusal = new Error('refused');
    await expect(limits.limitFor(CALL)).rejects.toBe(node.refusal);
    expect(node.asked).toEqual(['eth_estimateGas', 'eth_call', 'eth_estimateGas']);
  });
});
