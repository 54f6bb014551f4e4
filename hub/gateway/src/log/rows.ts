import type { Hash } from '@meridian/credit';
import type { ApprovalRow, PauseRow, PauseScope, UsageRow } from './guard-rows.ts';
import type {
  EffectRow,
  EffectState,
  LogEvent,
  MessageRow,
  NoticeRow,
  ProfileRow,
  RequestRow,
  Role,
  TimerRow,
  TransferRow,
} from './transfer-log.ts';

/** A row as the database gives it. SQLite's tables are STRICT, so a column always has the type it was declared with. */
export type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, column: string): string => row[column] as string;
const number = (row: Row, column: string): number => Number(row[column]);
const hash = (row: Row, column: string): Hash => row[column] as Hash;

export const transferOf = (row: Row): TransferRow => ({
  key: text(row, 'key'),
  transferId: hash(row, 'transfer_id'),
  role: text(row, 'role') as Role,
  peer: text(row, 'peer'),
  sessionId: text(row, 'session_id'),
  state: text(row, 'state'),
  open: number(row, 'open') === 1,
  document: text(row, 'document'),
  version: number(row, 'version'),
  originLedger: hash(row, 'origin_ledger'),
  destinationLedger: hash(row, 'destination_ledger'),
  classId: hash(row, 'class_id'),
  kg: BigInt(text(row, 'kg')),
  startedAt: number(row, 'started_at'),
  ...(row['ended_at'] === null ? {} : { endedAt: number(row, 'ended_at') }),
  ledgerMs: number(row, 'ledger_ms'),
  peerLedgerMs: number(row, 'peer_ledger_ms'),
});

export const eventOf = (row: Row): LogEvent => ({
  transferKey: text(row, 'transfer_key'),
  seq: number(row, 'seq'),
  at: number(row, 'at'),
  type: text(row, 'type'),
  body: text(row, 'body'),
  prev: hash(row, 'prev'),
  hash: hash(row, 'hash'),
});

export const effectOf = (row: Row): EffectRow => ({
  key: text(row, 'key'),
  ...(row['transfer_key'] === null ? {} : { transferKey: text(row, 'transfer_key') }),
  kind: text(row, 'kind'),
  body: text(row, 'body'),
  state: text(row, 'state') as EffectState,
  attempts: number(row, 'attempts'),
  nextTryAt: number(row, 'next_try_at'),
  ...(row['last_error'] === null ? {} : { lastError: text(row, 'last_error') }),
});

export const messageOf = (row: Row): MessageRow => ({
  transferKey: text(row, 'transfer_key'),
  direction: text(row, 'direction') as MessageRow['direction'],
  hash: hash(row, 'hash'),
  messageType: text(row, 'message_type'),
  text: text(row, 'text'),
  at: number(row, 'at'),
});

export const timerOf = (row: Row): TimerRow => ({
  transferKey: text(row, 'transfer_key'),
  name: text(row, 'name'),
  at: number(row, 'at'),
});

export const noticeOf = (row: Row): NoticeRow => ({
  direction: text(row, 'direction') as NoticeRow['direction'],
  ledger: hash(row, 'ledger'),
  retirementId: hash(row, 'retirement_id'),
  state: text(row, 'state') as NoticeRow['state'],
  body: text(row, 'body'),
  ...(row['answer'] === null ? {} : { answer: text(row, 'answer') }),
  at: number(row, 'at'),
});

export const requestOf = (row: Row): RequestRow => ({
  clientRequestId: text(row, 'client_request_id'),
  requestHash: hash(row, 'request_hash'),
  transferKey: text(row, 'transfer_key'),
});

export const profileOf = (row: Row): ProfileRow => ({ hash: hash(row, 'hash'), text: text(row, 'text') });

export const pauseOf = (row: Row): PauseRow => ({
  id: text(row, 'id'),
  scope: JSON.parse(text(row, 'scope')) as PauseScope,
  setBy: text(row, 'set_by'),
  setAt: number(row, 'set_at'),
  reason: text(row, 'reason'),
  ...(row['lifted_at'] === null
    ? {}
    : { lifted: { by: text(row, 'lifted_by'), at: number(row, 'lifted_at'), reason: text(row, 'lift_reason') } }),
});

export const approvalOf = (row: Row): ApprovalRow => ({
  transferKey: text(row, 'transfer_key'),
  requestedBy: text(row, 'requested_by'),
  request: text(row, 'request'),
  expiresAt: number(row, 'expires_at'),
  ...(row['approved_at'] === null
    ? {}
    : { approved: { by: text(row, 'approved_by'), at: number(row, 'approved_at') } }),
});

export const usageOf = (row: Row): UsageRow => ({
  originLedger: text(row, 'origin_ledger'),
  destinationLedger: text(row, 'destination_ledger'),
  registry: text(row, 'registry'),
  day: number(row, 'day'),
  kg: BigInt(text(row, 'kg')),
});
