import { cpSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
/** The chaincode server that Fabric's Node.js shim brings. */
const CHAINCODE_SERVER = require.resolve('fabric-shim/cli.js');

/** Options of Node.js for a process that a killed test, which cannot stop it, should not leave behind. */
export const END_WHEN_LEFT = [
  '--import',
  pathToFileURL(require.resolve('@meridian/devnet/end-when-left')).href,
] as const;

/** The command line, after Node.js, of a chaincode that is run as a service. */
export const chaincodeServer = (port: number, packageId: string): string[] => [
  ...[...END_WHEN_LEFT, CHAINCODE_SERVER, 'server'],
  ...['--chaincode-address', `127.0.0.1:${port}`, '--chaincode-id', packageId],
];

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
