import { cpSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** The chaincode server that Fabric's Node.js shim brings. */
export const CHAINCODE_SERVER = require.resolve('fabric-shim/cli.js');

/**
 * Copies a chaincode into the network's directory and gives where. All its processes, also restarted ones, then run the same
 * bytes: with a rebuild between two of them, the organisations would endorse different results.
 */
export function copyBundle(bundleDir: string, directory: string): string {
  const copy = join(directory, 'bundle');
  cpSync(bundleDir, copy, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
  // Where the bundle finds the shim: in the copy that also starts it.
  symlinkSync(dirname(dirname(CHAINCODE_SERVER)), join(copy, 'node_modules'));
  return copy;
}
