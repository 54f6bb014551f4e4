import { formatRanges, type Hash } from '@meridian/credit';
import type { GatewayClient, NewTransfer, Transfer } from '../../api/gateway-client.ts';
import { refused } from '../../exit.ts';
import { laneText } from '../../lane-text.ts';
import { valueOf } from '../../outcome.ts';
import { formatKg } from '../../report.ts';
import { fabricAccount } from '../../stack/accounts.ts';
import { compareClasses } from '../compare.ts';
import type { JobContext } from '../context.ts';

const WITHIN_MS = 120_000;

/** A whole lot from Fabric to the EVM chain. */
export function sendOut(context: JobContext, batchId: Hash, classId: Hash, kg: bigint): Promise<Transfer> {
  const { origin, destination, buyer } = context.actors;
  const request: NewTransfer = {
    clientRequestId: 'main-job:out',
    originAccount: fabricAccount('custodian'),
    beneficiary: buyer.address,
    recipientGatewayId: destination.gatewayId,
    classId,
    ranges: formatRanges([{ from: 0n, to: kg }]),
  };
  return transfer(context, origin, request, `Fabric -> EVM, batch ${batchId.slice(0, 12)}`);
}

/** What is left of it comes home. */
export function bringBack(context: JobContext, classId: Hash, kg: bigint): Promise<Transfer> {
  const { origin, destination, buyer } = context.actors;
  const request: NewTransfer = {
    clientRequestId: 'main-job:back',
    originAccount: buyer.address,
    beneficiary: fabricAccount('custodian'),
    recipientGatewayId: origin.gatewayId,
    classId,
    kg: kg.toString(),
  };
  return transfer(context, destination, request, 'EVM -> Fabric');
}

function transfer(
  { report, now }: JobContext,
  gateway: GatewayClient,
  request: NewTransfer,
  route: string,
): Promise<Transfer> {
  return report.step(
    'transfer',
    async () => gateway.completed(await gateway.createTransfer(request), WITHIN_MS, now),
    (transfer) => {
      const { kg, timing } = transfer;
      const ms = `${Math.round(timing.ledgerMs)} ms in 4 ledger commits, ${Math.round(timing.gatewayMs)} ms in the gateways`;
      return `${formatKg(BigInt(kg))} ${route}: ${ms}, ${laneText(transfer)}`;
    },
  );
}

/** The class is the same on both ledgers, field by field. */
export async function compareLedgers({ actors, report }: JobContext, classId: Hash): Promise<void> {
  await report.step(
    'compare',
    async () => {
      const home = valueOf(await actors.issuer.class(classId), 'reading the class at home');
      const abroad = valueOf(await actors.buyer.creditClass(classId), 'reading the class abroad');
      if (abroad === undefined) throw refused('CLASS_NOT_FOUND', `class ${classId} is not on the EVM chain`);
      return compareClasses(home, abroad);
    },
    (fields) => `${fields.length} fields equal on both ledgers: ${fields.slice(0, 6).join(', ')}, ...`,
  );
}
