import { line } from '../bench/figures.ts';
import type { PhaseResult } from './phase.ts';

const LEAST_PER_SECOND = 20;
const MOST_GATEWAY_MIB = 400;
const MOST_RECOVERY_MS = 3_000;

/** How client and server may end: done, or nothing has moved. */
const ENDS: ReadonlySet<string> = new Set([
  'complete and complete',
  'released and voided',
  'released and rejected',
  'rejected and rejected',
]);

/** Prints a phase's figures beside their bounds. @returns how many bounds it misses, wrong ends and wrong ledgers included */
export function report(name: string, result: PhaseResult, print: (text: string) => void): number {
  let failures = 0;
  const bound = (text: string, met: boolean): { readonly text: string; readonly met: boolean } => {
    if (!met) failures += 1;
    return { text, met };
  };
  const perSecond = (1000 * result.transfers) / result.ms;
  print('');
  print(`${name}:`);
  print(line('all taken after', seconds(result.takenMs)));
  print(line('all ended after', seconds(result.ms)));
  const rate = bound(`>= ${LEAST_PER_SECOND}`, perSecond >= LEAST_PER_SECOND);
  print(line('transfers a second', perSecond.toFixed(1), rate));
  if (result.kills > 0) print(line('kills', String(result.kills)));
  for (const { place, open, apiMs, peerMs, movedMs } of result.recoveries) {
    const all = Math.max(apiMs, peerMs, movedMs);
    const text = `works again, ${place}, ${open} transfers open`;
    print(line(text, seconds(all), bound(`<= ${MOST_RECOVERY_MS / 1000} s`, all <= MOST_RECOVERY_MS)));
    print(line('  peer, API, first transfer', [peerMs, apiMs, movedMs].map(seconds).join(', ')));
  }
  for (const [end, count] of result.ends) print(line(`ended ${end}`, String(count), endBound(end, bound)));
  for (const { name: process, cpuMs, peakMiB } of result.usage) {
    const isGateway = process.startsWith('gateway ');
    const memory = isGateway ? bound(`< ${MOST_GATEWAY_MIB} MiB`, peakMiB < MOST_GATEWAY_MIB) : undefined;
    print(line(process, `${(cpuMs / result.transfers).toFixed(1)} ms, ${peakMiB.toFixed(0)} MiB`, memory));
  }
  const cpuMs = result.usage.reduce((sum, each) => sum + each.cpuMs, 0);
  print(line('processor time a transfer, all processes', `${(cpuMs / result.transfers).toFixed(1)} ms`));
  for (const each of result.wrong) print(each);
  print(line('supply, range by range', result.wrong.length === 0 ? 'exact' : 'WRONG'));
  return failures + result.wrong.length;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const endBound = (
  end: string,
  bound: (text: string, met: boolean) => { readonly text: string; readonly met: boolean },
): { readonly text: string; readonly met: boolean } | undefined => (ENDS.has(end) ? undefined : bound('an end', false));
