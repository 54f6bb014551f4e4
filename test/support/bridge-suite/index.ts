import { afterAll, beforeAll, jest } from '@jest/globals';
import { abortRules } from './abort.ts';
import { evidenceRules } from './evidence.ts';
import { lockRules } from './lock.ts';
import { rangeRules } from './ranges.ts';
import { retirementRules } from './retirement.ts';
import type { BridgeStack } from './stack.ts';
import { transferRules } from './transfer.ts';

/** A whole way out and home is some twenty writes on each ledger, and a busy machine takes its time. */
const TEST_MS = 90_000;

const RULES = {
  lock: lockRules,
  transfer: transferRules,
  abort: abortRules,
  evidence: evidenceRules,
  ranges: rangeRules,
  retirement: retirementRules,
} as const;

export type Rules = keyof typeof RULES;

export interface SuiteOptions {
  readonly startWithinMs?: number;
  /** All of them unless given. */
  readonly rules?: readonly Rules[];
}

/** The behaviour of every `LedgerBridge`, whatever ledgers are behind the two sides. */
export function ledgerBridgeSuite(
  name: string,
  makeStack: () => Promise<BridgeStack>,
  { startWithinMs = 60_000, rules = Object.keys(RULES) as Rules[] }: SuiteOptions = {},
): void {
  jest.setTimeout(TEST_MS);
  let stack: BridgeStack | undefined;
  const current = (): BridgeStack => {
    if (stack === undefined) throw new Error('the ledgers are not up');
    return stack;
  };

  beforeAll(async () => {
    stack = await makeStack();
  }, startWithinMs);
  afterAll(async () => {
    await stack?.close();
  }, startWithinMs);

  for (const rule of rules) RULES[rule](name, current);
}
