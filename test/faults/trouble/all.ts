import { CHAIN } from './chain.ts';
import { CLOCK } from './clock.ts';
import { DISK } from './disk.ts';
import { FABRIC_FATE } from './fabric-fate.ts';
import { GETH } from './geth.ts';
import { KEYS } from './keys.ts';
import { LEDGER_DOWN } from './ledger-down.ts';
import { NETWORK } from './network.ts';
import type { Trouble } from './trouble.ts';

export const TROUBLES: readonly Trouble[] = [
  ...LEDGER_DOWN,
  ...NETWORK,
  ...DISK,
  ...CLOCK,
  ...CHAIN,
  ...GETH,
  ...FABRIC_FATE,
  ...KEYS,
];
