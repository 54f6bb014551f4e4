// `npm run load`: many transfers at once in both directions, first undisturbed, then with gateways killed at random; and how soon a killed
// gateway works again. `--transfers N --batches N --kill-every MS --seed N --within SECONDS --only calm|kills`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { line, machine } from '../bench/figures.ts';
import { runPhase } from './phase.ts';
import { report } from './report.ts';

const { values } = parseArgs({
  options: {
    transfers: { type: 'string', default: '1000' },
    /** Each way. */
    batches: { type: 'string', default: '25' },
    'kill-every': { type: 'string', default: '8000' },
    seed: { type: 'string', default: '1' },
    within: { type: 'string', default: '600' },
    only: { type: 'string' },
    /** A directory for processor profiles of all processes. */
    profile: { type: 'string' },
  },
});
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const whole = (name: 'transfers' | 'batches' | 'kill-every' | 'seed' | 'within', least: number): number => {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new RangeError(`--${name}: ${values[name]} is not a whole number of at least ${least}`);
};
const transfers = whole('transfers', 2);
const common = { transfers, batches: whole('batches', 1), withinMs: 1000 * whole('within', 1) };
const kills = { everyMs: whole('kill-every', 1), seed: whole('seed', 0) };
if (transfers % 2 !== 0) throw new RangeError(`--transfers: ${transfers} is odd: as many go out as come back`);
if (values.profile !== undefined) process.env['NODE_OPTIONS'] = `--cpu-prof --cpu-prof-dir=${values.profile}`;

const data = mkdtempSync(join(tmpdir(), 'meridian-load-'));
const phase = (name: string): string => {
  const directory = join(data, name);
  mkdirSync(directory);
  return directory;
};
print(machine());
print(line('transfers', String(transfers)));
let failures = 0;
if (values.only !== 'kills')
  failures += report('undisturbed', await runPhase({ ...common, data: phase('calm') }), print);
if (values.only !== 'calm')
  failures += report('gateways killed', await runPhase({ ...common, kills, data: phase('kills') }), print);
if (failures === 0) rmSync(data, { recursive: true, force: true });
else print(`logs: ${data}`);
print(failures === 0 ? 'all bounds met' : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
