import type { TestLedger } from './ledger.ts';
import { bob, evidence, gateway, homeward, issued, lockArguments, sendAway } from './world.ts';

/** 0 to 1000 kg are locked by the transfer t. */
export async function locked(): Promise<TestLedger> {
  const ledger = await issued();
  await ledger.submit(gateway, 'Bridge:Lock', lockArguments('t', '0-1000', ['0']));
  return ledger;
}

/** They are wrapped at the EVM ledger. */
export async function away(): Promise<TestLedger> {
  const ledger = await issued();
  await sendAway(ledger, 't', '0-1000', ['0']);
  return ledger;
}

/** They are on their way home by the transfer b, for bob. */
export async function arriving(): Promise<TestLedger> {
  const ledger = await away();
  await ledger.submit(bob, 'Bridge:Arrive', { ...evidence(homeward('b', '0-1000', 'locked')), lots: ['0'] });
  return ledger;
}
