// One file of our own code and its pure libraries, the same bytes from the same sources. esbuild reads what tsc emitted, since
// only tsc writes the decorators' metadata; fabric-shim and fabric-contract-api stay outside, because the shim that starts the
// contracts must share its copy with them.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const external = ['fabric-contract-api', 'fabric-shim'];

await build({
  absWorkingDir: root,
  entryPoints: ['dist/index.js'],
  outfile: 'bundle/index.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  external,
  legalComments: 'inline',
  logLevel: 'warning',
});

const manifest = {
  name: 'ets',
  version,
  private: true,
  license: 'Apache-2.0',
  type: 'commonjs',
  main: 'index.js',
  scripts: { start: 'fabric-chaincode-node server' },
  dependencies: Object.fromEntries(external.map((name) => [name, dependencies[name]])),
};
writeFileSync(`${root}bundle/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
