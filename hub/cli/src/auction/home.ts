import type { Outcome } from '@meridian/bridges';
import { connectFabricHome, type AuctionLot, type Commitment, type FabricHome } from '@meridian/bridges/fabric';
import type { Hash } from '@meridian/credit';
import { usage } from '../exit.ts';
import { valueOf } from '../outcome.ts';
import { FABRIC_USERS, type FabricUser } from '../stack/accounts.ts';
import { fabricCredentials } from '../stack/fabric.ts';
import { readHub, type Hub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

/** What every command about auctions works with. */
export interface AuctionOptions {
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** @throws CommandError (wrong usage) for a name that is none of the hub's users */
export function userOf(name: string): FabricUser {
  const users = Object.keys(FABRIC_USERS) as FabricUser[];
  const user = users.find((one) => one === name);
  if (user !== undefined) return user;
  throw usage(`--as: ${name} is none of ${users.join(', ')}`, { field: 'as', value: name });
}

/** Does something as one of the hub's users on the home ledger. */
export async function asUser<T>(
  layout: Layout,
  user: FabricUser,
  work: (home: FabricHome, hub: Hub) => Promise<T>,
): Promise<T> {
  const hub = readHub(layout.hub);
  const { endpoint, channel, chaincode, mspId } = hub.fabric;
  const home = connectFabricHome({
    ...{ endpoint, channel, chaincode, peerMspId: mspId },
    ...fabricCredentials(layout, user),
  });
  try {
    return await work(home, hub);
  } finally {
    home.close();
  }
}

/** Every entry of what comes in pages. */
export async function allOf<Page extends { readonly bookmark: string }, T>(
  ask: (page: { pageSize: number; bookmark: string }) => Promise<Outcome<Page>>,
  entriesOf: (page: Page) => readonly T[],
  what: string,
): Promise<T[]> {
  const entries: T[] = [];
  for (let bookmark = ''; ;) {
    const page = valueOf(await ask({ pageSize: 500, bookmark }), what);
    entries.push(...entriesOf(page));
    if (page.bookmark === '') return entries;
    bookmark = page.bookmark;
  }
}

export const lotsOf = ({ auctions }: FabricHome, auctionId: Hash): Promise<AuctionLot[]> =>
  allOf(
    (page) => auctions.lots(auctionId, page),
    ({ lots }) => lots,
    'reading the lots',
  );

/** What was sealed, bids and asks. */
export const commitmentsOf = ({ auctions }: FabricHome, auctionId: Hash): Promise<Commitment[]> =>
  allOf(
    (page) => auctions.commitments(auctionId, page),
    ({ commitments }) => commitments,
    'reading the commitments',
  );
