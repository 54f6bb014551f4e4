import { flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { destination, pino, type Logger } from 'pino';
import { ApiError, CodedError, messageOf } from './errors.ts';

/** A service that serves: what its ready line tells, and its end. */
export interface RunningService {
  readonly ready: Readonly<Record<string, string>>;
  stop(): Promise<void>;
  /** On SIGHUP: reads again what may change while it runs. It logs what it did; what it throws is logged. */
  reload?(): unknown;
}

export interface ServiceProcess<Config> {
  /** Printed for `--help`. */
  readonly help: string;
  /** @throws CodedError for a file that is no configuration */
  readonly readConfig: (path: string) => Config;
  readonly logOf: (config: Config) => { readonly name: string; readonly level: string };
  /**
   * @param fatal ends the process at once, for a failure that nobody can handle
   * @param reread reads the same file again
   */
  readonly start: (
    config: Config,
    log: Logger,
    fatal: (error: unknown, message: string) => void,
    reread: () => Config,
  ) => Promise<RunningService>;
}

/**
 * Runs a service as this process: `--config FILE`, one line of JSON on standard output when it serves, its log on standard error,
 * stopped by SIGTERM or SIGINT. Ends with 0 stopped, 1 failed, 2 where the command line or the configuration is wrong.
 */
export async function runProcess<Config>(service: ServiceProcess<Config>): Promise<void> {
  process.on('unhandledRejection', fail);
  try {
    await run(service);
  } catch (error) {
    fail(error);
  }
}

/** Runs a command that ends by itself: what it gives, as a line of JSON, to standard output; failures as those of a service. */
export async function runCommand(work: () => Promise<object>): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await work())}\n`);
  } catch (error) {
    fail(error);
  }
}

async function run<Config>({ help, readConfig, logOf, start }: ServiceProcess<Config>): Promise<void> {
  const { values } = parseArgs({ options: { config: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  if (values.config === undefined)
    throw new ApiError('INVALID_CONFIG', '--config FILE is missing', { field: 'config' });
  const file = values.config;
  const config = readConfig(file);
  const log = pino(logOf(config), destination({ dest: 2, sync: false }));
  const fatal = (error: unknown, message: string): never => {
    log.fatal({ err: error }, message);
    log.flush();
    process.exit(1);
  };
  const running = await start(config, log, fatal, () => readConfig(file));
  stopOnSignal(running, log);
  reloadOnSignal(running, log);
  process.stdout.write(`${JSON.stringify(running.ready)}\n`);
  log.info(running.ready, 'ready');
  // Where NODE_COMPILE_CACHE names a directory: now, as a process that is killed writes nothing any more, and should start quickly again.
  flushCompileCache();
}

/** The first signal lets what runs come to its end; the second one does not wait. */
function stopOnSignal(running: RunningService, log: Logger): void {
  let asked = false;
  const stop = (signal: string): void => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    running.stop().then(
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

function reloadOnSignal(running: RunningService, log: Logger): void {
  if (running.reload === undefined) return;
  process.on('SIGHUP', () => {
    try {
      running.reload?.();
    } catch (error) {
      const { code, facts } = error as { readonly code?: string; readonly facts?: object };
      log.error({ code, ...facts, reason: messageOf(error) }, 'the configuration cannot be taken; all stays as it was');
    }
  });
}

/** What a person at the terminal, or the program that started this one, needs to mend it. */
function fail(error: unknown): never {
  const { code, facts } = error as { readonly code?: string; readonly facts?: object };
  process.stderr.write(
    `${JSON.stringify({ level: 'fatal', code: code ?? 'FAILED', message: messageOf(error), ...facts })}\n`,
  );
  const usage = error instanceof CodedError || (code?.startsWith('ERR_PARSE_ARGS') ?? false);
  process.exit(usage ? 2 : 1);
}

/** A host as it stands in a URL. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);
