import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { unreachable } from '../exit.ts';

/** A child process of the stack: what it said when it was ready, and how to end it. */
export interface Service<Ready> {
  readonly name: string;
  readonly pid: number;
  readonly ready: Ready;
  /** Resolves when the process has ended, asked to or not. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Asks it to end, and ends it by force after `graceMs`. */
  stop(): Promise<void>;
}

export interface ServiceOptions<Ready> {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Everything it prints goes there. */
  readonly logFile: string;
  /** Makes the ready value from a line of its standard output, `undefined` while it is not one. */
  readonly readyLine: (line: string) => Ready | undefined;
  readonly readyWithinMs?: number;
  readonly graceMs?: number;
}

/** @throws CommandError `SERVICE_ENDED` or `SERVICE_SLOW`, which name the log file */
export async function startService<Ready>(options: ServiceOptions<Ready>): Promise<Service<Ready>> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => {
      log.write(`${error.message}\n`);
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => { resolve({ code, signal }); });
  });
  const ready = await firstReady(child, options, log, ended).catch(async (error: unknown) => {
    await stop(child, ended, 0);
    throw error;
  });
  return { name: options.name, pid: child.pid ?? 0, ready, ended, stop: () => stop(child, ended, options.graceMs ?? 10_000) };
}

function firstReady<Ready>(
  child: ChildProcess,
  options: ServiceOptions<Ready>,
  log: NodeJS.WritableStream,
  ended: Promise<{ code: number | null }>,
): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const within = options.readyWithinMs ?? 60_000;
    const timer = setTimeout(() => {
      reject(unreachable('SERVICE_SLOW', `${options.name} was not ready within ${within / 1000} s; see ${options.logFile}`));
    }, within);
    const settle = (): void => { clearTimeout(timer); };
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        log.write(`${line}\n`);
        const value = options.readyLine(line);
        if (value === undefined) return;
        settle();
        resolve(value);
      });
    }
    void ended.then(({ code }) => {
      settle();
      reject(unreachable('SERVICE_ENDED', `${options.name} ended with code ${String(code)} before it was ready; see ${options.logFile}`));
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown>, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/** Reads one JSON object a line; anything else is log. */
export function jsonLine<T>(parse: (value: unknown) => T): (line: string) => T | undefined {
  return (line) => {
    if (!line.startsWith('{')) return undefined;
    try {
      return parse(JSON.parse(line));
    } catch {
      return undefined;
    }
  };
}
