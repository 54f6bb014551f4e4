import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '@meridian/cli/stack/compile-cache';
import { GATEWAY_FLAGS } from '@meridian/cli/stack/node-flags';
import type { Layout } from '@meridian/cli/stack/layout';
import { DISTURBANCE, type Answer, type Disturbance, type Order } from '../gateway/orders.ts';
import type { Deed, Point } from '../gateway/point.ts';

const KILLABLE = fileURLToPath(new URL('../gateway/main.ts', import.meta.url));
const READY_WITHIN_MS = 60_000;
const START_TRIES = 3;

export interface GatewayProcessOptions {
  readonly layout: Layout;
  readonly gatewayId: string;
  readonly configFile: string;
  /** Runs the process through another program, e.g. one that limits it; its arguments end with the command. */
  readonly through: readonly string[];
  /** The gateway with a kill switch in it unless given, which alone takes orders. */
  readonly program?: string;
}

/** One gateway's process, which may die and be started again any number of times. */
export class GatewayProcess {
  readonly gatewayId: string;
  readonly #options: GatewayProcessOptions;
  #child: ChildProcess | undefined;
  #ended: Promise<NodeJS.Signals | number | null> = Promise.resolve(null);

  constructor(options: GatewayProcessOptions) {
    this.gatewayId = options.gatewayId;
    this.#options = options;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves with the signal or code that ended the process. */
  get ended(): Promise<NodeJS.Signals | number | null> {
    return this.#ended;
  }

  get isRunning(): boolean {
    const child = this.#child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /**
   * @returns milliseconds until it served
   * @throws Error when it takes too long, or ends again and again: once its port may have been taken while it was down
   */
  async start(disturbance: Disturbance = {}): Promise<number> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#start(disturbance);
      } catch (error) {
        if (this.isRunning || tries === START_TRIES) throw error;
        await sleep(500);
      }
    }
  }

  async #start(disturbance: Disturbance): Promise<number> {
    const { layout, configFile, through, program: main = KILLABLE } = this.#options;
    const started = performance.now();
    mkdirSync(layout.logs, { recursive: true });
    const log = createWriteStream(join(layout.logs, `${this.gatewayId}.log`), { flags: 'a' });
    const node = [...GATEWAY_FLAGS, main, '--config', configFile];
    const [program, ...given] = through;
    const [command, args] =
      program === undefined ? [process.execPath, node] : [program, [...given, process.execPath, ...node]];
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, [DISTURBANCE]: JSON.stringify(disturbance), ...COMPILE_CACHE },
    });
    this.#child = child;
    child.stderr?.pipe(log);
    this.#ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as NodeJS.Signals | number | null);
    await this.#ready(child);
    return performance.now() - started;
  }

  /** Watches the deeds of the next transfer, and dies at the point if one is given. */
  async watch(point?: Point): Promise<void> {
    await this.#order({ order: 'watch', ...(point !== undefined && { point }) });
  }

  async deeds(): Promise<readonly Deed[]> {
    return (await this.#order({ order: 'deeds' })).deeds;
  }

  kill(signal: NodeJS.Signals): void {
    if (this.isRunning) this.#child?.kill(signal);
  }

  async stop(): Promise<void> {
    this.kill('SIGTERM');
    const timer = setTimeout(() => {
      this.kill('SIGKILL');
    }, 8_000);
    await this.#ended;
    clearTimeout(timer);
  }

  #ready({ stdout }: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (how: string): void => {
        reject(new Error(`${this.gatewayId} ${how}; its log tells why`));
      };
      const timer = setTimeout(fail, READY_WITHIN_MS, `did not serve within ${READY_WITHIN_MS / 1000} s`);
      stdout?.once('close', () => {
        clearTimeout(timer);
        fail('ended before it served');
      });
      stdout?.on('data', (chunk: Buffer) => {
        if (!chunk.includes('"gatewayId"')) return;
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #order(order: Order): Promise<Answer> {
    const child = this.#child;
    if (child === undefined || !this.isRunning) throw new Error(`${this.gatewayId} does not run`);
    const answered = once(child, 'message');
    child.send(order);
    const [answer] = (await Promise.race([answered, this.#ended.then(() => [])])) as [Answer?];
    if (answer === undefined) throw new Error(`${this.gatewayId} ended while it was told to ${order.order}`);
    return answer;
  }
}
