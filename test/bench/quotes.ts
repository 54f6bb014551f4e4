import type { Quote, RegistryClient } from '@meridian/cli/api/registry-client';
import { activatePolicySet } from '@meridian/cli/job/steps/policies';
import { READY_MADE } from '@meridian/credit';
import { setTimeout as sleep } from 'node:timers/promises';
import { line, ms, percentile } from './figures.ts';

const BOUND_MS = 1_000;
const ROUNDS = 10;
const WANTED = { place: 'São Paulo', policySet: 'near-and-recent' } as const;

/**
 * Asks the registry's API what every lot of the ledger is worth somewhere: the first time, when it reads gazetteer and batches, and warm, when
 * it reads the lots again. Beside it what reading the lots alone takes.
 */
export async function benchQuotes(
  people: { readonly regulator: RegistryClient; readonly reader: RegistryClient },
  readLots: () => Promise<number>,
  print: (text: string) => void,
): Promise<void> {
  const now = (): number => Date.now();
  const { activeFrom = 0 } = await activatePolicySet(people.regulator, READY_MADE[WANTED.policySet], now);
  await sleep(Math.max(0, 1000 * activeFrom - now()));
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
    const started = performance.now();
    const result = await work();
    return [performance.now() - started, result];
  };
  const ask = (): Promise<Quote> => people.reader.quote(WANTED);
  const [first, { valued }] = await timed(ask);
  const [warm, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push((await timed(readLots))[0]);
    warm.push((await timed(ask))[0]);
  }
  const p50 = percentile(warm, 50);
  print(line(`quote of ${valued} lots, the first`, ms(first)));
  print(line('the same warm p50', ms(p50), { text: `< ${BOUND_MS} ms`, met: p50 < BOUND_MS }));
  print(line('of which reading the lots p50', ms(percentile(plain, 50))));
}
