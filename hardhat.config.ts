import { fileURLToPath } from 'node:url';
import hardhatEthers from '@nomicfoundation/hardhat-ethers';
import { defineConfig } from 'hardhat/config';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [hardhatEthers],
  solidity: {
    version: '0.8.37',
    // The compiler of the npm package `solc`: nothing is downloaded, so the contracts build offline.
    path: fromRoot('./node_modules/solc/soljson.js'),
    // `osaka` for the P-256 precompile of EIP-7951 at 0x100.
    settings: {
      evmVersion: 'osaka',
      optimizer: { enabled: true, runs: 800 },
      // Without a hash of the sources, so that a changed comment does not change the bytecode.
      metadata: { bytecodeHash: 'none' },
    },
  },
  paths: {
    sources: 'solidity/src',
    tests: { solidity: 'solidity/test' },
    cache: 'solidity/cache',
    artifacts: 'solidity/artifacts',
  },
  networks: {
    default: { type: 'edr-simulated', chainType: 'l1', hardfork: 'osaka', chainId: 31337 },
  },
  test: {
    solidity: {
      fsPermissions: {
        readFile: [fromRoot('./test/vectors/credit.json'), fromRoot('./test/vectors/endorsements.json')],
      },
      fuzz: { runs: 256, seed: '0x6d6572696469616e' },
      invariant: { runs: 48, depth: 64, failOnRevert: true },
    },
  },
});
