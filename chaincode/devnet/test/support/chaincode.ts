import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

/** Kept byte for byte as the golden data has it, and so as text: it is neither linted nor formatted. */
const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const MODULES = resolve(import.meta.dirname, '../../../../node_modules');
const SHIM = join(MODULES, 'fabric-shim/cli.js');
const END_WHEN_LEFT = pathToFileURL(resolve(import.meta.dirname, '../../src/end-when-left.ts')).href;

/** Compiles the golden data's chaincode into a fresh folder; its decorators need the types of parameters. */
export function buildChaincode(): string {
  const folder = mkdtempSync(join(tmpdir(), 'devnet-chaincode-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['asset', 'index']) {
    const { code } = transformSync(readFileSync(join(FIXTURES, `${name}.ts.txt`), 'utf8'), {
      filename: `${name}.ts`,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(folder, `dist/${name}.js`), code);
  }
  const manifest = {
    name: 'asset',
    version: '1.0.0',
    main: 'dist/index.js',
    dependencies: { 'fabric-contract-api': '2.5.8', 'fabric-shim': '2.5.8' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export interface ChaincodeProcess {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Runs a built chaincode as a service with the official shim; it listens when this resolves. */
export async function runChaincode(folder: string, packageId: string, wanted?: number): Promise<ChaincodeProcess> {
  const port = wanted ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...['--no-warnings', '--import', END_WHEN_LEFT, SHIM, 'server'],
      ...['--chaincode-address', address, '--chaincode-id', packageId],
    ],
    {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {
        ...process.env,
        NODE_PATH: MODULES,
        CORE_CHAINCODE_LOGGING_LEVEL: 'error',
        CORE_CHAINCODE_LOGGING_SHIM: 'error',
        CORE_PEER_LOCALMSPID: 'Org1MSP',
      },
    },
  );
  while (!(await accepts(port))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the chaincode ended before it listened');
    await pause(25);
  }
  return {
    address,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      settle(true);
    });
    socket.once('error', () => {
      settle(false);
    });
  });
}
