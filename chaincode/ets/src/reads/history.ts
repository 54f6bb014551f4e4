import { parseState } from '../state/world.ts';
import { secondsOf } from '../time.ts';
import type { Transaction } from '../transaction.ts';

export interface Change {
  readonly txId: string;
  /** Unix seconds. */
  readonly time: number;
  /** What the key was set to; `null` where it was deleted. */
  readonly value: unknown;
}

/** Every state of a key, oldest first. */
export async function historyOf(tx: Transaction, key: string): Promise<Change[]> {
  const iterator = await tx.stub.getHistoryForKey(key);
  const changes: Change[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    const { txId, timestamp, isDelete, value } = next.value;
    changes.push({ txId, time: secondsOf(timestamp), value: isDelete ? null : parseState(value) });
  }
  await iterator.close();
  // The peer answers newest first.
  return changes.reverse();
}
