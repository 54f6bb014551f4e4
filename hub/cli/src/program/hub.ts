import type { Command } from 'commander';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testCommand } from '../commands/test.ts';
import { upCommand } from '../commands/up.ts';
import { dataOption, interrupted, jsonOption, now, out, run } from './run.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Commands about the hub as a whole. */
export function addHubCommands(program: Command): void {
  program
    .command('up')
    .description('start the hub on embedded ledgers, carry one real credit all the way, and stay up')
    .option('--file <csv>', "a registry's export (default: a sample of 100 real Gold Standard rows)")
    .option('--mapping <json>', 'its mapping document (default: Gold Standard issuances)')
    .option('--exit', 'stop after the job', false)
    .option('--no-auction', "leave out the auction's simulated container")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: { file?: string; mapping?: string; exit: boolean; auction: boolean; data: string; json: boolean }) =>
      run(o.json, () => upCommand({ ...o, data: resolve(o.data), now, out, interrupted: interrupted() })),
    );

  program
    .command('test')
    .description('run every check and test')
    .addOption(jsonOption())
    .action((o: { json: boolean }) => run(false, () => testCommand({ root: ROOT, json: o.json, now, out })));
}
