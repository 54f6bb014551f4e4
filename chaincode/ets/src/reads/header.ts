import type { Hash } from '@meridian/credit';
import type { HeaderKey } from '../arguments/bridge.ts';
import { headersLane, readConfiguration } from '../state/config.ts';
import { readStanding, type HeaderStanding } from '../state/headers.ts';
import type { Transaction } from '../transaction.ts';

/** What the lane's organisations say about one height, and the block that counts there. */
export interface HeaderAnswer extends HeaderStanding {
  readonly ledger: Hash;
  readonly number: string;
  readonly organisations: readonly string[];
  readonly k: number;
  /** The hash that `k` organisations have recorded without a contradiction; `null` where there is none yet. */
  readonly counted: Hash | null;
}

/** @throws LedgerError `NOT_CONFIGURED`, `UNKNOWN_LEDGER`, `INVALID_ARGUMENT` */
export async function header(tx: Transaction, key: HeaderKey): Promise<HeaderAnswer> {
  const { ledger, lane } = headersLane(await readConfiguration(tx), key.ledger);
  const standing = await readStanding(tx, ledger, lane, key.number);
  const { organisations, k } = lane;
  const { attestations, contradicted } = standing;
  const counts = !contradicted && attestations.length >= k;
  const counted = counts ? (attestations[0]?.hash ?? null) : null;
  return { ledger: ledger.id, number: key.number.toString(), organisations, k, ...standing, counted };
}
