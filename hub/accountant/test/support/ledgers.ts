import type { Range } from '@meridian/credit';
import type { Ledgers } from '../../src/core/findings.ts';
import type { Spot } from '../../src/core/legal-pairs.ts';
import type { Status } from '../../src/core/status.ts';

export const HOME = 'memory:home';
export const CHAIN = 'memory:chain';
export const OTHER = 'memory:other';
export const LEDGERS: Ledgers = { home: HOME, abroad: [CHAIN, OTHER] };

export const kg = (from: number, to: number): Range => ({ from: BigInt(from), to: BigInt(to) });

export const spot = (ledger: string, status: Status): Spot[] => (status === 'none' ? [] : [{ ledger, status }]);

/** A kilogram's spots at home and on the chain. */
export const spots = (home: Status, abroad: Status): Spot[] => [...spot(HOME, home), ...spot(CHAIN, abroad)];
