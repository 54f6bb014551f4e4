import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorVectors } from './cases/error-vectors.ts';
import { readOptions } from './options.ts';
import { withOwnGateway } from './own.ts';
import { runCases, type Row } from './run-cases.ts';
import type { Setup } from './setup.ts';
import { tableOf } from './table.ts';

/** The draft has more errors than that would be without them. */
const FEWEST = 450;

describe('our own gateway, driven through every message and every error of the draft', () => {
  const rows: Row[] = [];
  let setup: Setup | undefined;
  beforeAll(async () => {
    const plan = { roles: ['server', 'client'], parallel: 4, onRow: (row: Row) => void rows.push(row) } as const;
    await withOwnGateway((against) => {
      setup = against;
      return runCases(against, plan);
    });
  }, 600_000);
  afterAll(() => {
    if (process.env['CONFORMANCE_TABLE'] !== undefined)
      for (const line of tableOf(rows)) process.stdout.write(`${line}\n`);
  });

  test('does in every case what the draft says', () => {
    expect(rows.filter(({ ok }) => !ok)).toEqual([]);
    expect(rows.length).toBeGreaterThan(FEWEST);
  });

  test('meets every row of the error vectors that its ledgers allow, in both roles', () => {
    if (setup === undefined) throw new Error('it did not start');
    for (const role of ['server', 'client'] as const)
      for (const { type, name } of errorVectors(role, setup))
        expect(rows).toContainEqual(expect.objectContaining({ group: `${role}: errors`, name: `${type}: ${name}` }));
  });
});

describe('the command line', () => {
  test('drives our own gateway where no other is named', () => {
    expect(readOptions([])).toEqual({ roles: ['server', 'client'], parallel: 4, help: false });
  });

  test.each<[string, string[], string]>([
    ['a role that there is not', ['--role', 'both'], 'role'],
    ['no parallel cases', ['--parallel', '0'], 'parallel'],
    ['a gateway to test and nothing else', ['--peer', 'https://127.0.0.1:1'], 'listen'],
    ['a place to listen without a port', ['--peer', 'https://127.0.0.1:1', '--listen', 'here'], 'listen'],
  ])('refuses %s by its field', (_, args, field) => {
    expect(() => readOptions(args)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', facts: expect.objectContaining({ field }) }),
    );
  });

  test('is told by its help, option by option', () => {
    const source = readFileSync(new URL('options.ts', import.meta.url), 'utf8');
    const [, help = ''] = /HELP = `([^`]*)`/.exec(source) ?? [];
    for (const option of ['--peer', '--cert', '--key', '--ca', '--message-key', '--claim-key', '--api', '--only'])
      expect(help).toContain(option);
  });
});
