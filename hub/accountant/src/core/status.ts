/** Where a kilogram can be on its home ledger, and `none` where that does not know it. */
export const HOME_STATUSES = ['active', 'locked', 'wrapped', 'arriving', 'retired', 'cancelled'] as const;
export type HomeStatus = (typeof HOME_STATUSES)[number] | 'none';

/** Where a kilogram can be on another ledger, and `none` where it never was there, or was there and is told no more. */
export const ABROAD_STATUSES = ['unassigned', 'active', 'locked', 'retired', 'burnt'] as const;
export type AbroadStatus = (typeof ABROAD_STATUSES)[number] | 'none';

export type Status = HomeStatus | AbroadStatus;

/** The only status in which somebody can spend a kilogram, on either side. */
export const SPENDABLE: Status = 'active';
