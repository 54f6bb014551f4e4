// The gateway's programs with all their libraries in a few files: a start then reads and links these instead of three thousand modules, which
// is most of the time that a gateway is away. Smaller text is less memory in each process; "node --enable-source-maps" names our own lines.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}bundle`, { recursive: true, force: true });

/**
 * Node's own modules by `require`: an import of one asks for all that it has, and with `node:http` that loads a second HTTP client that
 * nobody uses.
 */
const builtinsByRequire = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, kind }) =>
      isBuiltin(path) && kind === 'import-statement' ? { path, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

await build({
  absWorkingDir: root,
  entryPoints: { main: 'dist/main.js', attester: 'dist/attester/main.js' },
  outdir: 'bundle',
  bundle: true,
  // What a program may never need, PostgreSQL's client for one, stays in a file of its own.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  sourcesContent: false,
  // Compiled for one machine, and only asked for where keys are in hardware.
  external: ['pkcs11js', 'pg-native'],
  banner: {
    // CommonJS libraries ask for Node's own modules by `require`, and for the place of their file.
    js: [
      "import { createRequire as createRequireOfFile } from 'node:module';",
      'const require = createRequireOfFile(import.meta.url);',
      'const __filename = import.meta.filename;',
      'const __dirname = import.meta.dirname;',
    ].join('\n'),
  },
  plugins: [builtinsByRequire],
  logLevel: 'warning',
});
