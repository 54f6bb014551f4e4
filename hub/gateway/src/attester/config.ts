import { dirname, resolve } from 'node:path';
import { checkConfig, readConfigJson } from '@meridian/api';
import { z } from 'zod';
import { gatewayId, logLevel } from '../config.ts';
import { chainView, descriptor, fabricConnection, fileName, withFilesIn } from '../ledger-config.ts';

export const attesterSchema = z.strictObject({
  attesterId: gatewayId,
  /** Directory of what this process keeps in files. */
  dataDir: fileName,
  /** The home ledger, and as whom blocks are written down there: a gateway of one of the lane's organisations. */
  home: z.strictObject(fabricConnection),
  /** The chains that are looked at, each through a node of this organisation's own. */
  ledgers: z.array(z.strictObject({ descriptor, ...chainView })).min(1),
  logLevel,
});
export type AttesterConfig = z.infer<typeof attesterSchema>;

/**
 * Reads an attester's configuration file; relative paths in it are taken from its own folder.
 * @throws CodedError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readAttesterConfig(path: string): AttesterConfig {
  const folder = dirname(resolve(path));
  const config = checkConfig(attesterSchema, readConfigJson(path));
  return { ...config, dataDir: resolve(folder, config.dataDir), home: withFilesIn(config.home, folder) };
}
