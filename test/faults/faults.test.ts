import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
/** Far more than it takes; a machine may be busy with other tests. */
const WITHIN_MS = 1_200_000;
const GETH_BIN = process.env['GETH_BIN'];
const REAL = GETH_BIN === undefined ? 'geth (skipped as GETH_BIN is not set)' : 'geth';
const onReal = GETH_BIN === undefined ? test.skip : test;
const FAILURE = /: (failed|missed): |^failed /;

/** `npm run faults` as a process. @returns how it ended, its last line, and each failure with its reasons */
function faults(...args: readonly string[]): Promise<object> {
  return new Promise((resolve) => {
    // One pair of gateways: other tests run beside it.
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', RUN, '--lanes', '1', ...args]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('exit', (code) => {
      const lines = out.trim().split('\n');
      resolve({ code, last: lines.at(-1), failures: lines.filter((line) => FAILURE.test(line)) });
    });
  });
}

const passed = (count: number): object => ({ code: 0, last: `${count} passed, 0 failed`, failures: [] });

test(
  'a gateway that dies at any of a tenth of all points leaves a transfer that ends, and every kilogram in one place',
  async () => {
    expect(await faults('--sample', '43', '--seed', '1')).toEqual(passed(43));
  },
  WITHIN_MS,
);

test(
  'gateways take other keys and certificates while transfers run, and none fails',
  async () => {
    expect(await faults('--trouble', 'other keys and certificates')).toEqual(passed(1));
  },
  WITHIN_MS,
);

test(
  'what was final in blocks that a chain loses is written again',
  async () => {
    expect(await faults('--trouble', 'the EVM node goes back')).toEqual(passed(1));
  },
  WITHIN_MS,
);

onReal(
  `${REAL}, killed and gone back behind blocks that were final, gets what it lost again; one that writes each block loses none`,
  async () => {
    expect(await faults('--trouble', 'geth is killed')).toEqual(passed(3));
  },
  WITHIN_MS,
);
