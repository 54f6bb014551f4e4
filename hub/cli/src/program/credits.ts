import type { Command } from 'commander';
import { resolve } from 'node:path';
import { verifyCommand } from '../commands/certificate.ts';
import { intakeCommand } from '../commands/intake.ts';
import { retireCommand, type UseOptions } from '../commands/retire.ts';
import { statusCommand } from '../commands/status.ts';
import { supplyCommand } from '../commands/supply.ts';
import { transferCommand } from '../commands/transfer.ts';
import { layout } from '../stack/layout.ts';
import { dataOption, hubTools, jsonOption, out, run } from './run.ts';
import { addUseOptions } from './use-options.ts';

interface Common {
  readonly data: string;
  readonly json: boolean;
}

/** Commands about credits on their way in, across and out. */
export function addCreditCommands(program: Command): void {
  program
    .command('intake')
    .description(
      "take in a registry's export: issue the accepted rows on the running hub's Fabric, say why others are quarantined",
    )
    .requiredOption('--file <csv>', 'the export')
    .option('--mapping <json>', 'its mapping document (default: Gold Standard issuances)')
    .option('--dry-run', 'touch no ledger', false)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common & { file: string; mapping?: string; dryRun: boolean }) =>
      run(o.json, () => intakeCommand({ ...o, ...hubTools(o.data) })),
    );

  addTransfer(program);

  program
    .command('status')
    .description('show one transfer, or the newest ones, of both gateways')
    .argument('[transfer]', 'transfer id')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string | undefined, o: Common) =>
      run(o.json, () => statusCommand({ ...(id !== undefined && { id }), json: o.json, ...hubTools(o.data) })),
    );

  program
    .command('supply')
    .description(
      'show where every kilogram is over all ledgers, or those of one batch; ends with 3 where some are not where they may be',
    )
    .argument('[batch]', 'batch id')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((batchId: string | undefined, o: Common) =>
      run(o.json, () =>
        supplyCommand({ ...(batchId !== undefined && { batchId }), json: o.json, ...hubTools(o.data) }),
      ),
    );

  addRetire(program);

  program
    .command('certificate')
    .description('retirement certificates')
    .command('verify')
    .description('check a certificate offline')
    .argument('<file>', 'the certificate')
    .option('--trust <file>', "claim keys by ledger (default: the hub's trust.json)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((file: string, o: Common & { trust?: string }) =>
      run(o.json, () => verifyCommand({ file, trust: o.trust ?? layout(resolve(o.data)).trust, json: o.json, out })),
    );
}

function addTransfer(program: Command): void {
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
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      (
        o: Common & {
          to: string;
          from?: string;
          batch?: string;
          class?: string;
          kg?: string;
          ranges?: string;
          requestId?: string;
        },
      ) => run(o.json, () => transferCommand({ ...o, ...hubTools(o.data) })),
    );
}

function addRetire(program: Command): void {
  const command = program
    .command('retire')
    .description("retire credits of the hub's buyer on the EVM chain and write the certificate")
    .requiredOption('--class <id>', 'of which class')
    .requiredOption('--kg <kg>', 'how much')
    .requiredOption('--name <name>', 'in whose name')
    .option('--reason <text>', 'why', '')
    .option('--legal-entity <id>', 'of the beneficiary, for credits with an entitlement')
    .option('--policy-set <name or id>', 'what decides how much they offset (default: each kilogram counts as one)');
  addUseOptions(command)
    .option('--accept-zero', 'retire even where that offsets nothing', false)
    .option('--yes', 'do not ask: a retirement is for ever', false)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      (
        o: Common &
          UseOptions & {
            class: string;
            kg: string;
            name: string;
            reason: string;
            legalEntity?: string;
            acceptZero: boolean;
            yes: boolean;
          },
      ) => run(o.json, () => retireCommand({ ...o, ...hubTools(o.data) })),
    );
}
