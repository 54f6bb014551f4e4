import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const MAIN = join(import.meta.dirname, '../dist/main.js');
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-main-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const run = (...args: string[]): { status: number | null; stdout: string; problem: Record<string, unknown> } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', MAIN, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, problem: stderr === '' ? {} : (JSON.parse(stderr) as Record<string, unknown>) };
};

test('the process tells how it is used', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--config FILE') });
});

test.each<[string, () => string[], Record<string, unknown>]>([
  ['without a configuration', () => [], { code: 'INVALID_CONFIG', field: 'config' }],
  ['with an option that there is not', () => ['--colour'], { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }],
  [
    'with a file that there is not',
    () => ['--config', join(directory, 'none')],
    { code: 'FILE_UNREADABLE', field: 'config' },
  ],
  [
    'with a file that is no configuration',
    () => {
      writeFileSync(join(directory, 'bad.json'), '{"gatewayId":"a"}');
      return ['--config', join(directory, 'bad.json')];
    },
    { code: 'INVALID_CONFIG', field: 'dataDir' },
  ],
])('the process ends with code 2 %s, and one line says why', (_, args, problem) => {
  expect(run(...args())).toMatchObject({ status: 2, stdout: '', problem });
});
