import type { Command } from 'commander';
import { resolve } from 'node:path';
import { exportEvidence, verifyEvidenceCommand } from '../commands/evidence.ts';
import { layout } from '../stack/layout.ts';
import { dataOption, hubTools, jsonOption, out, run } from './run.ts';

interface Common {
  readonly data: string;
  readonly json: boolean;
}

/** Commands about what the gateways' logs prove. */
export function addEvidenceCommands(program: Command): void {
  const evidence = program
    .command('evidence')
    .description('what a gateway knows of a transfer, signed: its history, messages and claims');
  evidence
    .command('export')
    .description("write a transfer's evidence into a file")
    .argument('<transfer>', 'transfer id')
    .option('--gateway <side>', 'whose: origin (before Fabric) or destination (before the EVM chain)', 'origin')
    .option('--file <file>', 'where to (default: evidence-<transfer>-<side>.json)')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, o: Common & { gateway: string; file?: string }) =>
      run(o.json, () => exportEvidence({ id, ...o, ...hubTools(o.data) })),
    );
  evidence
    .command('verify')
    .description('check an evidence file offline')
    .argument('<file>', 'the evidence')
    .option('--trust <file>', "claim keys by ledger and message keys by gateway (default: the hub's trust.json)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((file: string, o: Common & { trust?: string }) =>
      run(o.json, () =>
        verifyEvidenceCommand({ file, trust: o.trust ?? layout(resolve(o.data)).trust, json: o.json, out }),
      ),
    );
}
