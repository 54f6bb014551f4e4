import { PPM_ONE } from '@meridian/credit';
import type { CoupledRules } from '../rules.ts';
import { maximum } from '../units.ts';

/**
 * Kilograms of a lot that may stay unsold although it stands above its ask, since amounts are rounded: `lotKg` for each of some buyers, or the
 * share of the lot by which the whole result may be off.
 */
export const roundedOff = (
  { lotKg, gapTolerancePpm }: Pick<CoupledRules, 'lotKg' | 'gapTolerancePpm'>,
  kg: bigint,
  buyers: number,
): bigint => maximum(lotKg * BigInt(buyers), (kg * gapTolerancePpm) / PPM_ONE);
