import { hardhatTally, jestTally, type Check } from './check.ts';

const bin = (name: string): string => `node_modules/.bin/${name}`;

/** Everything `meridian test` runs, cheap ones first. */
export const ALL_CHECKS: readonly Check[] = [
  { name: 'formatting', command: bin('prettier'), args: ['--check', '.'] },
  { name: 'lint', command: bin('eslint'), args: ['.'] },
  { name: 'types of the tests', command: bin('tsc'), args: ['-p', 'tsconfig.tests.json'] },
  { name: 'lint Solidity', command: bin('solhint'), args: ['solidity/src/**/*.sol'] },
  { name: 'vectors are fresh', command: 'node', args: ['chaincode/credit/scripts/make-vectors.mjs', '--check'] },
  {
    name: 'auction vectors are fresh',
    command: 'node',
    args: ['chaincode/credit/scripts/make-auction-vectors.mjs', '--check'],
  },
  {
    name: 'policy sets are fresh',
    command: 'node',
    args: ['chaincode/credit/scripts/make-policy-sets.mjs', '--check'],
  },
  {
    name: 'multiplier vectors are fresh',
    command: 'node',
    args: ['chaincode/credit/scripts/make-multiplier-vectors.mjs', '--check'],
  },
  { name: 'Solidity', command: bin('hardhat'), args: ['test', 'solidity'], tally: hardhatTally },
  { name: 'contract ABIs are fresh', command: 'node', args: ['solidity/scripts/generate.mjs', '--check'] },
  { name: 'gas snapshot is fresh', command: 'node', args: ['solidity/scripts/gas.mjs', '--check'] },
  {
    name: 'TypeScript',
    command: 'node',
    args: ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--ci'],
    tally: jestTally,
  },
];
