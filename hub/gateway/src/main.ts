#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { destination, pino, type Logger } from 'pino';
import { composeGateway } from './compose.ts';
import { readConfig, type GatewayConfig } from './config.ts';
import { GatewayError, messageOf } from './errors.ts';
import type { Gateway } from './gateway.ts';

const HELP = `meridian-gateway --config FILE

Runs one SATP gateway until SIGTERM or SIGINT. When it serves it prints one line of JSON, {"gatewayId", "api", "peer"}, to
standard output; its log goes to standard error, a line of JSON each.

Exit codes: 0 stopped, 1 failed, 2 the command line or the configuration is wrong.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { config: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  if (values.config === undefined)
    throw new GatewayError('INVALID_CONFIG', '--config FILE is missing', { field: 'config' });
  const config = readConfig(values.config);
  const log = pino({ name: config.gatewayId, level: config.logLevel }, destination({ dest: 2, sync: false }));
  const gateway = await composeGateway(config, log, (error) => {
    log.fatal({ err: error }, 'the disk does not take the transfer log');
    log.flush();
    process.exit(1);
  });
  stopOnSignal(gateway, log);
  const { api, peer } = await gateway.start();
  const ready = {
    gatewayId: config.gatewayId,
    api: `http://${urlHost(config.api.host)}:${String(api?.port)}`,
    peer: `https://${urlHost(config.peerServer.host)}:${String(peer.port)}`,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  log.info({ ...ready, ledger: ledgerName(config) }, 'ready');
}

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);
const ledgerName = (config: GatewayConfig): string => config.ledger.descriptor.descriptor;

/** The first signal lets what runs come to its end; the second one does not wait. */
function stopOnSignal(gateway: Gateway, log: Logger): void {
  let asked = false;
  const stop = (signal: string): void => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    gateway.stop().then(
      () => {
        log.flush();
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'it did not stop cleanly');
        log.flush();
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

/** What a person at the terminal, or the program that started this one, needs to mend it. */
function fail(error: unknown): never {
  const { code, facts } = error as { readonly code?: string; readonly facts?: object };
  process.stderr.write(
    `${JSON.stringify({ level: 'fatal', code: code ?? 'FAILED', message: messageOf(error), ...facts })}\n`,
  );
  const usage = error instanceof GatewayError || (code?.startsWith('ERR_PARSE_ARGS') ?? false);
  process.exit(usage ? 2 : 1);
}

process.on('unhandledRejection', fail);
try {
  await main();
} catch (error) {
  fail(error);
}
