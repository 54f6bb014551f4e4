import { describe, expect, test } from '@jest/globals';
import { hardhatTally, jestTally, runCheck, type Check } from '../src/checks/check.ts';

const now = (): number => performance.now();
const node = (code: string): Pick<Check, 'name' | 'command' | 'args'> => ({
  name: 'a check',
  command: process.execPath,
  args: ['-e', code],
});

describe('a check', () => {
  test('without cases of its own counts as one, by its exit code', async () => {
    expect(await runCheck(node(''), '.', now)).toMatchObject({ ok: true, passed: 1, failed: 0 });
    expect(await runCheck(node('process.exit(3)'), '.', now)).toMatchObject({ ok: false, passed: 0, failed: 1 });
  });

  test('that exits with an error has failed, whatever it counted', async () => {
    const check = { ...node('console.log("Tests: 5 passed, 5 total"); process.exit(1)'), tally: jestTally };
    expect(await runCheck(check, '.', now)).toMatchObject({ ok: false, passed: 5, failed: 1 });
  });

  test('that ends well without a count has failed', async () => {
    expect(await runCheck({ ...node('console.log("nothing ran")'), tally: jestTally }, '.', now)).toMatchObject({
      ok: false,
      failed: 1,
    });
  });

  test('whose command does not exist has failed', async () => {
    const result = await runCheck({ name: 'a check', command: 'no-such-command-anywhere', args: [] }, '.', now);
    expect(result.ok).toBe(false);
    expect(result.output).toContain('no-such-command-anywhere');
  });
});

describe('counting', () => {
  test.each([
    ['Tests:       1 failed, 2 skipped, 3 todo, 147 passed, 153 total', { passed: 147, failed: 1, skipped: 2 }],
    ['Tests:       147 passed, 147 total', { passed: 147, failed: 0, skipped: 0 }],
  ])('Jest: %s', (line, tally) => {
    expect(jestTally(`Test Suites: 3 passed, 3 total\n${line}\nTime: 1 s`)).toEqual(tally);
  });

  test('Hardhat', () => {
    expect(hardhatTally('\n  147 passing\n  1 failing\n  2 skipped\n')).toEqual({ passed: 147, failed: 1, skipped: 2 });
    expect(hardhatTally('Error: no compiler')).toBeUndefined();
  });
});
