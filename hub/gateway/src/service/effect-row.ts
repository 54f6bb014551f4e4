import type { EffectRow } from '../log/transfer-log.ts';
import { waitAfter, type BackOff } from './back-off.ts';
import type { EffectEnd } from './dispatcher.ts';

/** The transfer that an effect belongs to. @throws TypeError for an effect of none */
export function transferKey(row: EffectRow): string {
  if (row.transferKey === undefined) throw new TypeError(`effect ${row.key} belongs to no transfer`);
  return row.transferKey;
}

/** To be tried again when its wait is over. */
export const again = (
  { attempts }: EffectRow,
  { backOff, error, now }: { readonly backOff: BackOff; readonly error: string; readonly now: number },
): EffectEnd => ({ end: 'again', at: now + waitAfter(attempts, backOff), error });
