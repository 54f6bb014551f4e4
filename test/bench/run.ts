// `npm run bench [-- --rounds N] [-- --batches N]`: speeds that are promised, on this machine, beside what they are measured against.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FabricCredits } from '@meridian/bridges/fabric';
import { intakeRows } from '@meridian/cli/job/intake-rows';
import { prepareIssues } from '@meridian/cli/job/issue';
import { spreadSpaces } from '@meridian/cli/job/spread';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import { connectActors } from '@meridian/cli/stack/clients';
import { evmAddress } from '@meridian/cli/stack/evm';
import { layout } from '@meridian/cli/stack/layout';
import { startStack } from '@meridian/cli/stack/stack';
import { batchId, classId } from '@meridian/credit';
import { benchAuctions } from './auctions.ts';
import { line, machine } from './figures.ts';
import { benchMultiplier } from './multiplier.ts';
import { benchQuotes } from './quotes.ts';
import { benchTransfers } from './transfers.ts';

const EXPORT = new URL('../data/gold-standard-issuances.csv', import.meta.url);
const ISSUE_BOUND = 100;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, batches: { type: 'string', default: '100000' } },
});
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const perSecond = (count: number, started: number): number => (1000 * count) / (performance.now() - started);

const data = mkdtempSync(join(tmpdir(), 'meridian-bench-'));
const paths = layout(data);
print(machine());
benchMultiplier(print);
await benchAuctions(print);
const stack = await startStack(paths, () => Date.now());
const actors = await connectActors(paths, stack.hub, () => Date.now());
try {
  let started = performance.now();
  let rows = 0;
  for await (const row of intakeRows({ file: EXPORT })) rows += row.line > 0 ? 1 : 0;
  const intakeRate = perSecond(rows, started);
  print(line('intake, rows a second', intakeRate.toFixed(0)));

  const { requests } = await prepareIssues({ file: EXPORT }, actors.issuer, fabricAccount('custodian'));
  const some = requests.slice(0, Number(values.batches));
  started = performance.now();
  const report = await actors.issuer.issueMany(spreadSpaces(some));
  if (report.issued !== some.length) throw new Error(`${report.issued} of ${some.length} batches were issued`);
  const issueRate = perSecond(some.length, started);
  print(
    line(`issue on devnet, batches a second (of ${some.length})`, issueRate.toFixed(0), {
      text: `>= ${ISSUE_BOUND}`,
      met: issueRate >= ISSUE_BOUND,
    }),
  );
  started = performance.now();
  for (const { provenance } of some.slice(0, 200)) await actors.issuer.batch(batchId(provenance));
  print(line('reading batches one after another, a second', perSecond(Math.min(200, some.length), started).toFixed(0)));

  await benchQuotes(actors, () => countLots(actors.issuer), print);

  await actors.buyer.approve(evmAddress(paths, 'gateway'));
  const lot = some.find(({ provenance }) => provenance.lastSerial - provenance.firstSerial > 1000n);
  if (lot === undefined) throw new Error('no batch of more than 1,000 credits was issued');
  const id = batchId(lot.provenance);
  await benchTransfers({ ...actors, batchId: id, classId: classId(id) }, Number(values.rounds), print);
} finally {
  await actors.close();
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}

/** Every lot of the ledger, a page at a time. */
async function countLots(credits: FabricCredits): Promise<number> {
  let count = 0;
  let bookmark = '';
  do {
    const page = await credits.lots({ pageSize: 1000, bookmark });
    if (page.outcome !== 'done') throw new Error(`reading the lots was ${page.outcome}`);
    count += page.value.lots.length;
    bookmark = page.value.bookmark;
  } while (bookmark !== '');
  return count;
}
