import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
/** Far more than it takes; a machine may be busy with other tests. */
const WITHIN_MS = 1_200_000;

/** `npm run faults` as a process. @returns how it ended, with everything that it printed */
function faults(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', RUN, ...args]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('exit', (code) => {
      resolve({ code, out });
    });
  });
}

test(
  'a gateway that dies at any of a tenth of all points leaves a transfer that ends, and every kilogram in one place',
  async () => {
    const { code, out } = await faults('--sample', '43', '--seed', '1');
    expect({ code, last: out.trim().split('\n').at(-1), out }).toMatchObject({ code: 0, last: '43 passed, 0 failed' });
  },
  WITHIN_MS,
);

test(
  'gateways take other keys and certificates while transfers run, and none fails',
  async () => {
    const { code, out } = await faults('--trouble', 'other keys and certificates');
    expect({ code, last: out.trim().split('\n').at(-1), out }).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
  },
  WITHIN_MS,
);

test(
  'what was final in blocks that a chain loses is written again',
  async () => {
    const { code, out } = await faults('--trouble', 'the EVM node goes back');
    expect({ code, last: out.trim().split('\n').at(-1), out }).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
  },
  WITHIN_MS,
);
