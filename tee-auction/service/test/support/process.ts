import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CONFIG_VARIABLE } from '../../src/config.ts';
import { TOKEN, type Network } from './container.ts';
import { hashOf, LEDGER } from './network.ts';

export const BUNDLE = fileURLToPath(new URL('../../bundle/', import.meta.url));

export const configOf = ({ peers, members }: Network): Record<string, unknown> => ({
  listen: { host: '127.0.0.1', port: 0 },
  ledger: LEDGER.descriptor,
  endorsers: peers.map(({ mspId, certificate }) => ({ mspId, certificate })),
  members: members.map(({ mspId, issuer }) => ({ mspId, issuers: [issuer] })),
  operatorTokenHash: createHash('sha256').update(TOKEN).digest('hex'),
  evidence: { kind: 'simulated' },
  keyRelease: { kind: 'simulated', secret: hashOf('the vault of this test') },
});

export interface Process {
  readonly child: ChildProcess;
  readonly ready: Record<string, unknown> & { readonly port: number };
  readonly output: () => string;
}

/** The bundle as the image starts it: it may read its own folder, and nothing of the file system more. */
export function startProcess(config: object | undefined, cwd: string): Promise<Process> {
  const child = spawn(
    process.execPath,
    ['--disable-sigusr1', '--permission', `--allow-fs-read=${BUNDLE}*`, `${BUNDLE}service.mjs`],
    {
      cwd,
      env: config === undefined ? {} : { [CONFIG_VARIABLE]: JSON.stringify(config) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ child, ready: JSON.parse(line) as Process['ready'], output: () => output });
    });
    child.once('exit', (code) => {
      reject(new Error(`it ended with ${String(code)}: ${output}`));
    });
  });
}
