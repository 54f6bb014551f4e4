import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../../bridges/samples/gold-standard-100.csv', import.meta.url));

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'meridian-cli-'));
});
afterAll(() => {
  rmSync(data, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const meridian = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, ...args],
      { cwd: data },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });

describe('meridian', () => {
  test('tells each command in its help, with the exit codes', async () => {
    const { code, out } = await meridian('--help');
    expect(code).toBe(0);
    for (const command of ['up', 'test', 'intake', 'transfer', 'status', 'retire', 'certificate'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(out).toContain('0 done, 2 wrong usage, 3 refused, 4 something could not be reached');
  });

  test.each([
    ['an unknown command', ['fly']],
    ['an unknown option', ['up', '--fast']],
    ['a missing option', ['intake']],
    ['a file that is not there', ['intake', '--file', 'nowhere.csv', '--dry-run']],
    [
      'both ways to name a credit',
      ['transfer', '--to', 'RegistryMSP/custodian', '--batch', 'a', '--class', 'b', '--kg', '1'],
    ],
    ['no amount', ['transfer', '--to', 'RegistryMSP/custodian', '--batch', 'a']],
    ['a class that is no hash', ['retire', '--class', 'xyz', '--kg', '1000', '--name', 'A', '--yes']],
    ['an amount of 0', ['retire', '--class', 'a'.repeat(64), '--kg', '0', '--name', 'A', '--yes']],
    ['a certificate that is not there', ['certificate', 'verify', 'nowhere.json']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, err, out } = await meridian(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('ends with 4 where no hub was started, and names the file', async () => {
    const { code, err } = await meridian('status');
    expect(code).toBe(4);
    expect(err).toMatch(/HUB_UNKNOWN: .*hub\.json/);
  });

  test('ends with 3 for an export without the columns that the mapping names, and says so in JSON', async () => {
    const file = join(data, 'other.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    const { code, out } = await meridian('intake', '--file', file, '--dry-run', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'COLUMN_MISSING', field: expect.any(String) } });
  });

  test('prints the figures of a dry run without touching a ledger', async () => {
    const { code, out } = await meridian('intake', '--file', SAMPLE, '--dry-run', '--json');
    expect(code).toBe(0);
    const summary = JSON.parse(out) as Record<string, unknown>;
    expect(summary).toMatchObject({ rows: 100, accepted: 81, quarantined: 19, credits: '765176' });
    expect(summary['reasons']).toMatchObject({ SERIAL_OVERLAP: 2, PLANNED_NOT_VERIFIED: 1 });
  });
});
