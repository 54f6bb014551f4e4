import type { Deed } from '../gateway/point.ts';
import { SIDES } from '../gateway/point.ts';
import { DIRECTIONS } from '../stack/credits.ts';
import { ROLES, STORIES, type Role, type Story } from './case.ts';
import type { Finished } from './run-grid.ts';

const MARKS = { passed: 'ok', failed: 'FAILED', missed: 'missed' } as const;

/** One table of the grid: a row a deed, in order; a cell for each direction and each side of the deed, empty where there is no case. */
export interface GridTable {
  readonly story: Story;
  readonly role: Role;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly deed: string; readonly cells: readonly string[] }[];
}

export function tablesOf(finished: readonly Finished[]): readonly GridTable[] {
  return STORIES.flatMap((story) => ROLES.map((role) => tableOf(finished, story, role))).filter(
    ({ rows }) => rows.length > 0,
  );
}

function tableOf(finished: readonly Finished[], story: Story, role: Role): GridTable {
  const own = finished.filter(({ killCase }) => killCase.story === story && killCase.role === role);
  const deeds = [...new Set(own.map(({ killCase }) => deedText(killCase.point)))];
  const columns = DIRECTIONS.flatMap((direction) => SIDES.map((side) => ({ direction, side })));
  return {
    story,
    role,
    columns: columns.map(({ direction, side }) => `${direction}, ${side}`),
    rows: deeds.map((deed) => ({
      deed,
      cells: columns.map(({ direction, side }) => {
        const cell = own.find(
          ({ killCase: { point, direction: way } }) =>
            deedText(point) === deed && way === direction && point.side === side,
        );
        return cell === undefined ? '' : MARKS[cell.result.outcome];
      }),
    })),
  };
}

const deedText = ({ kind, label, nth }: Deed): string => `${kind}: ${label}${nth === 1 ? '' : ` (${nth})`}`;

/** For a terminal. */
export function printTable({ story, role, columns, rows }: GridTable, print: (line: string) => void): void {
  const width = Math.max(...rows.map(({ deed }) => deed.length));
  print('');
  print(`Transfers ${story}, the ${role} killed`);
  print(`${''.padEnd(width)}  ${columns.map((column) => column.padEnd(13)).join(' ')}`);
  for (const { deed, cells } of rows)
    print(`${deed.padEnd(width)}  ${cells.map((cell) => cell.padEnd(13)).join(' ')}`.trimEnd());
}

/** For a document. */
export function markdownTable({ story, role, columns, rows }: GridTable): string {
  const width = Math.max(...rows.map(({ deed }) => deed.length));
  const line = (first: string, cells: readonly string[]): string =>
    `| ${first.padEnd(width)} | ${cells.map((cell, i) => cell.padEnd(columns[i]?.length ?? 0)).join(' | ')} |`;
  return [
    `### Transfers ${story}, the ${role} killed`,
    '',
    line('', columns),
    `| ${'-'.repeat(width)} | ${columns.map((column) => '-'.repeat(column.length)).join(' | ')} |`,
    ...rows.map(({ deed, cells }) => line(deed, cells)),
  ].join('\n');
}
