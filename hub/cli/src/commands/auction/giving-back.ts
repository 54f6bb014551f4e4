import type { Outcome } from '@meridian/bridges';
import type { Commitment, FabricHome } from '@meridian/bridges/fabric';
import { parseHash, totalKg, type Hash } from '@meridian/credit';
import { asUser, commitmentsOf, lotsOf, userOf, type AuctionOptions } from '../../auction/home.ts';
import { CommandError, EXIT, refused, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatKg } from '../../report.ts';

export interface ReleaseOptions extends AuctionOptions {
  readonly auction: string;
  /** Without one every lot of the auction. */
  readonly lot?: readonly string[];
  readonly as: string;
}

/** Gives owners back what is still locked of their lots. Anybody may, and nothing else can become of it. */
export async function releaseCommand({ auction, lot, as, layout, json, out }: ReleaseOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  const chosen = lot?.map((one) => parseHash(one, 'lot'));
  return asUser(layout, userOf(as), async (home) => {
    const lots = await lotsOf(home, auctionId);
    const locked = new Map(lots.map(({ lotId, remaining }) => [lotId, totalKg(remaining)]));
    const { given, first } = await each(
      chosen ?? lots.map(({ lotId }) => lotId),
      (lotId) => home.auctions.releaseLot(auctionId, lotId),
      'releasing a lot',
    );
    const released = given.map(({ lotId, seller }) => ({
      ...{ lotId, seller, kg: (locked.get(lotId) ?? 0n).toString() },
    }));
    if (!json) for (const { lotId, seller, kg } of released) out(`${lotId}  ${formatKg(BigInt(kg))} back to ${seller}`);
    if (first !== undefined) throw withFacts(first, { released });
    out(json ? JSON.stringify({ auctionId, released }) : `lots released: ${released.length}`);
    return EXIT.done;
  });
}

export interface RefundOptions extends AuctionOptions {
  readonly auction: string;
  /** Whose deposits; without it everybody's. */
  readonly account?: string;
  readonly as: string;
}

/** Ends what is held of deposits: back to who made them, but for a blob that did not open. Anybody may. */
export async function refundCommand({ auction, account, as, layout, json, out }: RefundOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  return asUser(layout, userOf(as), async (home) => {
    const { given, first } = await each(
      await depositsOf(home, auctionId, account),
      ({ bidder, index }) => home.auctions.refund(auctionId, { bidder, index }),
      'refunding',
    );
    const refunded = given.map(({ bidId, account: owner, amount, held }) => ({
      ...{ bidId, account: owner, deposit: amount.toString(), held: held.toString() },
    }));
    if (!json)
      for (const { bidId, account: owner, deposit } of refunded)
        out(`${bidId}  nothing is held any more of ${deposit} of ${owner}`);
    if (first !== undefined) throw withFacts(first, { refunded });
    out(json ? JSON.stringify({ auctionId, refunded }) : `deposits ended: ${refunded.length}`);
    return EXIT.done;
  });
}

/** Bids for which something was held at first: asks have no deposit. @throws CommandError `BID_NOT_FOUND` */
async function depositsOf(home: FabricHome, auctionId: Hash, account: string | undefined): Promise<Commitment[]> {
  const { deposit } = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
  const committed = await commitmentsOf(home, auctionId);
  const bids = committed.filter((one) => one.kind === 'bid' && (account === undefined || one.account === account));
  if (account === undefined || bids.length > 0) return deposit === 0n ? [] : bids;
  throw refused('BID_NOT_FOUND', `${account} has no bid in auction ${auctionId}`, {
    ...{ field: 'account', value: account, expected: 'the account of a bidder' },
  });
}

/** One after another; what is refused keeps none of the others back, and the first refusal is told when all were tried. */
async function each<Item, T>(
  items: readonly Item[],
  send: (item: Item) => Promise<Outcome<T>>,
  what: string,
): Promise<{ given: T[]; first: CommandError | undefined }> {
  const given: T[] = [];
  let first: CommandError | undefined;
  for (const item of items) {
    try {
      given.push(valueOf(await send(item), what));
    } catch (error) {
      if (!(error instanceof CommandError) || error.exitCode !== EXIT.refused) throw error;
      first ??= error;
    }
  }
  return { given, first };
}

const withFacts = ({ exitCode, code, message, facts }: CommandError, more: object): CommandError =>
  new CommandError(exitCode, code, message, { ...facts, ...more });
