// Writes solidity/generated/: ABI and bytecode of every contract that is deployed or called, so that neither the hub nor a
// user needs a compiler. `--check` writes nothing and says which file is stale.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const artifacts = new URL('solidity/artifacts/solidity/src/', root);
const generated = new URL('solidity/generated/', root);

/** File below src and contract, in the order in which they are deployed. */
const CONTRACTS = {
  SingleGatewayVerifier: 'verifiers/SingleGatewayVerifier.sol',
  EndorsementVerifier: 'verifiers/EndorsementVerifier.sol',
  VerifierTimelock: 'VerifierTimelock.sol',
  WrappedCredit: 'WrappedCredit.sol',
  CreditBridge: 'CreditBridge.sol',
  PolicyRegistry: 'PolicyRegistry.sol',
  CreditEscrow: 'CreditEscrow.sol',
  ClassRegistry: 'ClassRegistry.sol',
};
const HEADER = '// Made by solidity/scripts/generate.mjs. Not to be edited.\n';

function build() {
  const hardhat = fileURLToPath(new URL('node_modules/hardhat/dist/src/cli.js', root));
  execFileSync(process.execPath, [hardhat, 'build', '--quiet', '--no-tests'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
}

const artifactOf = (name) => JSON.parse(readFileSync(new URL(`${CONTRACTS[name]}/${name}.json`, artifacts), 'utf8'));

function moduleOf({ abi, bytecode }) {
  if (!/^0x[0-9a-f]+$/.test(bytecode)) throw new Error('bytecode with unlinked libraries');
  return `${HEADER}export const abi = ${JSON.stringify(abi, undefined, 2)} as const;\n\nexport const bytecode = '${bytecode}';\n`;
}

/** Every custom error that any of the contracts can end with, once: a call through the bridge ends with its parts' errors too. */
function errorsModule(artifactList) {
  const errors = new Map();
  for (const { abi } of artifactList) {
    for (const item of abi) if (item.type === 'error') errors.set(JSON.stringify([item.name, item.inputs]), item);
  }
  const sorted = [...errors.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${HEADER}export const errorsAbi = ${JSON.stringify(sorted, undefined, 2)} as const;\n`;
}

function indexModule() {
  const lines = Object.keys(CONTRACTS).map((name) => `export * as ${name} from './${name}.ts';\n`);
  return `${HEADER}${lines.join('')}export { errorsAbi } from './errors.ts';\n`;
}

build();
const names = Object.keys(CONTRACTS);
const files = new Map(names.map((name) => [`${name}.ts`, moduleOf(artifactOf(name))]));
files.set('errors.ts', errorsModule(names.map(artifactOf)));
files.set('index.ts', indexModule());

const textAt = (file) => {
  const url = new URL(file, generated);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
};
const surplus = existsSync(generated) ? readdirSync(generated).filter((file) => !files.has(file)) : [];
const stale = [...files.keys()].filter((file) => textAt(file) !== files.get(file));

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...surplus]) console.error(`stale: solidity/generated/${file}`);
  if (stale.length + surplus.length > 0) {
    console.error('Run: node solidity/scripts/generate.mjs');
    process.exitCode = 1;
  }
} else {
  for (const file of stale) writeFileSync(new URL(file, generated), files.get(file));
  for (const file of surplus) rmSync(new URL(file, generated));
  console.log(`solidity/generated: ${stale.length} of ${files.size} files written`);
}
