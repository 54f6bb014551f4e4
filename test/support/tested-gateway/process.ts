import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GatewayState } from './main.ts';

type Told = { readonly ready: true } | { readonly state: GatewayState };

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** The tested gateway as a process of its own. */
export class GatewayProcess {
  readonly #child: ChildProcess;
  #exit: { readonly code: number | null; readonly signal: string | null } | undefined;
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#exit = { code, signal };
    });
  }

  /** @throws Error when the process ends before it serves */
  static async start(file: string, execArgv: string[] = ['--no-warnings']): Promise<GatewayProcess> {
    const started = new GatewayProcess(
      fork(MAIN, [file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv }),
    );
    await started.#told();
    return started;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** How it ended, if it has. */
  get exit(): string | undefined {
    return this.#exit === undefined
      ? undefined
      : `code ${String(this.#exit.code)}, signal ${String(this.#exit.signal)}`;
  }

  /** @throws Error when the process has ended */
  state(): Promise<GatewayState> {
    const next = this.#asked.then(async () => {
      if (this.#exit !== undefined) throw new Error(`the gateway has ended: ${this.exit ?? ''}`);
      const told = this.#told();
      this.#child.send('state');
      const answer = await told;
      if (!('state' in answer)) throw new Error('the gateway told something else than its state');
      return answer.state;
    });
    this.#asked = next.catch(() => undefined);
    return next;
  }

  async stop(): Promise<void> {
    if (this.#exit !== undefined) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  }

  #told(): Promise<Told> {
    return new Promise((resolve, reject) => {
      if (this.#exit !== undefined) {
        reject(new Error(`the gateway has ended: ${this.exit ?? ''}`));
        return;
      }
      const onExit = (): void => {
        reject(new Error(`the gateway has ended: ${this.exit ?? ''}`));
      };
      this.#child.once('exit', onExit);
      this.#child.once('message', (told) => {
        this.#child.off('exit', onExit);
        resolve(told as Told);
      });
    });
  }
}
