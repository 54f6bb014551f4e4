import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { brokenAt } from '@meridian/evidence';
import { GatewayError, messageOf } from '../errors.ts';
import { eventOf, type Row } from './rows.ts';
import { migrate } from './schema.ts';

/** What a copy of a log holds. */
export interface CopyReport {
  readonly file: string;
  readonly bytes: number;
  /** When it was made, RFC 3339. */
  readonly at: string;
  readonly transfers: number;
  readonly openTransfers: number;
}

/** In one go, as SQLite begins a copy anew whenever another connection writes between two of its steps. */
const ALL_PAGES = 2 ** 31 - 1;
const BUSY_MS = 5_000;
const SQLITE_CORRUPT = 11;

/**
 * Copies a log while the gateway works on. The copy is the log as it was at one moment; it is there whole or not at all, readable by its
 * owner alone, checked, and marked as a copy.
 * @param now unix milliseconds
 * @throws GatewayError `INVALID_ARGUMENT` where the log is missing or the copy's place is taken, `LOG_BROKEN` where the copy does not
 * hold together
 */
export async function backUp(log: string, to: string, now: number): Promise<CopyReport> {
  if (!existsSync(log)) throw wrongFile('log', log, 'a transfer log: has the gateway ever run here?');
  if (existsSync(to)) throw wrongFile('to', to, 'a file that is not there yet');
  if (!existsSync(dirname(to))) throw wrongFile('to', to, 'a file in a folder that is there');
  const part = `${to}.part`;
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const source = new DatabaseSync(log, { readOnly: true, timeout: BUSY_MS });
    try {
      await backup(source, part, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    const report = { ...mark(part, now), file: to };
    moveInto(part, to);
    return report;
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof GatewayError) throw error;
    throw new GatewayError(
      'LOG_BROKEN',
      `${log} cannot be copied: ${messageOf(error)}`,
      { field: 'log', value: log },
      error,
    );
  }
}

/** Into its place once it is on the disk, and the place too. */
export function moveInto(part: string, to: string): void {
  synced(part);
  renameSync(part, to);
  synced(dirname(to));
}

function synced(path: string): void {
  const fd = openSync(path, 'r');
  fsyncSync(fd);
  closeSync(fd);
}

function mark(file: string, now: number): Omit<CopyReport, 'file'> {
  const copy = new DatabaseSync(file);
  try {
    // One file alone is the whole copy.
    copy.exec('PRAGMA journal_mode = DELETE');
    migrate(copy);
    // What happened after the older of two copies is missing in a copy of it.
    copy.prepare('INSERT INTO copied SELECT ? WHERE NOT EXISTS (SELECT 1 FROM copied)').run(now);
    requireWhole(copy, file);
    return factsOf(copy, file);
  } finally {
    copy.close();
  }
}

/**
 * Reads a copy that {@link backUp} made, and checks that it holds together: the database's own structure, and the chain of every
 * transfer's history.
 * @throws GatewayError `INVALID_ARGUMENT` for a file that is no copy, `LOG_BROKEN`
 */
export function inspectCopy(file: string): CopyReport {
  if (!existsSync(file)) throw wrongFile('from', file, 'a copy that was made by backup');
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    requireWhole(copy, file);
    requireChains(copy, file);
    return { ...factsOf(copy, file), file };
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    if ((error as { readonly errcode?: unknown }).errcode === SQLITE_CORRUPT) throw brokenCopy(file, messageOf(error));
    throw wrongFile('from', file, `a copy that was made by backup (${messageOf(error)})`);
  } finally {
    copy.close();
  }
}

function requireWhole(copy: DatabaseSync, file: string): void {
  const { quick_check: found } = copy.prepare('PRAGMA quick_check(1)').get() as { readonly quick_check: string };
  if (found !== 'ok') throw brokenCopy(file, found);
}

function requireChains(copy: DatabaseSync, file: string): void {
  const events = copy.prepare('SELECT * FROM events WHERE transfer_key = ? ORDER BY seq');
  for (const { key } of copy.prepare('SELECT key FROM transfers').iterate() as Iterable<{ readonly key: string }>) {
    const broken = brokenAt((events.all(key) as Row[]).map(eventOf));
    if (broken !== undefined) throw brokenCopy(file, `the history of ${key} does not hold at entry ${broken}`);
  }
}

function factsOf(copy: DatabaseSync, file: string): Omit<CopyReport, 'file'> {
  const marked = copy.prepare('SELECT at FROM copied').get() as { readonly at: number } | undefined;
  if (marked === undefined) throw wrongFile('from', file, 'a copy that was made by backup: this is a log itself');
  const counts = copy.prepare('SELECT count(*) AS transfers, coalesce(sum(open), 0) AS open FROM transfers').get() as {
    readonly transfers: number;
    readonly open: number;
  };
  const { transfers, open: openTransfers } = counts;
  return { bytes: statSync(file).size, at: new Date(marked.at).toISOString(), transfers, openTransfers };
}

const wrongFile = (field: string, value: string, expected: string): GatewayError =>
  new GatewayError('INVALID_ARGUMENT', `${field}: ${value} is not ${expected}`, { field, value, expected });

const brokenCopy = (file: string, found: string): GatewayError =>
  new GatewayError('LOG_BROKEN', `${file} does not hold together: ${found}`, { field: 'file', value: file });
