import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type GatewayConfig } from '../config.ts';
import { GatewayError } from '../errors.ts';
import { backUp } from '../log/backup.ts';
import { sqliteFile } from '../log/open-log.ts';
import { restore } from '../log/restore.ts';

/** What an operator does with a gateway's log beside running the gateway. */
export const COMMANDS = ['backup', 'restore'] as const;
export type AdminCommand = (typeof COMMANDS)[number];
export const isAdminCommand = (name: string | undefined): name is AdminCommand =>
  COMMANDS.some((command) => command === name);

/**
 * Runs one command.
 * @param args what follows its name on the command line
 * @returns what it did, for standard output
 * @throws CodedError; TypeError `ERR_PARSE_ARGS_…` for a wrong command line
 */
export async function runAdminCommand(command: AdminCommand, args: readonly string[], now: number): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { config: { type: 'string' }, [command === 'backup' ? 'to' : 'from']: { type: 'string' } },
  });
  const { config, to, from } = values as Readonly<Record<'config' | 'to' | 'from', string | undefined>>;
  const log = sqliteLogOf(readConfig(required('config', config)));
  if (command === 'backup') return backUp(log, resolve(required('to', to)), now);
  return restore(log, resolve(required('from', from)), now);
}

function required(field: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new GatewayError('INVALID_CONFIG', `--${field} FILE is missing`, { field });
}

function sqliteLogOf(config: GatewayConfig): string {
  if (config.log.kind === 'sqlite') return sqliteFile(config);
  throw new GatewayError('INVALID_CONFIG', 'log.kind: this log is kept in PostgreSQL', {
    field: 'log.kind',
    value: config.log.kind,
    expected: 'sqlite; a database is copied and restored by its own tools, such as pg_basebackup and pg_dump',
  });
}
