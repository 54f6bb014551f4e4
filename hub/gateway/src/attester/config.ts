import { checkConfig } from '@meridian/api';
import {
  chainView,
  connectionWithPaths,
  descriptor,
  fabricConnection,
  fileName,
  logLevel,
  readConfigFile,
  serviceId,
} from '@meridian/api/config';
import { z } from 'zod';

export const attesterSchema = z.strictObject({
  attesterId: serviceId,
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
  return readConfigFile(
    path,
    (json) => checkConfig(attesterSchema, json),
    (config, at) => ({ ...config, dataDir: at(config.dataDir), home: connectionWithPaths(config.home, at) }),
  );
}
