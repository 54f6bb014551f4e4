import { randomUUID } from 'node:crypto';
import { formatRanges, hashText, parseLedger, totalKg, type Hash, type Ledger } from '@meridian/credit';
import type { ClientTransfer, TransferRequest } from '@meridian/satp';
import { GatewayError } from '../errors.ts';
import type { TransferRow } from '../log/transfer-log.ts';
import type { Peer } from '../peer/peers.ts';
import type { Amount } from './range-picker.ts';
import { transferRow } from './transfer-row.ts';

/** What somebody asks for: so many kilograms, or exactly these ranges, of a class or of a batch's plain class. */
export interface NewTransfer {
  /** Chosen by the caller: the same id with the same content is the same transfer. */
  readonly clientRequestId: string;
  /** Account on this gateway's ledger. */
  readonly originAccount: string;
  /** Account on the recipient's ledger. */
  readonly beneficiary: string;
  readonly recipientGatewayId: string;
  /** Needed only where the recipient stands before several ledgers. */
  readonly recipientLedger?: string | undefined;
  readonly asset: { readonly classId: Hash } | { readonly batchId: Hash };
  readonly amount: Amount;
  /** Legal entities behind the accounts; the accounts themselves when not given. */
  readonly originatorEntityId?: string | undefined;
  readonly beneficiaryEntityId?: string | undefined;
}

export const kgOf = (amount: Amount): bigint => ('kg' in amount ? amount.kg : totalKg(amount.ranges));

export const newIds = (peer: Peer) => ({
  transferContextId: randomUUID(),
  sessionId: randomUUID(),
  peerGatewayId: peer.gatewayId,
});

/** A transfer that has not begun: its terms are not agreed yet, only asked for. */
export const waitingRow = (
  transfer: ClientTransfer,
  { originLedger, destinationLedger, classId }: Omit<TransferRequest, 'ranges'>,
  kg: bigint,
  startedAt: number,
): TransferRow => ({
  ...transferRow(transfer, { now: startedAt }),
  originLedger: parseLedger(originLedger).id,
  destinationLedger: parseLedger(destinationLedger).id,
  classId,
  kg,
});

/** The recipient's ledger: the one asked for, or the only one. */
export function ledgerOf(peer: Peer, descriptor: string | undefined): Ledger {
  const ledgers = peer.ledgers.map(({ ledger }) => ledger);
  const found =
    descriptor === undefined && ledgers.length === 1 ? ledgers[0] : ledgers.find((l) => l.descriptor === descriptor);
  if (found !== undefined) return found;
  throw new GatewayError(
    'UNKNOWN_LEDGER',
    `recipientLedger: ${peer.gatewayId} stands before ${String(ledgers.length)} ledgers`,
    {
      field: 'recipientLedger',
      value: descriptor ?? '',
      expected: `one of ${ledgers.map((ledger) => ledger.descriptor).join(', ')}`,
    },
  );
}

/** Over every field, so that the same id with any other content is noticed. */
export function hashOf(request: NewTransfer): Hash {
  const { asset, amount } = request;
  return hashText(
    JSON.stringify([
      request.originAccount,
      request.beneficiary,
      request.recipientGatewayId,
      request.recipientLedger ?? null,
      'classId' in asset ? ['class', asset.classId] : ['batch', asset.batchId],
      'kg' in amount ? ['kg', amount.kg.toString()] : ['ranges', formatRanges(amount.ranges)],
      request.originatorEntityId ?? null,
      request.beneficiaryEntityId ?? null,
    ]),
  );
}
