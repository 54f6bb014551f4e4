#!/usr/bin/env node
import { runProcess, urlHost } from '@meridian/api/process';
import { readConfig, type AccountantConfig } from './config.ts';
import { startAccountant } from './service.ts';

const HELP = `meridian-accountant --config FILE

Knows where every kilogram is over all ledgers, publishes it, and stops the lanes of what is not where it may be, until SIGTERM or
SIGINT. When it serves it prints one line of JSON, {"accountantId", "api"}, to standard output; its log goes to standard error, a line
of JSON each.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

await runProcess<AccountantConfig>({
  help: HELP,
  readConfig,
  logOf: ({ accountantId, logLevel }) => ({ name: accountantId, level: logLevel }),
  start: async (config, log) => {
    const running = await startAccountant(config, log);
    return {
      ready: { accountantId: config.accountantId, api: `http://${urlHost(config.api.host)}:${running.api.port}` },
      stop: () => running.stop(),
    };
  },
});
