#!/usr/bin/env node
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { CreditError } from '@meridian/credit';
import { verifyCommand } from './commands/certificate.ts';
import { intakeCommand } from './commands/intake.ts';
import { retireCommand } from './commands/retire.ts';
import { statusCommand } from './commands/status.ts';
import { testCommand } from './commands/test.ts';
import { transferCommand } from './commands/transfer.ts';
import { upCommand } from './commands/up.ts';
import { CommandError, EXIT, type ExitCode } from './exit.ts';
import { layout } from './stack/layout.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXIT_HELP = `
Exit codes: 0 done, 2 wrong usage, 3 refused, 4 something could not be reached.`;

const now = (): number => Date.now();
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const dataOption = new Option('--data <dir>', 'where the hub keeps its state').default('.meridian');
const jsonOption = new Option('--json', 'one line of JSON as the last line of standard output').default(false);

/** Runs a command and turns what it throws into an exit code and one line. */
function run<T>(json: boolean, work: () => Promise<ExitCode | T>): Promise<void> {
  return work().then(
    (code) => {
      process.exitCode = typeof code === 'number' ? code : EXIT.done;
    },
    (error: unknown) => {
      process.exitCode = fail(error, json);
    },
  );
}

function fail(error: unknown, json: boolean): ExitCode {
  if (error instanceof CommandError || error instanceof CreditError) {
    const facts =
      error instanceof CommandError
        ? error.facts
        : { field: error.field, value: error.value, expected: error.expected };
    process.stderr.write(`meridian: ${error.code}: ${error.message}\n`);
    if (json) out(JSON.stringify({ error: { code: error.code, message: error.message, ...facts } }));
    return error instanceof CommandError ? error.exitCode : EXIT.usage;
  }
  throw error;
}

/** Resolves at the first SIGINT or SIGTERM; at the second the process ends at once. */
function interrupted(): Promise<void> {
  return new Promise((settle) => {
    let asked = false;
    const on = (): void => {
      if (asked) process.exit(130);
      asked = true;
      process.stderr.write('\nstopping ...\n');
      settle();
    };
    process.on('SIGINT', on);
    process.on('SIGTERM', on);
  });
}

const program = new Command('meridian')
  .description('An interoperability hub for carbon credits that keep their place and time.')
  .addHelpText('after', EXIT_HELP)
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => {
      write(text);
    },
  });

program
  .command('up')
  .description('start the hub on embedded ledgers, carry one real credit all the way, and stay up')
  .option('--file <csv>', "a registry's export (default: a sample of 100 real Gold Standard rows)")
  .option('--mapping <json>', 'its mapping document (default: Gold Standard issuances)')
  .option('--exit', 'stop after the job', false)
  .addOption(dataOption)
  .addOption(jsonOption)
  .action((o: { file?: string; mapping?: string; exit: boolean; data: string; json: boolean }) =>
    run(o.json, () => upCommand({ ...o, data: resolve(o.data), now, out, interrupted: interrupted() })),
  );

program
  .command('test')
  .description('run every check and test')
  .addOption(jsonOption)
  .action((o: { json: boolean }) => run(false, () => testCommand({ root: ROOT, json: o.json, now, out })));

program
  .command('intake')
  .description(
    "take in a registry's export: issue the accepted rows on the running hub's Fabric, say why others are quarantined",
  )
  .requiredOption('--file <csv>', 'the export')
  .option('--mapping <json>', 'its mapping document (default: Gold Standard issuances)')
  .option('--dry-run', 'touch no ledger', false)
  .addOption(dataOption)
  .addOption(jsonOption)
  .action((o: { file: string; mapping?: string; dryRun: boolean; data: string; json: boolean }) =>
    run(o.json, () => intakeCommand({ ...o, layout: layout(resolve(o.data)), now, out })),
  );

program
  .command('transfer')
  .description('carry credits to the other ledger; waits for the end')
  .requiredOption('--to <account>', 'beneficiary: 0x address on EVM, <MSP id>/<enrolment id> on Fabric')
  .option('--from <account>', "owner; the hub's custodian on Fabric, its buyer on EVM when absent")
  .option('--batch <id>', 'of which batch')
  .option('--class <id>', 'or of which class')
  .option('--kg <kg>', 'how much')
  .option('--ranges <list>', 'or exactly which kilograms, such as 0-1000,5000-7500')
  .option('--request-id <id>', 'a key of your own: the same request again is the same transfer')
  .addOption(dataOption)
  .addOption(jsonOption)
  .action(
    (o: {
      to: string;
      from?: string;
      batch?: string;
      class?: string;
      kg?: string;
      ranges?: string;
      requestId?: string;
      data: string;
      json: boolean;
    }) => run(o.json, () => transferCommand({ ...o, layout: layout(resolve(o.data)), now, out })),
  );

program
  .command('status')
  .description('show one transfer, or the newest ones, of both gateways')
  .argument('[transfer]', 'transfer id')
  .addOption(dataOption)
  .addOption(jsonOption)
  .action((id: string | undefined, o: { data: string; json: boolean }) =>
    run(o.json, () =>
      statusCommand({ ...(id !== undefined && { id }), json: o.json, layout: layout(resolve(o.data)), now, out }),
    ),
  );

program
  .command('retire')
  .description("retire credits of the hub's buyer on the EVM chain and write the certificate")
  .requiredOption('--class <id>', 'of which class')
  .requiredOption('--kg <kg>', 'how much')
  .requiredOption('--name <name>', 'in whose name')
  .option('--reason <text>', 'why', '')
  .option('--yes', 'do not ask: a retirement is for ever', false)
  .addOption(dataOption)
  .addOption(jsonOption)
  .action((o: { class: string; kg: string; name: string; reason: string; yes: boolean; data: string; json: boolean }) =>
    run(o.json, () => retireCommand({ ...o, layout: layout(resolve(o.data)), now, out })),
  );

program
  .command('certificate')
  .description('retirement certificates')
  .command('verify')
  .description('check a certificate offline')
  .argument('<file>', 'the certificate')
  .option('--trust <file>', "claim keys by ledger (default: the hub's trust.json)")
  .addOption(dataOption)
  .addOption(jsonOption)
  .action((file: string, o: { trust?: string; data: string; json: boolean }) =>
    run(o.json, () => verifyCommand({ file, trust: o.trust ?? layout(resolve(o.data)).trust, json: o.json, out })),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
