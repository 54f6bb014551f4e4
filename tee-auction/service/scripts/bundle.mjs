// What the container runs: one file of our own code with its libraries, and the solver's WebAssembly beside it. The same bytes from the
// same sources, so that whoever builds them can compare the hash that results and evidence name the code by.
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

await build({
  absWorkingDir: root,
  entryPoints: ['dist/main.js'],
  outfile: 'bundle/service.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // CommonJS libraries ask for Node's own modules by `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  legalComments: 'inline',
  logLevel: 'warning',
});
copyFileSync(require.resolve('highs/runtime'), `${root}bundle/highs.wasm`);

const { codeHash } = await import('../dist/code-hash.js');
process.stdout.write(`auction container, hash of the code: ${codeHash(new URL('../bundle/', import.meta.url))}\n`);
