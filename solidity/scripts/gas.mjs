// Writes solidity/gas.md: what moves, quotes and retirements cost, as receipts say on Hardhat's own chain. `--check` measures again, writes
// nothing and says whether the figures are stale. Needs a build (`npm run build`), no compiler.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { measureEndorsed } from './gas/endorsed.mjs';
import { measureMoves, measureVerification } from './gas/moves.mjs';
import { measurePolicies } from './gas/policies.mjs';

const FILE = new URL('../gas.md', import.meta.url);
const RANGES = [1, 8, 32];
const POLICIES = [0, 1, 5, 8];

const number = (value) => (value === undefined ? '' : value.toLocaleString('en-US'));

/** A table of rows by label, with a column for each count. */
function table(head, counts, rows) {
  const lines = Object.entries(rows).map(([label, figures]) => `| ${label} | ${figures.map(number).join(' | ')} |`);
  return [`| ${head} | ${counts.join(' | ')} |`, `| --- | ${counts.map(() => '---:').join(' | ')} |`, ...lines].join(
    '\n',
  );
}

async function moves() {
  const columns = [];
  for (const count of RANGES) columns.push(await measureMoves(count));
  const labels = Object.keys(columns[0]).sort();
  return Object.fromEntries(labels.map((label) => [label, columns.map((column) => column[label])]));
}

async function report() {
  const precompile = await measureVerification('osaka');
  const solidity = await measureVerification('prague');
  const endorsed = await measureEndorsed('osaka');
  const endorsedInSolidity = (await measureEndorsed('prague')).check;
  return `# Gas

Made by \`solidity/scripts/gas.mjs\` (\`--check\` says when it is stale): gas of whole transactions, by receipt.

With 1, 8 and 32 ranges of 1 t that do not touch:

${table('Move', RANGES, await moves())}

Checking one proof of the lane \`trusted: single\`, which is part of every move on evidence, costs ${number(precompile)} gas
where the chain has the P-256 precompile of EIP-7951 (6,900 of it the precompile's own) and ${number(solidity)} where
OpenZeppelin's Solidity does the same, a little more or less by the signature.

Checking one proof of the lane \`proven: endorsed\`, here of two organisations' peers of real Fabric, costs ${number(endorsed.check)} gas with the
precompile and ${number(endorsedInSolidity)} without; its ${number(endorsed.proofBytes)} bytes cost ${number(endorsed.proofCalldata)} as calldata. The moves above take
that instead. Deploying the verifier, with both peers pinned, costs ${number(endorsed.deployed)}.

With policy sets of 0, 1, 5 and 8 policies: distance (a line of 32 points), age (32 points), overlap, jurisdiction (a table of 64
pairs), activity; gap and permanence (32 points each), vegetation (a leaf of a table of 4,096 off the ledger). A quote is a view and costs
nothing to ask; the figure is \`eth_estimateGas\` of the call as a transaction, promised under 200,000 with 5 policies. Retirements are of one
range.

${table('Policies', POLICIES, await measurePolicies(POLICIES))}
`;
}

const text = await report();
const format = (markdown) =>
  import('prettier').then(({ format: run }) => run(markdown, { parser: 'markdown', printWidth: 120 }));
const formatted = await format(text);
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, formatted);
  console.log(formatted);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== formatted) {
  console.error('stale: solidity/gas.md\nRun: node solidity/scripts/gas.mjs');
  process.exitCode = 1;
}
