import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSecret } from '@meridian/api';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import { PostgresTransferLog } from './postgres/postgres-log.ts';
import { SqliteTransferLog } from './sqlite-log.ts';
import type { TransferLog } from './transfer-log.ts';

/** The file of a gateway that keeps its log in SQLite. */
export const sqliteFile = ({ dataDir }: Pick<GatewayConfig, 'dataDir'>): string => join(dataDir, 'transfers.db');

/**
 * Opens the log that the configuration names.
 * @param onBroken called when the log fails for good; the process has to end
 * @throws CodedError `FILE_UNREADABLE`, `KEY_FILE_MODE`, `INVALID_CONFIG`, `LOG_UNAVAILABLE`
 */
export async function openLog(
  config: Pick<GatewayConfig, 'log' | 'dataDir'>,
  log: Logger,
  onBroken: (error: unknown) => void,
): Promise<TransferLog> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  if (config.log.kind === 'sqlite') return new SqliteTransferLog(sqliteFile(config), { onBroken });
  const { urlFile, replica, leaseSeconds, connections } = config.log;
  return await PostgresTransferLog.open({
    url: readSecret(urlFile, 'log.urlFile').trim(),
    leaseMs: leaseSeconds * 1000,
    connections,
    ...(replica === undefined ? {} : { replica }),
    onBroken,
    onTrouble: (error) => {
      log.warn({ err: error }, "trouble with the log's database");
    },
  });
}
