import type { Row } from './run-cases.ts';

const cut = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);

const WIDTHS = { name: 84, expected: 40, got: 40 } as const;

/** `case | expected | got | ok`, a heading a group. What was got is never cut where it is wrong. */
export function* tableOf(rows: readonly Row[]): Generator<string> {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  yield `${cut('case', WIDTHS.name)} | ${cut('expected', WIDTHS.expected)} | ${cut('got', WIDTHS.got)} | ok`;
  for (const group of groups) {
    yield group;
    for (const row of rows.filter((one) => one.group === group)) yield lineOf(row);
  }
  const passed = rows.filter(({ ok }) => ok).length;
  yield `${passed} passed, ${rows.length - passed} failed`;
}

function lineOf({ name, expected, got, ok }: Row): string {
  const shown = ok ? cut(got, WIDTHS.got) : got.padEnd(WIDTHS.got);
  return `${cut(`  ${name}`, WIDTHS.name)} | ${cut(expected, WIDTHS.expected)} | ${shown} | ${ok ? 'yes' : 'NO'}`;
}
