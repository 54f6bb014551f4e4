import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../hub/cli/dist/main.js', import.meta.url));

/** What a command said as its last line of JSON, and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly err: string;
  readonly json: Record<string, unknown>;
}

/** Runs the command line with `--json` against a hub. */
export function meridian(data: string, ...args: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const all = ['--disable-warning=ExperimentalWarning', MAIN, ...args, '--data', data, '--json'];
    const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve({ code, err, json: last.startsWith('{') ? (JSON.parse(last) as Said['json']) : {} });
    });
  });
}

/** The same, where it has to succeed. */
export async function does(data: string, ...args: readonly string[]): Promise<Said['json']> {
  const said = await meridian(data, ...args);
  if (said.code !== 0) throw new Error(`${args.join(' ')}: exit ${String(said.code)}\n${said.err}`);
  return said.json;
}

/** A hub that runs in a process of its own. */
export interface Hub {
  /** Address of the holder on the EVM chain. */
  readonly evmBuyer: string;
  readonly stop: () => Promise<unknown>;
}

const HUB = fileURLToPath(new URL('hub.ts', import.meta.url));

export function startHub(data: string): Promise<Hub> {
  const child = spawn(process.execPath, ['--no-warnings', HUB, data], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"evmBuyer"')) return;
      const { evmBuyer } = JSON.parse(line) as Pick<Hub, 'evmBuyer'>;
      const stop = (): Promise<unknown> => {
        child.kill();
        return ended;
      };
      resolve({ evmBuyer, stop });
    });
    void ended.then((code) => {
      reject(new Error(`the hub ended with ${String(code)}: ${err}`));
    });
  });
}
