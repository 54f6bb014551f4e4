import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('../../../meridian', import.meta.url));

let folder: string;
const write = (file: string, text = ''): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** As an editor would, after everything that there is. */
const edit = (file: string): void => {
  write(file);
  const later = new Date(Date.now() + 2_000);
  utimesSync(join(folder, file), later, later);
};

/** A tree with the launcher, and an npm that builds what a compiler would leave: its output and its own notes. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meridian-launcher-'));
  copyFileSync(SCRIPT, join(folder, 'meridian'));
  for (const file of [
    'chaincode/credit/src/a.ts',
    'tee-auction/clearing/src/a.ts',
    'bridges/src/a.ts',
    'hub/cli/src/main.ts',
  ])
    write(file);
  for (const file of ['solidity/generated/A.ts', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'])
    write(file);
  write('node_modules/.meridian-lock');
  write(
    'programs/npm',
    [
      '#!/bin/sh',
      'sleep 0.02',
      'mkdir -p hub/cli/dist chaincode/ets/bundle',
      'echo "console.log(process.argv[2])" > hub/cli/dist/main.js',
      'touch hub/cli/tsconfig.tsbuildinfo chaincode/credit/tsconfig.tsbuildinfo chaincode/ets/bundle/index.js',
    ].join('\n'),
  );
  chmodSync(join(folder, 'programs/npm'), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** @returns whether it has built, after which the command ran in any case */
function builds(): boolean {
  const path = [join(folder, 'programs'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const out = execFileSync('sh', ['-c', './meridian hello 2>&1'], { cwd: folder, env: { ...process.env, PATH: path } });
  const text = out.toString();
  expect(text.trim().split('\n').at(-1)).toBe('hello');
  return text.includes('meridian: building');
}

describe('the launcher', () => {
  test('builds once, and not again because of what the build has written', () => {
    expect([builds(), builds(), builds()]).toEqual([true, false, false]);
  });

  test.each(['hub/cli/src/main.ts', 'bridges/src/new.ts', 'tee-auction/clearing/src/a.ts', 'tsconfig.json'])(
    'builds again after a change of %s',
    (file) => {
      builds();
      edit(file);
      expect(builds()).toBe(true);
    },
  );

  test.each(['hub/cli/test/a.test.ts', 'hub/cli/dist/main.js.map', 'docs/a.md', 'hub/cli/tsconfig.tsbuildinfo'])(
    'does not build again after a change of %s',
    (file) => {
      builds();
      edit(file);
      expect(builds()).toBe(false);
    },
  );
});
