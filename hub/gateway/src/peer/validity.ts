import { z } from 'zod';

/** For how long a key or certificate counts. Times are unix milliseconds. */
export interface Validity {
  /** From then on; from ever unless given. */
  readonly notBefore?: number;
  /** Until then, not any more at that time; for ever unless given. */
  readonly notAfter?: number;
  /** Why it does not count, whatever the time is. */
  readonly revoked?: string;
}

/** Whether it counts, or why it does not. */
export type Standing = 'valid' | 'not valid yet' | 'expired' | 'revoked';

export function standingOf({ notBefore, notAfter, revoked }: Validity, now: number): Standing {
  if (revoked !== undefined) return 'revoked';
  if (notBefore !== undefined && now < notBefore) return 'not valid yet';
  return notAfter !== undefined && now >= notAfter ? 'expired' : 'valid';
}

export const isValid = (validity: Validity, now: number): boolean => standingOf(validity, now) === 'valid';

/** A standing with its reason, for the log. */
export const standingText = (validity: Validity, now: number): string => {
  const standing = standingOf(validity, now);
  return standing === 'revoked' ? `revoked: ${validity.revoked ?? ''}` : standing;
};

const time = z.iso.datetime({ offset: true, error: 'must be a time such as 2026-12-31T00:00:00Z' });

/** In a configuration, beside what it is about. */
export const validityFields = {
  notBefore: time.optional(),
  notAfter: time.optional(),
  /** The reason; its presence alone is what counts. */
  revoked: z.string().min(1).max(200).optional(),
};
export type ValidityConfig = z.infer<z.ZodObject<typeof validityFields>>;

/** A period that ends before it begins is somebody's mistake, which would shut out a peer. */
export const isPeriod = ({ notBefore, notAfter }: ValidityConfig): boolean =>
  notBefore === undefined || notAfter === undefined || Date.parse(notBefore) < Date.parse(notAfter);
export const PERIOD_RULE = { path: ['notAfter'], message: 'must be after notBefore' };

export const validityOf = ({ notBefore, notAfter, revoked }: ValidityConfig): Validity => ({
  ...(notBefore !== undefined && { notBefore: Date.parse(notBefore) }),
  ...(notAfter !== undefined && { notAfter: Date.parse(notAfter) }),
  ...(revoked !== undefined && { revoked }),
});
