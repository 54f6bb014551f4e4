import { createHash, randomBytes } from 'node:crypto';
import { hashText, parseHash, parseUint, ZERO_HASH, locationCommitment, type Hash } from '@meridian/credit';
import type { FabricHome } from '@meridian/bridges/fabric';
import { multipliersFor, type SealedBid } from '@meridian/sealing';
import { z } from 'zod';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { keptAndCommitted, requireNew } from '../../auction/private-file.ts';
import { ledgerAuction } from '../../auction/public-facts.ts';
import { EXIT, refused, usage, type ExitCode } from '../../exit.ts';
import { readJsonFile } from '../../json-file.ts';
import { valueOf } from '../../outcome.ts';
import { parsePeriod } from '../../period.ts';
import { fabricAccount } from '../../stack/accounts.ts';
import { sealFor } from './offer.ts';

const fileSchema = z.strictObject({
  /** For whom the credits will be burnt. */
  legalEntityId: z.string().min(1),
  /** A registered installation with what opens its commitment; its place is sealed. */
  installation: z
    .strictObject({ installationId: z.string(), latitude: z.int(), longitude: z.int(), salt: z.string() })
    .optional(),
  country: z.string().optional(),
  zone: z.string().optional(),
  /** Of the emissions, `2024-01-01/2024-12-31`. */
  period: z.string(),
  currency: z.string(),
  /** Effective kilograms, and at most so many minor units per effective tonne, by falling value. */
  steps: z.array(z.strictObject({ kg: z.string(), value: z.string() })).min(1),
});

export interface BidOptions extends AuctionOptions {
  readonly auction: string;
  readonly file: string;
  readonly as: string;
  readonly keep: string;
}

/** Seals a bid, keeps what is in it in a file of the bidder's own, and commits the blob. */
export async function bidCommand({ auction, file, as, keep, layout, now, json, out }: BidOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  const parsed = fileSchema.safeParse(readJsonFile(file, 'file'));
  if (!parsed.success)
    throw usage(`${file} is no bid: ${z.prettifyError(parsed.error)}`, { field: 'file', value: file });
  const { content, subject } = sealedBid(parsed.data);
  const user = userOf(as);
  requireNew(keep);
  return asUser(layout, user, async (home) => {
    await requireWorth(home, auctionId, content);
    await requirePlace(home, content, subject);
    const own = await sealFor(home, auctionId, { account: fabricAccount(user), subject, content }, now());
    const { index, ciphertext } = own;
    const installationId = content.place?.installationId;
    const committed = valueOf(
      await keptAndCommitted(keep, own, () =>
        home.auctions.commit({
          ...{ auctionId, index, ciphertext },
          ...(installationId !== undefined && { installationId }),
        }),
      ),
      'committing the bid',
    );
    const hash = createHash('sha256').update(ciphertext).digest('hex');
    if (json) out(JSON.stringify({ auctionId, bidId: committed.bidId, index, ciphertext: hash }));
    else out(`${committed.bidId}  committed; ${keep} is yours alone`);
    return EXIT.done;
  });
}

/** A bid without what the policy set measures would be left out of the result. @throws CommandError `POLICY_INPUT_MISSING` */
async function requireWorth(home: FabricHome, auctionId: Hash, content: SealedBid): Promise<void> {
  const { auction, lots, valuation } = await ledgerAuction(home, auctionId);
  if (auction.rules.kind === 'independent') return;
  const credits = lots.map(({ credit }) => credit);
  const worth = multipliersFor(credits, content, valuation);
  if (worth.ok) return;
  const { code, field, value, expected } = worth.refusal;
  const hint = field === 'use.place' ? ': a place is that of a registered installation' : '';
  throw refused(code, `nothing is sealed: the auction's policy set asks for ${field}${hint}`, {
    field,
    value,
    expected,
  });
}

/** So would one whose place is not the registered one. @throws CommandError `INSTALLATION_NOT_FOUND`, `LOCATION_MISMATCH` */
async function requirePlace(home: FabricHome, { place }: SealedBid, subject: Hash): Promise<void> {
  if (place === undefined) return;
  const { installationId } = place;
  const { locationCommitment: registered } = valueOf(
    await home.registry.installation(installationId),
    'reading the installation',
  );
  if (registered === subject) return;
  const message = `nothing is sealed: latitude, longitude and salt are not those with which ${installationId} was registered`;
  throw refused('LOCATION_MISMATCH', message, { field: 'installation', value: subject, expected: registered });
}

function sealedBid(file: z.output<typeof fileSchema>): { content: SealedBid; subject: Hash } {
  const { installation, country, zone, period, currency, steps, legalEntityId } = file;
  const place =
    installation === undefined ? undefined : { ...installation, salt: parseHash(installation.salt, 'salt') };
  return {
    subject: place === undefined ? ZERO_HASH : locationCommitment(place.installationId, place),
    content: {
      kind: 'bid',
      salt: parseHash(randomBytes(32).toString('hex'), 'salt'),
      beneficiary: hashText(legalEntityId),
      ...(place !== undefined && { place }),
      ...(country !== undefined && { country }),
      ...(zone !== undefined && { zone }),
      period: parsePeriod(period),
      bid: {
        currency,
        steps: steps.map(({ kg, value }) => ({ kg: parseUint(kg, 'kg'), value: parseUint(value, 'value') })),
      },
    },
  };
}
