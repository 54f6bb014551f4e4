#!/usr/bin/env node
import { runCommand, runProcess, urlHost, type ServiceProcess } from '@meridian/api/process';
import { isAdminCommand, runAdminCommand } from './admin/commands.ts';
import { composeGateway } from './compose.ts';
import { readConfig, type GatewayConfig } from './config.ts';

const HELP = `meridian-gateway --config FILE

Runs one SATP gateway until SIGTERM or SIGINT. When it serves it prints one line of JSON, {"gatewayId", "api", "peer"}, to
standard output; its log goes to standard error, a line of JSON each.

SIGHUP reads the configuration again, for other keys and certificates of its own and of its peers; all else needs a restart.

meridian-gateway backup --config FILE --to FILE

Copies the gateway's log, also while the gateway runs. Prints one line of JSON about the copy.

meridian-gateway restore --config FILE --from FILE

Puts a copy in the place of the log of a gateway that does not run. The old log stays beside it.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

const [command, ...rest] = process.argv.slice(2);
const service: ServiceProcess<GatewayConfig> = {
  help: HELP,
  readConfig,
  logOf: ({ gatewayId, logLevel }) => ({ name: gatewayId, level: logLevel }),
  start: async (config, log, fatal, reread) => {
    const onBroken = (error: unknown): void => {
      fatal(error, 'the disk does not take the transfer log');
    };
    const gateway = await composeGateway(config, log, onBroken, {}, reread);
    const { api, peer } = await gateway.start();
    return {
      ready: {
        gatewayId: config.gatewayId,
        api: `http://${urlHost(config.api.host)}:${String(api?.port)}`,
        peer: `https://${urlHost(config.peerServer.host)}:${String(peer.port)}`,
      },
      stop: () => gateway.stop(),
      reload: () => gateway.application.reload(),
    };
  },
};

await (isAdminCommand(command) ? runCommand(() => runAdminCommand(command, rest, Date.now())) : runProcess(service));
