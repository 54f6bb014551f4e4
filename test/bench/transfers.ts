import type { GatewayClient, Transfer } from '@meridian/cli/api/gateway-client';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import type { EvmCredits } from '@meridian/bridges/evm';
import type { Hash } from '@meridian/credit';
import { line, ms, percentile } from './figures.ts';

export interface Lane {
  readonly origin: GatewayClient;
  readonly destination: GatewayClient;
  readonly buyer: EvmCredits;
  readonly batchId: Hash;
  readonly classId: Hash;
}

const WITHIN_MS = 60_000;
/** A gateway runs for months: its compilers and connections are warm. */
const WARM_UP_ROUNDS = 10;
const OVERHEAD_BOUND_MS = 50;

/** Carries one tonne out and home again, `rounds` times after a warm-up, one transfer after another, and prints where the time went. */
export async function benchTransfers(lane: Lane, rounds: number, print: (text: string) => void): Promise<void> {
  const { origin, destination, buyer, batchId, classId } = lane;
  const custodian = fabricAccount('custodian');
  const [out, home]: [Transfer[], Transfer[]] = [[], []];
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    const tonne = { kg: '1000', clientRequestId: `bench:${process.pid}:${round}` };
    const leaving = {
      ...tonne,
      batchId,
      originAccount: custodian,
      beneficiary: buyer.address,
      recipientGatewayId: destination.gatewayId,
    };
    out.push(await finish(origin, await origin.createTransfer(leaving)));
    const returning = {
      ...tonne,
      classId,
      originAccount: buyer.address,
      beneficiary: custodian,
      recipientGatewayId: origin.gatewayId,
    };
    home.push(await finish(destination, await destination.createTransfer(returning)));
  }
  for (const [name, transfers] of [
    ['Fabric -> EVM', out],
    ['EVM -> Fabric', home],
  ] as const) {
    const measured = transfers.slice(WARM_UP_ROUNDS);
    const overhead = measured.map(({ timing }) => timing.gatewayMs);
    const ledger = measured.map(({ timing }) => timing.ledgerMs);
    const p50 = percentile(overhead, 50);
    print(
      line(`${name}, gateway overhead p50`, ms(p50), {
        text: `< ${OVERHEAD_BOUND_MS} ms`,
        met: p50 < OVERHEAD_BOUND_MS,
      }),
    );
    print(line(`${name}, gateway overhead p95`, ms(percentile(overhead, 95))));
    print(line(`${name}, four ledger commits p50`, ms(percentile(ledger, 50))));
    print(line(`${name}, overhead to ledger time`, `${((100 * p50) / percentile(ledger, 50)).toFixed(1)} %`));
  }
}

const finish = (gateway: GatewayClient, begun: Transfer): Promise<Transfer> =>
  gateway.completed(begun, WITHIN_MS, () => performance.now());
