import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** By line, the rules that the project's own configuration finds broken in a text in place of that file's. */
function lint(file: string, lines: readonly string[]): string[][] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/eslint/bin/eslint.js',
      '--stdin',
      '--stdin-filename',
      file,
      '--format',
      'json',
      '--no-inline-config',
    ],
    { cwd: ROOT, input: lines.join('\n'), encoding: 'utf8' },
  );
  if (!stdout.startsWith('[')) throw new Error(stderr);
  const [result] = JSON.parse(stdout) as { messages: { line: number; ruleId: string | null }[] }[];
  const messages = result?.messages ?? [];
  return lines.map((_, i) => messages.filter(({ line }) => line === i + 1).map(({ ruleId }) => ruleId ?? 'syntax'));
}

const RULE = 'meridian/integers-only';

const BAD = [
  'export const a = Math.sin(1);',
  "export const b = Math['sqrt'](2);",
  'export const c = Math.floor(3);',
  'export const { cos } = Math;',
  'export const d = Math.PI;',
  'export const e = Math.random();',
  'export const f = Date.now();',
  'export const g = new Date();',
  'export const h = performance.now();',
  'export const i = 0.5;',
  'export const j = 1e-6;',
  'export const k = 9007199254740993;',
  "export const l = parseFloat('1');",
  "export const m = Number.parseFloat('1');",
  'export const n = (1).toFixed(2);',
  'export const o = [1].map((x) => x.toLocaleString());',
  "export const p = 'a'.localeCompare('b');",
  "export const q = new Intl.NumberFormat('en');",
  'export const r = new Float64Array(1);',
  'export const s = 1 / 3;',
  'export const t = 2 ** 3;',
  'export const u = new Date(0).getHours();',
  'export const v = Infinity;',
];
const TYPED_BAD = [
  'export const w = (x: number, y: number): number => x / y;',
  'export const x = (y: number): number => { let z = y; z /= y; return z; };',
];
const GOOD = [
  'export const one = 7n / 2n;',
  'export const two = 2n ** 3n;',
  'export const three = Math.max(1, 2) + Math.abs(-3) + (7 >> 1) + (7 % 2);',
  'export const four = new Date(0).getUTCHours();',
  'export const five = { parseFloat: 1, Intl: 2, NaN: 3 }.Intl;',
];

test.each([
  ['chaincode/credit/src/mass.ts', [...BAD, ...TYPED_BAD]],
  ['chaincode/ets/src/errors.ts', [...BAD, ...TYPED_BAD]],
  ['chaincode/credit/scripts/make-vectors.mjs', BAD],
  ['chaincode/ets/scripts/bundle.mjs', BAD],
])(
  'what is no integer, or not the same everywhere, does not pass the lint in %s, and integers do',
  (file, bad) => {
    const lines = [...bad, ...GOOD];
    const found = lint(file, lines);
    expect(lines.filter((_, i) => found[i]?.includes(RULE))).toEqual(bad);
  },
  60_000,
);
