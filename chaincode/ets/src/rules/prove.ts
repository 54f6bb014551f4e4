import { encodeClaim, isOriginFact } from '@meridian/credit';
import type { ProveArguments } from '../arguments/bridge.ts';
import { LedgerError } from '../errors.ts';
import { claimOf, findDestination, findOrigin, type TransferRecord } from '../state/transfers.ts';
import { proven, type Proven } from '../proven.ts';
import type { Transaction } from '../transaction.ts';

/**
 * The claim bytes of a fact that holds on this ledger, for others to check. Reads exactly one key, the record itself, so that
 * an endorsed answer shows what it rests on; a missing record is evidence of nothing.
 * @throws LedgerError `FACT_NOT_HELD`
 */
export async function prove(tx: Transaction, args: ProveArguments): Promise<Proven<'claim'>> {
  const record: TransferRecord | undefined = isOriginFact(args.fact)
    ? await findOrigin(tx, args.transferId)
    : await findDestination(tx, args);
  if (record?.originLedger !== args.originLedger || record.state !== args.fact) {
    throw new LedgerError('FACT_NOT_HELD', `${args.fact} does not hold for transfer ${args.transferId}`, {
      field: 'fact',
      value: args.fact,
      expected: record?.originLedger === args.originLedger ? record.state : 'the fact of a recorded transfer',
      transferId: args.transferId,
    });
  }
  return proven(tx, 'claim', encodeClaim(claimOf(record)));
}
