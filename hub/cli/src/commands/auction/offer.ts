import type { FabricHome } from '@meridian/bridges/fabric';
import {
  auctionLotId,
  formatRanges,
  join,
  parseHash,
  parseMass,
  parseRanges,
  parseUint,
  rangesHash,
  takeFirst,
  totalKg,
  type Hash,
  type Range,
} from '@meridian/credit';
import { sealOwn, type OwnSealed, type SealRequest } from '@meridian/sealing';
import { verifiedBidKey } from '../../auction/container.ts';
import { allOf, asUser, commitmentsOf, userOf, type AuctionOptions } from '../../auction/home.ts';
import { keptAndCommitted, requireNew } from '../../auction/private-file.ts';
import { EXIT, refused, usage, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatKg } from '../../report.ts';
import { fabricAccount } from '../../stack/accounts.ts';

export interface OfferOptions extends AuctionOptions {
  readonly auction: string;
  readonly batch: string;
  readonly kg?: string;
  readonly ranges?: string;
  readonly ask?: string;
  readonly as: string;
  readonly keep?: string;
}

/** Locks kilograms to an auction and commits the sealed ask. */
export async function offerCommand(options: OfferOptions): Promise<ExitCode> {
  const { layout, json, out, keep } = options;
  const user = userOf(options.as);
  const account = fabricAccount(user);
  const [auctionId, batchId] = [parseHash(options.auction, 'auction'), parseHash(options.batch, 'batch')];
  return asUser(layout, user, async (home) => {
    if (keep !== undefined) requireNew(keep);
    const ranges = await rangesOf(home, account, batchId, options);
    const lotId = auctionLotId(auctionId, batchId, rangesHash(ranges));
    const own =
      options.ask === undefined ? undefined : await sealed(home, auctionId, account, lotId, options.ask, options.now());
    const locked = { auctionId, batchId, ranges };
    const lot = valueOf(
      own === undefined
        ? await home.auctions.offer(locked)
        : await keptAndCommitted(keepIn(keep), own, () => home.auctions.offer({ ...locked, ask: own })),
      'offering',
    );
    const said = { auctionId, lotId: lot.lotId, kg: lot.kg.toString(), ranges: formatRanges(lot.ranges) };
    out(
      json ? JSON.stringify(said) : `${lot.lotId}  ${formatKg(lot.kg)} locked${keep === undefined ? '' : `; ${keep}`}`,
    );
    return EXIT.done;
  });
}

/** @throws CommandError (wrong usage) where there is no file for what must be kept */
export function keepIn(file: string | undefined): string {
  if (file !== undefined) return file;
  throw usage('--keep FILE is missing: without it nobody can check later what was sealed', { field: 'keep' });
}

async function sealed(
  home: FabricHome,
  auctionId: Hash,
  account: string,
  lotId: Hash,
  ask: string,
  nowMs: number,
): Promise<OwnSealed> {
  const { currency } = valueOf(await home.auctions.auction(auctionId), 'reading the auction').rules;
  const content = { kind: 'ask', offer: { currency, ask: parseUint(ask, 'ask') } } as const;
  return sealFor(home, auctionId, { account, subject: lotId, content }, nowMs);
}

/** Seals to the key of the evidence that the ledger accepted, under the account's next number. */
export async function sealFor(
  home: FabricHome,
  auctionId: Hash,
  request: Pick<SealRequest, 'account' | 'subject' | 'content'>,
  nowMs: number,
): Promise<OwnSealed> {
  const auction = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
  if (auction.bidKey === undefined) {
    const { phase } = auction;
    const message = `the auction is ${phase}: there is no key to seal to before \`auction open\``;
    throw refused('AUCTION_PHASE', message, { field: 'phase', value: phase, expected: 'bidding', auctionId });
  }
  const evidence = valueOf(await home.auctions.evidence(auctionId), 'reading the evidence');
  const bidKey = verifiedBidKey(auction, evidence, nowMs);
  const { rules } = auction;
  const committed = await commitmentsOf(home, auctionId);
  const index = committed.filter(({ account }) => account === request.account).length;
  const outcome = await sealOwn({ ...request, rules, bidKey, index });
  if (outcome.ok) return outcome.value;
  const { code, field, value, expected } = outcome.refusal;
  throw refused(code, `${field}: ${value} is not ${expected}`, { field, value, expected });
}

async function rangesOf(
  home: FabricHome,
  owner: string,
  batchId: Hash,
  { kg, ranges }: Pick<OfferOptions, 'kg' | 'ranges'>,
): Promise<readonly Range[]> {
  if ((kg === undefined) === (ranges === undefined)) throw usage('either --kg or --ranges', { field: 'kg' });
  if (ranges !== undefined) return parseRanges(ranges);
  const wanted = parseMass(kg, 'kg');
  const own = await allOf(
    (page) => home.credits.lotsOfOwner(owner, page),
    ({ lots }) => lots,
    'reading the lots',
  );
  const active = own.filter((lot) => lot.batchId === batchId && lot.status === 'active').map(({ range }) => range);
  const available = totalKg(active);
  if (available >= wanted) return takeFirst(join(active), wanted);
  throw refused('INSUFFICIENT_KG', `${owner} has ${formatKg(available)} of this batch that are free`, {
    ...{ field: 'kg', value: kg, expected: `at most ${available}` },
  });
}
