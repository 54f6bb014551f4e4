import type { IssueRequest } from '@meridian/bridges/fabric';

/**
 * The same requests in the order that is quickest to issue: each number space spread evenly over the whole, its blocks ascending. Blocks of
 * one space are issued one after another, and real exports have hundreds of them in a row, so in the file's order nearly everything
 * would wait for one space. And issuing looks for a block that ends at or after its own first serial: ascending, there is none to read.
 */
export function spreadSpaces(requests: readonly IssueRequest[]): IssueRequest[] {
  const spaces = Map.groupBy(requests, ({ provenance }) =>
    JSON.stringify([provenance.registry, provenance.serialPrefix]),
  );
  const placed = [...spaces.values()].flatMap((space) =>
    space.toSorted(byFirstSerial).map((request, rank) => ({ request, at: (2 * rank + 1) / (2 * space.length) })),
  );
  return placed.sort((a, b) => a.at - b.at).map(({ request }) => request);
}

function byFirstSerial(a: IssueRequest, b: IssueRequest): number {
  const [left, right] = [a.provenance.firstSerial, b.provenance.firstSerial];
  return left < right ? -1 : left > right ? 1 : 0;
}
