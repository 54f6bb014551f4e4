#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { addAttestCommands } from './program/attest.ts';
import { addAuctionCommands } from './program/auction.ts';
import { addCreditCommands } from './program/credits.ts';
import { addEvidenceCommands } from './program/evidence.ts';
import { addHubCommands } from './program/hub.ts';
import { addRegistryCommands } from './program/registry.ts';

const EXIT_HELP = `
Exit codes: 0 done, 2 wrong usage, 3 refused, 4 something could not be reached.`;

const program = new Command('meridian')
  .description('An interoperability hub for carbon credits that keep their place and time.')
  .addHelpText('after', EXIT_HELP)
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => {
      write(text);
    },
  });
addHubCommands(program);
addRegistryCommands(program);
addCreditCommands(program);
addEvidenceCommands(program);
addAttestCommands(program);
addAuctionCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
