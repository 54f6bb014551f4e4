import { fromHex, parseHash } from '@meridian/credit';
import { setTimeout as sleep } from 'node:timers/promises';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { EXIT, refused, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { isoTime } from '../../period.ts';

export interface CloseOptions extends AuctionOptions {
  readonly auction: string;
  readonly as: string;
  /** The announced public value, hex. */
  readonly seed?: string;
  readonly wait: boolean;
}

/** Ends the bidding and, where the announced value is known, gives the seed. */
export async function closeCommand(options: CloseOptions): Promise<ExitCode> {
  const { layout, now, json, out, seed, wait } = options;
  const auctionId = parseHash(options.auction, 'auction');
  const value = seed === undefined ? undefined : fromHex(seed, 'seed');
  return asUser(layout, userOf(options.as), async (home) => {
    const auction = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
    const dueAt = value === undefined ? auction.bidsClose : auction.seed.notBefore;
    if (!wait && auction.closed === undefined && now() < auction.bidsClose * 1000) {
      const until = isoTime(auction.bidsClose);
      throw refused('BIDS_OPEN', `the auction takes bids until ${until}: --wait waits for it`, {
        ...{ field: 'timestamp', expected: `at least ${auction.bidsClose}`, auctionId },
      });
    }
    // A ledger's clock has whole seconds: one more, and it is past.
    if (wait) await sleep(Math.max(0, (dueAt + 1) * 1000 - now()));
    const closed = auction.closed === undefined ? valueOf(await home.auctions.close(auctionId), 'closing') : auction;
    if (value !== undefined) valueOf(await home.auctions.seed(auctionId, value), 'giving the seed');
    const { bidsRoot, bidsCount, lots } = closed.closed ?? { bidsRoot: '', bidsCount: 0, lots: 0 };
    const said = { auctionId, phase: closed.phase, bidsRoot, bidsCount, lots, seeded: value !== undefined };
    out(json ? JSON.stringify(said) : `${auctionId}  closed: ${bidsCount} sealed, ${lots} lots, root ${bidsRoot}`);
    return EXIT.done;
  });
}
