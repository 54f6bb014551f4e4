import type { Page } from '../arguments/credit.ts';
import type { Entry, Results } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';

interface EntryPage {
  readonly entries: Entry[];
  readonly bookmark: string;
}

/** One page of the keys that begin with these parts. */
export async function pageOf(
  tx: Transaction,
  objectType: string,
  attributes: string[],
  { pageSize, bookmark }: Page,
): Promise<EntryPage> {
  const { stub } = tx;
  return take(
    await stub.getStateByPartialCompositeKeyWithPagination(objectType, attributes, pageSize, bookmark),
    pageSize,
  );
}

/** One page of the simple keys in `[start, end)`. */
export async function pageOfRange(
  tx: Transaction,
  start: string,
  end: string,
  { pageSize, bookmark }: Page,
): Promise<EntryPage> {
  return take(await tx.stub.getStateByRangeWithPagination(start, end, pageSize, bookmark), pageSize);
}

async function take(
  { iterator, metadata }: { iterator: Results<Entry>; metadata: { readonly bookmark: string } },
  pageSize: number,
): Promise<EntryPage> {
  const entries: Entry[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) entries.push(next.value);
  await iterator.close();
  // Fabric names a bookmark even after the last full page; a page that is not full is the last.
  const last = entries.length < pageSize ? '' : metadata.bookmark;
  return { entries, bookmark: Buffer.from(last, 'utf8').toString('hex') };
}
