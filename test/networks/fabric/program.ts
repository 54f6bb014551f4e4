import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkProcess } from '../network.ts';
import { FabricNetworkError, tail } from './errors.ts';

export interface ProgramOptions {
  readonly name: string;
  /** Absolute path of the program. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Whether it takes requests. */
  readonly ready: () => Promise<boolean>;
}

const READY_WITHIN_MS = 30_000;
const POLL_MS = 25;
/** After SIGTERM; peers and orderer end within 50 ms. */
const END_WITHIN_MS = 5_000;

/** Only what programs need: a `CORE_` or `ORDERER_` variable of the caller would override the configuration. */
export function cleanEnvironment(own: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...own };
}

/** One long-running program of the network, its output in a log file. */
export class Program implements NetworkProcess {
  readonly name: string;
  readonly #options: ProgramOptions;
  #child: ChildProcess | undefined;
  #gone: Promise<void> = Promise.resolve();

  constructor(options: ProgramOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get running(): boolean {
    return this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when it takes requests. */
  async restart(): Promise<void> {
    if (this.running) await this.end();
    this.#spawn();
    const deadline = performance.now() + READY_WITHIN_MS;
    while (!(await this.#options.ready())) {
      if (!this.running) throw this.#failure('ended before it took requests');
      if (performance.now() > deadline) {
        await this.kill('SIGKILL');
        throw this.#failure(`took no requests within ${READY_WITHIN_MS / 1000} s`);
      }
      await pause(POLL_MS);
    }
    // Another program may hold the port that this one wanted and answer in its place.
    if (!this.running) throw this.#failure('ended as it began to take requests');
  }

  async kill(signal: Parameters<NetworkProcess['kill']>[0]): Promise<void> {
    if (!this.running) return;
    this.#child?.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await this.#gone;
  }

  /** SIGTERM, and SIGKILL for one that does not heed it. */
  async end(): Promise<void> {
    if (!this.running) return;
    // One that was stopped would never see SIGTERM.
    this.#child?.kill('SIGCONT');
    this.#child?.kill('SIGTERM');
    const late = setTimeout(() => this.#child?.kill('SIGKILL'), END_WITHIN_MS);
    await this.#gone;
    clearTimeout(late);
  }

  /** Without waiting, for a caller that is about to end itself. */
  abandon(): void {
    if (this.running) this.#child?.kill('SIGKILL');
  }

  #spawn(): void {
    const { command, args, cwd, env, logFile } = this.#options;
    const log = openSync(logFile, 'a');
    // Nothing is written to its standard input: that it ends tells a process that this one is gone.
    const child = spawn(command, args, { cwd, env: cleanEnvironment(env), stdio: ['pipe', log, log] });
    closeSync(log);
    this.#child = child;
    this.#gone = new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
      });
      child.once('error', () => {
        resolve();
      });
    });
  }

  #failure(what: string): FabricNetworkError {
    const { name, logFile } = this.#options;
    const log = tail(readFileSync(logFile, 'utf8'));
    const code = /address already in use|EADDRINUSE/.test(log) ? 'PORT_TAKEN' : 'NOT_READY';
    const ending = this.#child?.exitCode ?? this.#child?.signalCode ?? undefined;
    return new FabricNetworkError(code, `${name} ${what}; the end of its log:`, { program: name, ending }, { log });
  }
}

/** Runs a command to its end and gives what it printed. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  withinMs = 60_000,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: cleanEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: withinMs,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const line = [command.split('/').at(-1), ...args.slice(0, 3)].join(' ');
    child.once('error', (cause) => {
      reject(new FabricNetworkError('PROGRAM_MISSING', `${command} could not be run`, { command }, { cause }));
    });
    child.once('close', (exitCode, signal) => {
      if (exitCode === 0) resolve(output);
      else {
        const facts = { command: line, exitCode, signal };
        reject(new FabricNetworkError('COMMAND_FAILED', `"${line}" failed:`, facts, { log: tail(output) }));
      }
    });
  });
}
