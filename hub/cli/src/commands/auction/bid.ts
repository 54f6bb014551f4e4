import { createHash, randomBytes } from 'node:crypto';
import { hashText, parseHash, parseUint, ZERO_HASH, locationCommitment, type Hash } from '@meridian/credit';
import type { SealedBid } from '@meridian/sealing';
import { z } from 'zod';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { writeOwn } from '../../auction/private-file.ts';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
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
  return asUser(layout, user, async (home) => {
    const own = await sealFor(home, auctionId, { account: fabricAccount(user), subject, content }, now());
    writeOwn(keep, own);
    const { index, ciphertext } = own;
    const installationId = content.place?.installationId;
    const committed = valueOf(
      await home.auctions.commit({
        ...{ auctionId, index, ciphertext },
        ...(installationId !== undefined && { installationId }),
      }),
      'committing the bid',
    );
    const hash = createHash('sha256').update(ciphertext).digest('hex');
    if (json) out(JSON.stringify({ auctionId, bidId: committed.bidId, index, ciphertext: hash }));
    else out(`${committed.bidId}  committed; ${keep} is yours alone`);
    return EXIT.done;
  });
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
