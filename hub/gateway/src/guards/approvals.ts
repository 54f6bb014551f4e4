import { formatRanges, parseHash, parseRanges } from '@meridian/credit';
import { GatewayError } from '../errors.ts';
import type { ApprovalRow } from '../log/guard-rows.ts';
import type { TransferRow } from '../log/transfer-log.ts';
import type { NewTransfer } from '../service/new-transfer.ts';

/** The timer that ends a transfer which nobody has approved. */
export const APPROVAL_TIMER = 'approval';

/** What the history tells of a transfer that has to wait. */
export const waitingBody = (requestedBy: string, expiresAt: number) => ({
  from: 'initial',
  to: 'initial',
  input: { kind: 'waiting', requestedBy, expiresAt },
  effects: [],
});

/** A request as the log keeps it until a second operator approves it. */
export function requestText({ asset, amount, ...rest }: NewTransfer): string {
  const kg = 'kg' in amount ? { kg: amount.kg.toString() } : { ranges: formatRanges(amount.ranges) };
  return JSON.stringify({ ...rest, asset, amount: kg });
}

export function requestOf({ request }: Pick<ApprovalRow, 'request'>): NewTransfer {
  type Stored = Omit<NewTransfer, 'amount'> & { readonly amount: { readonly kg?: string; readonly ranges?: string } };
  const { amount, asset, ...rest } = JSON.parse(request) as Stored;
  return {
    ...rest,
    asset:
      'classId' in asset
        ? { classId: parseHash(asset.classId, 'classId') }
        : { batchId: parseHash(asset.batchId, 'batchId') },
    amount: amount.kg === undefined ? { ranges: parseRanges(amount.ranges ?? '') } : { kg: BigInt(amount.kg) },
  };
}

/** `ended`: it was cancelled, or nobody approved it in time. */
export type ApprovalState = 'waiting' | 'approved' | 'ended';

export function approvalState(row: TransferRow, approval: ApprovalRow, now: number): ApprovalState {
  if (approval.approved !== undefined) return 'approved';
  return row.open && row.state === 'initial' && now < approval.expiresAt ? 'waiting' : 'ended';
}

/**
 * Whether `by` may approve it now; a transfer that is approved already is none of its business any more.
 * @throws GatewayError `NOT_POSSIBLE_NOW`, `SECOND_OPERATOR_NEEDED`
 */
export function requireApprovable(
  row: TransferRow,
  approval: ApprovalRow | undefined,
  by: string,
  now: number,
): ApprovalRow {
  const value = row.transferId;
  if (approval === undefined)
    throw new GatewayError('NOT_POSSIBLE_NOW', `id: transfer ${value} needs no approval`, {
      field: 'id',
      value,
      expected: 'a transfer that waits for approval',
    });
  if (by === '' || by === approval.requestedBy)
    throw new GatewayError('SECOND_OPERATOR_NEEDED', `subject: ${by} asked for this transfer`, {
      field: 'subject',
      value: by,
      expected: `another operator than ${approval.requestedBy}`,
    });
  if (approvalState(row, approval, now) === 'ended')
    throw new GatewayError('NOT_POSSIBLE_NOW', `id: transfer ${value} waits no longer`, {
      field: 'id',
      value,
      expected: `approval before ${new Date(approval.expiresAt).toISOString()}`,
      state: row.state,
    });
  return approval;
}
