/** wei per gas of an EIP-1559 transaction. */
export interface Fees {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}

const GWEI = 1_000_000_000n;

/**
 * Twice the base fee: enough for six full blocks in a row, each raising it by an eighth (EIP-1559).
 */
export function feesFor(
  baseFeePerGas: bigint,
  limits: { readonly priorityFeePerGas?: bigint; readonly maxFeePerGas?: bigint },
): Fees {
  const tip = limits.priorityFeePerGas ?? GWEI;
  return capped({ maxFeePerGas: 2n * baseFeePerGas + tip, maxPriorityFeePerGas: tip }, limits.maxFeePerGas);
}

/** For the same nonce again: nodes take a replacement only when both fees rise by a tenth; we give an eighth, rounded up. */
export function bump(before: Fees, now: Fees, limit?: bigint): Fees {
  const raised = (fee: bigint): bigint => fee + (fee + 7n) / 8n;
  const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
  const next = {
    maxFeePerGas: larger(raised(before.maxFeePerGas), now.maxFeePerGas),
    maxPriorityFeePerGas: larger(raised(before.maxPriorityFeePerGas), now.maxPriorityFeePerGas),
  };
  return limit !== undefined && next.maxFeePerGas > limit ? before : next;
}

function capped(fees: Fees, limit: bigint | undefined): Fees {
  if (limit === undefined || fees.maxFeePerGas <= limit) return fees;
  const tip = fees.maxPriorityFeePerGas < limit ? fees.maxPriorityFeePerGas : limit;
  return { maxFeePerGas: limit, maxPriorityFeePerGas: tip };
}
