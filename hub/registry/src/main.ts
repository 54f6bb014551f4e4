#!/usr/bin/env node
import { runProcess, urlHost } from '@meridian/api/process';
import { readConfig, type RegistryConfig } from './config.ts';
import { startRegistry } from './service.ts';

const HELP = `meridian-registry --config FILE

Runs the registry's API until SIGTERM or SIGINT. When it serves it prints one line of JSON, {"registryId", "api"}, to standard
output; its log goes to standard error, a line of JSON each.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

await runProcess<RegistryConfig>({
  help: HELP,
  readConfig,
  logOf: ({ registryId, logLevel }) => ({ name: registryId, level: logLevel }),
  start: async (config, log) => {
    const running = await startRegistry(config, log);
    return {
      ready: { registryId: config.registryId, api: `http://${urlHost(config.api.host)}:${running.api.port}` },
      stop: () => running.stop(),
    };
  },
});
