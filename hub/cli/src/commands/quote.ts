import { parseMass } from '@meridian/credit';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { parsePeriod } from '../period.ts';
import { quoteLines } from '../quote-text.ts';
import { connectRegistry } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

export interface QuoteOptions {
  readonly policySet: string;
  readonly place?: string;
  readonly country?: string;
  readonly zone?: string;
  readonly period?: string;
  readonly kg?: string;
  readonly limit: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

const MAX_LIMIT = 1000;

/** What the available lots are worth somewhere, the best first, and why. @throws CommandError */
export async function quoteCommand(options: QuoteOptions): Promise<ExitCode> {
  const { policySet, place, country, zone, period, kg, layout, now } = options;
  const limit = parseLimit(options.limit);
  const query = {
    ...{ policySet, limit },
    ...(place !== undefined && { place }),
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
    ...(period !== undefined && { period: parsePeriod(period) }),
    ...(kg !== undefined && { kg: parseMass(kg, 'kg').toString() }),
  };
  const quote = await connectRegistry(layout, readHub(layout.hub), 'reader', now).quote(query);
  for (const line of options.json ? [JSON.stringify(quote)] : quoteLines(quote)) options.out(line);
  return EXIT.done;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (/^[1-9]\d{0,3}$/.test(text) && limit <= MAX_LIMIT) return limit;
  throw usage(`--limit ${text} is not a number from 1 to ${MAX_LIMIT}`, { field: 'limit', value: text });
}
