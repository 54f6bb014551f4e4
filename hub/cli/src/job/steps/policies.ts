import { READY_MADE, READY_MADE_NAMES } from '@meridian/credit';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PolicySetRecord, Quote, RegistryClient } from '../../api/registry-client.ts';
import { CommandError, refused } from '../../exit.ts';
import { formatCount } from '../../report.ts';
import { bestLine } from '../../quote-text.ts';
import type { JobContext } from '../context.ts';

const PLACE = 'São Paulo';
const POLICY_SET = 'near-and-recent';
/** Ledgers take no activation in the past, and a slow one may let a second go by. */
const ATTEMPTS = 5;

/**
 * The regulator registers the policy sets that come with Meridian, and lets them be used from the next second on.
 * @returns when all of them are active, unix milliseconds
 */
export function activatePolicySets({ actors: { regulator }, report, now }: JobContext): Promise<number> {
  return report.step(
    'policies',
    async () => {
      const records = await Promise.all(
        READY_MADE_NAMES.map((name) => activatePolicySet(regulator, READY_MADE[name], now)),
      );
      return 1000 * Math.max(...records.map(({ activeFrom = 0 }) => activeFrom));
    },
    () => `${READY_MADE_NAMES.length} policy sets active: ${READY_MADE_NAMES.join(', ')}`,
  );
}

/** Registers a policy set and activates it from the next second on, unless it was before. @throws CommandError */
export async function activatePolicySet(
  regulator: RegistryClient,
  document: unknown,
  now: () => number,
): Promise<PolicySetRecord> {
  const record = await regulator.registerPolicySet(document);
  if (record.activeFrom !== undefined) return record;
  for (let attempt = 1; ; attempt++) {
    try {
      return await regulator.activatePolicySet(record.policySet, Math.ceil(now() / 1000) + 1);
    } catch (error) {
      const isLate = error instanceof CommandError && error.code === 'ACTIVATION_IN_PAST';
      if (!isLate || attempt === ATTEMPTS) throw error;
    }
  }
}

/** What the credits that came in are worth somewhere, as soon as the policy sets are active. */
export async function showQuote({ actors: { reader }, report, now }: JobContext, activeFrom: number): Promise<Quote> {
  await sleep(Math.max(0, activeFrom - now()));
  return report.step(
    'quote',
    async () => {
      const quote = await reader.quote({ place: PLACE, policySet: POLICY_SET, limit: 1 });
      if (quote.lots.length === 0) throw refused('NO_LOT', `${POLICY_SET} gives no lot a value in ${PLACE}`);
      return quote;
    },
    (quote) => `${PLACE}, ${POLICY_SET}: best of ${formatCount(quote.valued)} lots is ${bestLine(quote)}`,
  );
}
