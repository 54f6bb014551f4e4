// `npm run faults`: kills gateways at the points of a transfer, starts them again, and checks both ledgers; then makes trouble of other
// kinds around them. `--all` for every point and every trouble, else a sample of the points: `--sample N --seed S`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../bench/figures.ts';
import { nameOf, parseName, type KillCase } from './grid/case.ts';
import { Lane } from './grid/lane.ts';
import { recordCases, runCases, type Finished } from './grid/run-grid.ts';
import { sample } from './grid/sample.ts';
import { markdownTable, printTable, tablesOf } from './grid/table.ts';
import { TROUBLES } from './trouble/all.ts';
import { runTroubles } from './trouble/run-troubles.ts';
import type { Trouble, TroubleResult } from './trouble/trouble.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    /** Troubles whose names have this text in them, and no kills. */
    trouble: { type: 'string' },
    /** A file that gets the grid as Markdown. */
    markdown: { type: 'string' },
    lanes: { type: 'string', default: '2' },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const started = performance.now();
const data = mkdtempSync(join(tmpdir(), 'meridian-faults-'));
const lanes = Array.from({ length: Number(values.lanes) }, () => new Lane(data));

print(machine());
const finished = values.trouble === undefined ? await runGrid() : [];
const troubles = await runTroubles(chooseTroubles(), data, lanes.length, reportTrouble);
const tables = tablesOf(finished);
for (const table of tables) printTable(table, print);
if (values.markdown !== undefined) writeFileSync(values.markdown, `${tables.map(markdownTable).join('\n\n')}\n`);
const results = [...finished.map(({ result }) => result), ...troubles];
const count = (...outcomes: readonly string[]): number =>
  results.filter(({ outcome }) => outcomes.includes(outcome)).length;
const failed = finished.filter(({ result }) => result.outcome !== 'passed');
for (const { killCase, result } of failed) {
  print('');
  print(`${nameOf(killCase)}: ${result.outcome}: ${result.why.join('; ')}`);
  print(`  alone: npm run faults -- --only '${nameOf(killCase)}'`);
}
const failures = count('failed', 'missed');
if (failures === 0) rmSync(data, { recursive: true, force: true });
else print(`logs: ${data}`);
print('');
print(`${Math.round((performance.now() - started) / 1000)} s, ${count('skipped')} skipped`);
print(`${count('passed')} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

async function runGrid(): Promise<readonly Finished[]> {
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

/** All of them with every point of the grid, none with some points. */
function chooseTroubles(): readonly Trouble[] {
  const { trouble: text, all } = values;
  if (text === undefined) return all ? TROUBLES : [];
  const chosen = TROUBLES.filter(({ name }) => name.includes(text));
  if (chosen.length === 0)
    throw new RangeError(`--trouble: ${text} is in no name of ${TROUBLES.map(({ name }) => name).join(', ')}`);
  return chosen;
}

function reportTrouble({ name, outcome, why, notes, ms }: TroubleResult): void {
  const told = [...notes, ...why].join('; ');
  print(`${outcome.padEnd(7)} ${name} ${(ms / 1000).toFixed(1)} s${told === '' ? '' : `: ${told}`}`);
  if (outcome === 'failed') print(`  alone: npm run faults -- --trouble '${name}'`);
}
