import { setTimeout as sleep } from 'node:timers/promises';
import type { SupplyBreach, TotalSupply } from '@meridian/cli/api/accountant-client';
import { startAccountant } from '@meridian/cli/stack/accountant';
import { connectAccountant } from '@meridian/cli/stack/clients';
import type { Hub } from '@meridian/cli/stack/hub-file';
import type { Layout } from '@meridian/cli/stack/layout';

export interface Beside {
  /** Of the accountant's process. */
  readonly pid: number;
  /** What it knows when no transfer is under way and no batch waits, and every breach that is open. @throws after `ms` */
  settled(ms: number): Promise<{ readonly supply: TotalSupply; readonly breaches: readonly SupplyBreach[] }>;
  stop(): Promise<void>;
}

/** Starts the accountant's process beside a hub's two gateways, whatever else is done to them; it may stop their lanes. */
export async function accountantBeside(layout: Layout, hub: Hub): Promise<Beside> {
  const service = await startAccountant(layout, hub, Object.values(hub.gateways), hub.accountant);
  const client = connectAccountant(layout, { ...hub, accountant: service.ready }, () => Date.now());
  return {
    pid: service.pid,
    stop: () => service.stop(),
    settled: async (ms) => {
      for (const until = Date.now() + ms; ;) {
        const supply = await client.supply();
        const isQuiet = supply.openTransfers === 0 && supply.audits.waiting === 0 && supply.movingKg === '0';
        if (isQuiet) return { supply, breaches: await client.openBreaches() };
        if (Date.now() > until)
          throw new Error(
            `${supply.openTransfers} transfers under way, ${supply.audits.waiting} batches wait after ${ms} ms`,
          );
        await sleep(100);
      }
    },
  };
}
