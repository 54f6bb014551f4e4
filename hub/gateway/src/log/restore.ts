import { copyFileSync, chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { inspectCopy, moveInto, type CopyReport } from './backup.ts';
import { own } from './sqlite-owner.ts';

export interface RestoreReport {
  readonly restored: CopyReport;
  /** Where the log went that was there before. */
  readonly before?: string;
}

const BUSY_MS = 1_000;

/**
 * Puts a copy in a log's place. What was there is kept beside it, under a name with the time. The gateway catches up with what
 * happened after the copy when it next starts.
 * @param now unix milliseconds
 * @throws GatewayError `LOG_IN_USE` while a gateway works with the log, else as {@link inspectCopy}; then nothing has changed
 */
export function restore(log: string, from: string, now: number): RestoreReport {
  const restored = inspectCopy(from);
  const ownership = own(log, BUSY_MS);
  try {
    const part = `${log}.part`;
    rmSync(part, { force: true });
    copyFileSync(from, part);
    chmodSync(part, 0o600);
    const before = setAside(log, now);
    moveInto(part, log);
    return { restored, ...(before === undefined ? {} : { before }) };
  } finally {
    ownership.release();
  }
}

/** The old log with the writes that had not come into it yet: left beside the new one, those would be taken for its own. */
function setAside(log: string, now: number): string | undefined {
  const before = `${log}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  const isThere = existsSync(log);
  if (isThere) renameSync(log, before);
  if (existsSync(`${log}-wal`)) renameSync(`${log}-wal`, `${before}-wal`);
  rmSync(`${log}-shm`, { force: true });
  return isThere ? before : undefined;
}
