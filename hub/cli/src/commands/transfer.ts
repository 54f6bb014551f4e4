import { randomUUID } from 'node:crypto';
import type { Transfer } from '../api/gateway-client.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { laneText } from '../lane-text.ts';
import { formatKg, formatMs } from '../report.ts';
import { fabricAccount } from '../stack/accounts.ts';
import { connectGateway } from '../stack/clients.ts';
import { evmAddress } from '../stack/evm.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

export interface TransferOptions {
  readonly to: string;
  readonly from?: string;
  readonly batch?: string;
  readonly class?: string;
  readonly kg?: string;
  readonly ranges?: string;
  readonly requestId?: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

const WITHIN_MS = 300_000;

/** The beneficiary says the direction: an EVM address, or an account on Fabric. @throws CommandError */
export async function transferCommand(options: TransferOptions): Promise<ExitCode> {
  const { to, batch, class: classId, kg, ranges, layout, now } = options;
  if ((batch === undefined) === (classId === undefined))
    throw usage('give --batch or --class, and not both', { field: 'batch' });
  if ((kg === undefined) === (ranges === undefined))
    throw usage('give --kg or --ranges, and not both', { field: 'kg' });
  const isOut = to.startsWith('0x');
  const hub = readHub(layout.hub);
  const gateway = connectGateway(layout, hub, isOut ? 'origin' : 'destination', now);
  const begun = await gateway.createTransfer({
    clientRequestId: options.requestId ?? randomUUID(),
    originAccount: options.from ?? (isOut ? fabricAccount('custodian') : evmAddress(layout, 'buyer')),
    beneficiary: isOut ? to.toLowerCase() : to,
    recipientGatewayId: hub.gateways[isOut ? 'destination' : 'origin'].gatewayId,
    ...(batch !== undefined && { batchId: batch }),
    ...(classId !== undefined && { classId }),
    ...(kg !== undefined && { kg }),
    ...(ranges !== undefined && { ranges }),
  });
  const transfer = await gateway.completed(begun, WITHIN_MS, now);
  options.out(options.json ? JSON.stringify(transfer) : transferLine(transfer));
  return EXIT.done;
}

export const transferLine = (t: Transfer): string =>
  [
    t.id.slice(0, 16),
    t.state.padEnd(18),
    formatKg(BigInt(t.kg)).padStart(16),
    `class ${t.classId.slice(0, 12)}`,
    `to ${t.beneficiary ?? '?'}`,
    formatMs(t.timing.ms),
    `(${formatMs(t.timing.gatewayMs)} in the gateways)`,
    laneText(t),
    ...(t.cause === undefined ? [] : [`${t.cause.code}: ${t.cause.detail}`]),
    ...(t.halted === undefined ? [] : [`halted: ${t.halted.code}: ${t.halted.message}`]),
  ].join('  ');
