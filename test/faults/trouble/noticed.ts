import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../stack/transfers.ts';
import type { World } from '../stack/world.ts';

/** A gateway takes a node that stands before what it said for one that is only behind, for ten seconds. */
const WITHIN_MS = 60_000;
/** What the gateway writes where blocks that it saw final are no longer there. */
const NOTICED = 'final blocks of the ledger are gone';

/** The gateway before the chain has found that blocks are gone, and written down what to do about it. */
export const noticed = ({ layout, gateways }: World): Promise<true> =>
  eventually('the gateway notices that blocks are gone', WITHIN_MS, async () => {
    const log = await readFile(join(layout.logs, `${gateways.abroad.gatewayId}.log`), 'utf8');
    return log.includes(NOTICED) ? true : undefined;
  });
