// `npm run faults -- --all`: kills gateways at every point of a transfer, starts them again, and checks both ledgers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../bench/figures.ts';
import { nameOf, parseName, type KillCase } from './grid/case.ts';
import { Lane } from './grid/lane.ts';
import { recordCases, runCases, type Finished } from './grid/run-grid.ts';
import { sample } from './grid/sample.ts';
import { printTable, tablesOf } from './grid/table.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    lanes: { type: 'string', default: '2' },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const started = performance.now();
const data = mkdtempSync(join(tmpdir(), 'meridian-faults-'));
const lanes = Array.from({ length: Number(values.lanes) }, () => new Lane(data));

print(machine());
const finished = await runAll();
for (const table of tablesOf(finished)) printTable(table, print);
const failed = finished.filter(({ result }) => result.outcome !== 'passed');
for (const { killCase, result } of failed) {
  print('');
  print(`${nameOf(killCase)}: ${result.outcome}: ${result.why.join('; ')}`);
  print(`  alone: npm run faults -- --only '${nameOf(killCase)}'`);
}
if (failed.length === 0) rmSync(data, { recursive: true, force: true });
else print(`logs: ${data}`);
print('');
print(`${Math.round((performance.now() - started) / 1000)} s`);
print(`${finished.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runAll(): Promise<readonly Finished[]> {
  try {
    const cases = await chooseCases();
    print(`${cases.length} cases on ${lanes.length} pairs of gateways`);
    return await runCases(lanes, cases, (last, done) => {
      report(last, `${done}/${cases.length}`);
    });
  } finally {
    await Promise.all(lanes.map((lane) => lane.stop()));
  }
}

async function chooseCases(): Promise<readonly KillCase[]> {
  if (values.only !== undefined) return values.only.map(parseName);
  const [first] = lanes;
  if (first === undefined) throw new RangeError('--lanes: 0 is not at least 1');
  const cases = await recordCases(first);
  return values.all ? cases : sample(cases, Number(values.sample), Number(values.seed));
}

function report({ killCase, result }: Finished, done: string): void {
  const mark = result.outcome === 'passed' ? 'ok    ' : result.outcome.padEnd(6);
  print(`${done.padStart(9)} ${mark} ${nameOf(killCase)} ${(result.ms / 1000).toFixed(1)} s`);
}
