import type { ApprovalArguments } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { approvalKey } from '../state/keys.ts';
import { emit, type Transaction } from '../transaction.ts';

export interface Approval {
  readonly owner: string;
  readonly operator: string;
  readonly approved: boolean;
}

/** Lets a gateway lock, or an auction entitle, any of the caller's lots, or no longer. */
export async function setApprovalForAll(tx: Transaction, args: ApprovalArguments): Promise<Approval> {
  const approval = { owner: tx.caller.account(), operator: args.operator, approved: args.approved };
  await tx.state.write(approvalKey(tx.stub, approval.owner, approval.operator), approval);
  emit(tx, 'ApprovalForAll', approval);
  return approval;
}

export async function isApprovedForAll(
  tx: Transaction,
  { owner, operator }: Pick<Approval, 'owner' | 'operator'>,
): Promise<Pick<Approval, 'approved'>> {
  const found = (await tx.state.read(approvalKey(tx.stub, owner, operator))) as Approval | undefined;
  return { approved: found?.approved ?? false };
}

/** @throws LedgerError `NOT_APPROVED` unless the operator is the owner, or the owner approved it */
export async function requireApproval(tx: Transaction, owner: string, operator: string): Promise<void> {
  if (owner === operator) return;
  const { approved } = await isApprovedForAll(tx, { owner, operator });
  if (approved) return;
  throw new LedgerError('NOT_APPROVED', `${owner} has not approved ${operator}`, {
    field: 'owner',
    value: owner,
    expected: `an owner who called Credit:SetApprovalForAll for ${operator}`,
  });
}
