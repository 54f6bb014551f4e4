import { parseHash } from '@meridian/credit';
import { CommandError, EXIT, type ExitCode } from '../exit.ts';
import { connectAccountant } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';
import { batchLines, supplyLines } from '../supply-text.ts';

export interface SupplyOptions {
  readonly batchId?: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Where all kilograms are, or those of one batch. @throws CommandError; `SUPPLY_BREACH` where some are not where they may be */
export async function supplyCommand({ batchId, json, layout, now, out }: SupplyOptions): Promise<ExitCode> {
  const accountant = connectAccountant(layout, readHub(layout.hub), now);
  if (batchId !== undefined) {
    const batch = await accountant.batch(parseHash(batchId, 'batch'));
    for (const line of json ? [JSON.stringify(batch)] : batchLines(batch)) out(line);
    return EXIT.done;
  }
  const [supply, breaches] = [await accountant.supply(), await accountant.openBreaches()];
  for (const line of json ? [JSON.stringify({ ...supply, breaches })] : supplyLines(supply, breaches)) out(line);
  const [first] = breaches;
  if (first === undefined) return EXIT.done;
  throw new CommandError(EXIT.refused, 'SUPPLY_BREACH', `${breaches.length} open: ${first.text}`, { breach: first.id });
}
