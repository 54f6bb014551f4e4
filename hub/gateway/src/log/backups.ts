import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../errors.ts';
import type { GatewayConfig } from '../config.ts';
import { backUp, type CopyReport } from './backup.ts';
import { sqliteFile } from './open-log.ts';

/** Copies of the log in the gateway's own data directory, each under its time. */
export function backUpInto(config: Pick<GatewayConfig, 'dataDir' | 'log'>, now: number): Promise<CopyReport> {
  if (config.log.kind !== 'sqlite') return Promise.reject(notHere());
  const directory = join(config.dataDir, 'backups');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const name = `transfers-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.db`;
  return backUp(sqliteFile(config), join(directory, name), now);
}

/** Where the log is no file of the gateway's. */
export const notHere = (): GatewayError =>
  new GatewayError('NOT_POSSIBLE_NOW', 'this log is copied by the tools of its database, such as pg_basebackup', {
    field: 'log.kind',
    expected: 'sqlite',
  });
