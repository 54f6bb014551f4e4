import { peer } from '@hyperledger/fabric-protos';
import { encode, make } from '../proto.ts';

/** How many results travel to the chaincode at once, and how many a query gives in all; a peer's constants. */
const BATCH = 100;
const TOTAL_LIMIT = 100_000;

/** A query's results, one after another. */
export interface Cursor {
  next(): Uint8Array | undefined;
  /** The key at which the next page starts, empty at the end. */
  bookmark(): string;
}

export interface OpenQuery {
  readonly cursor: Cursor;
  /** Read already, not yet sent. */
  pending: Uint8Array[];
}

/**
 * The next batch. A peer reads one result more than it sends, to know whether there are more; what was read counts
 * for phantoms, so this does the same. A page instead stops at its size, unread beyond it.
 */
export function answerQuery(
  { queries }: { readonly queries: Map<string, OpenQuery> },
  id: string,
  pageSize: number | undefined,
): Uint8Array {
  const query = queries.get(id);
  if (query === undefined) throw new Error('query iterator not found');
  const paginated = pageSize !== undefined;
  const limit = paginated && pageSize > 0 ? Math.min(pageSize, TOTAL_LIMIT) : TOTAL_LIMIT;
  for (let count = query.pending.length; count < limit; count++) {
    const result = query.cursor.next();
    if (result === undefined) break;
    if (!paginated && query.pending.length === BATCH) {
      const batch = query.pending;
      query.pending = [result];
      return response(id, batch, true);
    }
    query.pending.push(result);
  }
  queries.delete(id);
  const metadata = paginated
    ? encode(peer.QueryResponseMetadata, {
        FetchedRecordsCount: query.pending.length,
        Bookmark: query.cursor.bookmark(),
      })
    : undefined;
  return response(id, query.pending, false, metadata);
}

function response(id: string, results: Uint8Array[], hasMore: boolean, metadata?: Uint8Array): Uint8Array {
  return encode(peer.QueryResponse, {
    Id: id,
    ResultsList: results.map((bytes) => make(peer.QueryResultBytes, { Resultbytes: bytes })),
    HasMore: hasMore,
    Metadata: metadata,
  });
}
