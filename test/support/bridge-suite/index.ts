import { afterAll, beforeAll } from '@jest/globals';
import { abortRules } from './abort.ts';
import { evidenceRules } from './evidence.ts';
import { lockRules } from './lock.ts';
import { rangeRules } from './ranges.ts';
import { retirementRules } from './retirement.ts';
import type { BridgeStack } from './stack.ts';
import { transferRules } from './transfer.ts';

/** The behaviour of every `LedgerBridge`, whatever ledgers are behind the two sides. */
export function ledgerBridgeSuite(name: string, makeStack: () => Promise<BridgeStack>, startWithinMs = 60_000): void {
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

  lockRules(name, current);
  transferRules(name, current);
  abortRules(name, current);
  evidenceRules(name, current);
  rangeRules(name, current);
  retirementRules(name, current);
}
