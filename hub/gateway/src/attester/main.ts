#!/usr/bin/env node
import { runProcess } from '@meridian/api/process';
import { composeAttester } from './compose.ts';
import { readAttesterConfig, type AttesterConfig } from './config.ts';

const HELP = `meridian-attester --config FILE

Writes down on the home ledger which blocks of other chains one organisation has seen final itself, until SIGTERM or SIGINT: those in
which the credits' contracts said something. For organisations that run no gateway. When it has begun it prints one line of JSON,
{"attesterId"}, to standard output; its log goes to standard error, a line of JSON each.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

await runProcess<AttesterConfig>({
  help: HELP,
  readConfig: readAttesterConfig,
  logOf: ({ attesterId, logLevel }) => ({ name: attesterId, level: logLevel }),
  start: async (config, log) => {
    const duty = await composeAttester(config, log);
    duty.start();
    return { ready: { attesterId: config.attesterId }, stop: () => duty.stop() };
  },
});
