import { formatRanges, weakestLane } from '@meridian/credit';
import type { Supply } from '@meridian/bridges';
import type { Transfer } from '@meridian/satp';
import { roundMs } from '../clock.ts';
import { GatewayError } from '../errors.ts';
import { approvalState, requestOf } from '../guards/approvals.ts';
import type { LedgerLanes } from '../lanes.ts';
import type { ApprovalRow } from '../log/guard-rows.ts';
import type { LogEvent, TransferQuery, TransferRow } from '../log/transfer-log.ts';
import type { TransferView } from './schemas.ts';
import { transferOf } from '../service/transfer-row.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * Milliseconds of a transfer, to now while it is open. The peer tells its ledger time with its messages, so the sum is what
 * both sides measured; its part is that side's word.
 */
export function timingOf(row: TransferRow, now: number): TransferView['timing'] {
  const ms = (row.endedAt ?? now) - row.startedAt;
  const ledgerMs = row.ledgerMs + row.peerLedgerMs;
  return { ms: roundMs(ms), ledgerMs: roundMs(ledgerMs), gatewayMs: roundMs(Math.max(0, ms - ledgerMs)) };
}

export function transferView(row: TransferRow, now: number, lanes: LedgerLanes, approval?: ApprovalRow): TransferView {
  const transfer = transferOf(row);
  const { terms, cause, halted } = transfer;
  return {
    id: row.transferId,
    role: row.role,
    state: row.state,
    open: row.open,
    peerGatewayId: row.peer,
    sessionId: row.sessionId,
    transferContextId: transfer.transferContextId,
    ...(terms === undefined
      ? {}
      : {
          originLedger: terms.originLedger,
          destinationLedger: terms.destinationLedger,
          owner: terms.owner,
          beneficiary: terms.beneficiary,
          batchId: terms.batchId,
          ranges: terms.ranges,
          assetProfileId: terms.assetProfileId,
        }),
    // A server's row is made before the proposal is read; the terms are what was agreed.
    classId: terms?.classId ?? row.classId,
    kg: terms?.kg ?? row.kg.toString(),
    ...lanesOf(terms, lanes),
    startedAt: iso(row.startedAt),
    ...(row.endedAt === undefined ? {} : { endedAt: iso(row.endedAt) }),
    ...(transfer.lockAssertionExpiration === undefined
      ? {}
      : { lockAssertionExpiration: transfer.lockAssertionExpiration }),
    timing: timingOf(row, now),
    ...(approval === undefined ? {} : { approval: approvalView(row, approval, now) }),
    ...(cause === undefined ? {} : { cause: { code: cause.code, detail: cause.detail } }),
    ...(halted === undefined ? {} : { halted: { state: halted.state, code: halted.code, message: halted.message } }),
  };
}

/** What a second operator approves, or has approved. */
function approvalView(row: TransferRow, approval: ApprovalRow, now: number): NonNullable<TransferView['approval']> {
  const { requestedBy, expiresAt, approved } = approval;
  const { asset, amount, originAccount, beneficiary, recipientLedger } = requestOf(approval);
  return {
    state: approvalState(row, approval, now),
    requestedBy,
    expiresAt: iso(expiresAt),
    ...(approved === undefined ? {} : { approvedBy: approved.by, approvedAt: iso(approved.at) }),
    request: {
      originAccount,
      beneficiary,
      ...asset,
      ...(recipientLedger === undefined ? {} : { recipientLedger }),
      ...('ranges' in amount ? { ranges: formatRanges(amount.ranges) } : {}),
    },
  };
}

/** How far both sides' evidence of a transfer can be trusted, and the transfer by the weaker of them. */
function lanesOf(terms: Transfer['terms'], lanes: LedgerLanes): Pick<TransferView, 'lane' | 'lanes'> {
  if (terms === undefined) return { lane: lanes.weakest };
  const [origin, destination] = [lanes.of(terms.originLedger), lanes.of(terms.destinationLedger)];
  return { lane: weakestLane(origin, destination), lanes: { origin, destination } };
}

export const eventView = (event: LogEvent) => ({
  seq: event.seq,
  at: iso(event.at),
  type: event.type,
  body: JSON.parse(event.body) as Record<string, unknown>,
  prev: event.prev,
  hash: event.hash,
});

export const supplyView = (ledger: string, supply: Supply, lanes: LedgerLanes) => ({
  ledger,
  batchId: supply.batchId,
  issued: supply.issued.toString(),
  byStatus: Object.fromEntries(Object.entries(supply.byStatus).map(([status, kg]) => [status, kg.toString()])),
  rangesByStatus: Object.fromEntries(
    Object.entries(supply.rangesByStatus).map(([status, ranges]) => [status, formatRanges(ranges)]),
  ),
  lane: lanes.weakest,
  lanes: lanes.toJson(),
});

/** Where the next page begins: the last row of this one. */
export const pageCursor = (row: TransferRow): string =>
  Buffer.from(JSON.stringify([row.startedAt, row.key])).toString('base64url');

/** @throws GatewayError `INVALID_ARGUMENT` for a text that {@link pageCursor} could not have made */
export function readPageCursor(cursor: string): NonNullable<TransferQuery['after']> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [startedAt, key] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
    if (Number.isSafeInteger(startedAt) && typeof key === 'string') return { startedAt: startedAt as number, key };
  } catch {
    // Refused below, like any other text that is no cursor.
  }
  throw new GatewayError('INVALID_ARGUMENT', 'cursor: it is not one of a page of this list', {
    field: 'cursor',
    value: cursor,
    expected: 'the cursor that the page before came with',
  });
}
