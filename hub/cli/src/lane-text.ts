import type { Transfer } from './api/gateway-client.ts';

const NAMES: Readonly<Record<string, string>> = { fabric: 'Fabric', evm: 'EVM' };
const nameOf = (descriptor = ''): string => NAMES[descriptor.split(':')[0] ?? ''] ?? 'the other ledger';

/** How far each ledger's evidence of a transfer can be trusted, in a few words. */
export function laneText({ lane, lanes, originLedger, destinationLedger }: Transfer): string {
  if (lanes === undefined || lanes.origin === lanes.destination) return lane;
  return `${nameOf(originLedger)} ${lanes.origin}, ${nameOf(destinationLedger)} ${lanes.destination}`;
}
