import { setTimeout as sleep } from 'node:timers/promises';
import { SAMPLE_FILE } from '@meridian/bridges/registries';
import type { TotalSupply } from '../api/accountant-client.ts';
import { EXIT, unreachable, type ExitCode } from '../exit.ts';
import { MainJob, type JobSummary } from '../job/main-job.ts';
import { valueOf } from '../outcome.ts';
import { makeReport, type Report } from '../report.ts';
import { connectAccountant, connectActors } from '../stack/clients.ts';
import { evmAddress } from '../stack/evm.ts';
import { layout as layoutOf, type Layout } from '../stack/layout.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import { supplyLine } from '../supply-text.ts';

export interface UpOptions {
  readonly data: string;
  readonly file?: string;
  readonly mapping?: string;
  readonly exit: boolean;
  /** Whether to start the auction's container, too. */
  readonly auction: boolean;
  readonly json: boolean;
  readonly now: () => number;
  readonly out: (line: string) => void;
  /** Resolves when the user asks to stop. */
  readonly interrupted: Promise<void>;
}

/** Starts the hub, does the main job and stays up until it is interrupted. @throws CommandError */
export async function upCommand(options: UpOptions): Promise<ExitCode> {
  const layout = layoutOf(options.data);
  const report = makeReport({ stream: process.stderr, now: options.now });
  const stack = await report.step(
    'networks',
    () => startStack(layout, options.now, { auction: options.auction }),
    ({ hub }) =>
      `Fabric devnet on ${hub.fabric.endpoint} (${hub.fabric.lane}), EVM chain on ${hub.evm.rpcUrl} (${hub.evm.lane}), ` +
      `2 gateways, registry, accountant${options.auction ? ', auction container (SIMULATED)' : ''}`,
  );
  for (const line of weakLanes(stack, layout)) report.note(line);
  try {
    const interrupted = options.interrupted.then(() => undefined);
    const summary = await Promise.race([runJob(stack, layout, report, options), interrupted, failure(stack)]);
    if (summary === undefined) return EXIT.done;
    await report.step('accountant', () => settledSupply(stack.hub, layout, options.now), supplyLine);
    if (options.json) options.out(JSON.stringify(summary));
    if (options.exit) return EXIT.done;
    for (const line of addresses(stack, layout, options.auction)) report.note(line);
    await Promise.race([interrupted, failure(stack)]);
    return EXIT.done;
  } finally {
    await stack.stop();
  }
}

async function runJob(stack: Stack, layout: Layout, report: Report, options: UpOptions): Promise<JobSummary> {
  const actors = await connectActors(layout, stack.hub, options.now);
  try {
    valueOf(await actors.buyer.approve(evmAddress(layout, 'gateway')), 'approving the gateway on the EVM chain');
    const job = new MainJob(actors, { stack, layout, report, now: options.now });
    return await job.run({
      file: options.file ?? SAMPLE_FILE,
      ...(options.mapping !== undefined && { mapping: options.mapping }),
    });
  } finally {
    await actors.close();
  }
}

/** Ledgers in a weaker lane than a new hub's: the contracts, and what the chaincode was told, are of before it was there. */
function weakLanes({ hub }: Stack, layout: Layout): string[] {
  const weak = [
    ...(hub.fabric.lane === 'trusted: single' ? ['Fabric'] : []),
    ...(hub.evm.lane === 'trusted: single' ? ['the EVM chain'] : []),
  ];
  if (weak.length === 0) return [];
  return [
    `This hub was made by an earlier version: what is said of ${weak.join(' and ')} rests on one gateway's signature (trusted: single),`,
    `and stays so, as its contracts do. For a hub whose evidence is proven begin with another --data, or delete ${layout.data}.`,
  ];
}

const SETTLE_MS = 5_000;

/** What the accountant knows when it has caught up with the job, or as far as it has come in some seconds. */
async function settledSupply(hub: Stack['hub'], layout: Layout, now: () => number): Promise<TotalSupply> {
  const accountant = connectAccountant(layout, hub, now);
  for (const until = now() + SETTLE_MS; ;) {
    const supply = await accountant.supply();
    if ((supply.openTransfers === 0 && supply.audits.waiting === 0) || now() > until) return supply;
    await sleep(100);
  }
}

/** Never resolves: rejects when a service ends by itself. */
async function failure(stack: Stack): Promise<never> {
  const name = await stack.broken;
  throw unreachable('SERVICE_ENDED', `${name} ended; its log is in the data directory`);
}

function addresses({ hub }: Stack, layout: Layout, withAuction: boolean): string[] {
  return [
    '',
    'The hub stays up. Ctrl-C stops it; the next ./meridian up goes on where it was.',
    `  origin gateway       ${hub.gateways.origin.apiUrl}   (API; peers on ${hub.gateways.origin.peerUrl})`,
    `  destination gateway  ${hub.gateways.destination.apiUrl}   (API; peers on ${hub.gateways.destination.peerUrl})`,
    `  registry             ${hub.registry.apiUrl}   (API)`,
    `  accountant           ${hub.accountant?.apiUrl ?? ''}   (API, open to everybody: /supply, /breaches)`,
    ...(hub.auction === undefined || !withAuction
      ? []
      : [`  auction container    ${hub.auction.url}   (SIMULATED device and vault: proves nothing about hardware)`]),
    `  EVM chain            ${hub.evm.rpcUrl}   bridge ${hub.evm.bridge}, token ${hub.evm.token}`,
    `  Fabric gateway       ${hub.fabric.endpoint}   channel ${hub.fabric.channel}, chaincode ${hub.fabric.chaincode}`,
    `  state                ${layout.data}`,
  ];
}
