import { randomBytes } from 'node:crypto';
import type { Announcement, ContainerTerms } from '@meridian/bridges/fabric';
import { ClearingError, rulesFromJson } from '@meridian/clearing';
import { ZERO_HASH, type Hash } from '@meridian/credit';
import { z } from 'zod';
import { usage } from '../exit.ts';
import { readTime } from '../attest-options.ts';

const decimal = z.string().regex(/^(0|[1-9][0-9]*)$/);

const fileSchema = z.strictObject({
  kind: z.enum(['independent', 'coupled']),
  auctionId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  currency: z.string(),
  /** Name (its active version) or id; none: every kilogram counts as one. */
  policySet: z.string().optional(),
  lotKg: decimal.default('1'),
  tick: decimal.default('1'),
  priceTick: decimal.default('1'),
  holdingLimitKg: decimal,
  dustAccount: z.string(),
  k: decimal.optional(),
  oneSided: z.strictObject({ reserve: decimal, underSubscribed: z.enum(['sell', 'cancel']) }).optional(),
  gapTolerancePpm: decimal.optional(),
  bidsClose: z.string(),
  seed: z.strictObject({ source: z.string(), notBefore: z.string().optional() }),
  resultBy: z.string(),
  settleBy: z.string(),
  deposit: decimal.default('0'),
});

/** What an auctioneer announces, in a file: times as ISO 8601, unix seconds, or from now on as `+90s`, `+10m`, `+2h`, `+3d`. */
export type AnnouncementFile = z.output<typeof fileSchema>;

/** @throws CommandError (wrong usage) naming the field that is wrong */
export function readAnnouncementFile(value: unknown): AnnouncementFile {
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw usage(`the announcement is none: ${z.prettifyError(parsed.error)}`, { field: 'file' });
}

/** @throws CommandError (wrong usage) */
export function announcementOf(
  file: AnnouncementFile,
  { policySet, container, nowSeconds }: { policySet: Hash; container: ContainerTerms; nowSeconds: number },
): Announcement {
  const at = (field: string, text: string): number => timeOf(field, text, nowSeconds);
  const { auctionId = randomBytes(32).toString('hex'), kind, k = '500000', gapTolerancePpm = '1000', oneSided } = file;
  const { currency, lotKg, tick, priceTick, holdingLimitKg, dustAccount } = file;
  const bidsClose = at('bidsClose', file.bidsClose);
  const { source, notBefore } = file.seed;
  try {
    const rules = rulesFromJson({
      ...{ kind, auctionId, currency, policySet, lotKg, tick, priceTick, holdingLimitKg, dustAccount },
      ...(kind === 'independent' ? { k, ...(oneSided !== undefined && { oneSided }) } : { gapTolerancePpm }),
    });
    return {
      ...{ rules, bidsClose, container, deposit: BigInt(file.deposit) },
      resultBy: at('resultBy', file.resultBy),
      settleBy: at('settleBy', file.settleBy),
      seed: { source, notBefore: notBefore === undefined ? bidsClose : at('seed.notBefore', notBefore) },
    };
  } catch (error) {
    if (!(error instanceof ClearingError)) throw error;
    throw usage(error.message, { field: error.field, value: error.value, expected: error.expected });
  }
}

export const NO_POLICIES = ZERO_HASH;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

function timeOf(field: string, text: string, nowSeconds: number): number {
  const [, count, unit = ''] = /^\+([0-9]{1,6})([smhd])$/.exec(text) ?? [];
  return count === undefined ? readTime(field, text) : nowSeconds + Number(count) * (UNITS[unit] ?? 1);
}
