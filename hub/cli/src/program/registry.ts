import type { Command } from 'commander';
import { placeCommand } from '../commands/place.ts';
import { listPolicies, publishPolicy, showPolicy } from '../commands/policy.ts';
import { quoteCommand } from '../commands/quote.ts';
import { dataOption, hubTools, jsonOption, run } from './run.ts';
import { addUseOptions } from './use-options.ts';

interface Common {
  readonly data: string;
  readonly json: boolean;
}

/** Commands about what credits are worth. */
export function addRegistryCommands(program: Command): void {
  const quote = program
    .command('quote')
    .description('rank the available credits by what they are worth at a place and time, and say why')
    .requiredOption('--policy-set <name or id>', 'what decides, such as near-and-recent');
  addUseOptions(quote)
    .option('--kg <kg>', 'how much is wanted of one lot (default: 1000)')
    .option('--limit <n>', 'how many lots to show', '20')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      (
        o: Common & {
          policySet: string;
          place?: string;
          period?: string;
          country?: string;
          zone?: string;
          kg?: string;
          limit: string;
        },
      ) => run(o.json, () => quoteCommand({ ...o, ...hubTools(o.data) })),
    );

  program
    .command('place')
    .description('show the place that a name or coordinates mean (write -- before coordinates that begin with a minus)')
    .argument('<name>', '"São Paulo", "Paris, US", Brazil, or latitude,longitude in degrees')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((name: string, o: Common) => run(o.json, () => placeCommand({ name, json: o.json, ...hubTools(o.data) })));

  addPolicy(program);
}

function addPolicy(program: Command): void {
  const policy = program.command('policy').description('policy sets: what a credit is worth at another place and time');
  policy
    .command('list')
    .description('every policy set of the home ledger')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((o: Common) => run(o.json, () => listPolicies({ json: o.json, ...hubTools(o.data) })));
  policy
    .command('show')
    .description('one policy set with its document')
    .argument('<name or id>', 'of a name the version that is active now')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((policySet: string, o: Common) =>
      run(o.json, () => showPolicy({ policySet, json: o.json, ...hubTools(o.data) })),
    );
  policy
    .command('publish')
    .description("carry a policy set to the EVM chain with the home ledger's evidence")
    .argument('<name or id>', 'of a name the version that is active now')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((policySet: string, o: Common) =>
      run(o.json, () => publishPolicy({ policySet, json: o.json, ...hubTools(o.data) })),
    );
}
