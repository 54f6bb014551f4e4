import type { Claim } from '@meridian/credit';
import type { TransactionName } from '../../src/transactions.ts';
import type { TestLedger } from './ledger.ts';
import { arriving, away, locked } from './states.ts';
import { gateway, homeward, outward, transferId } from './world.ts';

/** Each transaction that takes a claim, in a state in which the right one would be accepted. */
export interface EvidenceCase {
  readonly name: TransactionName;
  readonly facts: readonly Claim['fact'][];
  readonly claim: (fact: Claim['fact']) => Claim;
  readonly prepare: () => Promise<TestLedger>;
  readonly more: object;
}

export const CASES: readonly EvidenceCase[] = [
  {
    name: 'Bridge:Extinguish',
    facts: ['unassigned'],
    claim: (fact) => outward('t', '0-1000', fact),
    prepare: locked,
    more: {},
  },
  {
    name: 'Bridge:Release',
    facts: ['void'],
    claim: (fact) => outward('t', '0-1000', fact),
    prepare: async () => {
      const ledger = await locked();
      await ledger.submit(gateway, 'Bridge:BeginAbort', { transferId: transferId('t') });
      return ledger;
    },
    more: {},
  },
  {
    name: 'Bridge:Arrive',
    facts: ['locked', 'extinguished'],
    claim: (fact) => homeward('b', '0-1000', fact),
    prepare: away,
    more: { lots: ['0'] },
  },
  {
    name: 'Bridge:Assign',
    facts: ['extinguished'],
    claim: (fact) => homeward('b', '0-1000', fact),
    prepare: arriving,
    more: {},
  },
  {
    name: 'Bridge:Void',
    facts: ['aborting'],
    claim: (fact) => homeward('b', '0-1000', fact),
    prepare: arriving,
    more: {},
  },
];
