import type { Page } from '../arguments/credit.ts';
import type { Entry } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';

/** One page of the keys that begin with these parts. */
export async function pageOf(
  tx: Transaction,
  objectType: string,
  attributes: string[],
  { pageSize, bookmark }: Page,
): Promise<{ entries: Entry[]; bookmark: string }> {
  const { iterator, metadata } = await tx.stub.getStateByPartialCompositeKeyWithPagination(
    objectType,
    attributes,
    pageSize,
    bookmark,
  );
  const entries: Entry[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) entries.push(next.value);
  await iterator.close();
  // Fabric names a bookmark even after the last full page; a page that is not full is the last.
  const last = entries.length < pageSize ? '' : metadata.bookmark;
  return { entries, bookmark: Buffer.from(last, 'utf8').toString('hex') };
}
