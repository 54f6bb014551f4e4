import { totalKg } from '@meridian/credit';
import { valueOf } from '../outcome.ts';
import type { Report } from '../report.ts';
import type { Layout } from '../stack/layout.ts';
import type { Stack } from '../stack/stack.ts';
import type { Actors, JobContext } from './context.ts';
import type { ExportFile } from './intake-rows.ts';
import { JobFile } from './job-state.ts';
import { accountFor, showReturned } from './steps/accounts.ts';
import { bringBack, compareLedgers, sendOut } from './steps/carry.ts';
import { activatePolicySets, showQuote } from './steps/policies.ts';
import { retirePart } from './steps/retire.ts';
import { chooseBatch, takeIn } from './steps/take-in.ts';

/** The last line of `meridian up --json`. Kilograms and serials are decimal strings. */
export interface JobSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly alreadyPresent: number;
  readonly quarantined: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly issuedKg: string;
  readonly quote: {
    readonly policySet: string;
    readonly place: string;
    readonly valued: number;
    readonly best: { readonly batchId: string; readonly ppm: string; readonly explanation: string };
  };
  readonly transfers: readonly {
    id: string;
    direction: 'fabric-to-evm' | 'evm-to-fabric';
    ms: number;
    ledgerMs: number;
    gatewayMs: number;
  }[];
  readonly retired: { readonly kg: string; readonly serials: readonly string[]; readonly certificate: string };
  readonly returnedKg: string;
  readonly supplyCheck: 'ok';
}

/** The main job: real rows in and valued, one lot across, retired in part, the rest back; every step shown and checked. Run again it adds nothing. */
export class MainJob {
  readonly #context: JobContext;

  constructor(
    actors: Actors,
    options: { readonly stack: Stack; readonly layout: Layout; readonly report: Report; readonly now: () => number },
  ) {
    this.#context = { actors, ...options, job: new JobFile(options.layout.job) };
  }

  /** @throws CommandError */
  async run(source: ExportFile): Promise<JobSummary> {
    const context = this.#context;
    const activeFrom = await activatePolicySets(context);
    const { summary, issuedKg } = await takeIn(context, source);
    const quote = await showQuote(context, activeFrom);
    const batchId = await chooseBatch(context);
    const { classId, kg } = valueOf(await context.actors.issuer.batch(batchId), 'reading the batch');
    await accountFor(context, batchId);
    const out = await sendOut(context, batchId, classId, kg);
    await compareLedgers(context, classId);
    const retired = await retirePart(context, quote, classId, kg);
    const back = await bringBack(context, classId, kg - totalKg(retired.ranges));
    await showReturned(context, batchId, retired.ranges, kg);
    await accountFor(context, batchId);
    const { rows, accepted, alreadyPresent, quarantined, reasons } = summary;
    return {
      ...{ rows, accepted, alreadyPresent, quarantined, reasons },
      issuedKg: issuedKg.toString(),
      quote: quoteSummary(quote),
      transfers: [
        { id: out.id, direction: 'fabric-to-evm', ...out.timing },
        { id: back.id, direction: 'evm-to-fabric', ...back.timing },
      ],
      retired: { kg: totalKg(retired.ranges).toString(), serials: retired.serials, certificate: retired.certificate },
      returnedKg: back.kg,
      supplyCheck: 'ok',
    };
  }
}

function quoteSummary({
  policySet,
  place,
  valued,
  lots: [best],
}: Awaited<ReturnType<typeof showQuote>>): JobSummary['quote'] {
  const { batchId = '', ppm = '0', explanation = '' } = best ?? {};
  return { policySet: policySet.policySet, place: place?.name ?? '', valued, best: { batchId, ppm, explanation } };
}
