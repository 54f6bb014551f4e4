#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { Devnet } from './devnet.ts';
import { DevnetError, messageOf } from './errors.ts';
import { jsonLog } from './log.ts';

const USAGE = `Usage: meridian-devnet --config FILE [--data DIR] [--channel NAME] [--port MSP=PORT]... [--tls]

Starts an embedded Fabric network for development and prints one line of JSON when it is ready.
FILE is a JSON document with the options of Devnet.start; the flags come before what it says.
SIGTERM or SIGINT stops it. Logs go to standard error.
`;

// What goes wrong in gRPC comes back as an error; its own lines would stand between ours.
setLogVerbosity(logVerbosity.NONE);
const log = jsonLog((line) => process.stderr.write(line));

/** The options as one document; Devnet.start checks it. */
function readOptions(): unknown {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      channel: { type: 'string' },
      port: { type: 'string', multiple: true },
      tls: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true || values.config === undefined) throw new UsageError();
  const document = readDocument(values.config);
  const ports = new Map((values.port ?? []).map(readPort));
  return {
    ...document,
    ...(values.data !== undefined && { dataDir: values.data }),
    ...(values.channel !== undefined && { channel: values.channel }),
    ...(values.tls === true && { tls: true }),
    ...(ports.size > 0 && { organisations: withPorts(document['organisations'], ports) }),
  };
}

class UsageError extends Error {}

function readDocument(file: string): Record<string, unknown> {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof document === 'object' && document !== null) return { ...document };
  throw new DevnetError('INVALID_OPTION', `${file} is not a JSON object`, { field: 'config', value: file });
}

function readPort(text: string): [string, number] {
  const [mspId = '', port = ''] = text.split('=');
  return [mspId, Number(port)];
}

function withPorts(organisations: unknown, ports: ReadonlyMap<string, number>): unknown {
  if (!Array.isArray(organisations)) return organisations;
  const mspIds = organisations.map((organisation: Record<string, unknown>) => String(organisation['mspId']));
  const stranger = [...ports.keys()].find((mspId) => !mspIds.includes(mspId));
  if (stranger !== undefined) {
    const facts = { field: 'port', value: stranger, expected: mspIds.join(', ') };
    throw new DevnetError('UNKNOWN_ORGANISATION', `--port: ${stranger} is not an organisation of the ledger`, facts);
  }
  return organisations.map((organisation: Record<string, unknown>) => {
    const port = ports.get(String(organisation['mspId']));
    return port === undefined ? organisation : { ...organisation, gatewayPort: port };
  });
}

async function main(): Promise<void> {
  const devnet = await Devnet.start(readOptions() as Parameters<typeof Devnet.start>[0], log);
  const stop = (): void => {
    devnet.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, ...devnet.addresses })}\n`);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) {
    process.stderr.write(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
  const facts = error instanceof DevnetError ? { code: error.code, ...error.facts } : {};
  log.warn(messageOf(error), facts);
  process.exit(1);
});
