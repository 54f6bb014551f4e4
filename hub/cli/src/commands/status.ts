import type { Transfer } from '../api/gateway-client.ts';
import { CommandError, EXIT, type ExitCode } from '../exit.ts';
import { connectGateway } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';
import { transferLine } from './transfer.ts';

export interface StatusOptions {
  readonly id?: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

const NEWEST = '20';
const SIDES = ['origin', 'destination'] as const;

/** Transfers as the two gateways see them: each is client in one direction and server in the other. @throws CommandError */
export async function statusCommand(options: StatusOptions): Promise<ExitCode> {
  const hub = readHub(options.layout.hub);
  const seen = await Promise.all(
    SIDES.map(async (side) => {
      const gateway = connectGateway(options.layout, hub, side, options.now);
      const transfers =
        options.id === undefined
          ? (await gateway.listTransfers({ limit: NEWEST })).transfers
          : await one(() => gateway.transfer(options.id ?? ''));
      return { gateway: gateway.gatewayId, transfers };
    }),
  );
  if (options.id !== undefined && seen.every(({ transfers }) => transfers.length === 0)) {
    throw new CommandError(EXIT.refused, 'TRANSFER_NOT_FOUND', `no gateway knows transfer ${options.id}`, {
      id: options.id,
    });
  }
  if (options.json) options.out(JSON.stringify(seen));
  else
    for (const { gateway, transfers } of seen)
      for (const transfer of transfers)
        options.out(`${gateway.padEnd(12)} ${transfer.role}  ${transferLine(transfer)}`);
  return EXIT.done;
}

/** The transfer if this gateway takes part in it. */
async function one(read: () => Promise<Transfer>): Promise<Transfer[]> {
  try {
    return [await read()];
  } catch (error) {
    if (error instanceof CommandError && error.code === 'TRANSFER_NOT_FOUND') return [];
    throw error;
  }
}
