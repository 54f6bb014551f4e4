#!/usr/bin/env node
import { runProcess, urlHost } from '@meridian/api/process';
import { composeGateway } from './compose.ts';
import { readConfig, type GatewayConfig } from './config.ts';

const HELP = `meridian-gateway --config FILE

Runs one SATP gateway until SIGTERM or SIGINT. When it serves it prints one line of JSON, {"gatewayId", "api", "peer"}, to
standard output; its log goes to standard error, a line of JSON each.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

await runProcess<GatewayConfig>({
  help: HELP,
  readConfig,
  logOf: ({ gatewayId, logLevel }) => ({ name: gatewayId, level: logLevel }),
  start: async (config, log, fatal) => {
    const gateway = await composeGateway(config, log, (error) => {
      fatal(error, 'the disk does not take the transfer log');
    });
    const { api, peer } = await gateway.start();
    return {
      ready: {
        gatewayId: config.gatewayId,
        api: `http://${urlHost(config.api.host)}:${String(api?.port)}`,
        peer: `https://${urlHost(config.peerServer.host)}:${String(peer.port)}`,
      },
      stop: () => gateway.stop(),
    };
  },
});
