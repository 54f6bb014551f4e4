// Completes package-lock.json with the optional packages of other platforms that a registry mirror may lack.
// `npm install` leaves such packages out of the lock, and `npm ci` then refuses it as out of step.
// Run by `npm run lockfix` after each change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCKFILE = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
const packages = lock.packages;

const OS = /(darwin|win32|windows|freebsd|android|openharmony|openbsd|netbsd|sunos|aix|linux)/;
const CPU = /(arm64|aarch64|x86_64|amd64|x64|ia32|arm(?!64)|ppc64(?:le)?|s390x|riscv64|loong64|mips64el|wasm32)/;
const NPM_NAME = { windows: 'win32', amd64: 'x64', x86_64: 'x64', aarch64: 'arm64' };

/** Whether `name` resolves from the package at `from`, walking up as Node does. */
function resolves(from, name) {
  for (let base = from; ;) {
    if (packages[(base ? `${base}/` : '') + `node_modules/${name}`]) return true;
    if (base === '') return false;
    const up = base.lastIndexOf('/node_modules/');
    base = up < 0 ? '' : base.slice(0, up);
  }
}

let added = 0;
for (const [path, entry] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(path, name)) continue;
    const os = OS.exec(name)?.[1];
    const cpu = CPU.exec(name)?.[1];
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [NPM_NAME[os] ?? os] } : {}),
      ...(cpu ? { cpu: [NPM_NAME[cpu] ?? cpu] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`lockfile: ${added} optional package(s) of other platforms added`);
