import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { freePort } from '../free-port.ts';

/** A development chain of our own: anvil, bound to 127.0.0.1. */
export interface Anvil {
  readonly rpcUrl: string;
  readonly pid: number;
  /** Resolves when the process has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** SIGTERM, on which anvil writes its state; `SIGKILL` for a test of crashes. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface AnvilOptions {
  /** A free port when absent. */
  readonly port?: number;
  /** Kept there across restarts; beside it, in `<stateFile>.genesis`, the time of block 0. */
  readonly stateFile?: string;
  /** Seconds. Always given to anvil: its automine hangs when thousands of transactions are pipelined. */
  readonly blockTime?: number;
  readonly chainId?: number;
  readonly readyWithinMs?: number;
}

/** The first of the well-known development accounts that anvil funds; worthless anywhere else. */
export const ANVIL_FUNDED_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

export class AnvilError extends Error {
  override readonly name = 'AnvilError';
  readonly code: 'ANVIL_MISSING' | 'ANVIL_NOT_READY';

  constructor(code: AnvilError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** @throws AnvilError */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const port = options.port ?? (await freePort());
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--hardfork',
    'osaka',
    '--block-time',
    String(options.blockTime ?? 0.2),
  ];
  if (options.chainId !== undefined) args.push('--chain-id', String(options.chainId));
  if (options.stateFile !== undefined) {
    const genesis = genesisTime(`${options.stateFile}.genesis`);
    args.push('--state', options.stateFile, '--state-interval', '1', '--timestamp', String(genesis));
  }
  const child = spawn(anvilBinary(), [...args, '--silent'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const running = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (running()) child.kill(signal);
    await ended;
  };
  const rpcUrl = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + (options.readyWithinMs ?? 20_000);
  while (!(await answers(rpcUrl))) {
    if (!running() || performance.now() > deadline) {
      await stop('SIGKILL');
      throw new AnvilError('ANVIL_NOT_READY', `anvil did not answer at ${rpcUrl}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  // Started with the time of its block 0, anvil would live on from there.
  if (options.stateFile !== undefined) await call(rpcUrl, 'evm_setTime', [now()]);
  return { rpcUrl, pid: child.pid ?? 0, ended, stop };
}

const now = (): number => Math.floor(Date.now() / 1000);

/**
 * Anvil makes block 0 anew at each start, with the time of that start; its hash is part of the ledger's name, so the first
 * start's time is kept. Unix seconds.
 */
function genesisTime(file: string): number {
  if (!existsSync(file)) writeFileSync(file, String(now()));
  return Number(readFileSync(file, 'utf8'));
}

async function call(rpcUrl: string, method: string, params: readonly unknown[]): Promise<boolean> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.ok;
}

async function answers(rpcUrl: string): Promise<boolean> {
  try {
    return await call(rpcUrl, 'eth_chainId', []);
  } catch {
    return false;
  }
}

/** The program inside the package that npm installed for this platform. */
function anvilBinary(): string {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const name = `@foundry-rs/anvil-${process.platform}-${architecture}`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  try {
    const binary = createRequire(import.meta.url)
      .resolve(`${name}/package.json`)
      .replace(/package\.json$/, `bin/anvil${suffix}`);
    if (existsSync(binary)) return binary;
  } catch {
    // The package of this platform is optional: its absence is told below.
  }
  throw new AnvilError(
    'ANVIL_MISSING',
    `the npm package ${name} is not installed; run npm ci, or give an RPC URL of another chain`,
  );
}
