import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Wallet } from './ledger/wallet.ts';
import type { Quotes } from './quotes/quotes.ts';

/** What the registry's endpoints work on. */
export interface RegistryApplication {
  readonly registryId: string;
  readonly wallet: Wallet;
  readonly gazetteer: Gazetteer;
  readonly quotes: Quotes;
}
