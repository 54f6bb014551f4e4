import { PPM_ONE } from '@meridian/credit';
import type { Certificate } from '../certificate.ts';
import { refusalOf, type Refusal } from '../errors.ts';
import type { CoupledRules } from '../rules.ts';

/** A result is refused whose certificate leaves more open than the auction announced. */
export function gapRefusal(
  { dual, gap }: Certificate,
  { gapTolerancePpm }: CoupledRules,
): Refusal<'GAP_ABOVE_TOLERANCE'> | undefined {
  if (gap * PPM_ONE <= dual * gapTolerancePpm) return undefined;
  return refusalOf('GAP_ABOVE_TOLERANCE', 'gap', gap, `at most ${gapTolerancePpm} ppm of ${dual}`);
}
