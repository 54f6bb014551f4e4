import { parseLedger, ZERO_HASH } from '@meridian/credit';
import type { Transfer } from '@meridian/satp';
import type { TransferRow } from '../log/transfer-log.ts';
import { transferKeyOf } from './outbox.ts';

const FINAL: ReadonlySet<string> = new Set(['complete', 'released', 'rejected', 'voided']);

const READ = new WeakMap<TransferRow, Transfer>();

/** The transfer of a row. Rows do not change, and each is asked for it several times in a step. */
export function transferOf(row: TransferRow): Transfer {
  let transfer = READ.get(row);
  if (transfer === undefined) READ.set(row, (transfer = JSON.parse(row.document) as Transfer));
  return transfer;
}

/** A transfer as the log keeps it: the first row of it, or the one that follows the row it has. */
export function transferRow(
  transfer: Transfer,
  step: {
    readonly before?: TransferRow | undefined;
    /** Unix ms. */
    readonly now: number;
    /** Time that the ledgers took for this step, ms. */
    readonly ledgerMs?: number | undefined;
    readonly peerLedgerMs?: number | undefined;
  },
): TransferRow {
  const { terms } = transfer;
  const { before, now, ledgerMs = 0, peerLedgerMs = 0 } = step;
  const open = !FINAL.has(transfer.state);
  // What is woken again by evidence, or by a lock that came late, has not ended yet.
  const endedAt = open ? undefined : (before?.endedAt ?? now);
  return {
    key: transferKeyOf(transfer),
    transferId: transfer.transferId,
    role: transfer.role,
    peer: transfer.peerGatewayId,
    sessionId: transfer.sessionId,
    state: transfer.state,
    open,
    document: JSON.stringify(transfer),
    version: (before?.version ?? 0) + 1,
    // What was asked for, and ended before any terms were agreed, is still known by it.
    originLedger: terms === undefined ? (before?.originLedger ?? ZERO_HASH) : parseLedger(terms.originLedger).id,
    destinationLedger:
      terms === undefined ? (before?.destinationLedger ?? ZERO_HASH) : parseLedger(terms.destinationLedger).id,
    classId: terms?.classId ?? before?.classId ?? ZERO_HASH,
    kg: terms === undefined ? (before?.kg ?? 0n) : BigInt(terms.kg),
    startedAt: before?.startedAt ?? now,
    ...(endedAt === undefined ? {} : { endedAt }),
    ledgerMs: (before?.ledgerMs ?? 0) + ledgerMs,
    peerLedgerMs: Math.max(before?.peerLedgerMs ?? 0, peerLedgerMs),
  };
}
