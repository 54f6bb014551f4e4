import type { RpcClient } from './receipt-proof.ts';

/** A call as a node runs it on trial. */
export interface TrialCall {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

/** Calls of one function and about the same length need about the same gas. */
const LENGTH_STEP = 1_024;
const hex = (gas: bigint): string => `0x${gas.toString(16)}`;

/**
 * Gas limits for calls that a node has run on trial. To find the least gas that a call needs, a node runs it many times; to run it
 * within what calls of its kind have needed is once, and says as well that the contract does not refuse it.
 */
export class GasLimits {
  readonly #node: RpcClient;
  /** The most that was estimated for calls of a kind. */
  readonly #needed = new Map<string, bigint>();

  constructor(node: RpcClient) {
    this.#node = node;
  }

  /** @throws ethers' `CALL_EXCEPTION` where the contract refuses the call */
  async limitFor(call: TrialCall): Promise<bigint> {
    const kind = `${call.to}/${call.data.slice(0, 10)}/${Math.ceil(call.data.length / LENGTH_STEP)}`;
    const needed = this.#needed.get(kind);
    if (needed !== undefined && (await this.#runs(call, needed))) return withMargin(needed);
    const estimated = BigInt((await this.#node.send('eth_estimateGas', [call])) as string);
    const most = this.#needed.get(kind) ?? 0n;
    if (estimated > most) this.#needed.set(kind, estimated);
    return withMargin(estimated);
  }

  /** A failure within that gas is none yet: a contract that runs out of gas inside may give another reason for it. */
  async #runs(call: TrialCall, gas: bigint): Promise<boolean> {
    try {
      await this.#node.send('eth_call', [{ ...call, gas: hex(gas) }, 'latest']);
      return true;
    } catch {
      return false;
    }
  }
}

/** Another transaction may come first and make the pool's walk longer. */
const withMargin = (gas: bigint): bigint => gas + gas / 4n + 50_000n;
