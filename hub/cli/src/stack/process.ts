import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { connects } from '@meridian/bridges/free-port';
import { unreachable } from '../exit.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { SERVICE_FLAGS } from './node-flags.ts';

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
  /** When it is ready: a line of its standard output that gives the value (`undefined` while it is not one), or a port that answers. */
  readonly ready:
    { readonly line: (line: string) => Ready | undefined } | { readonly port: number; readonly value: Ready };
  readonly readyWithinMs?: number;
  readonly graceMs?: number;
}

/** A program of the hub's, which reads all else from its configuration's file. */
export const nodeProgram = (
  program: string,
  configFile: string,
  flags: readonly string[] = SERVICE_FLAGS,
): Pick<ServiceOptions<unknown>, 'command' | 'args'> => ({
  command: process.execPath,
  args: [...flags, program, '--config', configFile],
});

/** @throws CommandError `SERVICE_ENDED` or `SERVICE_SLOW`, which name the log file */
export async function startService<Ready>(options: ServiceOptions<Ready>): Promise<Service<Ready>> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: { ...process.env, ...(options.command === process.execPath && COMPILE_CACHE), ...options.env },
    // Nothing is written to its standard input: that it ends tells a process that this one is gone.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => {
      log.write(`${error.message}\n`);
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const ready = await firstReady(child, options, log, ended).catch(async (error: unknown) => {
    await stop(child, ended, 0);
    throw error;
  });
  return {
    name: options.name,
    pid: child.pid ?? 0,
    ready,
    ended,
    stop: () => stop(child, ended, options.graceMs ?? 10_000),
  };
}

async function firstReady<Ready>(
  child: ChildProcess,
  options: ServiceOptions<Ready>,
  log: NodeJS.WritableStream,
  ended: Promise<{ code: number | null }>,
): Promise<Ready> {
  const { name, logFile, ready } = options;
  const within = options.readyWithinMs ?? 60_000;
  const over = new AbortController();
  const tooSlow = sleep(within, undefined, { signal: over.signal }).then(() => {
    throw unreachable('SERVICE_SLOW', `${name} was not ready within ${within / 1000} s; see ${logFile}`);
  });
  const endedFirst = ended.then(({ code }) => {
    throw unreachable('SERVICE_ENDED', `${name} ended with code ${String(code)} before it was ready; see ${logFile}`);
  });
  const lines = child.stdout === null ? undefined : createInterface({ input: child.stdout });
  const said = new Promise<Ready>((resolve) => {
    lines?.on('line', (line) => {
      log.write(`${line}\n`);
      const value = 'line' in ready ? ready.line(line) : undefined;
      if (value !== undefined) resolve(value);
    });
  });
  const answered = 'port' in ready ? portAnswers(ready.port, over.signal).then(() => ready.value) : said;
  // Those that lose the race end or fail unheard.
  for (const loser of [tooSlow, endedFirst, answered]) loser.catch(() => undefined);
  try {
    return await Promise.race([answered, tooSlow, endedFirst]);
  } finally {
    over.abort();
  }
}

async function portAnswers(port: number, signal: AbortSignal): Promise<void> {
  while (!(await connects(port))) await sleep(25, undefined, { signal });
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
